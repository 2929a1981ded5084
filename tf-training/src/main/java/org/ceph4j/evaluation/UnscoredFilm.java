package org.ceph4j.evaluation;

/**
 * A film that has no part in the scores.
 *
 * @param stem the film's
 * @param reason why, for a user to read
 */
public record UnscoredFilm(String stem, String reason) {}
