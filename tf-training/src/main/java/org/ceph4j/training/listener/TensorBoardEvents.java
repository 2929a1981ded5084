package org.ceph4j.training.listener;

import static java.util.Comparator.comparing;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.ceph4j.dataset.Film;
import org.ceph4j.evaluation.ErrorSummary;
import org.ceph4j.evaluation.Evaluation;
import org.ceph4j.evaluation.ScoredFilm;
import org.ceph4j.image.FilmReader;
import org.ceph4j.image.GrayImage;
import org.ceph4j.report.Mark;
import org.ceph4j.report.Overlay;
import org.ceph4j.report.Picture;
import org.ceph4j.tensorboard.EventFile;
import org.ceph4j.training.EpochResult;
import org.ceph4j.training.Step;
import org.ceph4j.training.TrainingListener;
import org.ceph4j.training.TrainingPlan;
import org.ceph4j.training.TrainingState;

/**
 * Writes what TensorBoard shows of a run: under {@code step/} the loss and the learning rate of
 * each step; under {@code epoch/} the figures of {@code history.csv}, and the first validation film
 * by name with its landmarks as they were found and as they are known. All lie over the number of
 * steps that are done. Whoever made it closes it.
 *
 * <p>A resumed run does steps again that came after its checkpoint; they appear once.
 */
public final class TensorBoardEvents implements TrainingListener, AutoCloseable {
  private static final int PICTURE_HEIGHT = 600;

  private final EventFile events;
  private long step;
  private Optional<Watched> watched = Optional.empty();

  /** The film that is shown after each epoch. */
  private record Watched(String stem, GrayImage image) {
    static Optional<Watched> of(List<Film> validation) {
      return validation.stream()
          .min(comparing(Film::stem))
          .map(film -> new Watched(film.stem(), FilmReader.read(film.image())));
    }
  }

  /**
   * Begins a new file in a folder.
   *
   * @param clock gives each event its time
   */
  public TensorBoardEvents(Path folder, Clock clock) {
    events = EventFile.create(folder, clock);
  }

  @Override
  public void started(TrainingState state, TrainingPlan plan) {
    step = state.step();
    events.startAt(step + 1);
    watched = Watched.of(plan.split().validation());
  }

  @Override
  public void stepped(Step done) {
    step = done.state().step();
    events.scalar("step/loss", done.result().loss(), step);
    events.scalar("step/learning_rate", done.learningRate(), step);
  }

  @Override
  public void validated(Evaluation evaluation) {
    watched.ifPresent(
        film ->
            evaluation.films().stream()
                .filter(scored -> scored.stem().equals(film.stem()))
                .forEach(scored -> show(film, scored)));
  }

  private void show(Watched film, ScoredFilm scored) {
    events.image(
        "epoch/" + film.stem(),
        Picture.scaled(Overlay.draw(film.image(), Mark.of(scored)), PICTURE_HEIGHT),
        step);
  }

  @Override
  public void epochEnded(TrainingState state) {
    EpochResult epoch = state.history().get(state.history().size() - 1);
    epochScalar("loss", epoch.training().loss());
    epochScalar("learning_rate", epoch.learningRate());
    epoch.validation().ifPresent(this::validation);
  }

  private void validation(EpochResult.ValidationResult result) {
    epochScalar("val_loss", result.scores().loss());
    ErrorSummary errors = result.errors();
    epochScalar(HistoryFiles.meanColumn(errors), errors.mean());
    errors
        .detectionRates()
        .forEach(rate -> epochScalar(HistoryFiles.rateColumn(errors, rate), rate.percent()));
  }

  private void epochScalar(String name, double value) {
    events.scalar("epoch/" + name, value, step);
  }

  @Override
  public void close() {
    events.close();
  }
}
