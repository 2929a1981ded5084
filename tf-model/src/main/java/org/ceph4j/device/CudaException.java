package org.ceph4j.device;

/** NVIDIA's driver could not do what it was asked. */
final class CudaException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String reason;

  CudaException(String reason) {
    super(reason);
    this.reason = reason;
  }

  /** In the driver's own words. */
  String reason() {
    return reason;
  }
}
