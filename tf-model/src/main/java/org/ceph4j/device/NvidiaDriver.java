package org.ceph4j.device;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.jna.Native;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.LongByReference;
import com.sun.jna.ptr.PointerByReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** NVIDIA's driver: its version, and the GPUs that it lets this process use. */
final class NvidiaDriver {
  private static final Path KERNEL_MODULE = Path.of("/proc/driver/nvidia/version");
  private static final Pattern VERSION = Pattern.compile("^NVRM version:.*?\\s(\\d+(\\.\\d+)+)\\s");
  private static final int LONGEST_NAME = 256;

  private final CudaDriver driver;

  NvidiaDriver(CudaDriver driver) {
    this.driver = driver;
  }

  /** The version of the loaded kernel module, such as 560.35.03; also known without a GPU. */
  static Optional<String> version() {
    try {
      return Files.isReadable(KERNEL_MODULE)
          ? parse(Files.readString(KERNEL_MODULE))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The version in a text like that of {@code /proc/driver/nvidia/version}. */
  static Optional<String> parse(String description) {
    Matcher matcher = VERSION.matcher(description);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** What this machine has of it, such as {@code 560.35.03, for CUDA up to 12.6}. */
  static String describe() {
    String version = version().orElse("of unknown version");
    return CudaDriver.open()
        .map(driver -> new NvidiaDriver(driver).describe(version))
        .orElse("none");
  }

  private String describe(String version) {
    try {
      return version + ", for CUDA up to " + name(supportedCuda());
    } catch (CudaException e) {
      return version + ", which fails: " + e.reason();
    }
  }

  /** A version of CUDA in words: 12060 is 12.6. */
  static String name(int cuda) {
    return cuda / 1000 + "." + cuda % 1000 / 10;
  }

  /** The newest CUDA that it supports: 12060 is 12.6. */
  int supportedCuda() throws CudaException {
    IntByReference version = new IntByReference();
    check(driver.cuDriverGetVersion(version));
    return version.getValue();
  }

  /** Its GPUs, in the order in which TensorFlow counts them. */
  List<Gpu> gpus() throws CudaException {
    check(driver.cuInit(0));
    IntByReference count = new IntByReference();
    check(driver.cuDeviceGetCount(count));
    List<Gpu> gpus = new ArrayList<>();
    for (int i = 0; i < count.getValue(); i++) {
      gpus.add(gpu(i));
    }
    return gpus;
  }

  private Gpu gpu(int index) throws CudaException {
    IntByReference device = new IntByReference();
    check(driver.cuDeviceGet(device, index));
    byte[] name = new byte[LONGEST_NAME];
    check(driver.cuDeviceGetName(name, name.length, device.getValue()));
    LongByReference memory = new LongByReference();
    check(driver.cuDeviceTotalMem_v2(memory, device.getValue()));
    String capability =
        attribute(CudaDriver.COMPUTE_CAPABILITY_MAJOR, device.getValue())
            + "."
            + attribute(CudaDriver.COMPUTE_CAPABILITY_MINOR, device.getValue());
    return new Gpu(index, Native.toString(name, UTF_8), memory.getValue(), capability);
  }

  private int attribute(int attribute, int device) throws CudaException {
    IntByReference value = new IntByReference();
    check(driver.cuDeviceGetAttribute(value, attribute, device));
    return value.getValue();
  }

  private void check(int result) throws CudaException {
    if (result != CudaDriver.OK) {
      PointerByReference text = new PointerByReference();
      boolean known = driver.cuGetErrorString(result, text) == CudaDriver.OK;
      throw new CudaException(
          known ? text.getValue().getString(0) : "error " + result + " of the driver");
    }
  }
}
