package org.ceph4j.tensorboard;

import com.google.protobuf.ByteString;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import javax.imageio.ImageIO;
import org.ceph4j.InputException;
import org.tensorflow.proto.Event;
import org.tensorflow.proto.SessionLog;
import org.tensorflow.proto.Summary;

/**
 * A file of events for TensorBoard. Each event is in the file when its method returns, so that a
 * crash loses none. Whoever made it closes it. For one thread.
 *
 * <p>Every method throws an {@link InputException} if the file cannot be written.
 */
public final class EventFile implements AutoCloseable {
  private static final String VERSION = "brain.Event:2";
  private static final int RGB = 3;

  private final Path file;
  private final Clock clock;
  private final OutputStream stream;

  private EventFile(Path file, Clock clock, OutputStream stream) {
    this.file = file;
    this.clock = clock;
    this.stream = stream;
  }

  /**
   * A new file {@code events.out.tfevents.SECONDS.HOST} in a folder, beside those of earlier runs;
   * TensorBoard reads them in the order of their names.
   *
   * @param clock gives each event its time
   */
  public static EventFile create(Path folder, Clock clock) {
    Path file = unused(folder, "events.out.tfevents.%010d.%s".formatted(seconds(clock), host()));
    try {
      Files.createDirectories(folder);
      OutputStream stream = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW);
      EventFile events = new EventFile(file, clock, stream);
      events.write(Event.newBuilder().setFileVersion(VERSION));
      return events;
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  private static long seconds(Clock clock) {
    return clock.instant().getEpochSecond();
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }

  /** Two runs may begin within a second. */
  private static Path unused(Path folder, String name) {
    Path file = folder.resolve(name);
    for (int next = 1; Files.exists(file); next++) {
      file = folder.resolve(name + "." + next);
    }
    return file;
  }

  /**
   * Tells TensorBoard to forget what earlier files say of this step and later ones: they will be
   * done again.
   */
  public void startAt(long step) {
    SessionLog start = SessionLog.newBuilder().setStatus(SessionLog.SessionStatus.START).build();
    write(Event.newBuilder().setStep(step).setSessionLog(start));
  }

  /** One point of a curve. */
  public void scalar(String tag, double value, long step) {
    write(Summary.Value.newBuilder().setTag(tag).setSimpleValue((float) value), step);
  }

  /**
   * A picture, as PNG.
   *
   * @param image opaque, in RGB
   */
  public void image(String tag, BufferedImage image, long step) {
    Summary.Image encoded =
        Summary.Image.newBuilder()
            .setHeight(image.getHeight())
            .setWidth(image.getWidth())
            .setColorspace(RGB)
            .setEncodedImageString(ByteString.copyFrom(png(image)))
            .build();
    write(Summary.Value.newBuilder().setTag(tag).setImage(encoded), step);
  }

  private static byte[] png(BufferedImage image) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private void write(Summary.Value.Builder value, long step) {
    write(Event.newBuilder().setStep(step).setSummary(Summary.newBuilder().addValue(value)));
  }

  private void write(Event.Builder event) {
    event.setWallTime(clock.millis() / 1000.0);
    try {
      stream.write(TfRecord.framed(event.build().toByteArray()));
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  private static InputException unwritable(Path file, IOException cause) {
    return new InputException(
        file + ": cannot be written: " + cause.getMessage() + ". Make room, or give permission.",
        cause);
  }

  @Override
  public void close() {
    try {
      stream.close();
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }
}
