package org.ceph4j.benchmark;

import java.util.Map;
import java.util.Optional;

/**
 * The result of a benchmark; a JSON file of it stands for itself.
 *
 * @param workload what was done, in words
 * @param details of it by name, such as settings
 * @param machine that did it
 * @param timing what was measured
 * @param peakMemory the most bytes that the process ever had in use, where the system tells
 * @param deviation from float32 on the CPU, where something else was measured
 */
public record Benchmark(
    String workload,
    Map<String, String> details,
    Machine machine,
    Timing timing,
    Optional<Long> peakMemory,
    Optional<Deviation> deviation) {}
