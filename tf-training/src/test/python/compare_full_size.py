"""Compares both full-size networks with Keras: python compare_full_size.py FOLDER

FOLDER holds unet.npz and cnn.npz: every variable by its name, `input` [batch, rows, columns, 1] and the inference
`output` [batch, rows, columns, landmarks]. Exit status 0 if the largest difference is within 1e-5 of the largest value.
"""

import sys
from pathlib import Path

import numpy as np
import reference_model as reference

TOLERANCE = 1e-5


def relative_difference(path: Path) -> float:
    """The largest difference of the two outputs over the largest value of Keras'."""
    with np.load(path) as arrays:
        content = dict(arrays)
    images, found = content.pop("input"), content.pop("output")
    model = reference.from_weights(content, images.shape[1:])
    if model.architecture.skips != (path.stem == "unet"):
        raise ValueError(f"{path} holds the other network: its up_1/conv_1 tells of skips={model.architecture.skips}")
    expected = model.predict(images, batch_size=1, verbose=0)
    if found.shape != expected.shape:
        raise ValueError(f"{path}: expected output {expected.shape}, found {found.shape}")
    if not np.abs(expected).max() > 0:
        raise ValueError(f"{path}: Keras' output is blank, which compares nothing")
    return float(np.abs(found - expected).max() / np.abs(expected).max())


def main() -> int:
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    differences = {name: relative_difference(Path(sys.argv[1]) / f"{name}.npz") for name in ("unet", "cnn")}
    for name, difference in differences.items():
        print(f"{name}: max|a-b| / max|b| = {difference:.2e}")
    return 0 if max(differences.values()) <= TOLERANCE else 1


if __name__ == "__main__":
    sys.exit(main())
