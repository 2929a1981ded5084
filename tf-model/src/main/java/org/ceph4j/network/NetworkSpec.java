package org.ceph4j.network;

import java.util.List;
import java.util.Locale;
import org.ceph4j.landmark.ImageSize;

/**
 * What to build.
 *
 * @param architecture with or without skips
 * @param input rows and columns of the input and of the heatmaps, both divisible by the patch and
 *     by 2 for each pooling: with five filters and a patch of 1 by 16
 * @param patch rows and columns of px of the input that are one place of the network, as its
 *     channels; 1 in the paper. The head has as many channels for each landmark, and the heatmaps
 *     are of the input's size again
 * @param landmarks the number of heatmaps
 * @param experts whose points training learns beside their mean, where there are several: then, in
 *     training alone, a landmark has a map for each of them too; 1 in the paper
 * @param filters channels of each encoder block from the top to the bottom, at least two blocks;
 *     the decoder has the same without the last, in reverse
 * @param slopes how PReLU slopes are shared
 * @param members networks of this kind side by side, whose heatmaps are averaged; 1 in the paper
 * @param output what follows the last convolution
 * @param outputDropout the share of heatmap values that training drops, in [0, 1)
 */
public record NetworkSpec(
    Architecture architecture,
    ImageSize input,
    int patch,
    int landmarks,
    int experts,
    List<Integer> filters,
    Slopes slopes,
    int members,
    OutputActivation output,
    double outputDropout) {
  public NetworkSpec {
    filters = List.copyOf(filters);
    if (patch < 1) {
      throw new IllegalArgumentException("a patch has at least 1 pixel, got " + patch);
    }
    if (members < 1) {
      throw new IllegalArgumentException("a network has at least 1 member, got " + members);
    }
    if (landmarks < 1) {
      throw new IllegalArgumentException("a network needs at least 1 landmark, got " + landmarks);
    }
    if (experts < 1) {
      throw new IllegalArgumentException("a network learns of at least 1 expert, got " + experts);
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
    int divisor = divisor(patch, filters);
    if (input.height() % divisor != 0 || input.width() % divisor != 0) {
      throw new IllegalArgumentException(
          "height and width of the network's input must be divisible by "
              + divisor
              + " with "
              + filters.size()
              + " blocks"
              + (patch == 1 ? "" : " and a patch of " + patch)
              + ", got "
              + input);
    }
  }

  /** The network in words, such as {@code unet 512 x 432, filters [16, 32], slopes per_pixel}. */
  public String inWords() {
    String patches = patch == 1 ? "" : ", patch " + patch;
    String several = members == 1 ? "" : ", members " + members;
    return (architecture
            + " "
            + input
            + patches
            + ", filters "
            + filters
            + ", slopes "
            + slopes
            + several)
        .toLowerCase(Locale.ROOT);
  }

  /** What height and width of the input must be divisible by. */
  public int divisor() {
    return divisor(patch, filters);
  }

  /** Rows and columns of what the first block sees, and of its outputs. */
  ImageSize places() {
    return new ImageSize(input.height() / patch, input.width() / patch);
  }

  /** How many heatmaps a member has in training. */
  public int learnedMaps() {
    return landmarks + expertMaps();
  }

  /** How many of them are of single experts. */
  int expertMaps() {
    return experts == 1 ? 0 : landmarks * experts;
  }

  /** The same network without what it has in training alone. */
  public NetworkSpec forInference() {
    return new NetworkSpec(
        architecture, input, patch, landmarks, 1, filters, slopes, members, output, outputDropout);
  }

  /** How many px of the input are one place. */
  int patchPixels() {
    return patch * patch;
  }

  private static int divisor(int patch, List<Integer> filters) {
    return patch << (filters.size() - 1);
  }
}
