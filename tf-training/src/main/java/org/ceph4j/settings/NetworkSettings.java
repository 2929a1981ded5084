package org.ceph4j.settings;

import java.util.List;
import org.ceph4j.bundle.Resampling;
import org.ceph4j.image.Resizing;
import org.ceph4j.landmark.ImageSize;
import org.ceph4j.network.Architecture;
import org.ceph4j.network.NetworkSpec;
import org.ceph4j.network.OutputActivation;
import org.ceph4j.network.Slopes;

/**
 * What to build.
 *
 * @param architecture unet or cnn
 * @param height rows of the network's input; divisible by 16 with five filters
 * @param width columns of the network's input; likewise
 * @param resampling how films are resized: bilinear as in the paper, or antialias
 * @param patch rows and columns of px of the input that are one place of the network; 1 in the
 *     paper
 * @param filters channels of each block of the encoder, from the top to the bottom
 * @param slopes per_pixel as in the paper, or per_channel
 * @param members networks side by side, whose heatmaps are averaged; 1 in the paper
 * @param output relu as in the paper, linear, or softmax over each map
 * @param outputDropout the share of heatmap values that training drops
 */
public record NetworkSettings(
    Architecture architecture,
    int height,
    int width,
    Resampling resampling,
    int patch,
    List<Integer> filters,
    Slopes slopes,
    int members,
    OutputActivation output,
    double outputDropout) {
  public NetworkSettings {
    filters = List.copyOf(filters);
    // Checks the ranges, so that a wrong value is reported before any film is read.
    var unused =
        new NetworkSpec(
            architecture,
            new ImageSize(height, width),
            patch,
            1,
            1,
            filters,
            slopes,
            members,
            output,
            outputDropout);
  }

  /** The network for so many landmarks, of one expert. */
  public NetworkSpec spec(int landmarks) {
    return spec(landmarks, 1);
  }

  /** The network for so many landmarks, that learns the points of so many experts. */
  public NetworkSpec spec(int landmarks, int experts) {
    return new NetworkSpec(
        architecture,
        input(),
        patch,
        landmarks,
        experts,
        filters,
        slopes,
        members,
        output,
        outputDropout);
  }

  /** How films become the network's input. */
  public Resizing resizing() {
    return new Resizing(input(), resampling);
  }

  /** Height and width of the network's input. */
  public ImageSize input() {
    return new ImageSize(height, width);
  }
}
