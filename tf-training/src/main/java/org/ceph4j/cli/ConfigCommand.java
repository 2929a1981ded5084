package org.ceph4j.cli;

import java.io.PrintWriter;
import org.ceph4j.settings.SettingsReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the settings that a training with the same options would have. */
@Command(
    name = "config",
    description = "Print the merged settings as YAML.",
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class ConfigCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Mixin private final SettingsOptions settings = new SettingsOptions();

  @Override
  public void run() {
    PrintWriter out = spec.commandLine().getOut();
    out.print(SettingsReader.toYaml(settings.toSettings()));
    out.flush();
  }
}
