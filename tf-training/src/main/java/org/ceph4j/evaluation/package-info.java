/**
 * How good detections are: scores against known points.
 *
 * <p>{@link org.ceph4j.evaluation.Evaluation#of} pairs films with detections by name and takes the
 * field's measures: the mean radial error (MRE), its sample standard deviation, median and maximum,
 * and the successful detection rate (SDR), the share of landmarks no further than a threshold from
 * the truth. Where every scored film's pixel spacing is known they are in mm; otherwise all are in
 * px and in percent of the image height. The two are never mixed.
 *
 * <p>Abstaining never pays: a landmark that was not found is a miss at every threshold and has the
 * error of the image centre. A film that could not be scored is listed by name and reason.
 *
 * <p>{@link org.ceph4j.evaluation.Reliability} says what the confidence is worth: how errors fall
 * as it rises, and what would make it a probability.
 *
 * <p>{@link org.ceph4j.evaluation.EvaluationFiles} writes the results; {@link
 * org.ceph4j.evaluation.PaperScores} writes the two tables of arXiv 2005.12110's program, byte for
 * byte as pandas would. {@link org.ceph4j.evaluation.MeanShape} is the bar that every network has
 * to clear: the mean of the training points, without a look at the image.
 */
@NullMarked
package org.ceph4j.evaluation;

import org.jspecify.annotations.NullMarked;
