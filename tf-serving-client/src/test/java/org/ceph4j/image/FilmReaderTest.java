package org.ceph4j.image;

import static java.awt.image.BufferedImage.TYPE_3BYTE_BGR;
import static java.awt.image.BufferedImage.TYPE_BYTE_GRAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.ceph4j.InputException;
import org.ceph4j.landmark.ImageSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilmReaderTest {
  @TempDir Path folder;

  private Path file(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "bmp", "tiff"})
  void readsWhatWasWrittenWhateverTheNameSays(String format) throws IOException {
    var image = Pictures.random(7, 5, TYPE_BYTE_GRAY);
    Path film = file("film.txt", Pictures.encoded(image, format));
    GrayImage read = FilmReader.read(film);
    assertThat(read.size()).isEqualTo(new ImageSize(7, 5));
    for (int row = 0; row < 7; row++) {
      for (int column = 0; column < 5; column++) {
        assertThat(read.level(row, column)).isEqualTo(image.getRaster().getSample(column, row, 0));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpeg", "png", "bmp"})
  void readsTheSizeFromTheHeaderAlone(String format) throws IOException {
    byte[] whole = Pictures.encoded(Pictures.random(70, 50, TYPE_3BYTE_BGR), format);
    Path film = file("film", Arrays.copyOf(whole, whole.length * 2 / 3));
    assertThat(FilmReader.size(film)).isEqualTo(new ImageSize(70, 50));
    assertThatThrownBy(() -> FilmReader.read(film))
        .isInstanceOf(InputException.class)
        .hasMessageContainingAll(film.toString(), "cut short", "anew");
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpeg", "png", "bmp", "tiff"})
  void refusesAFileCutAnywhere(String format) throws IOException {
    for (int type : new int[] {TYPE_BYTE_GRAY, TYPE_3BYTE_BGR}) {
      // Rows of 4 px: a row of BMP then has no padding, which may be missing without harm.
      byte[] whole = Pictures.encoded(Pictures.random(7, 4, type), format);
      for (int length = 0; length < whole.length; length++) {
        byte[] cut = Arrays.copyOf(whole, length);
        assertThatThrownBy(() -> FilmReader.read("cut", cut))
            .as("%d of %d bytes", length, whole.length)
            .isInstanceOf(InputException.class)
            .hasMessageStartingWith("cut: expected a");
      }
    }
  }

  @Test
  void refusesAPngWithOneWrongBit() throws IOException {
    byte[] bytes = Pictures.encoded(Pictures.random(7, 5, TYPE_BYTE_GRAY), "png");
    bytes[bytes.length - 20] ^= 1;
    assertThatThrownBy(() -> FilmReader.read("film", bytes))
        .hasMessageContaining("wrong check sum of chunk IDAT");
  }

  @Test
  void refusesASizeNoFilmHas() throws IOException {
    byte[] png = Pictures.encoded(Pictures.random(7, 5, TYPE_BYTE_GRAY), "png");
    ByteBuffer.wrap(png).putInt(16, 60000).putInt(20, 60000);
    CRC32 sum = new CRC32();
    sum.update(png, 12, 17);
    ByteBuffer.wrap(png).putInt(29, (int) sum.getValue());

    byte[] bmp = Pictures.encoded(Pictures.random(7, 5, TYPE_BYTE_GRAY), "bmp");
    ByteBuffer.wrap(bmp).order(ByteOrder.LITTLE_ENDIAN).putInt(18, 20000).putInt(22, 20000);

    byte[] jpeg = Pictures.encoded(Pictures.random(7, 5, TYPE_BYTE_GRAY), "jpeg");
    int frame = new String(jpeg, StandardCharsets.ISO_8859_1).indexOf("\u00ff\u00c0");
    ByteBuffer.wrap(jpeg).putShort(frame + 5, (short) 60000).putShort(frame + 7, (short) 60000);

    byte[] tiff = Pictures.encoded(Pictures.random(7, 5, TYPE_BYTE_GRAY), "tiff");
    putTiffTag(tiff, 256, 60000);
    putTiffTag(tiff, 257, 60000);

    for (byte[] bytes : new byte[][] {png, bmp, jpeg, tiff}) {
      assertThatThrownBy(() -> FilmReader.read("huge", bytes))
          .isInstanceOf(InputException.class)
          .hasMessageContainingAll("huge: ", "at most 67108864 pixels", "0000 x ");
    }
  }

  /** Else a reader would set aside as much memory as the tag says. */
  @Test
  void refusesATiffWhoseTagsAskForMoreThanTheFileHolds() throws IOException {
    byte[] tiff = Pictures.encoded(Pictures.random(7, 5, TYPE_BYTE_GRAY), "tiff");
    Map<Integer, String> tags = Map.of(277, "1073741824 samples", 279, "the pixels end early");
    tags.forEach(
        (tag, found) -> {
          byte[] damaged = tiff.clone();
          putTiffTag(damaged, tag, 1 << 30);
          assertThatThrownBy(() -> FilmReader.read("film", damaged))
              .isInstanceOf(InputException.class)
              .hasMessageContaining(found);
        });
  }

  /** Overwrites the value of a tag, as one LONG. */
  private static void putTiffTag(byte[] tiff, int tag, int value) {
    ByteBuffer bytes = ByteBuffer.wrap(tiff);
    bytes.order(tiff[0] == 'M' ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    int tags = bytes.getInt(4);
    for (int at = tags + 2; at < tags + 2 + 12 * bytes.getShort(tags); at += 12) {
      if (bytes.getShort(at) == tag) {
        bytes.putShort(at + 2, (short) 4).putInt(at + 4, 1).putInt(at + 8, value);
      }
    }
  }

  @Test
  void refusesACmykJpeg() throws IOException {
    byte[] jpeg = Pictures.encoded(Pictures.random(7, 5, TYPE_BYTE_GRAY), "jpeg");
    int frame = new String(jpeg, StandardCharsets.ISO_8859_1).indexOf("\u00ff\u00c0");
    byte[] cmyk = new byte[jpeg.length + 9];
    System.arraycopy(jpeg, 0, cmyk, 0, frame + 13);
    System.arraycopy(jpeg, frame + 13, cmyk, frame + 22, jpeg.length - frame - 13);
    cmyk[frame + 3] = 8 + 3 * 4;
    cmyk[frame + 9] = 4;
    assertThatThrownBy(() -> FilmReader.read("film", cmyk))
        .isInstanceOf(InputException.class)
        .hasMessage("film: expected a gray or an RGB film, found a CMYK JPEG; convert it to gray");
  }

  @Test
  void showsAFilmAsStoredWhoseExifDataAreDamaged() throws IOException {
    byte[] jpeg = Pictures.encoded(Pictures.random(7, 5, TYPE_BYTE_GRAY), "jpeg");
    byte[] exif = "\u00ff\u00e1\0\020Exif\0\0not TIFF".getBytes(StandardCharsets.ISO_8859_1);
    ByteBuffer film = ByteBuffer.allocate(jpeg.length + exif.length);
    film.put(jpeg, 0, 2).put(exif).put(jpeg, 2, jpeg.length - 2);
    assertThat(FilmReader.read("film", film.array()).levels())
        .isEqualTo(FilmReader.read("film", jpeg).levels());
  }

  @Test
  void knowsFilmsByTheirNames() {
    assertThat(Stream.of("1.jpg", "1.JPEG", "a.b/1.Png", "1.bmp", "1.tif", "1.TIFF"))
        .allMatch(name -> FilmReader.isNamedLikeAFilm(Path.of(name)));
    assertThat(Stream.of("1.txt", "tif", "1", "1.jpg.zip", "1.jpg/2"))
        .noneMatch(name -> FilmReader.isNamedLikeAFilm(Path.of(name)));
  }

  @Test
  void saysWhatItFoundInsteadOfAnImage() throws IOException {
    Path text = file("text.jpg", "Hello, film".getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> FilmReader.read(text))
        .isInstanceOf(InputException.class)
        .hasMessage(
            text
                + ": expected a JPEG, PNG, BMP or TIFF image, found a file that begins with the bytes"
                + " 48 65 6c 6c 6f 2c 20 66; convert it to one of them");
    Path empty = file("empty.jpg", new byte[0]);
    assertThatThrownBy(() -> FilmReader.size(empty))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("found an empty file");
    assertThatThrownBy(() -> FilmReader.read(folder))
        .isInstanceOf(InputException.class)
        .hasMessage(folder + ": expected an image file, found a folder");
    Path missing = folder.resolve("missing.jpg");
    assertThatThrownBy(() -> FilmReader.read(missing))
        .isInstanceOf(InputException.class)
        .hasMessage(missing + ": expected an image file, found nothing there");
  }
}
