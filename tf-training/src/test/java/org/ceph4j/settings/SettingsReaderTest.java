package org.ceph4j.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ceph4j.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsReaderTest {
  @TempDir Path folder;

  private Path file(String yaml) {
    try {
      return Files.writeString(folder.resolve("my.yaml"), yaml.replace("\\n", "\n"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private Settings read(String yaml) {
    return SettingsReader.read("paper", Optional.of(file(yaml)), Map.of());
  }

  @Test
  void aFileGoesOverThePresetAndSingleValuesOverTheFile() {
    Path file = file("training:\n  epochs: 3\n  seed: 5\nnetwork:\n  filters: [2, 3]\n");
    Map<String, String> values = new LinkedHashMap<>();
    values.put("training.seed", "6");
    Settings settings = SettingsReader.read("demo", Optional.of(file), values);
    assertThat(settings.training().epochs()).isEqualTo(3);
    assertThat(settings.training().seed()).isEqualTo(6);
    assertThat(settings.network().filters()).containsExactly(2, 3);
    Settings demo = SettingsReader.preset("demo");
    assertThat(settings.heatmap()).isEqualTo(demo.heatmap());
    assertThat(settings.training().batchSize()).isEqualTo(demo.training().batchSize());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "training.epoch, training.epochs",
    "epochs, training.epochs",
    "training.learningrate, training.learningRate",
    "heatmap.width, network.width",
    "trainings, training",
  })
  void anUnknownKeyNamesTheNearest(String key, String nearest) {
    assertThatThrownBy(() -> SettingsTest.set(key, "3"))
        .isInstanceOf(InputException.class)
        .hasMessage("--set: there is no setting " + key + ". Did you mean " + nearest + "?");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "'training:\\n  epoch: 3' | there is no setting training.epoch. Did you mean training.epochs?",
        "'training:\\n  epochs: ten' | training.epochs: expected a whole number, found \"ten\".",
        "'training:\\n  epochs: 1.5' | training.epochs: expected a whole number, found 1.5.",
        "'training:\\n  epochs: true' | training.epochs: expected a whole number, found true.",
        "'training:\\n  epochs: 3000000000' | training.epochs: expected a whole number, found 3000000000.",
        "'training:\\n  epochs:' | training.epochs: expected a whole number, found nothing.",
        "'training:\\n  epochs: \"\"' | training.epochs: expected a whole number, found \"\".",
        "'training:\\n  epochs: [1]' | training.epochs: expected a whole number, found [1].",
        "'training:\\n  epochs: {a: 1}' | training.epochs: expected a whole number, found {\"a\":1}.",
        "'training:\\n  learningRate: fast' | training.learningRate: expected a number, found \"fast\".",
        "'training: [1, 2]' | training: expected a section of settings, found [1,2].",
        "'training:' | training: expected a section of settings, found null.",
        "'network:\\n  filters: 16' | network.filters: expected a list of whole numbers, found 16.",
        "'network:\\n  filters: [16, x]' | network.filters: expected a list of whole numbers, found [16,\"x\"].",
        "'network:\\n  filters: [16, null]' | network.filters: expected a list of whole numbers, found [16,null].",
        "'network:\\n  architecture: vnet' | network.architecture: expected unet or cnn, found \"vnet\".",
        "'network:\\n  architecture: 0' | network.architecture: expected unet or cnn, found 0.",
        "'network:\\n  architecture:' | network.architecture: expected unet or cnn, found nothing.",
        "'- training' | expected settings such as 'training:', found [\"training\"].",
        "'epochs' | expected settings such as 'training:', found \"epochs\".",
        "'# nothing' | expected settings such as 'training:', found none.",
      })
  void aWrongFileSaysWhatIsWrong(String yaml, String message) {
    assertThatThrownBy(() -> read(yaml))
        .isInstanceOf(InputException.class)
        .hasMessage(folder.resolve("my.yaml") + ": " + message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"training:\n  epochs: [1", "training:\n\tepochs: 1", "device: {threads: 1}\n}"})
  void whatIsNotYamlSaysWhere(String yaml) {
    assertThatThrownBy(() -> read(yaml))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith(folder.resolve("my.yaml") + ", line 2: not YAML: ")
        .hasMessageNotContaining("\n");
  }

  @Test
  void aKeyMayNotStandTwice() {
    assertThatThrownBy(() -> read("device:\n  threads: 1\n  threads: 2\n"))
        .isInstanceOf(InputException.class)
        .hasMessageEndingWith("my.yaml, line 3: a key of its section stands there again.");
  }

  @Test
  void aMissingFileIsNamed() {
    Path missing = folder.resolve("none.yaml");
    assertThatThrownBy(() -> SettingsReader.read("paper", Optional.of(missing), Map.of()))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith(missing + ": cannot be read");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "training.epochs | | --set: training.epochs: expected a whole number, found nothing",
        "network.filters | [1, 2 | --set network.filters=[1, 2, line 1: not YAML",
        "training | 3 | --set: training: expected a section of settings, found 3",
      })
  void aWrongSingleValueSaysWhatIsWrong(String key, String value, String message) {
    String text = value == null ? "" : value;
    assertThatThrownBy(() -> SettingsTest.set(key, text))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"accurate", "paper", "demo"})
  void whatIsPrintedIsReadBack(String preset) {
    Settings settings =
        SettingsReader.read(
            preset,
            Optional.empty(),
            Map.of("training.learningRate", "1e-7", "training.seed", "-9000000000000000001"));
    assertThat(SettingsReader.complete(file(SettingsReader.toYaml(settings)))).isEqualTo(settings);
  }

  @Test
  void completeSettingsHaveNoDefaults() {
    String yaml = SettingsReader.toYaml(SettingsReader.preset("demo")) + "\n";
    for (String line : yaml.lines().filter(text -> text.matches("  [a-zA-Z]+: .*")).toList()) {
      String key = line.substring(0, line.indexOf(':')).strip();
      assertThatThrownBy(
              () ->
                  SettingsReader.complete(
                      file(yaml.replaceFirst("(?m)^" + Pattern.quote(line + "\n"), ""))))
          .isInstanceOf(InputException.class)
          .hasMessageMatching(".*my.yaml: the setting [a-z]+\\." + key + " is missing\\.");
    }
    assertThatThrownBy(() -> SettingsReader.complete(file(yaml + "colour: red\n")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("there is no setting colour");
  }
}
