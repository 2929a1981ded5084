package org.ceph4j.cli;

import org.ceph4j.device.Device;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a device's name. */
final class DeviceConverter implements ITypeConverter<Device> {
  @Override
  public Device convert(String name) {
    try {
      return Device.of(name);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }
}
