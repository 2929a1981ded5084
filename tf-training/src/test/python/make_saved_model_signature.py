"""saved_model_signature.json: what Keras 2's model.save of the subclassed model offers to whoever serves it."""

import tempfile
from typing import Any

import golden
import numpy as np
import reference_model as reference
import tensorflow as tf
from small_networks import ARCHITECTURES, IMAGE, LANDMARKS
from tensorflow.core.protobuf import saved_model_pb2


def endpoints(tensors: Any) -> dict[str, dict]:
    """Tensor name, type and shape (-1 where any) by key."""
    return {
        key: {
            "tensor": info.name,
            "type": tf.as_dtype(info.dtype).name,
            "shape": [dimension.size for dimension in info.tensor_shape.dim],
        }
        for key, info in sorted(tensors.items())
    }


def signatures(directory: str) -> dict[str, dict]:
    """The signatures of a SavedModel, read from its file."""
    saved_model = saved_model_pb2.SavedModel()
    with open(f"{directory}/saved_model.pb", "rb") as file:
        saved_model.ParseFromString(file.read())
    (graph,) = saved_model.meta_graphs
    return {
        name: {
            "method": signature.method_name,
            "inputs": endpoints(signature.inputs),
            "outputs": endpoints(signature.outputs),
        }
        for name, signature in graph.signature_def.items()
        if not name.startswith("__")  # TensorFlow's own
    } | {"tags": list(graph.meta_info_def.tags)}


def main() -> None:
    images = np.random.default_rng(1).normal(size=(2, *IMAGE)).astype(np.float32)
    model = reference.ReferenceModel(ARCHITECTURES["unet_pixel"])
    model.compile("adam", "mse")
    model.fit(images, np.zeros((2, *IMAGE[:2], LANDMARKS), np.float32), verbose=0)
    with tempfile.TemporaryDirectory() as directory:
        model.save(directory, save_format="tf")
        content = signatures(directory)
        outputs = tf.saved_model.load(directory).signatures["serving_default"](input_1=tf.constant(images))
        assert np.abs(outputs["output_1"] - model.predict(images, verbose=0)).max() < 1e-6
    golden.write_json("saved_model_signature.json", content)


if __name__ == "__main__":
    main()
