package org.ceph4j.importing;

import java.nio.file.Path;
import java.util.List;
import org.ceph4j.InputException;
import org.ceph4j.dataset.NpyArray;
import org.ceph4j.dataset.Npz;
import org.ceph4j.network.NetworkSpec;

/**
 * An input of a network and the output that it must have.
 *
 * @param file that holds both
 * @param images {@code [batch, height, width, 1]}, standardised
 * @param heatmaps {@code [batch, height, width, landmarks]}
 */
public record StoredPair(Path file, NpyArray images, NpyArray heatmaps) {
  /**
   * Reads the arrays {@code input} and {@code output} of a file of NumPy's NPZ format.
   *
   * @throws InputException if it has no such arrays, or they are damaged
   */
  public static StoredPair read(Path file) {
    return new StoredPair(file, Npz.read(file, "input"), Npz.read(file, "output"));
  }

  /**
   * Makes sure that a network can take the input and give the output.
   *
   * @throws InputException naming the shapes if not
   */
  void requireShapes(NetworkSpec spec) {
    int height = spec.input().height();
    int width = spec.input().width();
    int batch = images.shape().isEmpty() ? 0 : images.shape().get(0);
    require("input", images, List.of(Math.max(1, batch), height, width, 1));
    require("output", heatmaps, List.of(batch, height, width, spec.landmarks()));
  }

  private void require(String name, NpyArray found, List<Integer> expected) {
    if (!found.shape().equals(expected)) {
      throw new InputException(
          "%s: expected the array %s of shape %s for this network, found %s"
              .formatted(file, name, expected, found.shape()));
    }
  }

  /** The greatest difference of a network's output, as a share of the greatest value. */
  double difference(FilledNetwork network) {
    float[] actual = network.heatmaps(images.values(), images.shape().get(0));
    float[] expected = heatmaps.values();
    double difference = 0;
    double greatest = 0;
    for (int i = 0; i < expected.length; i++) {
      double one = Math.abs((double) actual[i] - expected[i]);
      difference = one <= difference ? difference : one; // a NaN stays
      greatest = Math.max(greatest, Math.abs(expected[i]));
    }
    return difference / greatest;
  }
}
