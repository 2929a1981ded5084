package org.ceph4j.cli;

import picocli.CommandLine.Command;

/** The commands that measure. */
@Command(
    name = "bench",
    description = "Measure how fast training and detection are on this machine.",
    mixinStandardHelpOptions = true,
    subcommands = {BenchTrainCommand.class, BenchPredictCommand.class})
final class BenchCommand {}
