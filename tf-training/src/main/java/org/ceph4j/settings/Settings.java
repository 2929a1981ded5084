package org.ceph4j.settings;

/**
 * All settings of a training run.
 *
 * @param network what to build
 * @param heatmap what the network learns to draw, and how that is read
 * @param training how it is trained
 * @param device what it runs on
 */
public record Settings(
    NetworkSettings network,
    HeatmapSettings heatmap,
    TrainingSettings training,
    DeviceSettings device) {}
