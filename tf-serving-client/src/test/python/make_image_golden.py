"""Writes network-input.json: small image files and what TensorFlow makes of each.

    pip install tensorflow pillow
    python make_image_golden.py ../resources/org/ceph4j/image/network-input.json

Of each file: the gray levels, the levels resized to another shape with and without
antialiasing, and those without standardised.
Gray files are decoded by TensorFlow. JPEG uses INTEGER_ACCURATE, because INTEGER_FAST, which
TensorFlow takes by default, is a coarser transform that Java's JPEG reader does not offer.
For colour that is stored as RGB, "gray" is Pillow's convert("L"), which has libjpeg's weights, and
"tensorflowGray" is tf.image.rgb_to_grayscale, which takes 0.2989 for red and may differ by a level.
"""

import base64
import io
import json
import os
import sys

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"

import numpy as np
import PIL
import tensorflow as tf
from PIL import Image

HEIGHT, WIDTH = 19, 13
TO = (8, 21)  # fewer rows and more columns than the file


def picture(white, channels):
    rows, columns = np.mgrid[0:HEIGHT, 0:WIDTH]
    waves = [np.sin(rows / (3 + c) + 0.2 * c) * np.cos(columns / (2 + c)) for c in range(channels)]
    noise = np.random.default_rng(7).uniform(-0.1, 0.1, (HEIGHT, WIDTH, channels))
    levels = np.clip(0.5 + 0.4 * np.stack(waves, axis=-1) + noise, 0, 1) * white
    return np.round(levels)


def saved(image, kind, **options):
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def jpeg(data):
    return tf.io.decode_jpeg(data, channels=1, dct_method="INTEGER_ACCURATE")[..., 0]


def png(data, dtype=tf.uint8):
    return tf.io.decode_png(data, channels=1, dtype=dtype)[..., 0]


def bmp(data):
    return tf.io.decode_bmp(data)[..., 0]


def case(name, white, data, gray, tensorflow_gray=None):
    gray = np.asarray(gray)
    levels = tf.cast(gray, tf.float32)[..., None]
    resized = tf.image.resize(levels, TO)
    antialiased = tf.image.resize(levels, TO, antialias=True)
    entry = {
        "name": name,
        "white": white,
        "file": base64.b64encode(data).decode(),
        "gray": flat(gray),
        "resized": flat(resized),
        "antialiased": flat(antialiased),
        "standardised": flat(tf.image.per_image_standardization(resized)),
    }
    if tensorflow_gray is not None:
        entry["tensorflowGray"] = flat(tensorflow_gray)
    return entry


def flat(values):
    """Row-major, each number as short as it can be to name the same float."""
    return [float(str(value)) for value in np.asarray(values, dtype=np.float32).ravel()]


def rgb_case(name, data, decoded):
    gray = Image.fromarray(decoded.numpy()).convert("L")
    return case(name, 255, data, gray, tf.image.rgb_to_grayscale(decoded))


def cases():
    gray = Image.fromarray(picture(255, 1)[..., 0].astype(np.uint8))
    colour = Image.fromarray(picture(255, 3).astype(np.uint8))
    for name, image, options in [
        ("gray.jpg", gray, {"quality": 75}),
        ("gray-progressive.jpg", gray, {"quality": 90, "progressive": True}),
        ("ycbcr-420.jpg", colour, {"quality": 75, "subsampling": "4:2:0"}),
        ("ycbcr-444.jpg", colour, {"quality": 90, "subsampling": "4:4:4"}),
        ("rgb.jpg", colour, {"quality": 90, "keep_rgb": True}),
    ]:
        data = saved(image, "JPEG", **options)
        yield case(name, 255, data, jpeg(data))
    one_bit = gray.point(lambda level: 255 * (level > 127)).convert("1")
    for name, image in [("gray.png", gray), ("gray-alpha.png", gray.convert("LA")), ("1-bit.png", one_bit)]:
        data = saved(image, "PNG")
        yield case(name, 255, data, png(data))
    data = tf.io.encode_png(picture(65535, 1).astype(np.uint16)).numpy()
    yield case("gray-16.png", 65535, data, png(data, tf.uint16))
    for name, image in [("rgb.png", colour), ("palette.png", colour.quantize(16))]:
        data = saved(image, "PNG")
        yield rgb_case(name, data, tf.io.decode_png(data, channels=3))
    data = saved(gray, "BMP")
    yield case("gray.bmp", 255, data, bmp(data))
    data = saved(colour, "BMP")
    yield rgb_case("rgb.bmp", data, tf.io.decode_bmp(data))


def main():
    versions = {
        "tensorflow": tf.__version__,
        "numpy": np.__version__,
        "pillow": PIL.__version__,
    }
    with open(sys.argv[1], "w", encoding="utf-8") as out:
        golden = {"versions": versions, "from": [HEIGHT, WIDTH], "to": TO, "cases": list(cases())}
        json.dump(golden, out, separators=(",", ":"))
        out.write("\n")


main()
