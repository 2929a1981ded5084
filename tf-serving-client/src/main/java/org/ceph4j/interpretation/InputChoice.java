package org.ceph4j.interpretation;

import java.util.Optional;
import java.util.Set;
import org.ceph4j.InputException;
import org.ceph4j.bundle.Resampling;
import org.ceph4j.image.Resizing;
import org.ceph4j.image.Scaling;
import org.ceph4j.landmark.ImageSize;
import org.ceph4j.savedmodel.Dimensions;
import org.ceph4j.savedmodel.ElementType;
import org.ceph4j.savedmodel.SignatureDescription;
import org.ceph4j.savedmodel.TensorDescription;

/** Makes out in what form a signature takes images. */
final class InputChoice {
  private static final Set<ElementType> TYPES =
      Set.of(ElementType.FLOAT32, ElementType.FLOAT16, ElementType.BFLOAT16, ElementType.UINT8);
  private static final Set<Integer> CHANNELS = Set.of(1, 3);

  private final SignatureDescription signature;
  private final ModelDescription said;
  private final Findings findings;

  InputChoice(SignatureDescription signature, ModelDescription said, Findings findings) {
    this.signature = signature;
    this.said = said;
    this.findings = findings;
  }

  ImageInput input() {
    TensorDescription tensor = tensor();
    Dimensions shape = tensor.shape();
    findings.read("input", tensor);
    Layout layout = layout(shape);
    int channels = shape.size(layout.channelAxis());
    if (channels == Dimensions.FREE) {
      channels = findings.saidOr("channels", Optional.empty(), 1);
    }
    return new ImageInput(
        tensor.name(), tensor.type(), layout, channels, resizing(shape, layout), scaling(tensor));
  }

  private TensorDescription tensor() {
    if (signature.inputs().size() != 1) {
      throw new InputException(
          "the signature "
              + signature
              + " takes "
              + signature.inputs().size()
              + " inputs, where landmarks are found from an image alone. Say another \"signature\", or"
              + " call it with 'ceph run'.");
    }
    TensorDescription tensor = signature.inputs().get(0);
    String name = said.input().orElse(tensor.name());
    if (!name.equals(tensor.name()) || !isImage(tensor)) {
      throw new InputException(
          "the signature %s should take images %s of float32 or uint8 [batch, height, width, channels] with 1 or 3 channels. Say another \"signature\" or \"input\"; what takes other things can be called with 'ceph run'."
              .formatted(signature, name));
    }
    return tensor;
  }

  private static boolean isImage(TensorDescription tensor) {
    Dimensions shape = tensor.shape();
    return TYPES.contains(tensor.type())
        && shape.allowsRank(4)
        && (mayBeChannels(shape.size(3)) || mayBeChannels(shape.size(1)));
  }

  private static boolean mayBeChannels(int size) {
    return size == Dimensions.FREE || CHANNELS.contains(size);
  }

  private static Layout layout(Dimensions shape) {
    boolean last = CHANNELS.contains(shape.size(3));
    return !last && CHANNELS.contains(shape.size(1)) ? Layout.NCHW : Layout.NHWC;
  }

  private Resizing resizing(Dimensions shape, Layout layout) {
    ImageSize size = size(shape, layout);
    return new Resizing(
        size, findings.saidOr("resampling", said.resampling(), Resampling.BILINEAR));
  }

  private ImageSize size(Dimensions shape, Layout layout) {
    int height = shape.size(layout.heightAxis());
    int width = shape.size(layout.widthAxis());
    if (height != Dimensions.FREE && width != Dimensions.FREE) {
      ImageSize size = findings.read("size", new ImageSize(height, width));
      said.size().filter(other -> !other.equals(size)).ifPresent(other -> differ(other, shape));
      return size;
    }
    ImageSize size =
        findings.said(
            "size",
            said.size()
                .orElseThrow(
                    () ->
                        new InputException(
                            "takes images of any size: "
                                + signature.inputs().get(0)
                                + ". Say to which \"size\" to resize them, the one that it was"
                                + " trained on.")));
    if ((height != Dimensions.FREE && height != size.height())
        || (width != Dimensions.FREE && width != size.width())) {
      differ(size, shape);
    }
    return size;
  }

  private void differ(ImageSize size, Dimensions shape) {
    throw new InputException(
        "takes images %s, but is described with the \"size\" %s. They do not belong together; leave it out or mend it."
            .formatted(shape, size));
  }

  private Scaling scaling(TensorDescription tensor) {
    if (tensor.type() != ElementType.UINT8) {
      return findings.saidOr("scaling", said.scaling(), Scaling.ZERO_TO_ONE);
    }
    said.scaling()
        .filter(scaling -> scaling != Scaling.NONE)
        .ifPresent(
            scaling -> {
              throw new InputException(
                  "takes levels from 0 to 255, but is described with the \"scaling\" "
                      + scaling
                      + ". Leave it out.");
            });
    return findings.read("scaling", Scaling.NONE);
  }
}
