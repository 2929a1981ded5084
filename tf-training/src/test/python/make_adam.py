"""adam.npz: ten steps of Keras 2's Adam on given gradients, by its present and by its older (TensorFlow 2.1's) optimizer."""

import golden
import numpy as np
import tensorflow as tf
import tf_keras as keras

STEPS = 10
SHAPES = {"kernel": (3, 3, 2, 4), "bias": (4,), "alpha": (5, 6, 2), "extreme": (6,)}
OPTIMIZERS = {"adam": keras.optimizers.Adam, "legacy": keras.optimizers.legacy.Adam}
RATES = {"rate_0.001": 1e-3, "rate_0.05": 0.05}


def given_gradients(random: np.random.Generator) -> dict[str, np.ndarray]:
    """[steps, *shape] gradients; `extreme` holds always 0, tiny, large, turning, once only, and first at step 6."""
    gradients = {name: random.normal(size=(STEPS, *shape)) for name, shape in SHAPES.items()}
    gradients["alpha"][:, :2] = 0
    step = np.arange(STEPS)
    extreme = (0 * step, 0 * step + 1e-20, 0 * step + 1e4, (-1.0) ** step, step == 0, step >= 5)
    gradients["extreme"] = np.stack(extreme, axis=1)
    return {name: values.astype(np.float32) for name, values in gradients.items()}


def slots(optimizer: keras.optimizers.Optimizer, variable: tf.Variable) -> tuple[tf.Variable, tf.Variable]:
    """The first and second moment of `variable`."""
    if isinstance(optimizer, keras.optimizers.legacy.Adam):
        return optimizer.get_slot(variable, "m"), optimizer.get_slot(variable, "v")
    index = optimizer._index_dict[optimizer._var_key(variable)]
    return optimizer._momentums[index], optimizer._velocities[index]


def run(optimizer: keras.optimizers.Optimizer, start: dict, gradients: dict) -> dict[str, np.ndarray]:
    """Variables and moments after steps 1 and 10, as `step_1/variable/kernel`, `step_1/m/kernel`, `step_1/v/kernel`."""
    variables = {name: tf.Variable(value, name=name) for name, value in start.items()}
    found = {}
    for step in range(STEPS):
        optimizer.apply_gradients([(tf.constant(gradients[name][step]), variables[name]) for name in SHAPES])
        if step + 1 in (1, STEPS):
            for name, variable in variables.items():
                for kind, value in zip(("variable", "m", "v"), (variable, *slots(optimizer, variable))):
                    found[f"step_{step + 1}/{kind}/{name}"] = value.numpy()
    return found


def main() -> None:
    random = np.random.default_rng(3)
    gradients = given_gradients(random)
    start = {name: random.normal(size=shape).astype(np.float32) for name, shape in SHAPES.items()}
    arrays = {f"start/{name}": value for name, value in start.items()}
    arrays |= {f"gradient/{name}": value for name, value in gradients.items()}
    for kind, optimizer in OPTIMIZERS.items():
        for rate_name, rate in RATES.items():
            found = run(optimizer(learning_rate=rate, epsilon=1e-7), start, gradients)
            arrays |= {f"{kind}/{rate_name}/{name}": value for name, value in found.items()}
    golden.write_arrays("adam.npz", arrays)


if __name__ == "__main__":
    main()
