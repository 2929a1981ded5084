"""The two networks of arXiv 2005.12110 as subclassed Keras 2 models, written from a description of the original program.

Variables are named as in Java: `down_1/conv_1/kernel`, `up_4/batch_norm_2/moving_variance`, `head/bias`.
"""

from dataclasses import dataclass
from typing import Iterator, Mapping

import golden  # first: sets TensorFlow's environment
import numpy as np
import tensorflow as tf
import tf_keras as keras

PAPER_FILTERS = (16, 32, 64, 128, 256)
PAPER_IMAGE = (512, 432, 1)  # rows, columns, channels
PAPER_LANDMARKS = 27


@dataclass(frozen=True)
class Architecture:
    """What sets one network apart from another.

    skips: True for the U-Net, False for the network without skips (the paper's "CNN").
    slope_per_pixel: True for Keras' default PReLU (one slope per pixel and channel), False for one per channel.
    activation: of the head; "relu" in the paper.
    """

    skips: bool
    slope_per_pixel: bool = True
    filters: tuple[int, ...] = PAPER_FILTERS
    landmarks: int = PAPER_LANDMARKS
    dropout: float = 0.2
    activation: str = "relu"


class Block(keras.layers.Layer):
    """Twice convolution, PReLU, batch normalisation."""

    def __init__(self, convolution: type, filters: int, slope_per_pixel: bool, **kwargs) -> None:
        super().__init__(**kwargs)
        shared_axes = None if slope_per_pixel else [1, 2]
        self.conv_1 = convolution(filters, 3, padding="same", name="conv_1")
        self.prelu_1 = keras.layers.PReLU(shared_axes=shared_axes, name="prelu_1")
        self.batch_norm_1 = keras.layers.BatchNormalization(name="batch_norm_1")
        self.conv_2 = convolution(filters, 3, padding="same", name="conv_2")
        self.prelu_2 = keras.layers.PReLU(shared_axes=shared_axes, name="prelu_2")
        self.batch_norm_2 = keras.layers.BatchNormalization(name="batch_norm_2")

    def call(self, features: tf.Tensor, training: bool | None = None) -> tf.Tensor:
        features = self.batch_norm_1(self.prelu_1(self.conv_1(features)), training=training)
        return self.batch_norm_2(self.prelu_2(self.conv_2(features)), training=training)


class DownBlock(Block):
    """A block of the encoder."""

    def __init__(self, filters: int, slope_per_pixel: bool, **kwargs) -> None:
        super().__init__(keras.layers.Conv2D, filters, slope_per_pixel, **kwargs)


class UpBlock(Block):
    """A block of the decoder: doubles rows and columns, takes in the encoder's features, then convolves."""

    def __init__(self, filters: int, slope_per_pixel: bool, **kwargs) -> None:
        super().__init__(keras.layers.Conv2DTranspose, filters, slope_per_pixel, **kwargs)
        self.upsample = keras.layers.Conv2DTranspose(
            filters, 3, strides=2, padding="same", activation="relu", name="upsample"
        )

    def call(self, features: tf.Tensor, skip: tf.Tensor | None = None, training: bool | None = None) -> tf.Tensor:
        features = self.upsample(features)
        if skip is not None:
            features = tf.concat([features, skip], axis=-1)
        return super().call(features, training=training)


class ReferenceModel(keras.Model):
    """[batch, rows, columns, 1] images to [batch, rows, columns, landmarks] heatmaps; rows and columns divide by 16."""

    def __init__(self, architecture: Architecture) -> None:
        super().__init__(name="network")
        self.architecture = architecture
        *filters, bottom = architecture.filters
        slopes = architecture.slope_per_pixel
        self.down = [DownBlock(f, slopes, name=f"down_{i}") for i, f in enumerate((*filters, bottom), 1)]
        self.up = [UpBlock(f, slopes, name=f"up_{i}") for i, f in enumerate(reversed(filters), 1)]
        self.pool = keras.layers.MaxPool2D(name="pool")
        self.head = keras.layers.Conv2D(architecture.landmarks, 1, activation=architecture.activation, name="head")
        self.dropout = keras.layers.Dropout(architecture.dropout, name="dropout")

    def call(self, images: tf.Tensor, training: bool | None = None) -> tf.Tensor:
        features = self.down[0](images, training=training)
        skips = []
        for block in self.down[1:]:
            skips.append(features)
            features = block(self.pool(features), training=training)
        for block, skip in zip(self.up, reversed(skips)):
            features = block(features, skip if self.architecture.skips else None, training=training)
        return self.dropout(self.head(features), training=training)


def build(architecture: Architecture, image: tuple[int, int, int] = PAPER_IMAGE) -> ReferenceModel:
    """A model with its variables made, for images of `image` = (rows, columns, channels)."""
    model = ReferenceModel(architecture)
    model(np.zeros((1, *image), keras.backend.floatx()))
    return model


def variables(model: ReferenceModel) -> dict[str, tf.Variable]:
    """All variables by name, in the order in which Keras made them."""
    return {variable.name.removeprefix("network/").removesuffix(":0"): variable for variable in model.variables}


def layers(model: ReferenceModel) -> Iterator[tuple[str, keras.layers.Layer]]:
    """Every layer that holds variables itself, by name, in the order of the data's way through the network."""
    for block in (*model.down, *model.up):
        upsample = ["upsample"] if isinstance(block, UpBlock) else []
        for kind in (*upsample, "conv_1", "prelu_1", "batch_norm_1", "conv_2", "prelu_2", "batch_norm_2"):
            yield f"{block.name}/{kind}", getattr(block, kind)
    yield "head", model.head


def assign(model: ReferenceModel, weights: Mapping[str, np.ndarray]) -> None:
    """Sets every variable of the model; names that the model lacks are left aside."""
    expected = variables(model)
    missing = sorted(expected.keys() - weights.keys())
    if missing:
        raise KeyError(f"{len(missing)} of {len(expected)} variables are missing: {missing}")
    for name, variable in expected.items():
        variable.assign(weights[name])


def from_weights(
    weights: Mapping[str, np.ndarray], image: tuple[int, int, int], activation: str = "relu"
) -> ReferenceModel:
    """The model that the shapes of `weights` tell of, with those weights and the activation of the head."""
    filters = tuple(weights[f"down_{i}/conv_1/bias"].shape[0] for i in range(1, 6))
    architecture = Architecture(
        skips=weights["up_1/conv_1/kernel"].shape[-1] == 2 * filters[-2],
        slope_per_pixel=weights["down_1/prelu_1/alpha"].shape[0] > 1,
        filters=filters,
        landmarks=weights["head/bias"].shape[0],
        activation=activation,
    )
    model = build(architecture, image)
    assign(model, weights)
    return model
