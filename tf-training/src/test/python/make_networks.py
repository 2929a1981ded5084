"""network_*.npz and network_layers.json: inference and one training pass of each small network, with all that they read."""

import golden
import numpy as np
import reference_model as reference
import tensorflow as tf
import tf_keras as keras
from small_networks import ARCHITECTURES, IMAGE, LANDMARKS

BATCH = 2
# Slopes are open, since closed ones amplify rounding. Seeds are chosen for gradients that rounding hardly moves.
SEEDS = {"unet_pixel": 9, "unet_channel": 9, "cnn_pixel": 69, "cnn_channel": 57}
RANGES = {
    "alpha": (0.1, 0.7),
    "beta": (-0.5, 0.5),
    "bias": (-0.3, 0.3),
    "gamma": (0.5, 1.5),
    "moving_mean": (-0.5, 0.5),
    "moving_variance": (0.3, 2.0),
}


def random_weight(name: str, shape: tuple[int, ...], random: np.random.Generator) -> np.ndarray:
    """A weight in which nothing is left at Keras' neutral start of 0 or 1."""
    kind = name.rsplit("/", 1)[1]
    if kind == "kernel":
        limit = 1.5 / np.sqrt(np.prod(shape[:2]) * min(shape[2:]))
        return random.uniform(-limit, limit, shape)
    if name == "head/bias":  # keeps the closing ReLU open at most pixels
        return random.uniform(0.5, 1.0, shape)
    return random.uniform(*RANGES[kind], shape)


def training_pass(model: reference.ReferenceModel, given: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
    """Output, loss and gradients of one pass in training mode."""
    kind = model.variables[0].dtype
    with tf.GradientTape() as tape:
        training = model(tf.cast(given["input"], kind), training=True)
        loss = tf.reduce_mean(tf.math.squared_difference(tf.cast(given["target"], kind), training))
    trained = {name: variable for name, variable in reference.variables(model).items() if variable.trainable}
    gradients = tape.gradient(loss, trained)
    arrays = {"output/training": training, "loss": loss}
    arrays |= {f"gradient/{name}": gradient for name, gradient in gradients.items()}
    return {name: tensor.numpy() for name, tensor in arrays.items()}


def passes(architecture: str, given: dict[str, np.ndarray], model: reference.ReferenceModel) -> dict[str, np.ndarray]:
    """Inference, one pass in training mode, moving statistics afterwards. The training pass stands in float64, so that
    only one side of a comparison has rounding errors, which batch normalisation amplifies."""
    arrays = {"output/inference": model(given["input"], training=False).numpy()}
    training_pass(model, given)
    after = {name: variable for name, variable in reference.variables(model).items() if not variable.trainable}
    arrays |= {f"after/{name}": variable.numpy() for name, variable in after.items()}
    keras.backend.set_floatx("float64")
    exact = reference.build(architecture, IMAGE)
    keras.backend.set_floatx("float32")
    reference.assign(exact, {name.removeprefix("weight/"): given[name] for name in given if name.startswith("weight/")})
    return arrays | {name: array.astype(np.float32) for name, array in training_pass(exact, given).items()}


def layer_table(model: reference.ReferenceModel, images: np.ndarray) -> list[dict[str, object]]:
    """Name, output shape and number of parameters of every layer that has any, in the order of the data's way."""
    shapes = {}

    def remember(name: str, layer: keras.layers.Layer) -> None:
        call = layer.call

        def remembering(*args, **kwargs) -> tf.Tensor:
            output = call(*args, **kwargs)
            shapes[name] = list(output.shape)
            return output

        layer.call = remembering

    for name, layer in reference.layers(model):
        remember(name, layer)
    model(images)
    return [
        {"layer": name, "output": shapes[name], "parameters": layer.count_params()}
        for name, layer in reference.layers(model)
    ]


def short(values: np.ndarray) -> np.ndarray:
    """The values rounded to multiples of 1/1024, which deflate to a third."""
    return (np.round(values * 1024) / 1024).astype(np.float32)


def randomise(model: reference.ReferenceModel, seed: int) -> dict[str, np.ndarray]:
    """Gives the model random weights; returns them with random images and targets."""
    random = np.random.default_rng(seed)
    shapes = {name: variable.shape for name, variable in reference.variables(model).items()}
    weights = {name: short(random_weight(name, shape, random)) for name, shape in shapes.items()}
    reference.assign(model, weights)
    return {
        "input": short(random.normal(size=(BATCH, *IMAGE))),
        "target": short(random.uniform(0, 2, (BATCH, *IMAGE[:2], LANDMARKS))),
    } | {f"weight/{name}": weight for name, weight in weights.items()}


def main() -> None:
    tables = {}
    for name, architecture in ARCHITECTURES.items():
        model = reference.build(architecture, IMAGE)
        given = randomise(model, SEEDS[name])
        golden.write_arrays(f"network_{name}.npz", given | passes(architecture, given, model))
        tables[name] = layer_table(model, given["input"])
    golden.write_json("network_layers.json", tables)


if __name__ == "__main__":
    main()
