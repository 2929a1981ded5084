package org.ceph4j.tensorboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.ceph4j.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.proto.Event;
import org.tensorflow.proto.Summary;

final class EventFileTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.ofEpochMilli(1_700_000_000_250L), ZoneOffset.UTC);

  @TempDir private Path folder;

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  /** See make_events.py. */
  @Test
  void writesTensorFlowsBytes() throws IOException {
    try (EventFile events = EventFile.create(folder, CLOCK)) {
      events.startAt(4);
      events.scalar("epoch/loss", 0.5, 4);
      events.scalar("epoch/loss", 0.125, 5);
    }
    assertThat(files()).hasSize(1);
    assertThat(files().get(0).getFileName().toString())
        .matches("events\\.out\\.tfevents\\.1700000000\\..+");
    try (InputStream golden = EventFileTest.class.getResourceAsStream("events.tfevents")) {
      assertThat(files().get(0)).hasBinaryContent(Objects.requireNonNull(golden).readAllBytes());
    }
  }

  /** The check value of CRC-32C, as in the catalogue of parametrised CRC algorithms. */
  @Test
  void readerOfTheseTestsKnowsCheckSums() {
    byte[] digits = "123456789".getBytes(StandardCharsets.US_ASCII);
    assertThat(EventRecords.crc32c(digits)).isEqualTo(0xe3069283L);
  }

  @Test
  void holdsAnEventAsSoonAsItIsWritten() throws IOException {
    try (EventFile events = EventFile.create(folder, CLOCK)) {
      events.scalar("loss", 3, 1);
      List<Event> written = EventRecords.read(files().get(0));
      assertThat(written).hasSize(2);
      assertThat(written.get(0).getFileVersion()).isEqualTo("brain.Event:2");
      assertThat(written.get(1).getSummary().getValue(0).getSimpleValue()).isEqualTo(3);
      assertThat(written.get(1).getWallTime()).isEqualTo(1_700_000_000.25);
    }
  }

  @Test
  void keepsAPicturePixelByPixel() throws IOException {
    BufferedImage image = new BufferedImage(5, 3, BufferedImage.TYPE_INT_RGB);
    image.setRGB(4, 2, 0x123456);
    try (EventFile events = EventFile.create(folder, CLOCK)) {
      events.image("film", image, 7);
    }
    Event event = EventRecords.shown(folder).get(0);
    assertThat(event.getStep()).isEqualTo(7);
    Summary.Image picture = event.getSummary().getValue(0).getImage();
    assertThat(picture.getWidth()).isEqualTo(5);
    assertThat(picture.getHeight()).isEqualTo(3);
    byte[] png = picture.getEncodedImageString().toByteArray();
    BufferedImage read = ImageIO.read(new ByteArrayInputStream(png));
    assertThat(read.getRGB(4, 2)).isEqualTo(0xff123456);
  }

  @Test
  void writesBesideAnEarlierFileOfTheSameSecond() throws IOException {
    EventFile.create(folder, CLOCK).close();
    try (EventFile second = EventFile.create(folder, CLOCK)) {
      second.scalar("loss", 1, 1);
    }
    assertThat(files()).hasSize(2);
    assertThat(EventRecords.read(files().get(0))).hasSize(1);
    assertThat(EventRecords.read(files().get(1))).hasSize(2);
  }

  @Test
  void saysWhereItCannotWrite() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "in the way");
    assertThatThrownBy(() -> EventFile.create(file, CLOCK))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith(file.toString())
        .hasMessageContaining("cannot be written");
  }
}
