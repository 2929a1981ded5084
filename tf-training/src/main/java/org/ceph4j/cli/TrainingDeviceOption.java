package org.ceph4j.cli;

import org.ceph4j.device.Device;
import org.ceph4j.settings.Settings;
import org.ceph4j.training.TrainingRun;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that has a training compute elsewhere than its settings say. */
final class TrainingDeviceOption {
  @Option(
      names = "--device",
      paramLabel = "NAME",
      converter = DeviceConverter.class,
      description = {
        "auto (a GPU where there is one), cpu, gpu (the first one) or gpu:1.",
        "Default: the setting device.name."
      })
  private @Nullable Device device;

  Settings in(Settings settings) {
    return device == null
        ? settings
        : settings.withDevice(settings.device().options().withDevice(device));
  }

  TrainingRun in(TrainingRun run) {
    return device == null ? run : run.on(device);
  }
}
