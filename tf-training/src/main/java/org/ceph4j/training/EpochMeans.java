package org.ceph4j.training;

/**
 * Means over an epoch's steps or over the validation films.
 *
 * @param loss of the maps, as the settings say
 * @param accuracy the share of values that equal their target exactly, which is what the original
 *     program's metric of that name counts
 */
public record EpochMeans(float loss, float accuracy) {}
