package org.ceph4j.device;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is asked to compute.
 *
 * @param kind of device
 * @param index of the GPU, counted from 0; 0 for the other kinds
 */
public record Device(Kind kind, int index) {
  /** The kinds of devices. */
  public enum Kind {
    /** The first GPU where there is one, or else the CPU. */
    AUTO,
    /** The processor. */
    CPU,
    /** One GPU; a machine that has it not is an error. */
    GPU
  }

  /** The first GPU where there is one, or else the CPU. */
  public static final Device AUTO = new Device(Kind.AUTO, 0);

  /** The processor. */
  public static final Device CPU = new Device(Kind.CPU, 0);

  private static final Pattern NAME = Pattern.compile("auto|cpu|gpu(:(\\d{1,3}))?");

  /**
   * The device of a name: auto, cpu, gpu (the first one) or gpu:1.
   *
   * @throws IllegalArgumentException if there is no such name
   */
  public static Device of(String name) {
    Matcher matcher = NAME.matcher(name);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("expected auto, cpu, gpu or gpu:1, found " + name);
    }
    return switch (name) {
      case "auto" -> AUTO;
      case "cpu" -> CPU;
      default ->
          new Device(Kind.GPU, matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2)));
    };
  }

  /** Its name, which {@link #of} reads back. */
  @Override
  public String toString() {
    return switch (kind) {
      case AUTO -> "auto";
      case CPU -> "cpu";
      case GPU -> "gpu:" + index;
    };
  }
}
