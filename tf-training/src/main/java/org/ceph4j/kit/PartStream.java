package org.ceph4j.kit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Cuts what is written to it into files {@code kit.part-000}, {@code kit.part-001} and so on. */
final class PartStream extends OutputStream {
  private final Path folder;
  private final long size;
  private final List<Path> parts = new ArrayList<>();
  private OutputStream part = OutputStream.nullOutputStream();
  private long room;

  /**
   * A stream into new files.
   *
   * @param folder theirs
   * @param size bytes of each; the last may have fewer
   */
  PartStream(Path folder, long size) {
    this.folder = folder;
    this.size = size;
  }

  /** The files that were begun so far. */
  List<Path> parts() {
    return List.copyOf(parts);
  }

  @Override
  public void write(int value) throws IOException {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    int written = 0;
    while (written < length) {
      if (room == 0) {
        beginPart();
      }
      int count = (int) Math.min(room, length - written);
      part.write(bytes, offset + written, count);
      room -= count;
      written += count;
    }
  }

  private void beginPart() throws IOException {
    part.close();
    Path next = folder.resolve("kit.part-%03d".formatted(parts.size()));
    part = Files.newOutputStream(next);
    parts.add(next);
    room = size;
  }

  @Override
  public void close() throws IOException {
    part.close();
  }
}
