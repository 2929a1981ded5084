package org.ceph4j.interpretation;

import java.util.List;
import java.util.Optional;
import org.ceph4j.InputException;
import org.ceph4j.bundle.Signatures;
import org.ceph4j.landmark.LandmarkSet;
import org.ceph4j.landmark.PixelMapping;
import org.ceph4j.savedmodel.SignatureDescription;
import org.ceph4j.savedmodel.TensorDescription;

/** Makes out how a model finds landmarks. */
public final class Interpreter {
  /** Calls a signature on a blank image, to see what its outputs look like. */
  @FunctionalInterface
  public interface Trial {
    /** The outputs of that signature with the shapes that they had. */
    List<TensorDescription> outputs(SignatureDescription signature, ImageInput input);
  }

  private final ModelDescription said;
  private final Findings findings = new Findings();

  private Interpreter(ModelDescription said) {
    this.said = said;
  }

  /**
   * Interprets a model.
   *
   * @param signatures that it has
   * @param said what is said about it
   * @param trial asked where the signature leaves the shape of an output open
   * @throws InputException if it cannot find landmarks, or what is said does not fit it
   */
  public static Interpretation interpret(
      List<SignatureDescription> signatures, ModelDescription said, Trial trial) {
    return new Interpreter(said).interpret(signatures, trial);
  }

  private Interpretation interpret(List<SignatureDescription> signatures, Trial trial) {
    SignatureDescription signature = signature(signatures);
    ImageInput input = new InputChoice(signature, said, findings).input();
    OutputChoice choice =
        new OutputChoice(said, findings, input.size(), () -> trial.outputs(signature, input));
    TensorDescription tensor = choice.tensor(signature);
    LandmarkOutput output = choice.output(tensor);
    LandmarkSet landmarks = choice.landmarks(tensor, output);
    PixelMapping mapping = findings.saidOr("mapping", said.mapping(), PixelMapping.HALF_PIXEL);
    said.assumedSpacing().ifPresent(spacing -> findings.said("assumedSpacing", spacing));
    return new Interpretation(
        signature.name(), input, output, landmarks, mapping, said.assumedSpacing(), findings.all());
  }

  private SignatureDescription signature(List<SignatureDescription> signatures) {
    if (said.signature().isPresent()) {
      String name = findings.said("signature", said.signature().get());
      return named(signatures, name)
          .orElseThrow(() -> new InputException("has no signature " + name + listed(signatures)));
    }
    SignatureDescription chosen =
        named(signatures, Signatures.SERVING_DEFAULT)
            .or(() -> signatures.size() == 1 ? Optional.of(signatures.get(0)) : Optional.empty())
            .orElseThrow(() -> new InputException(noneChosen(signatures)));
    findings.read("signature", chosen.name());
    return chosen;
  }

  private static Optional<SignatureDescription> named(
      List<SignatureDescription> signatures, String name) {
    return signatures.stream().filter(signature -> signature.name().equals(name)).findFirst();
  }

  private static String noneChosen(List<SignatureDescription> signatures) {
    return signatures.isEmpty()
        ? "has no signature that could be called. Export it with signatures, as Keras' model.export does"
            + " or tf.saved_model.save(module, dir, signatures=...)."
        : "has no signature " + Signatures.SERVING_DEFAULT + listed(signatures);
  }

  private static String listed(List<SignatureDescription> signatures) {
    return ", but has "
        + signatures.stream().map(SignatureDescription::name).toList()
        + ". Say which \"signature\" to call.";
  }
}
