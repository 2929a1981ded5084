package org.ceph4j.client;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.ceph4j.InputException;
import org.ceph4j.interpretation.ImageInput;
import org.ceph4j.interpretation.Interpretation;
import org.ceph4j.interpretation.Interpreter;
import org.ceph4j.interpretation.ModelDescription;
import org.ceph4j.savedmodel.Array;
import org.ceph4j.savedmodel.Dimensions;
import org.ceph4j.savedmodel.LoadOptions;
import org.ceph4j.savedmodel.SavedModel;
import org.ceph4j.savedmodel.SignatureDescription;
import org.ceph4j.savedmodel.TensorDescription;

/**
 * A loaded model that finds landmarks: prepared films to the output that has the landmarks. It owns
 * the native memory of the model until closed. Thread-safe.
 */
final class LandmarkModel implements AutoCloseable {
  private final SavedModel model;
  private final Interpretation interpretation;

  private LandmarkModel(SavedModel model, Interpretation interpretation) {
    this.model = model;
    this.interpretation = interpretation;
  }

  /**
   * Loads a model.
   *
   * @throws InputException if it is not a bundle, is damaged, or does not find landmarks as
   *     described
   */
  static LandmarkModel load(Path folder, ModelDescription description, LoadOptions options) {
    SavedModel model = SavedModel.load(folder, options);
    try {
      return new LandmarkModel(model, interpret(folder, model, description));
    } catch (RuntimeException e) {
      model.close();
      throw e;
    }
  }

  private static Interpretation interpret(
      Path folder, SavedModel model, ModelDescription description) {
    try {
      return Interpreter.interpret(
          model.signatures(), description, (signature, input) -> trial(model, signature, input));
    } catch (InputException e) {
      throw new InputException(folder + ": " + e.getMessage(), e);
    }
  }

  private static List<TensorDescription> trial(
      SavedModel model, SignatureDescription signature, ImageInput input) {
    Array blank = input.batch(List.of(new float[input.size().pixels()]));
    Map<String, Array> outputs =
        new TreeMap<>(model.call(signature.name(), Map.of(input.name(), blank)));
    return signature.outputs().stream()
        .map(
            output ->
                Optional.ofNullable(outputs.get(output.name()))
                    .map(array -> withShape(output, array))
                    .orElse(output))
        .toList();
  }

  private static TensorDescription withShape(TensorDescription output, Array array) {
    List<Integer> sizes = IntStream.of(array.shape()).boxed().toList();
    return new TensorDescription(output.name(), output.type(), new Dimensions(Optional.of(sizes)));
  }

  /** How it finds landmarks. */
  Interpretation interpretation() {
    return interpretation;
  }

  /** What was taken although it looks wrong. */
  List<String> warnings() {
    return model.warnings();
  }

  /**
   * The output that has the landmarks.
   *
   * @param films prepared by the interpretation's input, at least one
   */
  Array output(List<float[]> films) {
    ImageInput input = interpretation.input();
    Array batch = input.batch(films);
    Map<String, Array> outputs =
        new TreeMap<>(model.call(interpretation.signature(), Map.of(input.name(), batch)));
    Array output = outputs.get(interpretation.output().name());
    if (output == null) {
      throw new IllegalStateException("the signature has lost its output");
    }
    return output;
  }

  @Override
  public void close() {
    model.close();
  }
}
