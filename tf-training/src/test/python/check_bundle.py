"""Runs a SavedModel in Python and compares: python check_bundle.py BUNDLE INPUT.npy OUTPUT.npy

The bundle is loaded by tf.saved_model.load and by Keras 3's TFSMLayer (where Keras 3 is installed). OUTPUT holds the
heatmaps that Java computed from INPUT. Exit status 0 if no value differs by more than 1e-6 of the largest.
"""

import sys
from importlib.util import find_spec

import golden  # first: sets TensorFlow's environment
import numpy as np
import tensorflow as tf

TOLERANCE = 1e-6
SIGNATURE = "serving_default"


def outputs(bundle: str, images: np.ndarray) -> dict[str, np.ndarray]:
    """The only output of the signature, by the way it was loaded."""
    function = tf.saved_model.load(bundle).signatures[SIGNATURE]
    (input_name,) = function.structured_input_signature[1]
    results = {"tf.saved_model.load": function(**{input_name: tf.constant(images)})}
    if find_spec("keras"):
        from keras.layers import TFSMLayer

        results["keras.layers.TFSMLayer"] = TFSMLayer(bundle, call_endpoint=SIGNATURE)(images)
    else:
        print("Keras 3 is not installed: TFSMLayer not tried")
    found = {}
    for name, result in results.items():
        (output,) = result.values()
        found[name] = output.numpy()
    return found


def main(bundle: str, input_path: str, output_path: str) -> int:
    expected = np.load(output_path)
    found = outputs(bundle, np.load(input_path))
    agreed = True
    for name, output in found.items():
        difference = np.abs(output - expected).max() / np.abs(expected).max()
        print(f"{name}: {output.shape}, max|a-b| / max|b| = {difference:.2e}")
        agreed &= output.shape == expected.shape and difference <= TOLERANCE
    return 0 if agreed else 1


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
