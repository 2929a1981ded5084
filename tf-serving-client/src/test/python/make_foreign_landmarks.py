"""Trains a small U-Net in Keras on phantoms, and writes it with the landmarks that Python finds.

    ./ceph phantom --out films --count 80
    pip install tensorflow-cpu==2.18.1 keras==3.15.1 pillow
    python make_foreign_landmarks.py films ../resources/org/ceph4j/savedmodel

keras_unet.zip, and around the same network keras_unet_planes.zip (colour bytes of any size in,
half-size heatmaps [batch, landmarks, height, width] out) and keras_unet_points.zip (coordinates out).
Each holds the bundle in "model" and "landmarks.json": by film and landmark x and y in px of that
film, as found, and as they are. The first holds the films as PNG, the others a "model.json", the
description of the model.
The way from heatmaps to points is written here anew, in plain numpy.
"""

import csv
import io
import json
import os
import pathlib
import sys
import tempfile
import zipfile

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
os.environ["CUDA_VISIBLE_DEVICES"] = "-1"

import keras
import numpy as np
import tensorflow as tf
from PIL import Image

LANDMARKS = ["S", "N", "A", "Me", "Or"]
HEIGHT, WIDTH = 64, 48
FILM = (97, 120)  # columns and rows of the films that are kept
HELD_OUT = 3
SIGMA = 2.0


def films(folder):
    points = {}
    with open(folder / "landmarks.csv", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            points.setdefault(row["image"], {})[row["landmark"]] = (float(row["x"]), float(row["y"]))
    for name in sorted(points):
        image = Image.open(folder / name).convert("L")
        small = image.resize(FILM, Image.Resampling.BOX)
        scale = np.array(FILM) / image.size
        truth = [(np.array(points[name][landmark]) + 0.5) * scale - 0.5 for landmark in LANDMARKS]
        yield small, np.array(truth)


def resized(film):
    levels = np.asarray(film, np.float32)[..., None]
    return tf.image.resize(levels, (HEIGHT, WIDTH)).numpy()


def to_net(points):
    return (points + 0.5) * (np.array([WIDTH, HEIGHT]) / FILM) - 0.5


def to_film(points):
    return (points + 0.5) * (FILM / np.array([WIDTH, HEIGHT])) - 0.5


def target(points):
    rows, columns = np.mgrid[0:HEIGHT, 0:WIDTH]
    x, y = to_net(points).T
    distance = (columns[..., None] - x) ** 2 + (rows[..., None] - y) ** 2
    return np.exp(-distance / (2 * SIGMA**2)).astype(np.float32)


def convolution(filters):
    return keras.layers.Conv2D(filters, 3, padding="same", activation="elu")


def unet():
    image = keras.layers.Input((HEIGHT, WIDTH, 1), name="film")
    skips, x = [], image
    for filters in (6, 8):
        x = convolution(filters)(x)
        skips.append(x)
        x = keras.layers.MaxPooling2D(2)(x)
    x = convolution(12)(convolution(12)(x))
    for filters, skip in zip((8, 6), reversed(skips)):
        x = keras.layers.Conv2DTranspose(filters, 3, strides=2, padding="same")(x)
        x = convolution(filters)(keras.layers.Concatenate()([x, skip]))
    return keras.Model(image, keras.layers.Conv2D(len(LANDMARKS), 1, name="maps")(x))


def planes(network):
    levels = keras.layers.Input((None, None, 3), dtype="uint8", name="levels")
    gray = keras.layers.Lambda(lambda x: tf.reduce_mean(tf.cast(x, tf.float32), -1, keepdims=True) / 255)(levels)
    fixed = keras.layers.Lambda(lambda x: tf.ensure_shape(x, (None, HEIGHT, WIDTH, 1)))(gray)
    return keras.Model(levels, keras.layers.Permute((3, 1, 2))(keras.layers.AveragePooling2D(2)(network(fixed))))


def points(network):
    """The expected place under a softmax, as shares (y, x) from edge to edge."""
    image = keras.layers.Input((HEIGHT, WIDTH, 1), name="film")

    def expectation(maps):
        shares = tf.nn.softmax(20 * tf.reshape(maps, (-1, HEIGHT * WIDTH, len(LANDMARKS))), axis=1)
        rows, columns = np.mgrid[0:HEIGHT, 0:WIDTH]
        places = np.stack([(rows + 0.5) / HEIGHT, (columns + 0.5) / WIDTH], -1).reshape(-1, 2)
        return tf.einsum("bpk,pc->bkc", shares, tf.constant(places, tf.float32))

    return keras.Model(image, keras.layers.Lambda(expectation, name="points")(network(image)))


def centroid(heatmap):
    """x and y of what rises above half the maximum, over the region around the maximum."""
    half = heatmap.max() / 2
    above = heatmap > half
    region = np.zeros_like(above)
    region[np.unravel_index(heatmap.argmax(), heatmap.shape)] = True
    while True:
        grown = region.copy()
        grown[1:] |= region[:-1]
        grown[:-1] |= region[1:]
        grown[:, 1:] |= region[:, :-1]
        grown[:, :-1] |= region[:, 1:]
        grown &= above
        if (grown == region).all():
            break
        region = grown
    weights = np.where(region, heatmap - half, 0).astype(np.float64)
    rows, columns = np.mgrid[0 : heatmap.shape[0], 0 : heatmap.shape[1]]
    return np.array([(weights * columns).sum(), (weights * rows).sum()]) / weights.sum()


def from_maps(output):
    return to_film(np.array([centroid(output[..., k]) for k in range(len(LANDMARKS))]))


def from_planes(output):
    small = np.array([centroid(output[k]) for k in range(len(LANDMARKS))])
    return to_film((small + 0.5) * 2 - 0.5)


def from_points(output):
    return output[:, ::-1].astype(np.float64) * FILM - 0.5


def levels_of(film):
    return np.repeat(np.round(resized(film)).astype(np.uint8), 3, axis=-1)


def shares_of(film):
    return (resized(film) / 255).astype(np.float32)


def png(film):
    out = io.BytesIO()
    film.save(out, "PNG", optimize=True)
    return out.getvalue()


def by_name(points):
    return {name: [round(float(value), 5) for value in point] for name, point in zip(LANDMARKS, points)}


def pack(name, model, prepare, read, kept, description):
    with tempfile.TemporaryDirectory() as parent:
        folder = os.path.join(parent, "model")
        model.export(folder, verbose=False)
        serve = tf.saved_model.load(folder).signatures["serving_default"]
        files, found = {}, {}
        for number, (film, truth) in enumerate(kept, start=1):
            (output,) = serve(tf.constant(prepare(film)[None])).values()
            place = read(output.numpy()[0])
            found[f"{number}.png"] = {"found": by_name(place), "truth": by_name(truth)}
            if description is None:
                files[f"films/{number}.png"] = png(film)
            print(name, number, "error px", np.round(np.linalg.norm(place - truth, axis=1), 2))
        files["landmarks.json"] = json.dumps(found, indent=1).encode()
        if description:
            files["model.json"] = json.dumps(description, indent=2).encode()
        for path in sorted(pathlib.Path(folder).rglob("*")):
            if path.is_file():
                files[str(path.relative_to(parent))] = path.read_bytes()
    with zipfile.ZipFile(pathlib.Path(sys.argv[2]) / (name + ".zip"), "w") as zipped:
        for path, data in files.items():
            zipped.writestr(zipfile.ZipInfo(path), data, zipfile.ZIP_DEFLATED, 9)


def main():
    keras.utils.set_random_seed(3)
    all_films = list(films(pathlib.Path(sys.argv[1])))
    train, kept = all_films[:-HELD_OUT], all_films[-HELD_OUT:]
    network = unet()
    network.compile(keras.optimizers.Adam(3e-3), "mse")
    images = np.stack([shares_of(film) for film, _ in train])
    targets = np.stack([target(truth) for _, truth in train])
    history = network.fit(images, targets, batch_size=8, epochs=100, verbose=0)
    print("loss", history.history["loss"][-1], "parameters", network.count_params())
    pack("keras_unet", network, shares_of, from_maps, kept, None)
    size = {"height": HEIGHT, "width": WIDTH}
    described = {"landmarks": LANDMARKS, "size": size}
    pack("keras_unet_planes", planes(network), levels_of, from_planes, kept, described)
    described = {"landmarks": LANDMARKS, "scaling": "zero_to_one", "unit": "share", "order": "yx"}
    pack("keras_unet_points", points(network), shares_of, from_points, kept, described)


main()
