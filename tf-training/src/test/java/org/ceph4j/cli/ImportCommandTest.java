package org.ceph4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ceph4j.importing.StoredModels;
import org.ceph4j.importing.WeightsFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Importing as a user sees it, on the models of imports.zip. */
final class ImportCommandTest {
  private static final List<String> NETWORK =
      List.of(
          "--set",
          "network.height=8",
          "--set",
          "network.width=12",
          "--set",
          "network.filters=[2, 4]",
          "--landmarks",
          "A, B,N");

  @TempDir private Path folder;
  private Path bundle = Path.of("bundle");

  @BeforeEach
  void unpack() {
    StoredModels.unpack(folder);
    bundle = folder.resolve("bundle");
  }

  /** What a command printed, and its exit code. */
  private record Outcome(int code, String out, String err) {}

  private static Outcome ceph(List<String> arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        Ceph.run(
            new PrintWriter(out, true),
            new PrintWriter(err, true),
            arguments.toArray(String[]::new));
    return new Outcome(code, out.toString(), err.toString());
  }

  private Outcome imports(String weights, String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("import", "--weights", path(weights), "--out", bundle.toString()));
    arguments.addAll(NETWORK);
    arguments.addAll(List.of(more));
    return ceph(arguments);
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private void refuses(Outcome outcome) throws IOException {
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.err()).startsWith("ceph: ").doesNotContain("\tat ");
    try (Stream<Path> entries = Files.list(folder)) {
      assertThat(entries).noneMatch(entry -> entry.getFileName().toString().contains("bundle"));
    }
  }

  @Test
  void importsWhatNamesDecide() {
    Outcome outcome = imports("keras2_named.h5");
    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(outcome.out()).contains("imported 46 weights");
    Outcome inspected = ceph(List.of("inspect", bundle.toString()));
    assertThat(inspected.out())
        .contains(
            "landmarks: [A, B, N]", "size: 8 x 12", "imported from keras2_named.h5 with SHA-256");
    Map<String, float[]> expected = values("keras2_named.h5", "network/");
    Map<String, float[]> actual = values("bundle", "");
    assertThat(actual).containsOnlyKeys(expected.keySet());
    actual.forEach((name, numbers) -> assertThat(numbers).isEqualTo(expected.get(name)));
  }

  private Map<String, float[]> values(String source, String prefix) {
    Map<String, float[]> values = new HashMap<>();
    WeightsFile.read(folder.resolve(source))
        .values()
        .forEach(
            (weight, numbers) -> values.put(weight.name().substring(prefix.length()), numbers));
    return values;
  }

  @Test
  void showsTheMappingAndTakesAPairOrAConfirmation() throws IOException {
    Outcome shown = imports("keras2.h5");
    refuses(shown);
    assertThat(shown.err()).contains("conv2d/kernel [3, 3, 1, 2]", "->  down_1/conv_1/kernel");
    refuses(imports("keras2.h5", "--verify", path("keras3_functional.npz")));
    Outcome verified = imports("keras2.h5", "--verify", path("keras2.npz"));
    assertThat(verified.code()).as(verified.err()).isZero();
    Map<String, float[]> right = values("bundle", "");

    Path second = folder.resolve("second");
    bundle = second;
    assertThat(imports("keras2.h5", "--confirm=2").code()).isZero();
    values("second", "")
        .forEach((name, numbers) -> assertThat(numbers).as(name).isEqualTo(right.get(name)));
  }

  @Test
  void writesNothingWhereSomethingDoesNotFit() throws IOException {
    refuses(imports("keras2_named.h5", "--set", "network.filters=[2, 5]"));
    refuses(imports("none.h5"));
    refuses(ceph(List.of("import", "--weights", "w", "--out", path("b"), "--landmarks", "A,A")));
    assertThat(imports("keras2_named.h5").code()).isZero();
    assertThat(imports("keras2_named.h5").err()).contains("not overwritten");
  }

  @Test
  void saysWhatItLeftOut() {
    Outcome outcome = imports("version1", "--verify", path("version1.npz"));
    assertThat(outcome.out()).contains("left out", "grow/conv2d_transpose/kernel/Adam");
  }
}
