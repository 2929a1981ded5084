package org.ceph4j.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ceph4j.InputException;
import org.ceph4j.bundle.Decoding;
import org.ceph4j.bundle.MassConfidence;
import org.ceph4j.bundle.PeakConfidence;
import org.ceph4j.bundle.Resampling;
import org.ceph4j.dataset.Experts;
import org.ceph4j.device.Precision;
import org.ceph4j.heatmap.Gaussian;
import org.ceph4j.heatmap.PaperSpot;
import org.ceph4j.landmark.PixelMapping;
import org.ceph4j.network.Architecture;
import org.ceph4j.network.KernelStorage;
import org.ceph4j.network.NetworkSpec;
import org.ceph4j.network.OutputActivation;
import org.ceph4j.network.Slopes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the presets say, that every key arrives, and that every range is kept. */
class SettingsTest {
  static Settings set(String key, String value) {
    return SettingsReader.read("paper", Optional.empty(), Map.of(key, value));
  }

  @Test
  void paperIsTheProgramOfThePaper() {
    assertThat(SettingsReader.preset("paper"))
        .isEqualTo(
            new Settings(
                new NetworkSettings(
                    Architecture.UNET,
                    512,
                    432,
                    Resampling.BILINEAR,
                    1,
                    List.of(16, 32, 64, 128, 256),
                    Slopes.PER_PIXEL,
                    1,
                    OutputActivation.RELU,
                    0.2),
                new HeatmapSettings(
                    HeatmapSettings.Target.PAPER,
                    Experts.MEAN,
                    17.859,
                    45.36,
                    PixelMapping.SCALE,
                    Decoding.PAPER),
                new ConfidenceSettings(ConfidenceSettings.Kind.PEAK, 4, 1, 0, Map.of()),
                new AugmentationSettings(0, 0, 0, 0, 0, 5, 0, 0, 0, 0),
                new LossSettings(LossSettings.Kind.SQUARED_ERROR, 10),
                new OptimizerSettings(0, 0, 0, 0),
                new TrainingSettings(
                    80,
                    2,
                    0.001,
                    new ScheduleSettings(ScheduleSettings.Kind.CONSTANT, 0, 0, 0.1, 10, 1e-4, 0, 0),
                    new EarlyStoppingSettings(false, 10, 0, 0),
                    42,
                    0.2,
                    CheckpointName.LAST,
                    KernelStorage.FLOAT32,
                    1),
                new DeviceSettings("auto", 0, 0, Precision.FLOAT32)));
  }

  @Test
  void thePapersSigmaAndAmplitudeAreThoseOfItsSpot() {
    HeatmapSettings heatmap = SettingsReader.preset("paper").heatmap();
    assertThat(heatmap.spot()).isEqualTo(new PaperSpot());
    assertThat(heatmap.sigma()).isCloseTo(36.0 * 127 / 256, within(0.0005));
    assertThat(heatmap.amplitude()).isCloseTo(4096 / (36 * Math.sqrt(2 * Math.PI)), within(0.035));
  }

  @Test
  void demoIsSmallAndKeepsTheBest() {
    Settings demo = SettingsReader.preset("demo");
    assertThat(demo.network().slopes()).isEqualTo(Slopes.PER_CHANNEL);
    assertThat(demo.network().input().pixels()).isLessThan(512 * 432 / 8);
    assertThat(demo.network().filters().get(0)).isGreaterThanOrEqualTo(27);
    assertThat(demo.heatmap().spot()).isInstanceOf(Gaussian.class);
    assertThat(demo.heatmap().decoding()).isEqualTo(Decoding.SUBPIXEL);
    assertThat(demo.training().export()).isEqualTo(CheckpointName.BEST);
  }

  @Test
  void thereIsNoOtherPreset() {
    assertThatThrownBy(() -> SettingsReader.preset("papers"))
        .isInstanceOf(InputException.class)
        .hasMessage("There is no preset papers; there are [accurate, demo, paper].");
  }

  static Stream<Arguments> keys() {
    return Stream.of(
        key("network.architecture", "cnn", s -> s.network().architecture(), Architecture.CNN),
        key("network.height", "256", s -> s.network().height(), 256),
        key("network.width", "320", s -> s.network().width(), 320),
        key("network.resampling", "antialias", s -> s.network().resampling(), Resampling.ANTIALIAS),
        key("network.filters", "[3, 5]", s -> s.network().filters(), List.of(3, 5)),
        key("network.slopes", "per_channel", s -> s.network().slopes(), Slopes.PER_CHANNEL),
        key("network.members", "2", s -> s.network().members(), 2),
        key("network.output", "linear", s -> s.network().output(), OutputActivation.LINEAR),
        key("network.outputDropout", "0.5", s -> s.network().outputDropout(), 0.5),
        key("heatmap.target", "npz", s -> s.heatmap().target(), HeatmapSettings.Target.NPZ),
        key("heatmap.experts", "each", s -> s.heatmap().experts(), Experts.EACH),
        key("heatmap.sigma", "2.5", s -> s.heatmap().sigma(), 2.5),
        key("heatmap.amplitude", "7", s -> s.heatmap().amplitude(), 7.0),
        key("heatmap.mapping", "half_pixel", s -> s.heatmap().mapping(), PixelMapping.HALF_PIXEL),
        key("heatmap.decoding", "Subpixel", s -> s.heatmap().decoding(), Decoding.SUBPIXEL),
        key("confidence.radius", "4.3", s -> s.confidence().radius(), 4.3),
        key("confidence.slope", "1.5", s -> s.confidence().slope(), 1.5),
        key("confidence.offset", "-0.5", s -> s.confidence().offset(), -0.5),
        key(
            "confidence.landmarkOffsets",
            "{A: -0.5, Go: 1}",
            s -> s.confidence().landmarkOffsets(),
            Map.of("A", -0.5, "Go", 1.0)),
        key("augmentation.shift", "0.1", s -> s.augmentation().shift(), 0.1),
        key("augmentation.rotation", "5", s -> s.augmentation().rotation(), 5.0),
        key("augmentation.scale", "0.2", s -> s.augmentation().scale(), 0.2),
        key("augmentation.shear", "6", s -> s.augmentation().shear(), 6.0),
        key("augmentation.elastic", "0.03", s -> s.augmentation().elastic(), 0.03),
        key("augmentation.elasticCells", "7", s -> s.augmentation().elasticCells(), 7),
        key("augmentation.contrast", "0.4", s -> s.augmentation().contrast(), 0.4),
        key("augmentation.gamma", "0.5", s -> s.augmentation().gamma(), 0.5),
        key("augmentation.noise", "0.6", s -> s.augmentation().noise(), 0.6),
        key("augmentation.blur", "1.5", s -> s.augmentation().blur(), 1.5),
        key("loss.kind", "adaptive_wing", s -> s.loss().kind(), LossSettings.Kind.ADAPTIVE_WING),
        key("loss.weight", "3", s -> s.loss().weight(), 3.0),
        key("optimizer.clipNorm", "1", s -> s.optimizer().clipNorm(), 1.0),
        key("optimizer.clipValue", "2", s -> s.optimizer().clipValue(), 2.0),
        key("optimizer.globalClipNorm", "3", s -> s.optimizer().globalClipNorm(), 3.0),
        key("optimizer.averageMomentum", "0.9", s -> s.optimizer().averageMomentum(), 0.9),
        key("training.epochs", "3", s -> s.training().epochs(), 3),
        key("training.batchSize", "5", s -> s.training().batchSize(), 5),
        key("training.learningRate", "1e-4", s -> s.training().learningRate(), 1e-4),
        key(
            "training.schedule.kind",
            "cosine",
            s -> s.training().schedule().kind(),
            ScheduleSettings.Kind.COSINE),
        key("training.schedule.warmupEpochs", "2", s -> s.training().schedule().warmupEpochs(), 2),
        key("training.schedule.finalShare", "0.1", s -> s.training().schedule().finalShare(), 0.1),
        key("training.schedule.factor", "0.5", s -> s.training().schedule().factor(), 0.5),
        key("training.schedule.patience", "3", s -> s.training().schedule().patience(), 3),
        key("training.schedule.minDelta", "0.2", s -> s.training().schedule().minDelta(), 0.2),
        key("training.schedule.cooldown", "4", s -> s.training().schedule().cooldown(), 4),
        key(
            "training.schedule.minLearningRate",
            "1e-6",
            s -> s.training().schedule().minLearningRate(),
            1e-6),
        key(
            "training.earlyStopping.enabled",
            "true",
            s -> s.training().earlyStopping().enabled(),
            true),
        key(
            "training.earlyStopping.patience",
            "3",
            s -> s.training().earlyStopping().patience(),
            3),
        key(
            "training.earlyStopping.minDelta",
            "0.2",
            s -> s.training().earlyStopping().minDelta(),
            0.2),
        key(
            "training.earlyStopping.startFromEpoch",
            "5",
            s -> s.training().earlyStopping().startFromEpoch(),
            5),
        key("training.keepCheckpoints", "3", s -> s.training().keepCheckpoints(), 3),
        key("training.seed", "-7", s -> s.training().seed(), -7L),
        key("training.validationShare", "0", s -> s.training().validationShare(), 0.0),
        key(
            "training.exportKernels",
            "float16",
            s -> s.training().exportKernels(),
            KernelStorage.FLOAT16),
        key("training.export", "best", s -> s.training().export(), CheckpointName.BEST),
        key("device.name", "gpu:1", s -> s.device().name(), "gpu:1"),
        key("device.gpuMemory", "2048", s -> s.device().gpuMemory(), 2048),
        key("device.threads", "1", s -> s.device().threads(), 1),
        key("device.precision", "bfloat16", s -> s.device().precision(), Precision.BFLOAT16));
  }

  private static Arguments key(
      String key, String value, Function<Settings, Object> field, Object expected) {
    return Arguments.of(key, value, field, expected);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("keys")
  void everyKeyReachesItsField(
      String key, String value, Function<Settings, Object> field, Object expected) {
    assertThat(field.apply(SettingsReader.preset("paper"))).isNotEqualTo(expected);
    assertThat(field.apply(set(key, value))).isEqualTo(expected);
  }

  // With five filters no patch but 1 fits the 432 columns of the preset paper.
  @Test
  void thePatchReachesItsField() {
    Map<String, String> values = Map.of("network.patch", "2", "network.width", "416");
    Settings settings = SettingsReader.read("paper", Optional.empty(), values);
    assertThat(SettingsReader.preset("paper").network().patch()).isEqualTo(1);
    assertThat(settings.network().patch()).isEqualTo(2);
  }

  @Test
  void thoseAreAllKeys() {
    long keys =
        SettingsReader.toYaml(SettingsReader.preset("paper"))
            .lines()
            .filter(line -> line.matches(" {2,4}[a-zA-Z]+: .*|  filters:"))
            .count();
    // confidence.kind cannot be changed alone, and no patch but 1 fits.
    assertThat(keys()).hasSize((int) keys - 2);
  }

  @ParameterizedTest(name = "{0}={1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "training.epochs | 0 | training: epochs and batchSize must be at least 1, got 0 and 2",
        "training.batchSize | -1 | training: epochs and batchSize must be at least 1, got 80 and -1",
        "training.learningRate | 0 | training: learningRate must be positive, got 0.0",
        "training.learningRate | .inf | training: learningRate must be positive, got Infinity",
        "training.learningRate | .nan | training: learningRate must be positive, got NaN",
        "training.validationShare | 1 | training: validationShare must be in [0, 1), got 1.0",
        "training.validationShare | -0.1 | training: validationShare must be in [0, 1), got -0.1",
        "augmentation.shift | -0.1 | augmentation: shift must be in [0, 1.0], got -0.1",
        "augmentation.rotation | 181 | augmentation: rotation must be in [0, 180.0], got 181.0",
        "augmentation.scale | 1 | augmentation: scale must be in [0, 0.9], got 1.0",
        "augmentation.shear | 90 | augmentation: shear must be in [0, 60.0], got 90.0",
        "augmentation.elastic | -1 | elastic must be in [0, 0.2 / elasticCells], or films would fold, got -1.0 with 5 cells",
        "augmentation.elastic | 0.041 | or films would fold, got 0.041 with 5 cells",
        "augmentation.elastic | .nan | or films would fold, got NaN with 5 cells",
        "augmentation.elasticCells | 0 | augmentation: elasticCells must be in [1, 50], got 0",
        "augmentation.contrast | .nan | augmentation: contrast must be in [0, 0.9], got NaN",
        "augmentation.gamma | 3 | augmentation: gamma must be in [0, 2.0], got 3.0",
        "augmentation.noise | -1 | augmentation: noise must be in [0, 2.0], got -1.0",
        "augmentation.blur | .inf | augmentation: blur must be in [0, 20.0], got Infinity",
        "training.keepCheckpoints | 0 | training: keepCheckpoints must be at least 1, got 0",
        "training.schedule.kind | steep | training.schedule.kind: expected constant or cosine or plateau, found \"steep\"",
        "training.schedule.warmupEpochs | -1 | training.schedule: warmupEpochs, patience and cooldown must be at least 0, got -1, 10 and 0",
        "training.schedule.warmupEpochs | 80 | training: schedule.warmupEpochs must be below epochs, got 80 of 80",
        "training.schedule.finalShare | 2 | training.schedule: finalShare must be in [0, 1], got 2.0",
        "training.schedule.factor | 1 | training.schedule: factor must be in (0, 1), got 1.0",
        "training.schedule.minDelta | -1 | training.schedule: minDelta and minLearningRate must be at least 0, got -1.0 and 0.0",
        "training.earlyStopping.enabled | 7 | training.earlyStopping.enabled: expected true or false, found 7",
        "training.earlyStopping.patience | -1 | training.earlyStopping: patience and startFromEpoch must be at least 0, got -1 and 0",
        "training.earlyStopping.minDelta | -1 | training.earlyStopping: minDelta must be at least 0, got -1.0",
        "loss.weight | -1 | loss: weight must be at least 0, got -1.0",
        "loss.kind | cross_entropy | network.output softmax and loss.kind cross_entropy belong together, got relu and cross_entropy",
        "network.output | softmax | network: maps that add up to 1 take no dropout",
        "confidence.kind | mass | confidence.kind mass needs maps that add up to 1: set network.output to softmax, got relu",
        "confidence.radius | 0 | confidence: radius and slope must be positive, got 0.0 and 1.0",
        "confidence.slope | -1 | confidence: radius and slope must be positive, got 4.0 and -1.0",
        "confidence.offset | .nan | confidence: offset must be finite, got NaN",
        "confidence.landmarkOffsets | '{A: .inf}' | confidence: landmarkOffsets must be finite, got {A=Infinity}",
        "confidence.landmarkOffsets | '{A: low}' | confidence.landmarkOffsets.A: expected a number, found \"low\"",
        "confidence.landmarkOffsets | 3 | confidence.landmarkOffsets: expected numbers by landmark, such as {A: -0.5}, found 3",
        "optimizer.clipNorm | -1 | optimizer: at most one of clipNorm, clipValue and globalClipNorm",
        "optimizer.averageMomentum | 1 | optimizer: averageMomentum must be in [0, 1), got 1.0",
        "device.threads | -1 | device: gpuMemory and threads must be at least 0, got 0 and -1",
        "device.gpuMemory | -5 | device: gpuMemory and threads must be at least 0, got -5 and 0",
        "device.name | tpu | device: expected auto, cpu, gpu or gpu:1, found tpu",
        "device.name | [1] | device.name: expected a name, found [1]",
        "heatmap.sigma | 0 | heatmap: sigma and amplitude must be positive, got 0.0 and 45.36",
        "heatmap.amplitude | -2 | heatmap: sigma and amplitude must be positive, got 17.859 and -2.0",
        "heatmap.sigma | .inf | heatmap: sigma and amplitude must be positive, got Infinity and",
        "network.members | 0 | network: a network has at least 1 member, got 0",
        "network.patch | 0 | network: a patch has at least 1 pixel, got 0",
        "network.patch | 3 | divisible by 48 with 5 blocks and a patch of 3, got 512 x 432",
        "network.height | 500 | divisible by 16 with 5 blocks, got 500 x 432",
        "network.width | 0 | network: an image has at least one row and column, got 512 x 0",
        "network.filters | [8] | network: a network needs at least 2 blocks of at least 1 filter, got [8]",
        "network.filters | [8, 0] | of at least 1 filter, got [8, 0]",
        "network.outputDropout | 1 | network: the dropout of the output must be in [0, 1), got 1.0",
      })
  void aValueOutOfRangeIsRefused(String key, String value, String message) {
    assertThatThrownBy(() -> set(key, value))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("preset paper with --set: ")
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"shift", "rotation", "scale", "shear", "elastic"})
  void theDatasOwnMapsDoNotMove(String kind) {
    Map<String, String> values = Map.of("heatmap.target", "npz", "augmentation." + kind, "0.01");
    assertThat(set("augmentation." + kind, "0.01").augmentation().deforms()).isTrue();
    assertThatThrownBy(() -> SettingsReader.read("paper", Optional.empty(), values))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith(
            "preset paper with --set: the data's own maps cannot move with the film: set"
                + " heatmap.target to paper or gaussian, or set");
  }

  @ParameterizedTest
  @ValueSource(strings = {"contrast", "gamma", "noise", "blur"})
  void theDatasOwnMapsAllowOtherGrayLevels(String kind) {
    Map<String, String> values = Map.of("heatmap.target", "npz", "augmentation." + kind, "0.5");
    Settings settings = SettingsReader.read("paper", Optional.empty(), values);
    assertThat(settings.augmentation().changes()).isTrue();
    assertThat(settings.augmentation().deforms()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"paper", "demo"})
  void presetsDoNotAugment(String preset) {
    assertThat(SettingsReader.preset(preset).augmentation().changes()).isFalse();
  }

  @Test
  void theConfidenceOfSoftmaxMapsIsTheirPeakOrTheirMass() {
    Map<String, String> softmax =
        Map.of("network.output", "softmax", "loss.kind", "cross_entropy", "heatmap.amplitude", "7");
    Map<String, String> mass = new HashMap<>(softmax);
    mass.putAll(Map.of("confidence.kind", "mass", "confidence.offset", "-0.5"));
    // A softmax answers with the shares of a Gaussian of sigma 3 px.
    assertThat(SettingsReader.read("demo", Optional.empty(), softmax).mapConfidence())
        .isInstanceOfSatisfying(
            PeakConfidence.class,
            peak ->
                assertThat(peak.expectedPeak()).isCloseTo(1 / (2 * Math.PI * 9), within(1e-12)));
    assertThat(SettingsReader.read("demo", Optional.empty(), mass).mapConfidence())
        .isEqualTo(new MassConfidence(4, 1, -0.5));
    // Dropout takes a fifth of the paper's maps away.
    assertThat(SettingsReader.preset("paper").mapConfidence())
        .isEqualTo(new PeakConfidence(0.8 * new PaperSpot().peak()));
  }

  @Test
  void theNetworkForSomeLandmarksHasAllOfItsSettings() {
    assertThat(SettingsReader.preset("paper").network().spec(27))
        .isEqualTo(
            new NetworkSpec(
                Architecture.UNET,
                SettingsReader.preset("paper").network().input(),
                1,
                27,
                1,
                List.of(16, 32, 64, 128, 256),
                Slopes.PER_PIXEL,
                1,
                OutputActivation.RELU,
                0.2));
  }
}
