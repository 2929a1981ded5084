package org.ceph4j.client;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.ceph4j.InputException;
import org.ceph4j.bundle.AssumedSpacing;
import org.ceph4j.bundle.BundleMetadata;
import org.ceph4j.decoding.HeatmapDecoder;
import org.ceph4j.decoding.HeatmapStack;
import org.ceph4j.image.ReadAhead;
import org.ceph4j.landmark.PixelSpacing;

/**
 * Finds landmarks in films with a trained bundle.
 *
 * <pre>{@code
 * try (LandmarkDetector detector = LandmarkDetector.load(Path.of("saved_models/phantom"))) {
 *   List<Detection> detections = detector.detect(List.of(ImageSource.of(Path.of("film.jpg"))));
 * }
 * }</pre>
 *
 * <p>Results come in the order of the images. An image that cannot be read gives a {@link
 * FailedImage} and does not disturb the others. Thread-safe: threads may share one detector. It
 * owns native memory and reading threads; whoever loads it closes it.
 */
public final class LandmarkDetector implements AutoCloseable {
  private final BundleMetadata metadata;
  private final DetectorOptions options;
  private final HeatmapModel model;
  private final HeatmapReading reading;
  private final ReadAhead readers;

  private LandmarkDetector(BundleMetadata metadata, DetectorOptions options, HeatmapModel model) {
    this.metadata = metadata;
    this.options = options;
    this.model = model;
    this.reading =
        new HeatmapReading(
            metadata.landmarks(),
            HeatmapDecoder.of(metadata.decoding(), metadata.mapping()),
            metadata.expectedPeak());
    this.readers = new ReadAhead(options.readers());
  }

  /**
   * Loads a bundle.
   *
   * @param bundle the folder that holds {@code saved_model.pb}
   * @throws org.ceph4j.InputException if it cannot be used, saying why
   */
  public static LandmarkDetector load(Path bundle) {
    return load(bundle, DetectorOptions.defaults());
  }

  /** Loads a bundle, to be used with these options. */
  public static LandmarkDetector load(Path bundle, DetectorOptions options) {
    BundleMetadata metadata = metadata(bundle);
    return new LandmarkDetector(metadata, options, HeatmapModel.load(bundle, metadata));
  }

  /**
   * What a bundle says about itself, without loading it.
   *
   * @throws InputException if it says nothing, or nothing that this version understands
   */
  public static BundleMetadata metadata(Path bundle) {
    Path file = bundle.resolve(BundleMetadata.FILE);
    if (!Files.isRegularFile(file)) {
      throw new InputException(
          bundle
              + ": no bundle of landmarks: expected "
              + BundleMetadata.FILE
              + " in it, which names the landmarks and the size of the input, and found none. Use a"
              + " bundle that 'ceph export' wrote.");
    }
    return JsonFile.read(file, BundleMetadata.class);
  }

  /** What the bundle says about itself. */
  public BundleMetadata metadata() {
    return metadata;
  }

  /** The landmarks of each image, in order. */
  public List<Detection> detect(List<ImageSource> images) {
    List<Detection> detections = new ArrayList<>();
    detect(images, detections::add);
    return detections;
  }

  /**
   * Hands on the landmarks of each image, in order, as soon as its batch is done.
   *
   * @param images read a few at a time, so there may be any number
   * @param found called in the calling thread
   * @throws IllegalStateException if the detector is closed
   */
  public void detect(Iterable<ImageSource> images, Consumer<Detection> found) {
    Iterator<Callable<PreparedImage>> work =
        StreamSupport.stream(images.spliterator(), false)
            .<Callable<PreparedImage>>map(image -> () -> PreparedImage.of(image, metadata.input()))
            .iterator();
    Iterator<PreparedImage> prepared = readers.inOrder(work, 2 * options.batchSize());
    while (prepared.hasNext()) {
      List<PreparedImage> batch = new ArrayList<>();
      while (prepared.hasNext() && batch.size() < options.batchSize()) {
        batch.add(prepared.next());
      }
      detectBatch(batch).forEach(found);
    }
  }

  private List<Detection> detectBatch(List<PreparedImage> batch) {
    List<PreparedImage> readable = batch.stream().filter(PreparedImage::readable).toList();
    float[] heatmaps = readable.isEmpty() ? new float[0] : heatmaps(readable);
    List<Detection> detections = new ArrayList<>();
    int place = 0;
    for (PreparedImage image : batch) {
      detections.add(
          image.readable()
              ? landmarks(image, maps(heatmaps, place++))
              : new FailedImage(image.source().name(), image.failure()));
    }
    return detections;
  }

  private float[] heatmaps(List<PreparedImage> images) {
    int pixels = metadata.input().pixels();
    float[] inputs = new float[images.size() * pixels];
    for (int i = 0; i < images.size(); i++) {
      System.arraycopy(images.get(i).input(), 0, inputs, i * pixels, pixels);
    }
    return model.heatmaps(inputs, images.size());
  }

  private HeatmapStack maps(float[] heatmaps, int image) {
    return new HeatmapStack(heatmaps, image, metadata.input(), metadata.landmarks().size());
  }

  private FilmLandmarks landmarks(PreparedImage image, HeatmapStack maps) {
    return reading.landmarks(image.source().name(), image.size(), spacing(image), maps);
  }

  private Optional<PixelSpacing> spacing(PreparedImage image) {
    return image
        .source()
        .spacing()
        .or(
            () ->
                metadata
                    .assumedSpacing()
                    .filter(assumed -> assumed.size().equals(image.size()))
                    .map(AssumedSpacing::spacing));
  }

  /** Frees the bundle's native memory. No thread may be in {@link #detect} any more. */
  @Override
  public void close() {
    readers.close();
    model.close();
  }
}
