package org.ceph4j.savedmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ceph4j.client.ForkedJvm;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A model that was closed leaves nothing behind. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "resident memory is read from /proc")
final class LoadedMemoryTest {
  private static final double ALLOWED = 1.03;

  @TempDir private Path parent;

  @Test
  @Tag("slow")
  void after200LoadsResidentMemoryIsThatAfter20() throws Exception {
    assertThat(growth("20", "200")).isLessThan(ALLOWED);
  }

  @Test
  void after40LoadsResidentMemoryIsThatAfter20() throws Exception {
    assertThat(growth("20", "40")).isLessThan(ALLOWED);
  }

  private double growth(String first, String last) throws IOException, InterruptedException {
    String bundle = ForeignModel.unpack("keras_unet", parent).bundle().toString();
    List<String> resident = ForkedJvm.run(Loads.class, parent, List.of(bundle, first, last));
    System.out.println("resident kB after " + first + " and " + last + " loads: " + resident);
    return Double.parseDouble(resident.get(1)) / Double.parseDouble(resident.get(0));
  }

  /** Loads, calls and closes a bundle again and again; prints resident kB after so many times. */
  static final class Loads {
    private Loads() {}

    public static void main(String[] arguments) throws IOException {
      Path bundle = Path.of(arguments[0]);
      int first = Integer.parseInt(arguments[1]);
      int last = Integer.parseInt(arguments[2]);
      for (int load = 1; load <= last; load++) {
        try (SavedModel model = SavedModel.load(bundle)) {
          model.call(
              "serving_default", Map.of("film", Array.of(new float[4 * 64 * 48], 4, 64, 48, 1)));
        }
        if (load == first || load == last) {
          System.gc();
          System.out.println(residentKilobytes());
        }
      }
    }

    private static String residentKilobytes() throws IOException {
      return Files.readAllLines(Path.of("/proc/self/status")).stream()
          .filter(line -> line.startsWith("VmRSS:"))
          .map(line -> line.replaceAll("\\D", ""))
          .findFirst()
          .orElseThrow();
    }
  }
}
