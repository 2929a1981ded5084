package org.ceph4j.export;

import org.ceph4j.bundle.BundleMetadata;
import org.ceph4j.bundle.Signatures;
import org.ceph4j.image.Resizing;
import org.ceph4j.network.Network;
import org.ceph4j.network.Pass;
import org.tensorflow.Operand;
import org.tensorflow.Signature;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TString;

/**
 * The signature {@link Signatures#LANDMARKS}: from encoded images to landmarks without any code of
 * the caller, for users of TensorFlow Serving and Python.
 */
final class LandmarksSignature {
  private LandmarksSignature() {}

  /** Lays the network a second time, between what it reads and what is read from its heatmaps. */
  static Signature of(Ops graph, Network network, BundleMetadata metadata) {
    Placeholder<TString> encoded =
        graph
            .withName(Signatures.LANDMARKS + "_" + Signatures.IMAGES)
            .placeholder(TString.class, Placeholder.shape(Shape.of(-1)));
    Ops tf = graph.withSubScope(Signatures.LANDMARKS);
    FilmInput input =
        FilmInput.of(tf, encoded, new Resizing(metadata.input(), metadata.resampling()));
    Operand<TFloat32> heatmaps = network.apply(Pass.inference(tf), input.images());
    LandmarkReading reading = LandmarkReading.of(tf, heatmaps, input.sizes(), metadata);
    return Signature.builder()
        .key(Signatures.LANDMARKS)
        .methodName(Signatures.PREDICT_METHOD)
        .input(Signatures.IMAGES, encoded)
        .output(Signatures.COORDINATES, reading.coordinates())
        .output(Signatures.CONFIDENCE, reading.confidence())
        .output(Signatures.SIZES, input.sizes())
        .build();
  }
}
