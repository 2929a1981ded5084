package org.ceph4j.savedmodel;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What NumPy wrote is read by the tests of the foreign models as well. */
final class NpyTest {
  @TempDir private Path parent;

  private static byte[] written(Array array) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Npy.write(out, array);
    return out.toByteArray();
  }

  // NumPy's own files of the same arrays, byte for byte.
  @Test
  void writesWhatNumpyDoes() throws IOException {
    Path calls = ForeignModel.unpack("tf_module", parent).folder().resolve("calls");
    try (Stream<Path> files = Files.walk(calls)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".npy")).toList()) {
        byte[] numpy = Files.readAllBytes(file);
        assertThat(written(Npy.read(new ByteArrayInputStream(numpy))))
            .as(file.toString())
            .isEqualTo(numpy);
      }
    }
  }

  @Test
  void refusesWhatIsCutShort() throws IOException {
    byte[] whole = written(Array.of(new long[] {1, 2, 3}, 3));
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> Npy.read(new ByteArrayInputStream(cut)))
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void refusesOtherKinds() throws IOException {
    byte[] whole = written(Array.of(new float[] {1}, 1));
    String text = new String(whole, ISO_8859_1);
    for (String other : List.of(">f4", "<f2", "<c8", "<U1")) {
      byte[] changed = text.replace("<f4", other).getBytes(ISO_8859_1);
      assertThatThrownBy(() -> Npy.read(new ByteArrayInputStream(changed)))
          .isInstanceOf(IOException.class)
          .hasMessageContaining(other);
    }
  }
}
