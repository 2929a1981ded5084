"""dropout.json: what Keras 2's Dropout(0.2) does to values and gradients, measured on one draw."""

import golden
import numpy as np
import tensorflow as tf
import tf_keras as keras

RATE = 0.2
VALUES = 1_000_000


def main() -> None:
    keras.utils.set_random_seed(7)
    layer = keras.layers.Dropout(RATE)
    values = tf.random.uniform((VALUES,), 1, 2)
    weights = tf.random.normal((VALUES,))
    with tf.GradientTape() as tape:
        tape.watch(values)
        dropped = layer(values, training=True)
        total = tf.reduce_sum(dropped * weights)
    gradient = tape.gradient(total, values).numpy()
    kept = dropped.numpy() != 0
    scale = (dropped.numpy() / values.numpy())[kept]
    same_mask = bool(np.array_equal(gradient, np.where(kept, np.float32(1.25) * weights.numpy(), 0)))
    assert same_mask and np.array_equal(layer(values, training=False), values)
    golden.write_json(
        "dropout.json",
        {
            "rate": RATE,
            "values": VALUES,
            "kept_share": float(kept.mean()),
            "scale_minimum": float(scale.min()),
            "scale_maximum": float(scale.max()),
            "gradient_is_mask_times_1.25": same_mask,
            "inference_is_identity": True,
            "input_mean": float(values.numpy().mean(dtype=np.float64)),
            "output_mean": float(dropped.numpy().mean(dtype=np.float64)),
            "mask_times_scale_mean": float((kept * 1.25).mean()),
            "mask_times_scale_variance": float((kept * 1.25).var()),
            "expected_variance": RATE / (1 - RATE),
        },
    )


if __name__ == "__main__":
    main()
