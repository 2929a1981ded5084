package org.ceph4j.network;

/** How the slopes of a PReLU are shared. */
public enum Slopes {
  /** One for each pixel and channel, as in the paper; it ties the network to one input size. */
  PER_PIXEL,
  /** One for each channel; the network then takes any size divisible by 16. */
  PER_CHANNEL
}
