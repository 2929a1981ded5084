"""counts.json: parameters of both networks at the paper's size, per layer and in total, as Keras counts them."""

import golden
import reference_model as reference

EXPECTED = {"unet": (29_149_195, 29_146_251), "cnn": (28_953_355, 28_950_411)}


def main() -> None:
    counts = {}
    for name in EXPECTED:
        model = reference.build(reference.Architecture(skips=name == "unet"))
        trainable = sum(variable.shape.num_elements() for variable in model.trainable_variables)
        counts[name] = {
            "total": model.count_params(),
            "trainable": trainable,
            "layers": {layer_name: layer.count_params() for layer_name, layer in reference.layers(model)},
        }
        assert (model.count_params(), trainable) == EXPECTED[name], counts[name]
        assert sum(counts[name]["layers"].values()) == model.count_params()
    golden.write_json("counts.json", counts)


if __name__ == "__main__":
    main()
