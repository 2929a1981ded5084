package org.ceph4j.keras;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ceph4j.bundle.BundleMetadata;
import org.ceph4j.bundle.Decoding;
import org.ceph4j.bundle.PeakConfidence;
import org.ceph4j.bundle.Provenance;
import org.ceph4j.bundle.Resampling;
import org.ceph4j.export.BundleExporter;
import org.ceph4j.export.TrainedNetwork;
import org.ceph4j.landmark.ImageSize;
import org.ceph4j.landmark.LandmarkSet;
import org.ceph4j.landmark.PixelMapping;
import org.ceph4j.network.Architecture;
import org.ceph4j.network.KernelStorage;
import org.ceph4j.network.Network;
import org.ceph4j.network.NetworkSpec;
import org.ceph4j.network.OutputActivation;
import org.ceph4j.network.Slopes;
import org.ceph4j.network.Variables;
import org.tensorflow.Graph;
import org.tensorflow.Session;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;

/** A bundle of a small network with random weights: 32 x 48 px, 3 landmarks. */
public final class SmallBundle {
  private static final ImageSize INPUT = new ImageSize(32, 48);

  private SmallBundle() {}

  /** The network. */
  public static NetworkSpec spec(Slopes slopes) {
    return new NetworkSpec(
        Architecture.UNET,
        INPUT,
        1,
        3,
        1,
        List.of(2, 3, 4, 6, 8),
        slopes,
        1,
        OutputActivation.RELU,
        0.2);
  }

  /** Exports it into a folder of its own below the given one. */
  static Path export(Path folder, Slopes slopes) {
    return export(folder, slopes, KernelStorage.FLOAT32);
  }

  /** The same, with kernels stored in some way. */
  public static Path export(Path folder, Slopes slopes, KernelStorage kernels) {
    NetworkSpec spec = spec(slopes);
    Path bundle = folder.resolve("bundle");
    TrainedNetwork trained = new TrainedNetwork(spec, checkpoint(folder, spec));
    BundleExporter.export(trained, kernels, metadata(), bundle);
    return bundle;
  }

  private static Path checkpoint(Path folder, NetworkSpec spec) {
    Path prefix = folder.resolve("variables");
    try (Graph graph = new Graph()) {
      Variables variables = new Variables(Ops.create(graph));
      var unused = new Network(spec, variables, 1);
      Op initialise = variables.addInitializer();
      variables.addSaver();
      try (Session session = new Session(graph)) {
        session.runner().addTarget(initialise).run().close();
        session.save(prefix.toString());
      }
    }
    return prefix;
  }

  /** What such a bundle says about itself. */
  public static BundleMetadata metadata() {
    return new BundleMetadata(
        BundleMetadata.FORMAT,
        LandmarkSet.of("A", "B", "N"),
        INPUT,
        Resampling.BILINEAR,
        PixelMapping.SCALE,
        Decoding.PAPER,
        new PeakConfidence(1),
        Optional.empty(),
        new Provenance("test", "2.18.0", "unet", 1, 1, "", 1, 1, "2026-01-01T00:00:00Z"));
  }
}
