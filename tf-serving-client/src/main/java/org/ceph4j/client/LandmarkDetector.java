package org.ceph4j.client;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.ceph4j.image.ReadAhead;
import org.ceph4j.interpretation.Interpretation;
import org.ceph4j.interpretation.ModelDescription;
import org.ceph4j.landmark.PixelSpacing;
import org.ceph4j.savedmodel.Array;

/**
 * Finds landmarks in films with a trained model: a bundle of this project, or any SavedModel whose
 * output is heatmaps or coordinates.
 *
 * <pre>{@code
 * try (LandmarkDetector detector = LandmarkDetector.load(Path.of("saved_models/cephalogram"))) {
 *   List<Detection> detections = detector.detect(List.of(ImageSource.of(Path.of("film.jpg"))));
 * }
 * }</pre>
 *
 * <p>Results come in the order of the images. An image that cannot be read gives a {@link
 * FailedImage} and does not disturb the others. Thread-safe: threads may share one detector. It
 * owns native memory and reading threads; whoever loads it closes it.
 */
public final class LandmarkDetector implements AutoCloseable {
  private final DetectorOptions options;
  private final LandmarkModel model;
  private final OutputReading reading;
  private final Optional<ViewSearch> search;
  private final ReadAhead readers;

  private LandmarkDetector(DetectorOptions options, LandmarkModel model) {
    this.options = options;
    this.model = model;
    this.reading = OutputReading.of(model.interpretation());
    this.search =
        options.views() && model.interpretation().standsOtherViews()
            ? Optional.of(
                new ViewSearch(
                    films -> reading.of(model.output(films)),
                    model.interpretation().input().size()))
            : Optional.empty();
    this.readers = new ReadAhead(options.readers());
  }

  /**
   * Loads a model by what {@linkplain DescriptionFile stands in or beside it}.
   *
   * @param bundle the folder that holds {@code saved_model.pb}
   * @throws org.ceph4j.InputException if it cannot be used, saying why
   */
  public static LandmarkDetector load(Path bundle) {
    return load(bundle, DetectorOptions.defaults());
  }

  /** Loads a model, to be used with these options. */
  public static LandmarkDetector load(Path bundle, DetectorOptions options) {
    return load(bundle, options, ModelDescription.NOTHING);
  }

  /**
   * Loads a model that is described by the caller.
   *
   * @param description goes before what stands in or beside the bundle
   */
  public static LandmarkDetector load(
      Path bundle, DetectorOptions options, ModelDescription description) {
    return new LandmarkDetector(
        options,
        LandmarkModel.load(
            bundle, description.or(DescriptionFile.read(bundle)), options.loading()));
  }

  /** How the model finds landmarks, and what was assumed of it. */
  public Interpretation interpretation() {
    return model.interpretation();
  }

  /** What was taken although it looks wrong, a sentence each. */
  public List<String> warnings() {
    return model.warnings();
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
    detect(images, found, times -> {});
  }

  /**
   * Does the same, and tells where the time of each batch went.
   *
   * @param images read a few at a time, so there may be any number
   * @param found called in the calling thread
   * @param timed called in the calling thread, after the landmarks of a batch were handed on
   * @throws IllegalStateException if the detector is closed
   */
  public void detect(
      Iterable<ImageSource> images, Consumer<Detection> found, Consumer<BatchTimes> timed) {
    Iterator<Callable<PreparedImage>> work =
        StreamSupport.stream(images.spliterator(), false)
            .<Callable<PreparedImage>>map(
                image ->
                    () -> PreparedImage.of(image, interpretation().input(), search.isPresent()))
            .iterator();
    Iterator<PreparedImage> prepared = readers.inOrder(work, 2 * options.batchSize());
    while (prepared.hasNext()) {
      long begun = System.nanoTime();
      List<PreparedImage> batch = batch(prepared);
      long read = System.nanoTime();
      Optional<Array> output = output(batch);
      long run = System.nanoTime();
      List<Detection> detections = detections(batch, output);
      long decoded = System.nanoTime();
      detections.forEach(found);
      timed.accept(new BatchTimes(batch.size(), read - begun, run - read, decoded - run));
    }
  }

  private List<PreparedImage> batch(Iterator<PreparedImage> prepared) {
    List<PreparedImage> batch = new ArrayList<>();
    while (prepared.hasNext() && batch.size() < options.batchSize()) {
      batch.add(prepared.next());
    }
    return batch;
  }

  /** What the model says of the images that could be read, if there are any. */
  private Optional<Array> output(List<PreparedImage> batch) {
    List<float[]> inputs =
        batch.stream().filter(PreparedImage::readable).map(image -> image.whole().input()).toList();
    return inputs.isEmpty() ? Optional.empty() : Optional.of(model.output(inputs));
  }

  private List<Detection> detections(List<PreparedImage> batch, Optional<Array> output) {
    Iterator<FilmLandmarks> next =
        output.map(array -> landmarks(batch, array)).orElse(List.of()).iterator();
    return batch.stream()
        .<Detection>map(
            image ->
                image.readable()
                    ? next.next()
                    : new FailedImage(image.source().name(), image.failure()))
        .toList();
  }

  private List<FilmLandmarks> landmarks(List<PreparedImage> batch, Array output) {
    OutputReading.Films films = reading.of(output);
    List<FilmLandmarks> landmarks = new ArrayList<>();
    for (PreparedImage image : batch) {
      if (image.readable()) {
        Optional<PixelSpacing> spacing = spacing(image);
        FilmLandmarks asIs =
            films.landmarks(landmarks.size(), image.source().name(), image.whole().size(), spacing);
        landmarks.add(search.map(views -> views.search(image, asIs)).orElse(asIs));
      }
    }
    return landmarks;
  }

  private Optional<PixelSpacing> spacing(PreparedImage image) {
    return image
        .source()
        .spacing()
        .or(
            () ->
                interpretation()
                    .assumedSpacing()
                    .flatMap(assumed -> assumed.forImage(image.whole().size())));
  }

  /** Frees the bundle's native memory. No thread may be in {@link #detect} any more. */
  @Override
  public void close() {
    readers.close();
    model.close();
  }
}
