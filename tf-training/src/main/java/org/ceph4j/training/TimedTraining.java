package org.ceph4j.training;

import java.util.Iterator;
import java.util.List;
import org.ceph4j.dataset.Film;
import org.ceph4j.network.NetworkSpec;
import org.ceph4j.settings.Settings;

/**
 * A training whose steps are timed: the batches, the session and the order of films are those of a
 * {@link TrainingRun}, without validation, checkpoints and a last step. It owns native memory and
 * reading threads until closed. For one thread.
 */
public final class TimedTraining implements AutoCloseable {
  private final TrainingPlan plan;
  private final TrainingSession session;
  private final Batches batches;
  private final Iterator<Batch> waiting;
  private final TrainingSession.Feeds inMemory;
  private TrainingState state = TrainingState.start();

  /** A training on these films from its start. */
  public TimedTraining(Settings settings, List<Film> films) {
    plan = new TrainingPlan(new FilmSplit(films, List.of()), settings.training());
    FilmPreparer preparer = new FilmPreparer(settings);
    Batch first = preparer.batch(plan.films(0));
    session = new TrainingSession(settings, spec(settings, films.get(0)));
    inMemory = session.feed(first);
    batches = new Batches(preparer);
    waiting = batches.between(0, Long.MAX_VALUE, plan::films);
  }

  private static NetworkSpec spec(Settings settings, Film film) {
    return settings
        .network()
        .spec(film.points().size(), settings.heatmap().experts().countOf(film));
  }

  /** Does a step as a training run does. */
  public StepTimes step() {
    long begun = System.nanoTime();
    Batch batch = waiting.next();
    long prepared = System.nanoTime();
    try (TrainingSession.Feeds feeds = session.feed(batch)) {
      long fed = System.nanoTime();
      StepResult result = session.step(feeds, plan.learningRate(state));
      long run = System.nanoTime();
      state = state.afterStep(result, batch.size());
      return new StepTimes(prepared - begun, fed - prepared, run - fed, result.loss());
    }
  }

  /**
   * Does a step by the bare run of the same graph: the batch is in tensors already, always the same
   * one, and nothing is fetched but the loss.
   *
   * @return how long it took, in ns
   */
  public long bareRun() {
    long begun = System.nanoTime();
    session.bareStep(inMemory, plan.learningRate(state));
    return System.nanoTime() - begun;
  }

  @Override
  public void close() {
    batches.close();
    inMemory.close();
    session.close();
  }
}
