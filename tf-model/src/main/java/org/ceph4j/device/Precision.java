package org.ceph4j.device;

/** In what numbers a session computes. Variables, checkpoints and bundles are float32 in any. */
public enum Precision {
  /** 32 bits throughout. */
  FLOAT32,
  /**
   * float32 whose convolutions round what they multiply to 10 bits behind the point in place of 23;
   * sums stay float32. GPUs of compute capability 8.0 and later have it, processors do not.
   */
  TF32,
  /**
   * Convolutions, their gradients and most of what lies between them in bfloat16, which has the
   * range of float32 and 8 bits in place of 24; sums inside a convolution stay float32. On a
   * processor TensorFlow rewrites the graph for it when a session first runs it. On a GPU it has no
   * such way: there a training lays its convolutions in bfloat16, what lies between them stays
   * float32, and bundles are refused.
   */
  BFLOAT16
}
