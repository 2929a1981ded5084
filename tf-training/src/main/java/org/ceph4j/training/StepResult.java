package org.ceph4j.training;

/**
 * What a training step or a validation batch gave.
 *
 * @param loss of the maps, as the settings say
 * @param equal how many values of the maps equal their target exactly
 * @param values how many values the maps have
 */
public record StepResult(float loss, float equal, long values) {}
