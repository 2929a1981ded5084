package org.ceph4j.training;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.ceph4j.dataset.Film;

/** The training loop. For one thread. */
final class Trainer {
  private final TrainingPlan plan;
  private final Batches batches;
  private final Validator validator;
  private final List<TrainingListener> listeners;

  Trainer(
      TrainingPlan plan, Batches batches, Validator validator, List<TrainingListener> listeners) {
    this.plan = plan;
    this.batches = batches;
    this.validator = validator;
    this.listeners = List.copyOf(listeners);
  }

  /**
   * Trains from a state on.
   *
   * @param session holds the variables that belong to the state
   * @param stop ends the loop early
   * @return the state reached
   */
  TrainingState train(TrainingSession session, TrainingState start, StopRequest stop) {
    TrainingState state = start;
    listeners.forEach(listener -> listener.started(start, plan));
    Iterator<Batch> waiting = batches.between(start.step(), plan.steps(), plan::films);
    while (waiting.hasNext() && !stop.made() && !plan.endsEarly(state)) {
      Batch batch = waiting.next();
      double rate = plan.learningRate(state);
      StepResult result = session.step(batch, rate);
      state = state.afterStep(result, batch.size());
      tell(TrainingListener::stepped, new Step(state, result, stems(batch), rate));
      if (state.step() % plan.stepsPerEpoch() == 0) {
        Optional<Validator.Validation> validation = validator.validate(session);
        validation.ifPresent(films -> tell(TrainingListener::validated, films.evaluation()));
        state = state.afterEpoch(rate, validation.map(Validator.Validation::result));
        tell(TrainingListener::epochEnded, state);
      }
    }
    if (waiting.hasNext() && stop.made()) {
      tell(TrainingListener::interrupted, state);
    }
    tell(TrainingListener::ended, state);
    return state;
  }

  private <T> void tell(BiConsumer<TrainingListener, T> news, T what) {
    listeners.forEach(listener -> news.accept(listener, what));
  }

  private static List<String> stems(Batch batch) {
    return batch.films().stream().map(Film::stem).toList();
  }
}
