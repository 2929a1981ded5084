package org.ceph4j.device;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.LongByReference;
import com.sun.jna.ptr.PointerByReference;
import java.util.Map;
import java.util.Optional;

/**
 * What is asked of NVIDIA's driver, in its own names (the CUDA Driver API). Each function returns 0
 * or the number of an error.
 */
interface CudaDriver extends Library {
  int OK = 0;

  /** Of dlopen: bind late, and keep the names to this library. */
  int RTLD_LAZY = 1;

  /** Attributes of a device. */
  int COMPUTE_CAPABILITY_MAJOR = 75;

  int COMPUTE_CAPABILITY_MINOR = 76;

  int cuInit(int flags);

  /** The newest CUDA that it supports: 12060 is 12.6. */
  int cuDriverGetVersion(IntByReference version);

  int cuDeviceGetCount(IntByReference count);

  int cuDeviceGet(IntByReference device, int index);

  int cuDeviceGetName(byte[] name, int length, int device);

  int cuDeviceTotalMem_v2(LongByReference bytes, int device);

  int cuDeviceGetAttribute(IntByReference value, int attribute, int device);

  int cuGetErrorString(int error, PointerByReference text);

  /** The driver of this machine, if it has one; nothing is initialised. */
  static Optional<CudaDriver> open() {
    try {
      return Optional.of(
          Native.load("libcuda.so.1", CudaDriver.class, Map.of(OPTION_OPEN_FLAGS, RTLD_LAZY)));
    } catch (UnsatisfiedLinkError e) {
      return Optional.empty();
    }
  }
}
