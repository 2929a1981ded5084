package org.ceph4j.bundle;

/**
 * The names of a bundle's signatures. Those of {@code serving_default} are what Keras 2's {@code
 * model.save} gives to the original.
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

  /** The signature that maps encoded images to landmarks. */
  public static final String LANDMARKS = "landmarks";

  /**
   * Input of {@code landmarks}: string {@code [batch]}, the bytes of JPEG, PNG or BMP files of any
   * sizes, upright as they are stored. Input of {@code train}: float32 {@code [batch, height,
   * width, 1]}, standardised.
   */
  public static final String IMAGES = "images";

  /**
   * Output of {@code landmarks}: float32 {@code [batch, landmarks, 2]}, (x, y) in px of each
   * original, NaN where the landmark was not found. Input of {@code train}: the same in px of the
   * network's input.
   */
  public static final String COORDINATES = "coordinates";

  /** Output of {@code landmarks}: float32 {@code [batch, landmarks]}, in [0, 1]. */
  public static final String CONFIDENCE = "confidence";

  /** Output of {@code landmarks}: int32 {@code [batch, 2]}, height and width of each original. */
  public static final String SIZES = "sizes";

  /**
   * The signature of a trainable bundle that takes one step of training. Only one call at a time.
   */
  public static final String TRAIN = "train";

  /** The method that TensorFlow's tools know a training signature by. */
  public static final String TRAIN_METHOD = "tensorflow/supervised/training";

  /** Input of {@code train}: float32 scalar, how far the step goes. */
  public static final String LEARNING_RATE = "learning_rate";

  /** Output of {@code train}: float32 scalar, of the batch before the step, which is then done. */
  public static final String LOSS = "loss";

  /** The tag of the bundle's only graph. */
  public static final String TAG = "serve";

  private Signatures() {}
}
