package org.ceph4j.training;

import java.util.List;

/**
 * A step that was done.
 *
 * @param state after it
 * @param result of it
 * @param stems the films of its batch
 * @param learningRate with which it was done
 */
public record Step(
    TrainingState state, StepResult result, List<String> stems, double learningRate) {}
