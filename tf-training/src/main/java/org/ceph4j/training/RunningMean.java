package org.ceph4j.training;

/**
 * Means that grow, with the arithmetic of Keras' metrics: totals and counts in float32, each loss
 * with the weight of its batch's films.
 *
 * @param loss the sum of losses, each times its films
 * @param films their number
 * @param equal the number of values that equal their target
 * @param values the number of values
 */
public record RunningMean(float loss, float films, float equal, float values) {
  /** Nothing yet. */
  public static final RunningMean EMPTY = new RunningMean(0, 0, 0, 0);

  /** One batch more. */
  public RunningMean plus(StepResult result, int batch) {
    return new RunningMean(
        loss + result.loss() * batch,
        films + batch,
        equal + result.equal(),
        values + result.values());
  }

  /** The means; NaN where there is nothing. */
  public EpochMeans means() {
    return new EpochMeans(loss / films, equal / values);
  }
}
