"""training_*.npz and training_films.npz: 50 steps of Keras' training on fixed batches, in several arithmetics.

Each way of computing runs in a process of its own, since TensorFlow reads its switches once.
"""

import os
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context

import golden
import numpy as np
import reference_model as reference
import tensorflow as tf
import tf_keras as keras
from small_networks import ARCHITECTURES, IMAGE, LANDMARKS

STEPS = 50
FILMS = 6
BATCH = 2
FOLLOWED = (
    "down_1/conv_1/kernel",
    "down_5/prelu_2/alpha",
    "up_1/upsample/kernel",
    "up_4/batch_norm_2/gamma",
    "up_4/batch_norm_2/moving_mean",
    "up_4/batch_norm_2/moving_variance",
    "head/kernel",
    "head/bias",
)


@dataclass(frozen=True)
class Start:
    """Where a network starts and how fast it goes; all but kernels and slopes start at Keras' 0 or 1."""

    seed: int
    slope: float
    learning_rate: float


# Starts and paces from which Keras hardly leaves its own path between arithmetics. From closed slopes and at the paper's
# pace both small networks amplify rounding, so that any two computations part within some steps.
UNET_START = Start(1, 0.25, 1e-4)
CNN_START = Start(4, 0.5, 5e-5)
STARTS = {name: UNET_START if architecture.skips else CNN_START for name, architecture in ARCHITECTURES.items()}


@dataclass(frozen=True)
class Run:
    """A way of computing the same training."""

    threads: int = 1
    onednn: bool = False
    float_type: str = "float32"
    legacy_adam: bool = True  # the optimizer of TensorFlow 2.1; False for Keras 2's present one


RUNS = {
    "threads_1": Run(),
    "threads_2": Run(threads=2),
    "onednn": Run(threads=2, onednn=True),
    "float64": Run(float_type="float64"),
    "new_adam": Run(legacy_adam=False),
}


def films(random: np.random.Generator) -> dict[str, np.ndarray]:
    """Noisy images with a bright dot at each landmark, targets with a spot of peak 5 and sigma 3 px, films of each batch."""
    rows, columns = np.mgrid[: IMAGE[0], : IMAGE[1]]
    landmarks = random.uniform((4, 4), (IMAGE[0] - 4, IMAGE[1] - 4), (FILMS, LANDMARKS, 2))
    squared = sum((axis[None, :, :, None] - landmarks[:, None, None, :, i]) ** 2 for i, axis in enumerate((rows, columns)))
    brightness = (np.exp(-squared / 8) * (1 + np.arange(LANDMARKS))).sum(axis=-1, keepdims=True)
    images = brightness + random.normal(0, 0.3, (FILMS, *IMAGE))
    order = np.concatenate([random.permutation(FILMS) for _ in range(STEPS * BATCH // FILMS + 1)])
    return {
        "image": (np.round(images * 1024) / 1024).astype(np.float32),
        "target": (np.round(5 * np.exp(-squared / 18) * 1024) / 1024).astype(np.float32),
        "batch": order[: STEPS * BATCH].reshape(STEPS, BATCH).astype(np.int32),
    }


def train(run: Run, kernels: dict[str, dict], given: dict[str, np.ndarray]) -> dict[str, dict[str, np.ndarray]]:
    """By network: the loss before each step, and the followed variables after the last step."""
    tf.config.threading.set_intra_op_parallelism_threads(run.threads)
    tf.config.threading.set_inter_op_parallelism_threads(1)
    keras.backend.set_floatx(run.float_type)
    optimizers = keras.optimizers.legacy if run.legacy_adam else keras.optimizers
    results = {}
    for name, architecture in ARCHITECTURES.items():
        model = reference.build(architecture, IMAGE)
        start = STARTS[name]
        variables = reference.variables(model)
        for variable, tensor in variables.items():
            if variable.endswith("kernel"):
                tensor.assign(kernels[name][variable])
            elif variable.endswith("alpha"):
                tensor.assign(tf.fill(tensor.shape, tf.cast(start.slope, tensor.dtype)))
        model.compile(optimizers.Adam(start.learning_rate, epsilon=1e-7), "mse")
        losses = [model.train_on_batch(given["image"][batch], given["target"][batch]) for batch in given["batch"]]
        results[name] = {"loss": np.array(losses)}
        results[name] |= {f"final/{followed}": variables[followed].numpy() for followed in FOLLOWED}
    return results


def in_own_process(run: Run, kernels: dict[str, dict], given: dict[str, np.ndarray]) -> dict[str, dict[str, np.ndarray]]:
    """`train` in a fresh process that reads the switches of `run`."""
    os.environ["TF_ENABLE_ONEDNN_OPTS"] = str(int(run.onednn))
    with ProcessPoolExecutor(1, get_context("spawn")) as pool:
        return pool.submit(train, run, kernels, given).result()


def initial_kernels(architecture: reference.Architecture, seed: int) -> dict[str, np.ndarray]:
    """Keras' own Glorot uniform draw."""
    keras.utils.set_random_seed(seed)
    variables = reference.variables(reference.build(architecture, IMAGE))
    return {name: variable.numpy() for name, variable in variables.items() if name.endswith("kernel")}


def print_spread(losses: dict[str, np.ndarray]) -> None:
    """How far each curve strays from the first, and for how many steps it stays within 1e-5."""
    first = losses["threads_1"]
    print(f"  loss {first[0]:.5f} -> {first[-1]:.5f}")
    for name, curve in losses.items():
        off = np.maximum.accumulate(np.abs(curve / first - 1))
        print(f"  {name}: relative difference at most {off[-1]:.1e}, within 1e-5 for {np.sum(off <= 1e-5)} steps")


def main() -> None:
    given = films(np.random.default_rng(5))
    golden.write_arrays("training_films.npz", given)
    kernels = {name: initial_kernels(ARCHITECTURES[name], start.seed) for name, start in STARTS.items()}
    results = {name: in_own_process(run, kernels, given) for name, run in RUNS.items()}
    for network in ARCHITECTURES:
        arrays = {f"weight/{name}": kernel for name, kernel in kernels[network].items()}
        arrays |= {"slope": STARTS[network].slope, "learning_rate": STARTS[network].learning_rate}
        for name, result in results.items():
            arrays |= {f"{name}/{key}": value for key, value in result[network].items()}
        golden.write_arrays(f"training_{network}.npz", arrays)
        print_spread({name: result[network]["loss"] for name, result in results.items()})


if __name__ == "__main__":
    main()
