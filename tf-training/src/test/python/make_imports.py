"""imports.zip: one small U-Net in every form in which Keras and TensorFlow store weights, each with an input and its output."""

import tempfile
import zipfile
from pathlib import Path
from typing import Callable

import golden
import keras as keras3
import numpy as np
import reference_model as reference
import tensorflow as tf
import tf_keras as keras2
from make_networks import random_weight, short

IMAGE = (8, 12, 1)
# Filters that double make an up block's first two kernels alike in shape, as in the paper.
FILTERS = (2, 4)
LANDMARKS = 3
BATCH = 2
VERSION_1 = tf.compat.v1


def named() -> keras2.Model:
    """The reference model, whose layers carry this project's names."""
    return reference.build(reference.Architecture(True, filters=FILTERS, landmarks=LANDMARKS), IMAGE)


class Unit(keras2.layers.Layer):
    """Twice convolution, PReLU, batch normalisation, under the names that Keras 2 gives."""

    def __init__(self, convolution: type, filters: int) -> None:
        super().__init__()
        self.steps = []
        for _ in range(2):
            self.steps += [
                convolution(filters, 3, padding="same"),
                keras2.layers.PReLU(),
                keras2.layers.BatchNormalization(),
            ]

    def call(self, features: tf.Tensor, training: bool | None = None) -> tf.Tensor:
        for step in self.steps:
            features = step(features)
        return features


class Unnamed(keras2.Model):
    """A subclassed U-Net of Keras 2 whose layers nobody named."""

    def __init__(self) -> None:
        super().__init__()
        self.encoder = [Unit(keras2.layers.Conv2D, filters) for filters in FILTERS]
        self.decoder = [Unit(keras2.layers.Conv2DTranspose, filters) for filters in FILTERS[-2::-1]]
        # After the blocks, against the way of the data.
        self.upsampling = [
            keras2.layers.Conv2DTranspose(filters, 3, strides=2, padding="same", activation="relu")
            for filters in FILTERS[-2::-1]
        ]
        self.pool = keras2.layers.MaxPool2D()
        self.last = keras2.layers.Conv2D(LANDMARKS, 1, activation="relu")
        self.dropout = keras2.layers.Dropout(0.2)

    def call(self, images: tf.Tensor, training: bool | None = None) -> tf.Tensor:
        skips = [self.encoder[0](images, training=training)]
        for block in self.encoder[1:]:
            skips.append(block(self.pool(skips[-1]), training=training))
        features = skips.pop()
        for upsample, block in zip(self.upsampling, self.decoder):
            features = block(tf.concat([upsample(features), skips.pop()], -1), training=training)
        return self.dropout(self.last(features), training=training)


class Block(keras3.layers.Layer):
    """A block of Keras 3; attributes are named as here, and the layers too where asked."""

    def __init__(self, convolution: type, filters: int, name: str | None) -> None:
        super().__init__(name=name)
        layers = keras3.layers

        def called(layer: str) -> str | None:
            return layer if name else None

        if convolution is layers.Conv2DTranspose:
            self.upsample = convolution(
                filters, 3, strides=2, padding="same", activation="relu", name=called("upsample")
            )
        self.conv_1 = convolution(filters, 3, padding="same", name=called("conv_1"))
        self.prelu_1 = layers.PReLU(name=called("prelu_1"))
        self.batch_norm_1 = layers.BatchNormalization(name=called("batch_norm_1"))
        self.conv_2 = convolution(filters, 3, padding="same", name=called("conv_2"))
        self.prelu_2 = layers.PReLU(name=called("prelu_2"))
        self.batch_norm_2 = layers.BatchNormalization(name=called("batch_norm_2"))

    def call(self, features, skip=None, training=None):
        if skip is not None:
            features = keras3.ops.concatenate([self.upsample(features), skip], -1)
        features = self.batch_norm_1(self.prelu_1(self.conv_1(features)), training=training)
        return self.batch_norm_2(self.prelu_2(self.conv_2(features)), training=training)


class Subclassed(keras3.Model):
    """A subclassed U-Net of Keras 3, with or without this project's names."""

    def __init__(self, with_names: bool) -> None:
        super().__init__()
        self.with_names = with_names
        layers = keras3.layers

        def called(layer: str) -> str | None:
            return layer if with_names else None

        self.down = [Block(layers.Conv2D, f, called(f"down_{i}")) for i, f in enumerate(FILTERS, 1)]
        self.up = [Block(layers.Conv2DTranspose, f, called(f"up_{i}")) for i, f in enumerate(FILTERS[-2::-1], 1)]
        self.pool = layers.MaxPool2D()
        self.head = layers.Conv2D(LANDMARKS, 1, activation="relu", name=called("head"))
        self.dropout = layers.Dropout(0.2)

    def call(self, images, training=None):
        skips = [self.down[0](images, training=training)]
        for block in self.down[1:]:
            skips.append(block(self.pool(skips[-1]), training=training))
        features = skips.pop()
        for block in self.up:
            features = block(features, skips.pop(), training=training)
        return self.dropout(self.head(features), training=training)

    def get_config(self) -> dict[str, bool]:
        return {"with_names": self.with_names}


def functional() -> keras3.Model:
    """A functional U-Net of Keras 3 whose layers nobody named."""
    layers = keras3.layers

    def block(features, filters: int, convolution: type):
        for _ in range(2):
            features = convolution(filters, 3, padding="same")(features)
            features = layers.BatchNormalization()(layers.PReLU()(features))
        return features

    images = keras3.Input(IMAGE)
    skips = [block(images, FILTERS[0], layers.Conv2D)]
    for filters in FILTERS[1:]:
        skips.append(block(layers.MaxPool2D()(skips[-1]), filters, layers.Conv2D))
    features = skips.pop()
    for filters in FILTERS[-2::-1]:
        grown = layers.Conv2DTranspose(filters, 3, strides=2, padding="same", activation="relu")(features)
        features = block(layers.Concatenate()([grown, skips.pop()]), filters, layers.Conv2DTranspose)
    head = layers.Conv2D(LANDMARKS, 1, activation="relu")(features)
    return keras3.Model(images, layers.Dropout(0.2)(head))


def trained(model, seed: int):
    """The model with random weights, after one step of Adam so that its slots are stored too."""
    random = np.random.default_rng(seed)
    images = short(random.normal(size=(BATCH, *IMAGE)))
    model.compile("adam", "mse")
    model.fit(images, np.zeros((BATCH, *IMAGE[:2], LANDMARKS), np.float32), batch_size=BATCH, verbose=0)
    for weight in model.weights:
        kind = weight.name.removesuffix(":0").rsplit("/", 1)[-1]
        layer = "head" if weight.shape[-1] == LANDMARKS else "layer"
        weight.assign(short(random_weight(f"{layer}/{kind}", tuple(weight.shape), random)))
    return model, images


def write_version_1(folder: Path) -> tuple[np.ndarray, np.ndarray]:
    """A SavedModel of TensorFlow 1: reference variables, no object graph, a slot of an optimiser beside each."""
    source, images = trained(Unnamed(), 6)
    weights = {layer: layer.get_weights() for layer in source.submodules if isinstance(layer, keras2.layers.Layer)}
    expected = source.predict(images, verbose=0)
    with VERSION_1.Graph().as_default(), VERSION_1.Session() as session:
        made = []

        def variable(name: str, value) -> tf.Tensor:
            made.append(VERSION_1.Variable(value, name=name, use_resource=False))
            VERSION_1.Variable(np.zeros_like(value), name=f"{name}/Adam", use_resource=False)
            return made[-1]

        def convolve(layer, features, scope: str, stride: int = 1):
            kernel, bias = (variable(f"{scope}/{k}", v) for k, v in zip(("kernel", "bias"), weights[layer]))
            if "transpose" not in scope:
                return tf.nn.conv2d(features, kernel, 1, "SAME") + bias
            shape = tf.shape(features)
            size = [shape[0], shape[1] * stride, shape[2] * stride, kernel.shape[2]]
            return tf.nn.conv2d_transpose(features, kernel, size, stride, "SAME") + bias

        def block(layers, features, scope: str):
            for index, (convolution, slopes, norm) in enumerate(zip(layers[::3], layers[1::3], layers[2::3])):
                features = convolve(convolution, features, f"{scope}_{index}")
                alpha = variable(f"{scope}_{index}/prelu/alpha", weights[slopes][0])
                features = tf.nn.relu(features) - alpha * tf.nn.relu(-features)
                kinds = ("gamma", "beta", "moving_mean", "moving_variance")
                values = zip(kinds, weights[norm])
                gamma, beta, mean, variance = (variable(f"{scope}_{index}/norm/{k}", v) for k, v in values)
                features = tf.nn.batch_normalization(features, mean, variance, beta, gamma, 1e-3)
            return features

        place = VERSION_1.placeholder(tf.float32, (None, *IMAGE), name="images")
        skip = block(source.encoder[0].steps, place, "encode_0/conv2d")
        features = block(source.encoder[1].steps, tf.nn.max_pool2d(skip, 2, 2, "SAME"), "encode_1/conv2d")
        grown = tf.nn.relu(convolve(source.upsampling[0], features, "grow/conv2d_transpose", 2))
        features = block(source.decoder[0].steps, tf.concat([grown, skip], -1), "decode/conv2d_transpose")
        heatmaps = tf.nn.relu(convolve(source.last, features, "last/conv2d"))
        session.run(VERSION_1.global_variables_initializer())
        VERSION_1.saved_model.simple_save(session, str(folder), {"images": place}, {"heatmaps": heatmaps})
        output = session.run(heatmaps, {place: images})
    assert np.abs(output - expected).max() < 1e-5
    return images, output


def write_all(folder: Path) -> None:
    """Writes every form, and beside it NAME.npz with an input and its output."""

    def pair(name: str, images: np.ndarray, output: np.ndarray) -> None:
        assert output.max() > 0.5 and (output > 0).mean() > 0.5, name
        np.savez_compressed(folder / f"{name}.npz", input=images, output=output)

    def write(name: str, model, images: np.ndarray, save: Callable[[Path], None], path: str) -> None:
        save(folder / path)
        pair(name, images, model.predict(images, verbose=0))

    model, images = trained(named(), 1)
    write("keras2_named", model, images, model.save_weights, "keras2_named.h5")
    model, images = trained(Unnamed(), 2)
    write("keras2", model, images, model.save_weights, "keras2.h5")
    write("keras2_saved", model, images, lambda path: model.save(path, save_traces=False), "keras2_saved")
    model, images = trained(Subclassed(with_names=True), 3)
    write("keras3_named", model, images, model.save_weights, "keras3_named.weights.h5")
    model, images = trained(Subclassed(with_names=False), 4)
    write("keras3_subclassed", model, images, model.save, "keras3_subclassed.keras")
    write("keras3_exported", model, images, lambda path: model.export(path, verbose=False), "keras3_exported")
    model, images = trained(functional(), 5)
    write("keras3_functional", model, images, model.save_weights, "keras3_functional.weights.h5")
    pair("version1", *write_version_1(folder / "version1"))


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_all(folder)
        with zipfile.ZipFile(golden.folder() / "imports.zip", "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
            for file in sorted(path for path in folder.rglob("*") if path.is_file()):
                if file.name not in ("keras_metadata.pb", "fingerprint.pb"):
                    archive.write(file, file.relative_to(folder))
    golden.record("imports.zip")


if __name__ == "__main__":
    main()
