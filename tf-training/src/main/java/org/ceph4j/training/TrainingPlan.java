package org.ceph4j.training;

import java.util.List;
import java.util.stream.IntStream;
import org.ceph4j.InputException;
import org.ceph4j.dataset.Film;
import org.ceph4j.settings.TrainingSettings;

/**
 * Which films each step sees and with which learning rate, and where epochs and the training end.
 *
 * @param split the films
 * @param settings batch size, epochs, seed, learning rate
 */
public record TrainingPlan(FilmSplit split, TrainingSettings settings) {
  public TrainingPlan {
    if (split.training().size() < settings.batchSize()) {
      throw new InputException(
          split.training().size()
              + " films are fewer than a batch of "
              + settings.batchSize()
              + ". Set training.batchSize to at most "
              + split.training().size()
              + ".");
    }
  }

  /** Whole batches in an epoch, rounded down as in the original program. */
  public int stepsPerEpoch() {
    return split.training().size() / settings.batchSize();
  }

  /** Steps of the whole run. */
  public long steps() {
    return (long) settings.epochs() * stepsPerEpoch();
  }

  /** The learning rate of the step that follows a state. */
  double learningRate(TrainingState state) {
    return new LearningRate(settings, stepsPerEpoch()).after(state);
  }

  /** Whether the training ends with a state although steps are left. */
  boolean endsEarly(TrainingState state) {
    return EarlyStopping.after(state.history(), settings.earlyStopping());
  }

  /** The films of a step, counted from 0: a pure function of the seed and the step. */
  List<Showing> films(long step) {
    List<Film> films = split.training();
    FilmOrder order = new FilmOrder(films.size(), settings.seed());
    List<Integer> batch = order.batch(step, settings.batchSize());
    return IntStream.range(0, batch.size())
        .mapToObj(
            i -> Showing.toTrain(films.get(batch.get(i)), order.round(step * batch.size() + i)))
        .toList();
  }

  /** How many batches validate. */
  int validationBatches() {
    return (split.validation().size() + settings.batchSize() - 1) / settings.batchSize();
  }

  /** The films of a validation batch, counted from 0; the last may be smaller. */
  List<Showing> validationFilms(long batch) {
    return split.validation().stream()
        .skip(batch * settings.batchSize())
        .limit(settings.batchSize())
        .map(Showing::toValidate)
        .toList();
  }
}
