package org.ceph4j.device;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ceph4j.InputException;

/**
 * The device that computes.
 *
 * @param gpu that does; empty if the CPU does
 */
public record Placement(Optional<Gpu> gpu) {
  private static final Placement CPU = new Placement(Optional.empty());

  /**
   * The one of a machine that was asked for.
   *
   * @throws InputException if a GPU was asked for that is not there, or cannot be used
   */
  static Placement of(Device wanted, Gpus gpus) {
    return switch (wanted.kind()) {
      case CPU -> CPU;
      case AUTO -> gpus.usable() ? new Placement(Optional.of(gpus.found().get(0))) : CPU;
      case GPU -> new Placement(Optional.of(gpu(wanted, gpus)));
    };
  }

  private static Gpu gpu(Device wanted, Gpus gpus) {
    if (!gpus.usable()) {
      throw new InputException(
          "device %s: %s. Set the device to cpu or auto.".formatted(wanted, gpus.problem()));
    }
    List<Gpu> found = gpus.found();
    if (wanted.index() >= found.size()) {
      throw new InputException(
          "device %s: expected one of the GPUs that there are, %s.".formatted(wanted, found));
    }
    return found.get(wanted.index());
  }

  /**
   * Refuses a precision that the device has no instructions for: to emulate it would be slower, and
   * to fall back would give other numbers than were asked for.
   *
   * @throws InputException saying so
   */
  public void require(Precision precision) {
    gpu.ifPresentOrElse(
        found -> found.require(precision), () -> Processor.ofThisMachine().require(precision));
  }

  /** The device and the precision in words, for records of what was computed. */
  public String describe(Precision precision) {
    return "%s, %d processors, %s %s, %s"
        .formatted(
            this,
            Runtime.getRuntime().availableProcessors(),
            System.getProperty("os.name"),
            System.getProperty("os.arch"),
            precision.toString().toLowerCase(Locale.ROOT));
  }

  /** The device in words. */
  @Override
  public String toString() {
    return gpu.map(Gpu::toString).orElse("CPU");
  }
}
