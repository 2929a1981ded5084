package org.ceph4j.client;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.ceph4j.bundle.AssumedSpacing;
import org.ceph4j.bundle.BundleMetadata;
import org.ceph4j.bundle.Decoding;
import org.ceph4j.bundle.PeakConfidence;
import org.ceph4j.bundle.Provenance;
import org.ceph4j.bundle.Resampling;
import org.ceph4j.bundle.Signatures;
import org.ceph4j.landmark.ImageSize;
import org.ceph4j.landmark.LandmarkSet;
import org.ceph4j.landmark.PixelMapping;
import org.ceph4j.landmark.PixelSpacing;
import org.ceph4j.network.Variables;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.SavedModelBundle;
import org.tensorflow.Session;
import org.tensorflow.Signature;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.family.TNumber;

/**
 * A bundle whose answers are known without a network: of the standardised image x its heatmaps are
 * x, -x and 0, so it finds a film's brightest and darkest spot, and one landmark never.
 */
final class SpotBundle {
  static final LandmarkSet LANDMARKS = LandmarkSet.of("bright", "dark", "never");
  static final ImageSize INPUT = new ImageSize(48, 64);

  /** For films of 60 x 90. */
  static final AssumedSpacing SPACING =
      AssumedSpacing.of(new PixelSpacing(0.25), new ImageSize(60, 90));

  private SpotBundle() {}

  /** Writes the bundle with metadata that fit it. */
  static Path write(Path folder) throws IOException {
    writeGraph(folder, Signatures.SERVING_DEFAULT, TFloat32.class);
    writeMetadata(folder, LANDMARKS, INPUT);
    return folder;
  }

  /** Writes the graph under a signature of this name, with inputs of this type. */
  static void writeGraph(Path folder, String signature, Class<? extends TNumber> type)
      throws IOException {
    try (Graph graph = new Graph()) {
      Ops tf = Ops.create(graph);
      Placeholder<? extends TNumber> images =
          tf.placeholder(type, Placeholder.shape(Shape.of(-1, INPUT.height(), INPUT.width(), 1)));
      Variables variables = new Variables(tf);
      Operand<TFloat32> factors =
          variables
              .trainable(
                  "factors",
                  Shape.of(3),
                  (ops, shape, index) -> ops.constant(new float[] {1, -1, 0}))
              .value();
      Operand<TFloat32> maps = tf.math.mul(tf.dtypes.cast(images, TFloat32.class), factors);
      Op first = variables.addInitializer();
      variables.addSaver();
      try (Session session = new Session(graph)) {
        session.runner().addTarget(first).run().close();
        SavedModelBundle.exporter(folder.toString())
            .withTags(Signatures.TAG)
            .withSession(session)
            .withSignature(
                Signature.builder(signature)
                    .input(Signatures.INPUT, images)
                    .output(Signatures.OUTPUT, maps)
                    .build())
            .export();
      }
    }
  }

  /** Writes or replaces the metadata. */
  static void writeMetadata(Path folder, LandmarkSet landmarks, ImageSize input) {
    JsonFile.write(
        folder.resolve(BundleMetadata.FILE),
        new BundleMetadata(
            BundleMetadata.FORMAT,
            landmarks,
            input,
            Resampling.BILINEAR,
            PixelMapping.HALF_PIXEL,
            Decoding.SUBPIXEL,
            new PeakConfidence(1),
            Optional.of(SPACING),
            new Provenance("test", "2", "spots", 3, 0, "none", 0, 0, "2026-01-01T00:00:00Z")));
  }
}
