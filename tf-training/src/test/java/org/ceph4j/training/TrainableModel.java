package org.ceph4j.training;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Map;
import org.ceph4j.keras.Floats;
import org.tensorflow.Result;
import org.tensorflow.SavedModelBundle;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.types.TFloat32;

/** A trainable bundle as a program without ceph4j uses it: TensorFlow and the names alone. */
final class TrainableModel implements AutoCloseable {
  private final SavedModelBundle bundle;
  private final Shape images;

  TrainableModel(Path folder) {
    bundle =
        SavedModelBundle.loader(folder.toString())
            .withTags("serve")
            .withConfigProto(ConfigProto.newBuilder().setIntraOpParallelismThreads(1).build())
            .load();
    var inputs = bundle.function("train").signature().getInputs();
    images = requireNonNull(inputs.get("images")).shape;
  }

  /** Takes a step; gives the loss before it. */
  float step(Batch batch, float rate) {
    int landmarks = batch.points().length / batch.size() / 2;
    try (TFloat32 input = images(batch);
        TFloat32 coordinates =
            TFloat32.tensorOf(
                Shape.of(batch.size(), landmarks, 2), DataBuffers.of(batch.points()));
        TFloat32 learningRate = TFloat32.scalarOf(rate);
        Result result =
            bundle
                .function("train")
                .call(
                    Map.of(
                        "images", input,
                        "coordinates", coordinates,
                        "learning_rate", learningRate))) {
      return ((TFloat32) result.get("loss").orElseThrow()).getFloat();
    }
  }

  private TFloat32 images(Batch batch) {
    return TFloat32.tensorOf(
        Shape.of(batch.size(), images.get(1), images.get(2), 1), DataBuffers.of(batch.images()));
  }

  /** The heatmaps of a batch, {@code [batch, height, width, landmarks]}. */
  float[] heatmaps(Batch batch) {
    try (TFloat32 input = images(batch);
        Result result = bundle.function("serving_default").call(Map.of("input_1", input))) {
      TFloat32 output = (TFloat32) result.get("output_1").orElseThrow();
      return Floats.of(output);
    }
  }

  SavedModelBundle bundle() {
    return bundle;
  }

  /** Puts the values reached into a copy of the bundle. */
  void saveInto(Path copy) {
    bundle.session().save(copy.resolve("variables/variables").toString());
  }

  @Override
  public void close() {
    bundle.close();
  }
}
