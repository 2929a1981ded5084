"""Runs SavedModels in Python and compares: python check_bundle.py (BUNDLE INPUT.npy OUTPUT.npy)...

Each bundle is loaded by tf.saved_model.load, by Keras 3's TFSMLayer (where Keras 3 is installed) and into a session of TensorFlow 1;
all are loaded before the first is run, so bundles whose variables have the same names must not disturb each other. OUTPUT holds the
heatmaps that Java computed from INPUT. Exit status 0 if no value differs by more than 1e-6 of the largest.
"""

import sys
from importlib.util import find_spec
from typing import Callable

import golden  # first: sets TensorFlow's environment
import numpy as np
import tensorflow as tf

TOLERANCE = 1e-6
SIGNATURE = "serving_default"
Model = Callable[[np.ndarray], np.ndarray]


def tensorflow_2(bundle: str) -> Model:
    model = tf.saved_model.load(bundle)
    function = model.signatures[SIGNATURE]
    if not function.variables:
        raise ValueError(f"{bundle}: tf.saved_model.load shows no variables")
    (input_name,) = function.structured_input_signature[1]
    return lambda images: only(function(**{input_name: tf.constant(images)})).numpy()


def keras_3(bundle: str) -> Model:
    from keras.layers import TFSMLayer

    layer = TFSMLayer(bundle, call_endpoint=SIGNATURE)
    return lambda images: only(layer(images)).numpy()


def tensorflow_1(bundle: str) -> Model:
    session = tf.compat.v1.Session(graph=tf.Graph())
    with session.graph.as_default():
        signature = tf.compat.v1.saved_model.load(session, ["serve"], bundle).signature_def[SIGNATURE]
    return lambda images: session.run(only(signature.outputs).name, {only(signature.inputs).name: images})


def only(values):
    """The only value of a dictionary."""
    (value,) = values.values()
    return value


def main(bundles: list[str], inputs: list[str], outputs: list[str]) -> int:
    ways = {"tf.saved_model.load": tensorflow_2, "tf.compat.v1.saved_model.load": tensorflow_1}
    if find_spec("keras"):
        ways["keras.layers.TFSMLayer"] = keras_3
    else:
        print("Keras 3 is not installed: TFSMLayer not tried")
    agreed = True
    for name, load in ways.items():
        models = [load(bundle) for bundle in bundles]
        for bundle, model, input_path, output_path in zip(bundles, models, inputs, outputs):
            found = model(np.load(input_path))
            expected = np.load(output_path)
            difference = np.abs(found - expected).max() / np.abs(expected).max()
            print(f"{name} {bundle}: {found.shape}, max|a-b| / max|b| = {difference:.2e}")
            agreed &= found.shape == expected.shape and bool(difference <= TOLERANCE)
    return 0 if agreed else 1


if __name__ == "__main__":
    arguments = sys.argv[1:]
    if not arguments or len(arguments) % 3:
        sys.exit(__doc__)
    sys.exit(main(arguments[0::3], arguments[1::3], arguments[2::3]))
