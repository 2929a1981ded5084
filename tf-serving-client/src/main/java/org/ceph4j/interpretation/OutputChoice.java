package org.ceph4j.interpretation;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ceph4j.InputException;
import org.ceph4j.bundle.Confidence;
import org.ceph4j.bundle.Decoding;
import org.ceph4j.bundle.PeakConfidence;
import org.ceph4j.landmark.ImageSize;
import org.ceph4j.landmark.LandmarkSet;
import org.ceph4j.savedmodel.Dimensions;
import org.ceph4j.savedmodel.SignatureDescription;
import org.ceph4j.savedmodel.TensorDescription;

/** Makes out which output has the landmarks, and how they lie in it. */
final class OutputChoice {
  private static final String EXPECTED =
      "heatmaps [batch, height, width, landmarks] or [batch, landmarks, height, width], or"
          + " coordinates [batch, landmarks, 2], of float32";

  private final ModelDescription said;
  private final Findings findings;
  private final ImageSize input;
  private final Supplier<List<TensorDescription>> trial;

  OutputChoice(
      ModelDescription said,
      Findings findings,
      ImageSize input,
      Supplier<List<TensorDescription>> trial) {
    this.said = said;
    this.findings = findings;
    this.input = input;
    this.trial = trial;
  }

  /** The output, with a shape that tells how many landmarks there are. */
  TensorDescription tensor(SignatureDescription signature) {
    List<TensorDescription> outputs =
        signature.outputs().stream().anyMatch(OutputChoice::isOpen)
            ? trial.get()
            : signature.outputs();
    List<TensorDescription> fitting =
        outputs.stream()
            .filter(output -> said.output().map(output.name()::equals).orElse(true))
            .filter(output -> isHeatmaps(output) || isCoordinates(output))
            .toList();
    if (fitting.size() == 1) {
      return findings.read("output", fitting.get(0));
    }
    throw new InputException(
        "the signature %s should have one output%s with %s, but has %s. Say which \"output\" to take."
            .formatted(
                signature,
                said.output().map(name -> " " + name).orElse(""),
                EXPECTED,
                fitting.isEmpty() ? "none" : fitting));
  }

  private static boolean isOpen(TensorDescription output) {
    Dimensions shape = output.shape();
    return shape.sizes().isEmpty()
        || (shape.hasRank(3) && (isFree(shape, 1) || isFree(shape, 2)))
        || (shape.hasRank(4) && isFree(shape, 1) && isFree(shape, 3));
  }

  private static boolean isFree(Dimensions shape, int axis) {
    return shape.size(axis) == Dimensions.FREE;
  }

  private static boolean isHeatmaps(TensorDescription output) {
    return output.type().isFloat32InJava() && output.shape().hasRank(4);
  }

  private static boolean isCoordinates(TensorDescription output) {
    return output.type().isFloat32InJava()
        && output.shape().hasRank(3)
        && output.shape().size(2) == 2;
  }

  /** How landmarks lie in it. */
  LandmarkOutput output(TensorDescription tensor) {
    if (isCoordinates(tensor)) {
      return new CoordinateOutput(
          tensor.name(),
          findings.saidOr("unit", said.unit(), CoordinateUnit.PX),
          findings.saidOr("order", said.order(), CoordinateOrder.XY));
    }
    return new HeatmapOutput(
        tensor.name(),
        layout(tensor.shape()),
        findings.saidOr("decoding", said.decoding(), Decoding.SUBPIXEL),
        confidence());
  }

  private Confidence confidence() {
    return said.confidence().isPresent()
        ? findings.said("confidence", said.confidence().get())
        : new PeakConfidence(expectedPeak());
  }

  private double expectedPeak() {
    double peak = findings.saidOr("expectedPeak", said.expectedPeak(), 1.0);
    if (!(peak > 0)) {
      throw new InputException(
          "the \"expectedPeak\" of heatmaps must be positive, but is described as " + peak + ".");
    }
    return peak;
  }

  private Layout layout(Dimensions shape) {
    if (said.layout().isPresent()) {
      return findings.said("layout", said.layout().get());
    }
    List<Layout> fitting =
        Stream.of(Layout.values()).filter(layout -> fits(shape, layout)).toList();
    return fitting.size() == 1
        ? findings.read("layout", fitting.get(0))
        : findings.saidOr("layout", Optional.empty(), Layout.NHWC);
  }

  // Heatmaps have the proportions of the input, but for the rounding of a smaller size.
  private boolean fits(Dimensions shape, Layout layout) {
    int height = shape.size(layout.heightAxis());
    int width = shape.size(layout.widthAxis());
    int channels = shape.size(layout.channelAxis());
    boolean proportions =
        height == Dimensions.FREE
            || width == Dimensions.FREE
            || Math.abs((long) height * input.width() - (long) width * input.height())
                <= Math.max(input.width(), input.height());
    return proportions
        && channels != Dimensions.FREE
        && said.landmarks().map(names -> names.size() == channels).orElse(true);
  }

  /** The names of the landmarks. */
  LandmarkSet landmarks(TensorDescription tensor, LandmarkOutput output) {
    int axis = output instanceof HeatmapOutput maps ? maps.layout().channelAxis() : 1;
    int count = tensor.shape().size(axis);
    List<String> numbers = IntStream.rangeClosed(1, count).mapToObj(Integer::toString).toList();
    List<String> names = findings.saidOr("landmarks", said.landmarks(), numbers);
    if (names.size() != count) {
      throw new InputException(
          "finds %d landmarks, since its output is %s, but %d are named: %s. They do not belong together; name each in its order."
              .formatted(count, tensor, names.size(), names));
    }
    try {
      return new LandmarkSet(names);
    } catch (IllegalArgumentException e) {
      throw new InputException(e.getMessage() + ". Mend the \"landmarks\" of its description.", e);
    }
  }
}
