package org.ceph4j.network;

import java.util.List;
import java.util.Locale;
import org.ceph4j.landmark.ImageSize;

/**
 * What to build.
 *
 * @param architecture with or without skips
 * @param input rows and columns of the input and of the heatmaps, both divisible by 2 for each
 *     pooling: with five filters by 16
 * @param landmarks the number of heatmaps
 * @param filters channels of each encoder block from the top to the bottom, at least two blocks;
 *     the decoder has the same without the last, in reverse
 * @param slopes how PReLU slopes are shared
 * @param output what follows the last convolution
 * @param outputDropout the share of heatmap values that training drops, in [0, 1)
 */
public record NetworkSpec(
    Architecture architecture,
    ImageSize input,
    int landmarks,
    List<Integer> filters,
    Slopes slopes,
    OutputActivation output,
    double outputDropout) {
  public NetworkSpec {
    filters = List.copyOf(filters);
    if (landmarks < 1) {
      throw new IllegalArgumentException("a network needs at least 1 landmark, got " + landmarks);
    }
    if (filters.size() < 2 || filters.stream().anyMatch(count -> count < 1)) {
      throw new IllegalArgumentException(
          "a network needs at least 2 blocks of at least 1 filter, got " + filters);
    }
    if (!(outputDropout >= 0 && outputDropout < 1)) {
      throw new IllegalArgumentException(
          "the dropout of the output must be in [0, 1), got " + outputDropout);
    }
    if (output == OutputActivation.SOFTMAX && outputDropout > 0) {
      throw new IllegalArgumentException(
          "maps that add up to 1 take no dropout; outputDropout must be 0 with output softmax, got "
              + outputDropout);
    }
    int divisor = divisor(filters);
    if (input.height() % divisor != 0 || input.width() % divisor != 0) {
      throw new IllegalArgumentException(
          "height and width of the network's input must be divisible by "
              + divisor
              + " with "
              + filters.size()
              + " blocks, got "
              + input);
    }
  }

  /** The network in words, such as {@code unet 512 x 432, filters [16, 32], slopes per_pixel}. */
  public String inWords() {
    return (architecture + " " + input + ", filters " + filters + ", slopes " + slopes)
        .toLowerCase(Locale.ROOT);
  }

  /** What height and width of the input must be divisible by. */
  public int divisor() {
    return divisor(filters);
  }

  private static int divisor(List<Integer> filters) {
    return 1 << (filters.size() - 1);
  }
}
