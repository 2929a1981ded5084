package org.ceph4j.device;

/**
 * One of NVIDIA's shared libraries.
 *
 * @param file the name under which TensorFlow, or another of them, opens it
 * @param required whether no network runs on a GPU without it
 */
public record CudaLibrary(String file, boolean required) {
  static CudaLibrary required(String file) {
    return new CudaLibrary(file, true);
  }

  static CudaLibrary optional(String file) {
    return new CudaLibrary(file, false);
  }
}
