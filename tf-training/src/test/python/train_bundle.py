"""Trains a trainable bundle further and compares with Java: python train_bundle.py BUNDLE FOLDER

FOLDER holds what Java fed to each step (images.npy, coordinates.npy, learning_rate.npy) and the losses it got, loss.npy [steps].
They are trained here by TensorFlow 2 (tf.saved_model.load) and by a session of TensorFlow 1. What was trained is then kept in FOLDER:
    by_its_own_op        the bundle with new values, written by its own op
    by_saver             the same, written by a tf.compat.v1.train.Saver
    by_saved_model_save  a bundle of TensorFlow 2
Exit status 0 if no loss differs by more than 1e-5 of itself and the losses fall.
"""

import os
import shutil
import sys
from pathlib import Path

# As in Java: rounding that differs grows from step to step.
os.environ["TF_ENABLE_ONEDNN_OPTS"] = "1"
import golden  # first: sets TensorFlow's environment
import numpy as np
import tensorflow as tf

tf.config.threading.set_intra_op_parallelism_threads(1)
TOLERANCE = 1e-5
VALUES = "variables/variables"
INPUTS = ("images", "coordinates", "learning_rate")


def copy(bundle: Path, target: Path) -> str:
    """A copy of the bundle, for new values; returns what the files of its values begin with."""
    shutil.copytree(bundle, target)
    return str(target / VALUES)


def by_tensorflow_2(bundle: Path, folder: Path, feeds: dict[str, np.ndarray], steps: int) -> list[float]:
    model = tf.saved_model.load(str(bundle))
    train = model.signatures["train"]
    tensors = {name: tf.constant(value) for name, value in feeds.items()}
    losses = [float(train(**tensors)["loss"]) for _ in range(steps)]

    save = model.prune("save/filename:0", "save/control_dependency:0")
    save(tf.constant(copy(bundle, folder / "by_its_own_op")))

    resaved = folder / "by_saved_model_save"
    tf.saved_model.save(model, str(resaved), signatures=dict(model.signatures))
    shutil.copytree(bundle / "assets.extra", resaved / "assets.extra")
    return losses


def by_tensorflow_1(bundle: Path, folder: Path, feeds: dict[str, np.ndarray], steps: int) -> list[float]:
    with tf.compat.v1.Session(graph=tf.Graph()) as session:
        signature = tf.compat.v1.saved_model.load(session, ["serve"], str(bundle)).signature_def["train"]
        feed = {signature.inputs[name].name: value for name, value in feeds.items()}
        losses = [float(session.run(signature.outputs["loss"].name, feed)) for _ in range(steps)]
        values = copy(bundle, folder / "by_saver")
        tf.compat.v1.train.Saver().save(session, values, write_meta_graph=False, write_state=False)
        return losses


def main(bundle: Path, folder: Path) -> int:
    feeds = {name: np.load(folder / f"{name}.npy") for name in INPUTS}
    expected = np.load(folder / "loss.npy")
    agreed = expected[-5:].mean() < 0.9 * expected[:5].mean()
    for way in (by_tensorflow_2, by_tensorflow_1):
        losses = way(bundle, folder, feeds, len(expected))
        difference = (np.abs(losses - expected) / expected).max()
        print(f"{way.__name__}: loss {losses[0]:.6f} -> {losses[-1]:.6f}, max|a-b| / b = {difference:.2e}")
        agreed &= difference <= TOLERANCE
    return 0 if agreed else 1


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    sys.exit(main(*map(Path, sys.argv[1:])))
