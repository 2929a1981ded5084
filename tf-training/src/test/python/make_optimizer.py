"""Five steps of Keras 3's Adam with each kind of clipping, and with exponential averages of the weights."""

import golden

import keras
import numpy as np

STEPS = 5
SHAPES = {"kernel": (3, 3, 2, 4), "bias": (4,)}
KINDS = {
    "clip_norm": {"clipnorm": 0.5},
    "clip_value": {"clipvalue": 0.05},
    "global_clip_norm": {"global_clipnorm": 0.5},
    "average": {"use_ema": True, "ema_momentum": 0.9},
}


def run(settings: dict, start: dict, gradients: dict) -> dict[str, np.ndarray]:
    variables = {name: keras.Variable(value, name=name) for name, value in start.items()}
    optimizer = keras.optimizers.Adam(0.05, epsilon=1e-7, **settings)
    optimizer.build(list(variables.values()))
    for step in range(STEPS):
        optimizer.apply([gradients[name][step] for name in variables], list(variables.values()))
    found = {name: np.asarray(variable) for name, variable in variables.items()}
    if "use_ema" in settings:
        averages = optimizer._model_variables_moving_average
        found |= {f"average/{name}": np.asarray(value) for name, value in zip(variables, averages)}
    return found


def main() -> None:
    random = np.random.default_rng(11)
    start = {name: random.normal(size=shape).astype(np.float32) for name, shape in SHAPES.items()}
    # From small to large, so that some gradients are clipped and others are not.
    scale = np.array([0.01, 3, 0.02, 1, 0.2], np.float32)
    gradients = {
        name: (random.normal(size=(STEPS, *shape)) * scale.reshape(-1, *[1] * len(shape))).astype(np.float32)
        for name, shape in SHAPES.items()
    }
    arrays = {f"start/{name}": value for name, value in start.items()}
    arrays |= {f"gradient/{name}": value for name, value in gradients.items()}
    for kind, settings in KINDS.items():
        arrays |= {f"{kind}/{name}": value for name, value in run(settings, start, gradients).items()}
    golden.write_arrays("optimizer.npz", arrays)


if __name__ == "__main__":
    main()
