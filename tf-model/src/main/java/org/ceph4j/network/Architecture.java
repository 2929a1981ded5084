package org.ceph4j.network;

/** Which of the paper's two networks. */
public enum Architecture {
  /** With skips: each decoder block also sees the encoder block of its size. */
  UNET,
  /** The same without skips. */
  CNN
}
