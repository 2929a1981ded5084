"""training_csv/: what Keras 2's CSVLogger writes, and the numbers of every batch from which its file arises."""

import csv
from dataclasses import replace

import golden
import numpy as np
import reference_model as reference
import tensorflow as tf
import tf_keras as keras
from small_networks import ARCHITECTURES, IMAGE, LANDMARKS

EPOCHS = 3
BATCH = 2
FILMS = {"train": 5, "validation": 3}  # odd, so that the last batch of each is half as heavy
BATCHES = {part: -(-films // BATCH) for part, films in FILMS.items()}
COLUMNS = {"train": ("loss", "accuracy"), "validation": ("val_loss", "val_accuracy")}


class RecordingError(keras.losses.MeanSquaredError):
    """Mean squared error that keeps of every batch: the error, the equal values, all values, the films."""

    def __init__(self) -> None:
        super().__init__()
        self.batches: list[tuple[np.float32, int, int, int]] = []

    def __call__(self, targets: tf.Tensor, outputs: tf.Tensor, sample_weight: None = None) -> tf.Tensor:
        error = super().__call__(targets, outputs)
        equal = np.count_nonzero(targets.numpy() == outputs.numpy())
        self.batches.append((error.numpy(), equal, outputs.shape.num_elements(), outputs.shape[0]))
        return error


def films(count: int, random: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """Noise images, and targets most of which are exactly 0, as a closed ReLU's output is."""
    images = random.normal(size=(count, *IMAGE)).astype(np.float32)
    targets = random.normal(size=(count, *IMAGE[:2], LANDMARKS)).astype(np.float32)
    return images, np.where(targets > 1, targets, np.float32(0))


def mean(values: np.ndarray, weights: np.ndarray) -> float:
    """Keras' running mean: total and count are float32 and grow batch by batch."""
    total = count = np.float32(0)
    for value, weight in zip(values, weights):
        total += np.float32(value * np.float32(weight))
        count += np.float32(weight)
    return float(total / count)


def main() -> None:
    directory = golden.folder() / "training_csv"
    directory.mkdir(exist_ok=True)
    keras.utils.set_random_seed(4)
    random = np.random.default_rng(4)
    error = RecordingError()
    model = reference.build(replace(ARCHITECTURES["unet_channel"], dropout=0.2), IMAGE)
    model.compile(keras.optimizers.Adam(0.01), error, metrics=[keras.metrics.Accuracy()], run_eagerly=True)
    logger = keras.callbacks.CSVLogger(directory / "training.csv")
    validation = films(FILMS["validation"], random)
    model.fit(*films(FILMS["train"], random), BATCH, EPOCHS, validation_data=validation, callbacks=[logger], verbose=0)

    batches = np.array(error.batches).reshape(EPOCHS, sum(BATCHES.values()), 4)
    parts = dict(zip(BATCHES, np.split(batches, [BATCHES["train"]], axis=1)))
    with open(directory / "training.csv", newline="") as file:
        rows = list(csv.DictReader(file))
    arrays = {}
    for part, (loss_column, accuracy_column) in COLUMNS.items():
        loss, equal, values, count = np.moveaxis(parts[part], -1, 0)
        arrays |= {
            f"{part}/loss": loss.astype(np.float32),
            f"{part}/equal": equal.astype(np.int32),
            f"{part}/values": values.astype(np.int32),
            f"{part}/films": count.astype(np.int32),
        }
        for epoch, row in enumerate(rows):
            assert mean(loss[epoch].astype(np.float32), count[epoch]) == float(row[loss_column])
            accuracy = np.float32(equal[epoch].sum()) / np.float32(values[epoch].sum())
            assert float(accuracy) == float(row[accuracy_column])
    golden.write_arrays("training_csv/batches.npz", arrays)


if __name__ == "__main__":
    main()
