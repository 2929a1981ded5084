package org.ceph4j.cli;

import picocli.CommandLine.Command;

/** The commands about data sets. */
@Command(
    name = "data",
    description = "Look at a data set.",
    mixinStandardHelpOptions = true,
    subcommands = {DataCheckCommand.class, DataPreviewCommand.class})
final class DataCommand {}
