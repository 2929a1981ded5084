package org.ceph4j.image;

import static java.awt.image.BufferedImage.TYPE_3BYTE_BGR;
import static java.awt.image.BufferedImage.TYPE_BYTE_BINARY;
import static java.awt.image.BufferedImage.TYPE_BYTE_GRAY;
import static java.awt.image.BufferedImage.TYPE_BYTE_INDEXED;
import static java.awt.image.BufferedImage.TYPE_USHORT_GRAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.ceph4j.InputException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Random damage: a film is read or refused, and nothing else comes out. */
class DamagedFilmTest {
  private static final int TRIALS = 500;
  private static final int TRIALS_OF_EACH_TIFF = 50;

  @ParameterizedTest
  @CsvSource({
    "jpeg, " + TYPE_BYTE_GRAY,
    "jpeg, " + TYPE_3BYTE_BGR,
    "png, " + TYPE_BYTE_GRAY,
    "png, " + TYPE_BYTE_INDEXED,
    "bmp, " + TYPE_3BYTE_BGR,
    "bmp, " + TYPE_BYTE_BINARY,
    "tiff, " + TYPE_BYTE_GRAY,
    "tiff, " + TYPE_USHORT_GRAY,
    "tiff, " + TYPE_BYTE_INDEXED,
  })
  void isReadOrRefused(String format, int type) throws IOException {
    byte[] whole = Pictures.encoded(Pictures.random(9, 12, type), format);
    assertThat(FilmReader.read("whole", whole).levels()).hasSize(108);
    assertThat(refused(whole, TRIALS)).isPositive();
  }

  @ParameterizedTest
  @MethodSource("org.ceph4j.image.FilmFilesGoldenTest#tiffs")
  void everyKindOfTiffIsReadOrRefused(FilmFilesGoldenTest.Case golden) {
    assertThat(refused(golden.file(), TRIALS_OF_EACH_TIFF)).isPositive();
  }

  private static long refused(byte[] whole, int trials) {
    return IntStream.range(0, trials).filter(seed -> !isRead(damaged(whole, seed))).count();
  }

  private static byte[] damaged(byte[] whole, int seed) {
    Random random = new Random(seed);
    byte[] bytes = whole.clone();
    for (int flip = random.nextInt(4); flip >= 0; flip--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return random.nextInt(4) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
  }

  private static boolean isRead(byte[] bytes) {
    try {
      GrayImage image = FilmReader.read("damaged", bytes);
      for (float level : image.levels()) {
        assertThat(level).isBetween(0f, (float) image.white());
      }
      return true;
    } catch (InputException e) {
      assertThat(e).hasMessageStartingWith("damaged: expected a").hasMessageNotContaining("\n");
      return false;
    }
  }
}
