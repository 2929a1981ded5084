package org.ceph4j.bundle;

/**
 * The names of a bundle's signature, as Keras 2's {@code model.save} gives them to the original.
 */
public final class Signatures {
  /** The signature that maps standardised images to heatmaps. */
  public static final String SERVING_DEFAULT = "serving_default";

  /** The method that TensorFlow Serving looks for. */
  public static final String PREDICT_METHOD = "tensorflow/serving/predict";

  /** Its input: float32 {@code [batch, height, width, 1]}, standardised. */
  public static final String INPUT = "input_1";

  /** Its output: float32 {@code [batch, height, width, landmarks]}. */
  public static final String OUTPUT = "output_1";

  /** The tag of the bundle's only graph. */
  public static final String TAG = "serve";

  private Signatures() {}
}
