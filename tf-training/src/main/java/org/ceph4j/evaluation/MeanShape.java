package org.ceph4j.evaluation;

import static org.ceph4j.landmark.PixelMapping.HALF_PIXEL;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ceph4j.client.DetectedLandmark;
import org.ceph4j.client.FilmLandmarks;
import org.ceph4j.dataset.Film;
import org.ceph4j.landmark.ImageSize;
import org.ceph4j.landmark.LandmarkSet;
import org.ceph4j.landmark.Point;

/**
 * The mean of the training films' landmarks, relative to the image's size: a prediction that reads
 * no image. What does not beat it has learned nothing.
 *
 * @param landmarks the names of the points
 * @param points the mean points in an image that is resized to a single pixel, so that the image's
 *     edges lie at -0.5 and 0.5
 */
public record MeanShape(LandmarkSet landmarks, List<Point> points) {
  private static final ImageSize ONE_PIXEL = new ImageSize(1, 1);

  public MeanShape {
    points = List.copyOf(points);
  }

  /**
   * The mean shape of films.
   *
   * @param landmarks the names of each film's points
   * @param films at least one
   */
  public static MeanShape of(LandmarkSet landmarks, List<Film> films) {
    if (films.isEmpty()) {
      throw new IllegalArgumentException("the mean shape needs at least one film");
    }
    return new MeanShape(
        landmarks,
        IntStream.range(0, landmarks.size()).mapToObj(i -> meanPoint(films, i)).toList());
  }

  private static Point meanPoint(List<Film> films, int landmark) {
    double x = 0;
    double y = 0;
    for (Film film : films) {
      Point point = HALF_PIXEL.map(film.points().get(landmark), film.size(), ONE_PIXEL);
      x += point.x();
      y += point.y();
    }
    return new Point(x / films.size(), y / films.size());
  }

  /** The landmarks of an image of that size, in its px and in the set's order. */
  public List<Point> predict(ImageSize size) {
    return points.stream().map(point -> HALF_PIXEL.map(point, ONE_PIXEL, size)).toList();
  }

  /** The score of this shape on films that have the same landmarks. */
  public Evaluation evaluate(List<Film> films) {
    return Evaluation.of(landmarks, films, films.stream().map(this::detect).toList());
  }

  /** The score of this shape on the films that another evaluation scored, for a fair comparison. */
  public Evaluation onFilmsOf(Evaluation other) {
    return new Evaluation(
        landmarks, other.films().stream().map(this::score).toList(), other.unscored());
  }

  private ScoredFilm score(ScoredFilm film) {
    List<DetectedLandmark> detected = detect(film.size());
    return new ScoredFilm(
        film.stem(),
        film.size(),
        film.spacing(),
        IntStream.range(0, detected.size())
            .mapToObj(
                i ->
                    ScoredLandmark.of(
                        detected.get(i), film.landmarks().get(i).truth(), film.size()))
            .toList());
  }

  private FilmLandmarks detect(Film film) {
    return new FilmLandmarks(film.stem(), film.size(), film.spacing(), detect(film.size()));
  }

  private List<DetectedLandmark> detect(ImageSize size) {
    List<Point> predicted = predict(size);
    return IntStream.range(0, predicted.size())
        .mapToObj(
            i -> new DetectedLandmark(landmarks.names().get(i), Optional.of(predicted.get(i)), 1))
        .toList();
  }
}
