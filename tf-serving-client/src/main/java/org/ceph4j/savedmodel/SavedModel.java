package org.ceph4j.savedmodel;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ceph4j.InputException;
import org.tensorflow.Result;
import org.tensorflow.SavedModelBundle;
import org.tensorflow.Session;
import org.tensorflow.Tensor;
import org.tensorflow.exceptions.TFInvalidArgumentException;
import org.tensorflow.exceptions.TFUnimplementedException;
import org.tensorflow.exceptions.TensorFlowException;

/**
 * A loaded SavedModel.
 *
 * <pre>{@code
 * try (SavedModel model = SavedModel.load(Path.of("bundle"))) {
 *   System.out.println(model.signatures());
 *   Array image = Array.of(new float[48 * 64], 1, 48, 64, 1);
 *   Array maps = model.call("serving_default", Map.of("image", image)).get("maps");
 * }
 * }</pre>
 *
 * <p>Ops that the bundle pins to a GPU run on the CPU where there is none. Thread-safe: threads may
 * share one model. It owns native memory; whoever loads it closes it, when no thread is in a call
 * any more.
 */
public final class SavedModel implements AutoCloseable {
  private final BundleFile file;
  private final SavedModelBundle bundle;
  private final Map<String, GraphSignature> signatures;
  private final ShapeInference shapes;
  private final List<String> warnings;

  private SavedModel(BundleFile file, SavedModelBundle bundle, LoadOptions options) {
    this.file = file;
    this.bundle = bundle;
    this.signatures = GraphSignature.of(file.metaGraph());
    this.shapes = new ShapeInference(file);
    this.warnings =
        Loading.checkWeights(file, Weights.of(bundle, file, signatures.values()), options);
  }

  /** Loads a SavedModel whose weights are finite. */
  public static SavedModel load(Path folder) {
    return load(folder, LoadOptions.defaults());
  }

  /**
   * Loads a SavedModel.
   *
   * @param folder that holds {@code saved_model.pb}
   * @throws InputException if it is no SavedModel, is damaged, or has ops or weights that cannot be
   *     used; or if this machine does not have the device or its precision
   */
  public static SavedModel load(Path folder, LoadOptions options) {
    BundleFile file = BundleFile.read(folder);
    file.requireKnownOps();
    SavedModelBundle bundle = Loading.load(file, options);
    try {
      return new SavedModel(file, bundle, options);
    } catch (RuntimeException e) {
      bundle.close();
      throw e;
    }
  }

  /**
   * The signatures of a SavedModel, without loading it.
   *
   * @throws InputException if it is no SavedModel
   */
  public static List<SignatureDescription> signatures(Path folder) {
    return descriptions(GraphSignature.of(BundleFile.read(folder).metaGraph()));
  }

  /** What can be called, by name. */
  public List<SignatureDescription> signatures() {
    return descriptions(signatures);
  }

  private static List<SignatureDescription> descriptions(Map<String, GraphSignature> signatures) {
    return signatures.values().stream().map(GraphSignature::description).toList();
  }

  /** What was taken although it looks wrong, a sentence each. */
  public List<String> warnings() {
    return warnings;
  }

  /** As {@link #call(String, Map, int)}, with batches of any size. */
  public Map<String, Array> call(String signature, Map<String, Array> inputs) {
    return call(signature, inputs, Integer.MAX_VALUE);
  }

  /**
   * Calls a signature.
   *
   * <p>Rows of a batch lie along the first axis. A batch that is larger than {@code largestBatch},
   * or than what the signature fixes, is cut, and the results are joined along their first axis.
   *
   * @param inputs an array for each input, by name
   * @param largestBatch the most rows that are computed together, at least 1
   * @return an array for each output, by name, less those of {@link ElementType#OTHER}
   * @throws InputException if there is no such signature, or it does not take these arrays
   */
  public Map<String, Array> call(String signature, Map<String, Array> inputs, int largestBatch) {
    if (largestBatch < 1) {
      throw new IllegalArgumentException("a batch has at least 1 row, got " + largestBatch);
    }
    GraphSignature called = signature(signature);
    List<Array> arrays = InputCheck.inOrder(called.description(), inputs);
    List<Array> results =
        BatchCut.of(called.description(), arrays, largestBatch)
            .call(batch -> callOnce(called, batch));
    Map<String, Array> outputs = new TreeMap<>();
    for (int i = 0; i < results.size(); i++) {
      outputs.put(called.outputs().get(i).name(), results.get(i));
    }
    return outputs;
  }

  private GraphSignature signature(String name) {
    GraphSignature signature = signatures.get(name);
    if (signature == null) {
      throw new InputException(
          file.folder() + ": has no signature " + name + ", but has " + signatures.keySet() + ".");
    }
    return signature;
  }

  private List<Array> callOnce(GraphSignature signature, List<Array> arrays) {
    InputCheck.require(signature.description(), arrays);
    shapes.require(signature, arrays);
    List<Tensor> fed = new ArrayList<>();
    try {
      for (int i = 0; i < arrays.size(); i++) {
        fed.add(Tensors.of(arrays.get(i), signature.inputs().get(i).type()));
      }
      return run(signature, fed);
    } catch (TensorFlowException | TFInvalidArgumentException | TFUnimplementedException e) {
      if (OutOfMemory.isReasonOf(e)) {
        throw outOfMemory(e, arrays);
      }
      throw new InputException(
          "%s: the signature %s failed on %s: %s."
              .formatted(file.folder(), signature.description().name(), arrays, Reason.of(e)),
          e);
    } finally {
      fed.forEach(Tensor::close);
    }
  }

  private InputException outOfMemory(Exception e, List<Array> arrays) {
    int[] shape = arrays.get(0).shape();
    return OutOfMemory.of(e, shape.length == 0 ? 1 : shape[0], "--batch");
  }

  private List<Array> run(GraphSignature signature, List<Tensor> fed) {
    Session.Runner runner = bundle.session().runner();
    for (int i = 0; i < fed.size(); i++) {
      runner.feed(signature.inputs().get(i).place(), fed.get(i));
    }
    signature.outputs().forEach(output -> runner.fetch(output.place()));
    List<Array> arrays = new ArrayList<>();
    try (Result result = runner.run()) {
      for (int i = 0; i < signature.outputs().size(); i++) {
        arrays.add(Tensors.toArray(result.get(i), signature.outputs().get(i).type()));
      }
    }
    return arrays;
  }

  /** Frees the native memory. */
  @Override
  public void close() {
    bundle.close();
  }
}
