"""Runs the weights of a SavedModel in the Keras model: python load_into_keras.py BUNDLE INPUT.npy OUTPUT.npy

INPUT is float32 [batch, rows, columns, 1], standardised; OUTPUT receives the heatmaps [batch, rows, columns, landmarks].
"""

import sys
from pathlib import Path

import numpy as np
import reference_model as reference
import tensorflow as tf
from tensorflow.core.protobuf.saved_model_pb2 import SavedModel

ACTIVATIONS = {"Relu": "relu", "BiasAdd": "linear"}


def activation(bundle: str) -> str:
    """What follows the head's convolution, which no weight tells: the op behind the node `heatmaps`."""
    model = SavedModel.FromString(Path(bundle, "saved_model.pb").read_bytes())
    nodes = {node.name: node for node in model.meta_graphs[0].graph_def.node}
    return ACTIVATIONS[nodes[nodes["heatmaps"].input[0].split(":")[0]].op]


def main(bundle: str, input_path: str, output_path: str) -> None:
    checkpoint = tf.train.load_checkpoint(f"{bundle}/variables/variables")
    weights = {name: checkpoint.get_tensor(name) for name in checkpoint.get_variable_to_shape_map()}
    images = np.load(input_path)
    model = reference.from_weights(weights, images.shape[1:], activation(bundle))
    np.save(output_path, model.predict(images, batch_size=1, verbose=0))
    print(f"{model.architecture}, {model.count_params():,} parameters -> {output_path}")


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
