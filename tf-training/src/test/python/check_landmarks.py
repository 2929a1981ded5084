"""Finds landmarks with a bundle in Python: python check_landmarks.py BUNDLE FILMS LANDMARKS.npy

The bundle's signature "landmarks" is called with the bytes of the files in the folder FILMS, by name, after loading by
tf.saved_model.load, by TensorFlow 1's loader and by Keras 3's TFSMLayer (where Keras 3 is installed). LANDMARKS holds what
the Java client found: x, y and confidence, [films, landmarks, 3], NaN where it found nothing. Exit status 0 if no coordinate
differs by more than 0.05 px and no confidence by more than 1e-4.
"""

import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import golden  # first: sets TensorFlow's environment
import numpy as np
import tensorflow as tf

COORDINATE_TOLERANCE = 0.05
CONFIDENCE_TOLERANCE = 1e-4
SIGNATURE = "landmarks"


def in_a_session(bundle: str, films: np.ndarray) -> dict[str, np.ndarray]:
    """The signature's outputs by TensorFlow 1's loader, which TensorFlow Serving shares."""
    with tf.Graph().as_default(), tf.compat.v1.Session() as session:
        model = tf.compat.v1.saved_model.load(session, ["serve"], bundle)
        signature = model.signature_def[SIGNATURE]
        outputs = {name: tensor.name for name, tensor in signature.outputs.items()}
        return session.run(outputs, {signature.inputs["images"].name: films})


def results(bundle: str, films: list[bytes]) -> Iterator[tuple[str, dict]]:
    """The signature's outputs, by the way the bundle was loaded."""
    batch = np.array(films, dtype=object)
    function = tf.saved_model.load(bundle).signatures[SIGNATURE]
    yield "tf.saved_model.load", function(images=tf.constant(films))
    yield "tf.compat.v1.saved_model.load", in_a_session(bundle, batch)
    if find_spec("keras"):
        from keras.layers import TFSMLayer

        yield "keras.layers.TFSMLayer", TFSMLayer(bundle, call_endpoint=SIGNATURE)(tf.constant(films))
    else:
        print("Keras 3 is not installed: TFSMLayer not tried")


def difference(actual: np.ndarray, expected: np.ndarray) -> float:
    """The largest difference; infinite where only one of them is NaN."""
    if actual.shape != expected.shape or (np.isnan(actual) != np.isnan(expected)).any():
        return np.inf
    return np.nanmax(np.abs(actual - expected))


def main(bundle: str, folder: str, landmarks: str) -> int:
    films = [file.read_bytes() for file in sorted(Path(folder).iterdir())]
    expected = np.load(landmarks)
    agreed = True
    for name, found in results(bundle, films):
        pixels = difference(np.asarray(found["coordinates"]), expected[..., :2])
        confidence = difference(np.asarray(found["confidence"]), expected[..., 2])
        print(f"{name}: max|a-b| = {pixels:.1e} px, confidence {confidence:.1e}")
        agreed &= bool(pixels <= COORDINATE_TOLERANCE and confidence <= CONFIDENCE_TOLERANCE)
    return 0 if agreed else 1


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
