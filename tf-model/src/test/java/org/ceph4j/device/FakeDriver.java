package org.ceph4j.device;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.jna.Memory;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.LongByReference;
import com.sun.jna.ptr.PointerByReference;
import java.util.List;

/**
 * A driver with these GPUs. As with NVIDIA's, a device is known by another number than its place in
 * the list.
 */
record FakeDriver(int cuda, List<Gpu> gpus) implements CudaDriver {
  static final String NO_DEVICE_TEXT = "no CUDA-capable device is detected";
  private static final int NO_DEVICE = 100;
  private static final int FIRST = 40;

  @Override
  public int cuInit(int flags) {
    return gpus.isEmpty() ? NO_DEVICE : OK;
  }

  @Override
  public int cuDriverGetVersion(IntByReference version) {
    version.setValue(cuda);
    return OK;
  }

  @Override
  public int cuDeviceGetCount(IntByReference count) {
    count.setValue(gpus.size());
    return OK;
  }

  @Override
  public int cuDeviceGet(IntByReference device, int index) {
    device.setValue(FIRST + index);
    return OK;
  }

  private Gpu gpu(int device) {
    return gpus.get(device - FIRST);
  }

  @Override
  public int cuDeviceGetName(byte[] name, int length, int device) {
    byte[] bytes = (gpu(device).name() + "\0").getBytes(UTF_8);
    System.arraycopy(bytes, 0, name, 0, bytes.length);
    return OK;
  }

  @Override
  public int cuDeviceTotalMem_v2(LongByReference bytes, int device) {
    bytes.setValue(gpu(device).memory());
    return OK;
  }

  @Override
  public int cuDeviceGetAttribute(IntByReference value, int attribute, int device) {
    String capability = gpu(device).computeCapability();
    int point = capability.indexOf('.');
    value.setValue(
        Integer.parseInt(
            attribute == COMPUTE_CAPABILITY_MAJOR
                ? capability.substring(0, point)
                : capability.substring(point + 1)));
    return OK;
  }

  @Override
  public int cuGetErrorString(int error, PointerByReference text) {
    Memory memory = new Memory(NO_DEVICE_TEXT.length() + 1L);
    memory.setString(0, NO_DEVICE_TEXT);
    text.setValue(memory);
    return OK;
  }
}
