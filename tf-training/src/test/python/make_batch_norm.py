"""batch_norm.npz: Keras 2's fused batch normalisation in training mode, whose moving variance is the unbiased one."""

import golden
import numpy as np
import tensorflow as tf
import tf_keras as keras

SHAPE = (2, 2, 3, 8)  # 12 values a channel, so that 1/12 and 1/11 differ plainly


def main() -> None:
    random = np.random.default_rng(11)
    layer = keras.layers.BatchNormalization()
    layer.build(SHAPE)
    before = {
        "gamma": random.uniform(0.5, 1.5, 8),
        "beta": random.uniform(-0.5, 0.5, 8),
        "moving_mean": random.uniform(-0.5, 0.5, 8),
        "moving_variance": random.uniform(0.3, 2.0, 8),
    }
    before = {name: value.astype(np.float32) for name, value in before.items()}
    for name, value in before.items():
        getattr(layer, name).assign(value)
    features = random.normal(1, 2, SHAPE).astype(np.float32)

    graph = tf.function(layer.call).get_concrete_function(tf.TensorSpec(SHAPE), training=True).graph
    operations = {operation.type for operation in graph.get_operations()}
    assert layer.fused and "FusedBatchNormV3" in operations, operations

    arrays = {"input": features} | {f"weight/{name}": value for name, value in before.items()}
    arrays["output/inference"] = layer(features, training=False).numpy()
    arrays["output/training"] = layer(features, training=True).numpy()
    arrays["after/moving_mean"] = layer.moving_mean.numpy()
    arrays["after/moving_variance"] = layer.moving_variance.numpy()

    for name, correction in (("biased", 0), ("unbiased", 1)):
        variance = features.astype(np.float64).var(axis=(0, 1, 2), ddof=correction)
        arrays[f"expected/{name}_moving_variance"] = 0.99 * before["moving_variance"] + 0.01 * variance
        off = np.abs(arrays["after/moving_variance"] - arrays[f"expected/{name}_moving_variance"]).max()
        print(f"moving variance against the {name} formula: off by at most {off:.1e}")
        assert (off < 1e-6) == (name == "unbiased")
    golden.write_arrays("batch_norm.npz", arrays)


if __name__ == "__main__":
    main()
