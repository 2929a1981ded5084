"""Writes one zip for each kind of SavedModel that Python makes, with what Python computes with it.

    pip install tensorflow-cpu==2.18.1 keras==3.15.1 tf_keras==2.18.0
    python make_foreign_models.py ../resources/org/ceph4j/savedmodel

NAME.zip holds the bundle in "model", and for each signature that was called
"calls/SIGNATURE/{inputs,outputs}/TENSOR.npy". Networks have random weights and a few channels: what
counts is that another program computes the same with them.
"""

import io
import os
import pathlib
import shutil
import sys
import tempfile
import zipfile

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
os.environ["CUDA_VISIBLE_DEVICES"] = "-1"

import keras
import numpy as np
import tensorflow as tf
import tf_keras

RANDOM = np.random.default_rng(5)
V1 = tf.compat.v1


def uniform(*shape):
    return RANDOM.uniform(-1, 1, shape).astype(np.float32)


def layers(api, x):
    """A convolution, half the size, up again, a skip: a network in small."""
    first = api.layers.Conv2D(2, 3, padding="same", activation="relu")(x)
    low = api.layers.Conv2D(3, 3, padding="same", activation="relu")(api.layers.MaxPooling2D()(first))
    up = api.layers.Conv2DTranspose(2, 3, strides=2, padding="same")(api.layers.BatchNormalization()(low))
    return api.layers.Conv2D(3, 1)(api.layers.Concatenate()([up, first]))


def functional(api, height, width, channels, outputs=lambda api, x: layers(api, x)):
    image = api.layers.Input((height, width, channels), name="film")
    model = api.Model(image, outputs(api, image))
    for weights in model.weights:
        if "variance" not in weights.name:
            weights.assign(uniform(*weights.shape))
    return model


# Each maker writes a bundle and returns {signature: {input: array}} to be called with.


def keras_3_export(folder):
    functional(keras, None, None, 1).export(folder, verbose=False)
    return {"serving_default": {"film": uniform(2, 12, 8, 1)}}


def keras_3_dictionary(folder):
    """Two inputs, two outputs, a fixed size."""
    film = keras.layers.Input((8, 6, 1), name="film")
    age = keras.layers.Input((1,), name="age")
    maps = keras.layers.Conv2D(2, 3, padding="same")(film)
    height = keras.layers.Dense(1)(keras.layers.Concatenate()([keras.layers.Flatten()(film), age]))
    keras.Model({"film": film, "age": age}, {"maps": maps, "height": height}).export(folder, verbose=False)
    return {"serving_default": {"film": uniform(3, 8, 6, 1), "age": uniform(3, 1)}}


def keras_3_bytes(folder):
    """Colour levels as bytes, scaled inside, coordinates out."""

    def points(api, image):
        x = api.layers.Conv2D(4, 3, strides=2)(api.layers.Rescaling(1 / 255)(image))
        return api.layers.Reshape((3, 2))(api.layers.Dense(6)(api.layers.GlobalAveragePooling2D()(x)))

    image = keras.layers.Input((16, 12, 3), dtype="uint8", name="levels")
    keras.Model(image, points(keras, image)).export(folder, verbose=False)
    return {"serving_default": {"levels": RANDOM.integers(0, 256, (2, 16, 12, 3)).astype(np.uint8)}}


def keras_2_save(folder):
    functional(tf_keras, 12, 8, 1).save(folder)
    return {"serving_default": {"film": uniform(2, 12, 8, 1)}}


def keras_2_planes(folder):
    """Heatmaps [batch, landmarks, height, width]."""
    functional(tf_keras, 12, 8, 1, lambda api, x: api.layers.Permute((3, 1, 2))(layers(api, x))).save(folder)
    return {"serving_default": {"film": uniform(2, 12, 8, 1)}}


class Module(tf.Module):
    """Every type, several signatures, none of them serving_default."""

    def __init__(self):
        self.factor = tf.Variable([1.5, -2.0], name="factor")
        keys = tf.constant(["N", "S", "Or"])
        values = tf.constant([1, 2, 3], tf.int64)
        self.table = tf.lookup.StaticHashTable(tf.lookup.KeyValueTensorInitializer(keys, values), -1)

    @tf.function(input_signature=[tf.TensorSpec([None, 2], name="a"), tf.TensorSpec([None, 2], name="b")])
    def join(self, a, b):
        return {"sum": (a + b) * self.factor, "larger": a > b, "rows": tf.shape(a)[0]}

    @tf.function(input_signature=[tf.TensorSpec([None], tf.string, name="names")])
    def look_up(self, names):
        return {"numbers": self.table.lookup(names), "again": names + "!"}

    @tf.function(input_signature=[tf.TensorSpec([], tf.int32, name="count"), tf.TensorSpec([], tf.bool, name="odd")])
    def count(self, count, odd):
        total = tf.constant(0)
        for number in tf.range(count):
            if (number % 2 == 1) == odd:
                total += number
        return {"total": total}

    @tf.function(input_signature=[tf.TensorSpec(None, tf.float64, name="anything")])
    def halve(self, anything):
        return {"half": anything / 2, "bytes": tf.cast(anything, tf.uint8), "half_precision": tf.cast(anything, tf.float16)}

    @tf.function(input_signature=[tf.TensorSpec([4, 2], name="four")])
    def four(self, four):
        return {"doubled": 2 * four}


def tf_module(folder):
    module = Module()
    names = ["join", "look_up", "count", "halve", "four"]
    tf.saved_model.save(module, folder, signatures={name: getattr(module, name) for name in names})
    return {
        "join": {"a": uniform(5, 2), "b": uniform(5, 2)},
        "look_up": {"names": np.array([b"S", b"nobody", b"Or"])},
        "count": {"count": np.int32(10), "odd": np.bool_(True)},
        "halve": {"anything": np.array([[2.0, 3.0, 250.0]])},
        "four": {"four": uniform(4, 2)},
    }


class FreeShapes(tf.Module):
    """Signatures that leave open what the graph inside does not."""

    def __init__(self):
        self.kernel = tf.Variable(uniform(3, 3, 1, 2))

    @tf.function(input_signature=[tf.TensorSpec(None, name="x")])
    def maps(self, x):
        low = tf.nn.conv2d(x, self.kernel, 2, "SAME")
        up = tf.nn.conv2d_transpose(low, self.kernel, tf.shape(x), 2, "SAME")
        return {"y": tf.concat([up, x], -1)}


def free_shapes(folder):
    module = FreeShapes()
    tf.saved_model.save(module, folder, signatures={"maps": module.maps})
    return {"maps": {"x": uniform(2, 8, 6, 1)}}


def write_v1(folder, build, variables=True):
    with tf.Graph().as_default(), V1.Session() as session:
        inputs, outputs, values = build()
        session.run([V1.global_variables_initializer(), V1.tables_initializer()])
        if variables:
            V1.saved_model.simple_save(session, folder, inputs, outputs)
        else:
            builder = V1.saved_model.Builder(folder)
            signature = V1.saved_model.predict_signature_def(inputs, outputs)
            builder.add_meta_graph_and_variables(session, ["serve"], {"predict": signature})
            builder.save()
    return values


def v1_images(weights):
    def build():
        x = V1.placeholder(tf.float32, [None, 6, 4, 1], "images")
        y = tf.nn.relu(tf.nn.conv2d(x, weights(uniform(3, 3, 1, 2)), 1, "SAME") + weights(uniform(2)))
        return {"image": x}, {"maps": y}, {"image": uniform(2, 6, 4, 1)}

    return build


def tf1(folder):
    """Reference variables, as TensorFlow 1 had them."""
    return {"serving_default": write_v1(folder, v1_images(lambda value: V1.Variable(value, use_resource=False)))}


def tf1_frozen(folder):
    """Constants for weights: no variables at all."""
    values = write_v1(folder, v1_images(tf.constant), variables=False)
    shutil.rmtree(os.path.join(folder, "variables"), ignore_errors=True)
    return {"predict": values}


def tf1_table(folder):
    """A table, filled when the bundle is loaded."""

    def build():
        x = V1.placeholder(tf.string, [None], "names")
        initializer = tf.lookup.KeyValueTensorInitializer(["N", "S"], tf.constant([1, 2], tf.int64))
        return {"name": x}, {"number": tf.lookup.StaticHashTable(initializer, -1).lookup(x)}

    with tf.Graph().as_default(), V1.Session() as session:
        inputs, outputs = build()
        session.run(V1.tables_initializer())
        V1.saved_model.simple_save(session, folder, inputs, outputs, legacy_init_op=V1.tables_initializer())
    return {"serving_default": {"name": np.array([b"S", b"?", b"N"])}}


def tf1_asset(folder):
    """A vocabulary in an asset file, read when the bundle is loaded."""
    vocabulary = pathlib.Path(folder + "-names.txt")
    vocabulary.write_text("N\nS\nOr\n")

    def build():
        x = V1.placeholder(tf.string, [None], "names")
        table = tf.lookup.StaticVocabularyTable(
            tf.lookup.TextFileInitializer(
                str(vocabulary),
                tf.string,
                tf.lookup.TextFileIndex.WHOLE_LINE,
                tf.int64,
                tf.lookup.TextFileIndex.LINE_NUMBER,
            ),
            1,
        )
        V1.Variable(0.0)
        return {"name": x}, {"number": table.lookup(x)}, {"name": np.array([b"Or", b"N", b"?"])}

    with tf.Graph().as_default(), V1.Session() as session:
        inputs, outputs, values = build()
        session.run([V1.global_variables_initializer(), V1.tables_initializer()])
        builder = V1.saved_model.Builder(folder)
        signature = V1.saved_model.predict_signature_def(inputs, outputs)
        builder.add_meta_graph_and_variables(
            session,
            ["serve"],
            {"serving_default": signature},
            assets_collection=V1.get_collection(V1.GraphKeys.ASSET_FILEPATHS),
            main_op=V1.tables_initializer(),
        )
        builder.save()
    vocabulary.unlink()
    return {"serving_default": values}


def gpu_pinned(folder):
    """Made where there was a GPU, with places for its ops."""

    class Pinned(tf.Module):
        def __init__(self):
            self.kernel = tf.Variable(uniform(3, 3, 1, 2))

        @tf.function(input_signature=[tf.TensorSpec([None, 6, 4, 1], name="x")])
        def maps(self, x):
            with tf.device("/GPU:0"):
                return {"y": tf.nn.conv2d(x, self.kernel, 1, "SAME")}

    module = Pinned()
    tf.saved_model.save(
        module,
        folder,
        signatures={"maps": module.maps},
        options=tf.saved_model.SaveOptions(experimental_variable_policy="save_variable_devices"),
    )
    return {"maps": {"x": uniform(2, 6, 4, 1)}}


def nan_weights(folder):
    model = functional(keras, 8, 6, 1)
    kernel = model.layers[1].kernel
    kernel.assign(np.where(np.arange(18).reshape(kernel.shape) == 7, np.nan, kernel.numpy()))
    model.export(folder, verbose=False)
    return {}


def keras_3_wrongly_saved(folder):
    """tf.saved_model.save on a Keras 3 model, which forgets its variables."""
    tf.saved_model.save(functional(keras, 8, 6, 1), folder)
    return {}


def half_types(folder):
    class Half(tf.Module):
        @tf.function(input_signature=[tf.TensorSpec([None], tf.int16, name="x")])
        def short(self, x):
            return {"y": tf.cast(x, tf.float32)}

    module = Half()
    tf.saved_model.save(module, folder, signatures={"short": module.short})
    return {}


MAKERS = [
    keras_3_export,
    keras_3_dictionary,
    keras_3_bytes,
    keras_2_save,
    keras_2_planes,
    tf_module,
    free_shapes,
    tf1,
    tf1_frozen,
    tf1_table,
    tf1_asset,
    gpu_pinned,
    nan_weights,
    keras_3_wrongly_saved,
    half_types,
]


def npy(array):
    out = io.BytesIO()
    np.save(out, array)
    return out.getvalue()


def tensor_files(array, path):
    """NPY has no strings that other programs read: those are text, a line each."""
    array = np.asarray(array)
    if array.dtype.kind in "SO":
        return path + ".txt", b"".join(line + b"\n" for line in array.ravel())
    if array.dtype == np.float16:
        array = array.astype(np.float32)
    return path + ".npy", npy(np.ascontiguousarray(array) if array.ndim else array)


def pack(maker, out):
    with tempfile.TemporaryDirectory() as parent:
        folder = os.path.join(parent, "model")
        calls = maker(folder)
        files = {}
        if calls:
            signatures = tf.saved_model.load(folder).signatures
        for name, inputs in calls.items():
            outputs = signatures[name](**{key: tf.constant(value) for key, value in inputs.items()})
            for side, arrays in [("inputs", inputs), ("outputs", {k: v.numpy() for k, v in outputs.items()})]:
                for key, array in arrays.items():
                    path, data = tensor_files(array, f"calls/{name}/{side}/{key}")
                    files[path] = data
        for path in sorted(pathlib.Path(folder).rglob("*")):
            if path.is_file():
                files[str(path.relative_to(parent))] = path.read_bytes()
    with zipfile.ZipFile(out / (maker.__name__ + ".zip"), "w", zipfile.ZIP_DEFLATED) as zipped:
        for path, data in files.items():
            zipped.writestr(zipfile.ZipInfo(path), data, zipfile.ZIP_DEFLATED, 9)


def main():
    out = pathlib.Path(sys.argv[1])
    out.mkdir(parents=True, exist_ok=True)
    for maker in MAKERS:
        keras.utils.set_random_seed(5)
        tf_keras.utils.set_random_seed(5)
        pack(maker, out)


main()
