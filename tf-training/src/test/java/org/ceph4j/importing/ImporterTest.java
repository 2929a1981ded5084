package org.ceph4j.importing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.ceph4j.InputException;
import org.ceph4j.dataset.NpyArray;
import org.ceph4j.network.Architecture;
import org.ceph4j.network.NetworkSpec;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Weights that Keras and TensorFlow stored give the heatmaps that they gave in Python. */
final class ImporterTest {
  private static final Importer IMPORTER = new Importer(StoredModels.SPEC);

  @TempDir private static Path folder;

  @BeforeAll
  static void unpack() {
    StoredModels.unpack(folder);
  }

  private static Weights weights(String file) {
    return WeightsFile.read(folder.resolve(file));
  }

  private static StoredPair pair(String file) {
    return StoredPair.read(folder.resolve(file.split("\\.", 2)[0] + ".npz"));
  }

  private static double difference(Weights weights, Mapping mapping, StoredPair pair) {
    try (FilledNetwork network = new FilledNetwork(StoredModels.SPEC)) {
      network.fill(mapping, weights);
      return pair.difference(network);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "keras2_named.h5",
        "keras2.h5",
        "keras2_saved",
        "keras3_named.weights.h5",
        "keras3_subclassed.keras",
        "keras3_functional.weights.h5",
        "keras3_exported",
        "version1"
      })
  void aPairVerifiesEachForm(String file) {
    Weights weights = weights(file);
    Mapping mapping = IMPORTER.verified(weights, pair(file));
    assertThat(mapping.sources()).hasSize(46).containsOnlyKeys(Importer.variables(IMPORTER.spec()));
    assertThat(difference(weights, mapping, pair(file))).isLessThan(1e-5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"keras2_named.h5", "keras3_named.weights.h5"})
  void namesDecideWithoutAPair(String file) {
    Weights weights = weights(file);
    Mapping mapping = IMPORTER.confirmed(weights, OptionalInt.empty());
    assertThat(mapping).isEqualTo(IMPORTER.byName(weights));
    mapping
        .sources()
        .forEach((variable, source) -> assertThat(source.name()).endsWith(variable.name()));
    assertThat(difference(weights, mapping, pair(file))).isLessThan(1e-5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"keras2.h5", "keras2_saved", "keras3_functional.weights.h5", "version1"})
  void showsWhatOrderAloneDecides(String file) {
    Weights weights = weights(file);
    assertThatThrownBy(() -> IMPORTER.confirmed(weights, OptionalInt.empty()))
        .isInstanceOf(InputException.class)
        .hasMessageContainingAll(
            file + ": not imported", "mapping 1 of 2", "->  up_1/upsample/kernel [3, 3, 2, 4]");
    assertThatThrownBy(() -> IMPORTER.confirmed(weights, OptionalInt.of(3)))
        .isInstanceOf(InputException.class);
    assertThatThrownBy(() -> IMPORTER.byName(weights)).isInstanceOf(InputException.class);
  }

  @ParameterizedTest
  @CsvSource({"keras3_functional.weights.h5, 1", "keras2.h5, 2"})
  void confirmedMappingIsTheOneShown(String file, int right) {
    Weights weights = weights(file);
    for (int number = 1; number <= 2; number++) {
      Mapping mapping = IMPORTER.confirmed(weights, OptionalInt.of(number));
      double difference = difference(weights, mapping, pair(file));
      if (number == right) {
        assertThat(mapping).isEqualTo(IMPORTER.verified(weights, pair(file)));
      } else {
        assertThat(difference).isGreaterThan(1e-2);
      }
    }
  }

  @Test
  void anotherModelsPairIsRefused() {
    for (String file : List.of("keras2.h5", "keras2_named.h5")) {
      assertThatThrownBy(() -> IMPORTER.verified(weights(file), pair("keras3_functional")))
          .isInstanceOf(InputException.class)
          .hasMessageContainingAll(file, "not imported", "keras3_functional.npz");
    }
  }

  @Test
  void oneWrongValueIsRefused() {
    StoredPair pair = pair("keras2.h5");
    float[] changed = pair.heatmaps().values().clone();
    changed[changed.length - 1] += 0.001f;
    NpyArray heatmaps = new NpyArray(pair.heatmaps().shape(), changed);
    StoredPair wrong = new StoredPair(pair.file(), pair.images(), heatmaps);
    assertThatThrownBy(() -> IMPORTER.verified(weights("keras2.h5"), wrong))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("not imported");
    changed[0] = Float.NaN;
    assertThatThrownBy(() -> IMPORTER.verified(weights("keras2.h5"), wrong))
        .isInstanceOf(InputException.class);
  }

  @Test
  void pairOfAnotherShapeIsRefusedBeforeTheNetworkRuns() {
    NpyArray images = new NpyArray(List.of(1, 8, 8, 1), new float[64]);
    StoredPair pair = new StoredPair(Path.of("p.npz"), images, pair("keras2.h5").heatmaps());
    assertThatThrownBy(() -> IMPORTER.verified(weights("keras2.h5"), pair))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(
            "p.npz: expected the array input of shape [1, 8, 12, 1] for this network, found"
                + " [1, 8, 8, 1]");
  }

  /** The same weights with the first two layers of one form in each other's place. */
  private static Weights swapped(Weights weights, String role) {
    List<Layer> layers =
        Layer.of(weights.shapes()).stream()
            .filter(layer -> layer.variables().containsKey(role))
            .toList();
    Layer first = layers.get(0);
    Layer second = layers.get(1);
    assertThat(first.form()).isEqualTo(second.form());
    Map<NamedShape, float[]> values = new LinkedHashMap<>(weights.values());
    first
        .variables()
        .forEach(
            (name, one) -> {
              NamedShape other = requireNonNull(second.variables().get(name));
              values.put(one, requireNonNull(weights.values().get(other)));
              values.put(other, requireNonNull(weights.values().get(one)));
            });
    return new Weights(weights.source(), values, List.of());
  }

  @ParameterizedTest
  @ValueSource(strings = {"alpha", "gamma"})
  void layersInAnotherOrderAreRefused(String role) {
    Weights weights = swapped(weights("keras3_functional.weights.h5"), role);
    assertThatThrownBy(() -> IMPORTER.verified(weights, pair("keras3_functional")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("not imported");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "unet | 4 | 2, 4 | head/kernel [1, 1, 2, 4]         | head/kernel [1, 1, 2, 3]",
        "unet | 3 | 2, 5 | down_2/prelu_1/alpha [4, 6, 5]   | down_2/prelu_1/alpha [4, 6, 4]",
        "cnn  | 3 | 2, 4 | up_1/conv_1/kernel [3, 3, 2, 2]  | up_1/conv_1/kernel [3, 3, 2, 4]",
        "unet | 3 | 2, 4, 8 | down_3/conv_1/bias [8]        | up_1/prelu_1/alpha [8, 12, 2]"
      })
  void listsWhatDoesNotFitAndWhatWould(
      String architecture, int landmarks, String filters, String missing, String left) {
    NetworkSpec other =
        StoredModels.spec(
            Architecture.valueOf(architecture.toUpperCase(Locale.ROOT)),
            landmarks,
            List.of(filters.split(", ")).stream().map(Integer::valueOf).toList());
    assertThatThrownBy(
            () -> new Importer(other).confirmed(weights("keras2_named.h5"), OptionalInt.of(1)))
        .isInstanceOf(InputException.class)
        .hasMessageContainingAll(
            "keras2_named.h5: does not fit",
            "and the weights lack:",
            "\n  " + missing,
            "and the network lacks:",
            "network/" + left)
        .hasMessageContaining(
            "They fit with: 3 landmarks (--landmarks) and --set network.architecture=unet"
                + " --set network.height=8 --set network.width=12"
                + " --set network.filters='[2, 4]' --set network.slopes=per_pixel");
  }

  @Test
  void optimisersAreLeftOutByName() {
    assertThat(weights("version1").ignored()).hasSize(46).allMatch(name -> name.endsWith("/Adam"));
    assertThat(weights("keras3_subclassed.keras").ignored())
        .isNotEmpty()
        .allMatch(name -> name.startsWith("optimizer") || name.contains("seed_generator"));
  }
}
