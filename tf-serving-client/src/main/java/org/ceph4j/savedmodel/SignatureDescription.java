package org.ceph4j.savedmodel;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;

/**
 * A function that a SavedModel offers.
 *
 * @param name its key in the bundle
 * @param inputs by name
 * @param outputs by name
 */
public record SignatureDescription(
    String name, List<TensorDescription> inputs, List<TensorDescription> outputs) {
  public SignatureDescription {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
  }

  /** The input of that name. */
  public Optional<TensorDescription> input(String wanted) {
    return named(inputs, wanted);
  }

  /** The output of that name. */
  public Optional<TensorDescription> output(String wanted) {
    return named(outputs, wanted);
  }

  private static Optional<TensorDescription> named(List<TensorDescription> all, String wanted) {
    return all.stream().filter(tensor -> tensor.name().equals(wanted)).findFirst();
  }

  /**
   * As in {@code serving_default(film float32 [-1, 48, 64, 1]) -> maps float32 [-1, 48, 64, 3]}.
   */
  @Override
  public String toString() {
    return name + "(" + text(inputs) + ") -> " + text(outputs);
  }

  private static String text(List<TensorDescription> tensors) {
    return tensors.stream().map(TensorDescription::toString).collect(joining(", "));
  }
}
