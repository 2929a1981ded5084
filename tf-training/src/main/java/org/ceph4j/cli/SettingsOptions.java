package org.ceph4j.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ceph4j.settings.Settings;
import org.ceph4j.settings.SettingsReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say how to train. */
final class SettingsOptions {
  @Option(
      names = "--preset",
      paramLabel = "NAME",
      defaultValue = "paper",
      description = "accurate, demo or paper. Default: ${DEFAULT-VALUE}.")
  private String preset = "paper";

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "YAML that changes any part of the preset.")
  private @Nullable Path file;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "One setting, such as training.epochs=10; may be repeated.")
  private Map<String, String> values = new LinkedHashMap<>();

  Settings toSettings() {
    return SettingsReader.read(preset, Optional.ofNullable(file), values);
  }
}
