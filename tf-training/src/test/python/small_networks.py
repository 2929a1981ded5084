"""The four small networks of the golden files: 32 x 48 images, 3 landmarks, filters that all differ, no dropout."""

import golden
import numpy as np
import reference_model as reference

IMAGE = (32, 48, 1)
LANDMARKS = 3

ARCHITECTURES = {
    f"{network}_{slopes}": reference.Architecture(
        skips=network == "unet",
        slope_per_pixel=slopes == "pixel",
        filters=(2, 3, 4, 6, 8),
        landmarks=LANDMARKS,
        dropout=0.0,
    )
    for network in ("unet", "cnn")
    for slopes in ("pixel", "channel")
}
