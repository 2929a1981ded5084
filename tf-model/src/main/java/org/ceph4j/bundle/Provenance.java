package org.ceph4j.bundle;

/**
 * Where a bundle comes from.
 *
 * @param program name and version of the program that made it
 * @param tensorflow TensorFlow's version
 * @param network what was built, in words
 * @param parameters how many numbers the network has
 * @param films how many films trained it
 * @param dataHash SHA-256 of the training films and their landmarks, in hex
 * @param seed of the training
 * @param steps of the training
 * @param created when it was exported, ISO 8601
 */
public record Provenance(
    String program,
    String tensorflow,
    String network,
    long parameters,
    int films,
    String dataHash,
    long seed,
    long steps,
    String created) {}
