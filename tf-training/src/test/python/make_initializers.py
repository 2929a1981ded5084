"""initializers.json: Keras' Glorot uniform draw for every kernel shape of both networks at the paper's size."""

import golden
import reference_model as reference
import numpy as np
import tf_keras as keras
from tf_keras.src.initializers.initializers import _compute_fans


def describe(shape: tuple[int, ...], users: list[str]) -> dict:
    """Fans and limit by Keras' own function, and the statistics of one draw."""
    fan_in, fan_out = _compute_fans(shape)
    draw = keras.initializers.GlorotUniform(seed=1)(shape).numpy().astype(np.float64)
    limit = np.sqrt(6 / (fan_in + fan_out))
    assert np.abs(draw).max() <= limit
    return {
        "shape": list(shape),
        "fan_in": fan_in,
        "fan_out": fan_out,
        "limit": float(limit),
        "expected_variance": float(limit**2 / 3),
        "values": draw.size,
        "mean": float(draw.mean()),
        "variance": float(draw.var()),
        "minimum": float(draw.min()),
        "maximum": float(draw.max()),
        "used_by": users,
    }


def main() -> None:
    users: dict[tuple[int, ...], list[str]] = {}
    for network in ("unet", "cnn"):
        model = reference.build(reference.Architecture(skips=network == "unet"))
        for name, layer in reference.layers(model):
            if hasattr(layer, "kernel"):
                users.setdefault(tuple(layer.kernel.shape), []).append(f"{network}/{name}")
                assert isinstance(layer.kernel_initializer, keras.initializers.GlorotUniform)
                assert isinstance(layer.bias_initializer, keras.initializers.Zeros)
    golden.write_json("initializers.json", [describe(shape, names) for shape, names in sorted(users.items())])


if __name__ == "__main__":
    main()
