package org.ceph4j.importing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ceph4j.landmark.ImageSize;
import org.ceph4j.network.Architecture;
import org.ceph4j.network.NetworkSpec;
import org.ceph4j.network.Slopes;
import org.tensorflow.ndarray.Shape;

/**
 * The network that stored weights fit, read from their shapes.
 *
 * @param asked the network that they do not fit
 * @param weights as they stand in the file, the encoder's first
 */
record FittingSpec(NetworkSpec asked, List<NamedShape> weights) {
  /** The settings that tell of that network, for people, where there is one. */
  Optional<String> find() {
    return Arrays.stream(Architecture.values())
        .flatMap(architecture -> candidate(architecture).stream())
        .filter(spec -> !Matching.of(Importer.variables(spec), weights).candidates().isEmpty())
        .findFirst()
        .map(FittingSpec::inWords);
  }

  private Optional<NetworkSpec> candidate(Architecture architecture) {
    List<Shape> slopes = shapes("alpha", 3);
    List<Integer> filters =
        shapes("gamma", 1).stream().map(shape -> (int) shape.get(0)).distinct().toList();
    Optional<Integer> landmarks =
        shapes("kernel", 4).stream()
            .filter(shape -> shape.get(0) == 1)
            .map(shape -> (int) shape.get(3))
            .findFirst();
    if (slopes.isEmpty() || landmarks.isEmpty()) {
      return Optional.empty();
    }
    boolean shared = slopes.stream().allMatch(shape -> shape.get(0) == 1 && shape.get(1) == 1);
    ImageSize size =
        shared
            ? asked.input()
            : new ImageSize((int) slopes.get(0).get(0), (int) slopes.get(0).get(1));
    Slopes kind = shared ? Slopes.PER_CHANNEL : Slopes.PER_PIXEL;
    try {
      return Optional.of(
          new NetworkSpec(
              architecture,
              size,
              1,
              landmarks.get(),
              1,
              filters,
              kind,
              1,
              asked.output(),
              asked.outputDropout()));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // no such network
    }
  }

  private List<Shape> shapes(String role, int rank) {
    return weights.stream()
        .filter(weight -> weight.role().equals(role))
        .map(NamedShape::shape)
        .filter(shape -> shape.numDimensions() == rank)
        .toList();
  }

  private static String inWords(NetworkSpec spec) {
    return String.format(
            "%d landmarks (--landmarks) and --set network.architecture=%s"
                + " --set network.height=%d --set network.width=%d"
                + " --set network.filters='%s' --set network.slopes=%s",
            spec.landmarks(),
            spec.architecture(),
            spec.input().height(),
            spec.input().width(),
            spec.filters(),
            spec.slopes())
        .toLowerCase(Locale.ROOT);
  }
}
