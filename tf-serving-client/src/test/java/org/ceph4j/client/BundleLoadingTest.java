package org.ceph4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.ceph4j.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever is wrong with a bundle comes out as one exception that says so. */
class BundleLoadingTest {
  private static final Set<BundleDamage> SEEN_BY_TENSORFLOW =
      EnumSet.of(
          BundleDamage.CUT_GRAPH,
          BundleDamage.NO_VALUES,
          BundleDamage.CUT_VALUES,
          BundleDamage.CUT_INDEX,
          BundleDamage.OTHER_SIGNATURE,
          BundleDamage.OTHER_TYPE,
          BundleDamage.OTHER_SIZE,
          BundleDamage.OTHER_LANDMARKS);

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void isRefusedWithItsReason(BundleDamage damage) throws IOException {
    Path bundle = damaged(damage);
    assertThatThrownBy(() -> LandmarkDetector.load(bundle).close())
        .isExactlyInstanceOf(InputException.class)
        .hasMessageStartingWith(bundle.toString())
        .hasMessageContaining(damage.message())
        .message()
        .hasLineCount(1);
  }

  private Path damaged(BundleDamage damage) throws IOException {
    Path bundle = SpotBundle.write(folder.resolve(damage.name()));
    damage.doTo(bundle);
    return bundle;
  }

  // A bundle that TensorFlow dislikes must neither abort a process nor keep it alive.
  @Test
  void aProcessThatWasRefusedGoesOnAndEndsByItself() throws Exception {
    List<Path> bundles = new ArrayList<>();
    for (BundleDamage damage : SEEN_BY_TENSORFLOW) {
      bundles.add(damaged(damage));
    }
    bundles.add(SpotBundle.write(folder.resolve("whole")));
    List<String> printed =
        ForkedJvm.run(Loading.class, folder, bundles.stream().map(Path::toString).toList());
    assertThat(printed).hasSameSizeAs(bundles).last().isEqualTo("loaded 48 x 64");
    int line = 0;
    for (BundleDamage damage : SEEN_BY_TENSORFLOW) {
      assertThat(printed.get(line++)).contains(damage.name(), damage.message());
    }
  }

  /** Loads bundles and closes none; prints a line for each. */
  static final class Loading {
    private Loading() {}

    public static void main(String[] bundles) {
      for (String bundle : bundles) {
        System.out.println(outcome(Path.of(bundle)));
      }
    }

    private static String outcome(Path bundle) {
      try {
        LandmarkDetector detector = LandmarkDetector.load(bundle);
        return "loaded " + detector.interpretation().input().size();
      } catch (InputException e) {
        return e.getMessage();
      }
    }
  }
}
