package org.ceph4j.tensorboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.tensorflow.proto.Event;
import org.tensorflow.proto.SessionLog;

/** Reads event files, check sums and all, in the plainest way. */
public final class EventRecords {
  private EventRecords() {}

  /** The events of one file. */
  static List<Event> read(Path file) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    List<Event> events = new ArrayList<>();
    while (bytes.hasRemaining()) {
      byte[] length = record(bytes, Long.BYTES);
      long size = ByteBuffer.wrap(length).order(ByteOrder.LITTLE_ENDIAN).getLong();
      events.add(Event.parseFrom(record(bytes, Math.toIntExact(size))));
    }
    return events;
  }

  private static byte[] record(ByteBuffer bytes, int length) {
    byte[] record = new byte[length];
    bytes.get(record);
    long sum = crc32c(record);
    // masked_crc = rotate right by 15 bits, plus a constant, in 32 bits
    long masked = (((sum >> 15) | (sum << 17)) + 0xa282ead8L) & 0xffffffffL;
    assertThat(Integer.toUnsignedLong(bytes.getInt())).isEqualTo(masked);
    return record;
  }

  /** Castagnoli's polynomial, bit by bit. */
  static long crc32c(byte[] bytes) {
    long sum = 0xffffffffL;
    for (byte value : bytes) {
      sum ^= value & 0xff;
      for (int bit = 0; bit < 8; bit++) {
        sum = (sum & 1) == 1 ? (sum >> 1) ^ 0x82f63b78L : sum >> 1;
      }
    }
    return sum ^ 0xffffffffL;
  }

  /** All files of a folder in the order of their names, as TensorBoard sees them. */
  public static List<Event> shown(Path folder) throws IOException {
    List<Event> shown = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        for (Event event : read(file)) {
          if (event.getSessionLog().getStatus() == SessionLog.SessionStatus.START) {
            shown.removeIf(earlier -> earlier.getStep() >= event.getStep());
          } else if (event.hasSummary()) {
            shown.add(event);
          }
        }
      }
    }
    return shown;
  }
}
