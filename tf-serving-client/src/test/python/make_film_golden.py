"""Writes film-files.json: TIFF files of many kinds, and JPEG, PNG and TIFF in all 8 orientations.

    pip install tensorflow pillow tifffile imagecodecs
    python make_film_golden.py ../resources/org/ceph4j/image/film-files.json

"gray" is what a viewer shows: the picture that went into a TIFF, or Pillow's exif_transpose of an
oriented file. Of the faint film there is also what TensorFlow makes of it, resized and
standardised, with its 16 bits and with its upper 8 bits alone.
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
import tifffile
from PIL import Image, ImageOps, TiffImagePlugin

HEIGHT, WIDTH = 7, 5
ORIENTATION = 274
FAINT = (12, 10)
FAINT_TO = (6, 5)

RANDOM = np.random.default_rng(11)
GRAY_8 = RANDOM.integers(0, 256, (HEIGHT, WIDTH)).astype(np.uint8)
GRAY_16 = RANDOM.integers(0, 65536, (HEIGHT, WIDTH)).astype(np.uint16)
COLOUR_8 = RANDOM.integers(0, 256, (HEIGHT, WIDTH, 3)).astype(np.uint8)
COLOUR_16 = RANDOM.integers(0, 65536, (HEIGHT, WIDTH, 3)).astype(np.uint16)
PALETTE = RANDOM.integers(0, 256, (3, 256)).astype(np.uint16) * 257


def rec601(colour):
    red, green, blue = np.moveaxis(colour.astype(np.int64), -1, 0)
    return (19595 * red + 38470 * green + 7471 * blue + 32768) >> 16


def tiff(image, photometric="minisblack", **options):
    out = io.BytesIO()
    tifffile.imwrite(out, image, photometric=photometric, metadata=None, software=False, **options)
    return out.getvalue()


def pages(first, first_type, second, second_type):
    out = io.BytesIO()
    with tifffile.TiffWriter(out) as writer:
        for image, kind in [(first, first_type), (second, second_type)]:
            writer.write(image, photometric="minisblack", metadata=None, subfiletype=kind)
    return out.getvalue()


def saved(image, kind, **options):
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def case(name, data, white, gray):
    gray = np.asarray(gray)
    return {
        "name": name,
        "file": base64.b64encode(data).decode(),
        "white": white,
        "size": gray.shape,
        "gray": gray.ravel().tolist(),
    }


def tiffs():
    for order, name in [("<", "little"), (">", "big")]:
        for compression in [None, "lzw", "zlib", "deflate", "packbits"]:
            kind = f"{name} {compression or 'plain'}"
            common = {"byteorder": order, "compression": compression}
            yield case(f"8 {kind}", tiff(GRAY_8, **common), 255, GRAY_8)
            yield case(f"16 {kind}", tiff(GRAY_16, **common), 65535, GRAY_16)
        for compression in ["lzw", "zlib"]:
            kind = f"{name} {compression} differences"
            common = {"byteorder": order, "compression": compression, "predictor": True}
            yield case(f"8 {kind}", tiff(GRAY_8, **common), 255, GRAY_8)
            yield case(f"16 {kind}", tiff(GRAY_16, rowsperstrip=2, **common), 65535, GRAY_16)
            yield case(f"rgb 8 {kind}", tiff(COLOUR_8, "rgb", **common), 255, rec601(COLOUR_8))
        inverse = tiff(65535 - GRAY_16, "miniswhite", byteorder=order)
        yield case(f"16 white is zero {name}", inverse, 65535, GRAY_16)
        big = tiff(GRAY_16, byteorder=order, bigtiff=True)
        yield case(f"16 big tiff {name}", big, 65535, GRAY_16)
        yield case(f"rgb 16 {name}", tiff(COLOUR_16, "rgb", byteorder=order), 65535, rec601(COLOUR_16))
    yield case("8 white is zero", tiff(255 - GRAY_8, "miniswhite", compression="lzw"), 255, GRAY_8)
    yield case("8 strips", tiff(GRAY_8, rowsperstrip=2), 255, GRAY_8)
    yield case("16 tiles", tiff(GRAY_16, tile=(16, 16), compression="lzw"), 65535, GRAY_16)
    planes = np.moveaxis(COLOUR_8, -1, 0)
    yield case("rgb 8 planes", tiff(planes, "rgb", planarconfig="separate"), 255, rec601(COLOUR_8))
    alpha = np.dstack([COLOUR_8, GRAY_8])
    yield case("rgb 8 alpha", tiff(alpha, "rgb", extrasamples=["unassalpha"]), 255, rec601(COLOUR_8))
    palette = tiff(GRAY_8, "palette", colormap=PALETTE)
    yield case("palette", palette, 255, rec601(np.moveaxis(PALETTE // 257, 0, -1)[GRAY_8]))
    one_bit = Image.fromarray(np.where(GRAY_8 > 127, 255, 0).astype(np.uint8)).convert("1")
    for compression in [None, "group4", "packbits"]:
        data = saved(one_bit, "TIFF", compression=compression)
        yield case(f"1 {compression or 'plain'}", data, 255, np.where(np.asarray(one_bit), 255, 0))
    inverse = TiffImagePlugin.ImageFileDirectory_v2()
    inverse[262] = 0
    data = saved(one_bit, "TIFF", tiffinfo=inverse)
    yield case("1 white is zero", data, 255, np.asarray(Image.open(io.BytesIO(data)).convert("L")))
    jpeg = saved(Image.fromarray(GRAY_8), "TIFF", compression="jpeg", quality=90)
    yield case("8 jpeg", jpeg, 255, np.asarray(Image.open(io.BytesIO(jpeg))))
    small_copy = pages(GRAY_16, 0, GRAY_16[::2, ::2], 1)
    yield case("16 with a small copy", small_copy, 65535, GRAY_16)


def oriented():
    for kind, image in [("JPEG", GRAY_8), ("PNG", GRAY_8), ("PNG", GRAY_16)]:
        for value in range(1, 9):
            exif = Image.Exif()
            exif[ORIENTATION] = value
            data = saved(Image.fromarray(image), kind, exif=exif)
            shown = ImageOps.exif_transpose(Image.open(io.BytesIO(data)))
            white = np.iinfo(image.dtype).max
            yield case(f"{kind} {image.dtype} orientation {value}", data, int(white), shown)
    for value in range(1, 9):
        data = tiff(GRAY_8, extratags=[(ORIENTATION, "H", 1, value, True)])
        shown = ImageOps.exif_transpose(Image.open(io.BytesIO(data)))
        yield case(f"TIFF orientation {value}", data, 255, shown)


def refused():
    """What is no film for us, and what the message must name."""
    yield "32-bit floats", tiff(GRAY_16.astype(np.float32)), "sample format 3"
    yield "32-bit whole", tiff(GRAY_16.astype(np.uint32)), "bits per sample 32"
    yield "signed", tiff(GRAY_8.astype(np.int8)), "sample format 2"
    yield "12-bit", tiff(GRAY_16 >> 4, bitspersample=12), "bits per sample 12"
    yield "cmyk", tiff(np.dstack([COLOUR_8, GRAY_8]), "separated"), "photometric interpretation 5"
    yield "zstd", tiff(GRAY_8, compression="zstd"), "compression 50000"
    yield "pages", tiff(np.stack([GRAY_8, GRAY_8])), "films in the pages [1, 2]"
    yield "small copy first", pages(GRAY_16[::2, ::2], 1, GRAY_16, 0), "films in the pages [2]"


def flat(values):
    return [float(str(value)) for value in np.asarray(values, dtype=np.float32).ravel()]


def standardised(levels):
    resized = tf.image.resize(tf.cast(levels, tf.float32)[..., None], FAINT_TO)
    return flat(tf.image.per_image_standardization(resized))


def faint():
    """A gradient over 600 of 65536 levels: 2 or 3 levels remain of it in 8 bits."""
    levels = np.linspace(20000, 20600, FAINT[0] * FAINT[1]).reshape(FAINT).astype(np.uint16)
    return {
        "file": base64.b64encode(tiff(levels, compression="lzw", predictor=True)).decode(),
        "to": FAINT_TO,
        "standardised": standardised(levels),
        "standardised8": standardised(levels >> 8),
    }


def main():
    versions = {
        "tensorflow": tf.__version__,
        "numpy": np.__version__,
        "pillow": PIL.__version__,
        "tifffile": tifffile.__version__,
    }
    golden = {
        "versions": versions,
        "cases": list(tiffs()) + list(oriented()),
        "refused": [
            {"name": name, "file": base64.b64encode(data).decode(), "found": found}
            for name, data, found in refused()
        ],
        "faint": faint(),
    }
    with open(sys.argv[1], "w", encoding="utf-8") as out:
        json.dump(golden, out, separators=(",", ":"))
        out.write("\n")


main()
