package org.ceph4j.cli;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ceph4j.bundle.Decoding;
import org.ceph4j.bundle.Resampling;
import org.ceph4j.image.Scaling;
import org.ceph4j.interpretation.CoordinateOrder;
import org.ceph4j.interpretation.CoordinateUnit;
import org.ceph4j.interpretation.Layout;
import org.ceph4j.interpretation.ModelDescription;
import org.ceph4j.landmark.ImageSize;
import org.ceph4j.landmark.PixelMapping;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options that describe a model which was made elsewhere; they go before its JSON file. */
final class ModelOptions {
  static final String HEADING =
      "%nA model made elsewhere, in place of BUNDLE.json beside it; what is said nowhere is read from%n"
          + "the model or assumed, and assumptions are printed:%n";

  @Option(names = "--signature", paramLabel = "NAME", description = "The signature to call.")
  private @Nullable String signature;

  @Option(names = "--model-input", paramLabel = "NAME", description = "The input for the image.")
  private @Nullable String input;

  @Option(
      names = "--size",
      paramLabel = "HxW",
      converter = Size.class,
      description = "The size in px to resize images to, where the model leaves it free.")
  private @Nullable ImageSize size;

  @Option(names = "--resampling", description = "When resizing: ${COMPLETION-CANDIDATES}.")
  private @Nullable Resampling resampling;

  @Option(names = "--scaling", description = "Gray levels: ${COMPLETION-CANDIDATES}.")
  private @Nullable Scaling scaling;

  @Option(names = "--model-output", paramLabel = "NAME", description = "The landmarks' output.")
  private @Nullable String output;

  @Option(names = "--layout", description = "Of heatmaps: ${COMPLETION-CANDIDATES}.")
  private @Nullable Layout layout;

  @Option(
      names = "--landmark-names",
      paramLabel = "NAME",
      split = ",",
      description = "In the order of the output, with commas between them.")
  private @Nullable List<String> landmarks;

  @Option(names = "--mapping", description = "Of px: ${COMPLETION-CANDIDATES}.")
  private @Nullable PixelMapping mapping;

  @Option(names = "--decoding", description = "Of heatmaps: ${COMPLETION-CANDIDATES}.")
  private @Nullable Decoding decoding;

  @Option(
      names = "--expected-peak",
      paramLabel = "N",
      description = "The highest value of a heatmap that makes a confidence of 1.")
  private @Nullable Double expectedPeak;

  @Option(names = "--unit", description = "Of coordinates: ${COMPLETION-CANDIDATES}.")
  private @Nullable CoordinateUnit unit;

  @Option(names = "--order", description = "Of coordinates: ${COMPLETION-CANDIDATES}.")
  private @Nullable CoordinateOrder order;

  ModelDescription toDescription() {
    return new ModelDescription(
        Optional.ofNullable(signature),
        Optional.ofNullable(input),
        Optional.ofNullable(size),
        Optional.ofNullable(resampling),
        Optional.ofNullable(scaling),
        Optional.ofNullable(output),
        Optional.ofNullable(layout),
        Optional.ofNullable(landmarks),
        Optional.ofNullable(mapping),
        Optional.ofNullable(decoding),
        Optional.ofNullable(expectedPeak),
        Optional.empty(),
        Optional.ofNullable(unit),
        Optional.ofNullable(order),
        Optional.empty());
  }

  /** Reads sizes such as 512x432. */
  static final class Size implements ITypeConverter<ImageSize> {
    private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,4})x([1-9]\\d{0,4})");

    @Override
    public ImageSize convert(String text) {
      Matcher size = FORM.matcher(text);
      if (!size.matches()) {
        throw new TypeConversionException(
            "expected height and width, as in 512x432, got '" + text + "'");
      }
      return new ImageSize(Integer.parseInt(size.group(1)), Integer.parseInt(size.group(2)));
    }
  }
}
