package org.ceph4j.benchmark;

/**
 * A part of a step.
 *
 * @param name what is done in it
 * @param milliseconds that it took
 * @param percent of all measured steps' time
 */
public record Part(String name, Spread milliseconds, double percent) {}
