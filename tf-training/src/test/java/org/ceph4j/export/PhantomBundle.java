package org.ceph4j.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ceph4j.bundle.BundleMetadata;
import org.ceph4j.bundle.Confidence;
import org.ceph4j.bundle.Decoding;
import org.ceph4j.bundle.PeakConfidence;
import org.ceph4j.client.DescriptionFile;
import org.ceph4j.landmark.ImageSize;
import org.ceph4j.landmark.LandmarkSet;
import org.ceph4j.network.KernelStorage;
import org.ceph4j.network.NetworkSpec;
import org.ceph4j.phantom.PhantomSeries;
import org.ceph4j.phantom.PhantomSettings;
import org.ceph4j.settings.SettingsReader;

/** The shipped bundle's weights, exported anew, and films that it knows. */
public final class PhantomBundle {
  static final Path SHIPPED = Path.of("..", "saved_models", "phantom");

  private PhantomBundle() {}

  /** Exports it into a folder that is not there yet, to decode in this way. */
  public static Path export(Path folder, Decoding decoding) {
    return export(folder, decoding, new PeakConfidence(10));
  }

  /** Exports it into a folder that is not there yet, to be read in this way. */
  static Path export(Path folder, Decoding decoding, Confidence confidence) {
    BundleMetadata shipped = DescriptionFile.metadata(SHIPPED).orElseThrow();
    BundleMetadata metadata =
        new BundleMetadata(
            shipped.format(),
            shipped.landmarks(),
            shipped.input(),
            shipped.resampling(),
            shipped.mapping(),
            decoding,
            confidence,
            shipped.assumedSpacing(),
            shipped.provenance());
    NetworkSpec spec =
        SettingsReader.read("demo", Optional.empty(), Map.of())
            .network()
            .spec(shipped.landmarks().size());
    TrainedNetwork trained = new TrainedNetwork(spec, SHIPPED.resolve("variables/variables"));
    BundleExporter.export(trained, KernelStorage.FLOAT32, metadata, folder);
    return folder;
  }

  /** A phantom that it never saw, as a file of this kind; each kind has a size of its own. */
  public static byte[] film(FilmFile kind) {
    int number = List.of(FilmFile.values()).indexOf(kind);
    ImageSize size = new ImageSize(180 + 20 * number, 240 - 8 * number);
    PhantomSettings settings = new PhantomSettings(LandmarkSet.PAPER, size, number + 1, 77);
    return kind.encode(new PhantomSeries(settings).draw(number).film());
  }
}
