"""Writes films of ISBI 2015 as another scanner might have made them, a data set for each change.

    python changed_films.py isbi2015 STEMS.txt changed
    ceph evaluate --data changed/mirrored --out scores

STEMS.txt names films of TrainingData, one a line. Landmarks are the mean of both doctors and move with the film;
mm per px follow the size, so that all errors are in mm of the same heads. It needs NumPy and Pillow.
"""

import argparse
import csv
import pathlib

import numpy as np
from PIL import Image, ImageFilter

NAMES = "S N Or Po A B Pog Me Gn Go L1 U1 UL LL Sn sPog PNS ANS Ar".split()
MM_PER_PX = 0.1


class Film:
    """Gray levels [height, width], points [19, 2] as (x, y) in px, mm per px."""

    def __init__(self, levels, points, spacing=MM_PER_PX):
        self.levels, self.points, self.spacing = levels, points, spacing

    def with_levels(self, levels):
        return Film(np.clip(np.rint(levels), 0, 255).astype(np.uint8), self.points, self.spacing)


def scaled(film, factor):
    height, width = film.levels.shape
    size = (round(width * factor), round(height * factor))
    image = Image.fromarray(film.levels).resize(size, Image.LANCZOS)
    ratio = np.array([size[0] / width, size[1] / height])
    return Film(np.asarray(image), (film.points + 0.5) * ratio - 0.5, film.spacing * width / size[0])


def cropped(film, share):
    height, width = film.levels.shape
    dx, dy = round(width * share), round(height * share)
    return Film(film.levels[dy : height - dy, dx : width - dx], film.points - [dx, dy], film.spacing)


def padded(film, share, level, noise=0):
    height, width = film.levels.shape
    dx, dy = round(width * share), round(height * share)
    margins = level + np.random.default_rng(1).normal(0, noise, (height + 2 * dy, width + 2 * dx))
    levels = np.clip(np.rint(margins), 0, 255).astype(np.uint8)
    levels[dy : dy + height, dx : dx + width] = film.levels
    return Film(levels, film.points + [dx, dy], film.spacing)


def mirrored(film):
    return Film(film.levels[:, ::-1], np.stack([film.levels.shape[1] - 1 - film.points[:, 0], film.points[:, 1]], 1))


def turned(film, degrees):
    """Clockwise, about the centre, with the film's edge levels outside of it."""
    height, width = film.levels.shape
    wide = np.pad(film.levels, 500, mode="edge")
    levels = np.asarray(Image.fromarray(wide).rotate(-degrees, Image.BILINEAR))[500:-500, 500:-500]
    angle = np.radians(degrees)
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    centre = np.array([(width - 1) / 2, (height - 1) / 2])
    return Film(levels, (film.points - centre) @ turn.T + centre, film.spacing)


def gamma(film, exponent):
    return film.with_levels(255 * (film.levels / 255) ** exponent)


def noisy(film, deviation):
    return film.with_levels(film.levels + np.random.default_rng(1).normal(0, deviation, film.levels.shape))


def blurred(film, sigma):
    return film.with_levels(np.asarray(Image.fromarray(film.levels).filter(ImageFilter.GaussianBlur(sigma)), float))


CHANGES = {
    "unchanged": lambda film: film,
    "quarter-of-the-size": lambda film: scaled(film, 0.25),
    "twice-the-size": lambda film: scaled(film, 2),
    "cropped-3-percent": lambda film: cropped(film, 0.03),
    "cropped-6-percent": lambda film: cropped(film, 0.06),
    "black-margins-25-percent": lambda film: padded(film, 0.25, 0),
    "white-margins-25-percent": lambda film: padded(film, 0.25, 255),
    "noisy-margins-5-percent": lambda film: padded(film, 0.05, 60, noise=20),
    "noisy-margins-10-percent": lambda film: padded(film, 0.10, 60, noise=20),
    "noisy-margins-20-percent": lambda film: padded(film, 0.20, 60, noise=20),
    "inverted": lambda film: film.with_levels(255.0 - film.levels),
    "mirrored": mirrored,
    "mirrored-inverted-margins": lambda film: mirrored(padded(film.with_levels(255.0 - film.levels), 0.25, 0)),
    "gamma-0.6": lambda film: gamma(film, 0.6),
    "gamma-1.7": lambda film: gamma(film, 1.7),
    "contrast-quarter": lambda film: film.with_levels(96 + film.levels / 4),
    "noise-15-levels": lambda film: noisy(film, 15),
    "blur-3-px": lambda film: blurred(film, 3),
    "turned-5-degrees": lambda film: turned(film, 5),
    "turned-10-degrees": lambda film: turned(film, 10),
    "turned-20-degrees": lambda film: turned(film, 20),
}


def read(isbi, stem):
    image = Image.open(isbi / "RawImage" / "TrainingData" / f"{stem}.jpg").convert("L")
    doctors = [
        np.loadtxt(isbi / "AnnotationsByMD" / doctor / f"{stem}.txt", delimiter=",", max_rows=len(NAMES))
        for doctor in ("400_senior", "400_junior")
    ]
    return Film(np.asarray(image), np.mean(doctors, axis=0))


def write(film, stem, folder, rows):
    Image.fromarray(film.levels).save(folder / f"{stem}.png", compress_level=1)
    for name, (x, y) in zip(NAMES, film.points):
        rows.writerow([f"{stem}.png", name, f"{x:.4f}", f"{y:.4f}", f"{film.spacing:.6f}"])


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("isbi", type=pathlib.Path)
    parser.add_argument("stems", type=pathlib.Path)
    parser.add_argument("out", type=pathlib.Path)
    options = parser.parse_args()
    films = {stem: read(options.isbi, stem) for stem in options.stems.read_text().split()}
    for name, change in CHANGES.items():
        folder = options.out / name
        folder.mkdir(parents=True)
        with open(folder / "landmarks.csv", "w", newline="") as file:
            rows = csv.writer(file)
            rows.writerow(["image", "landmark", "x", "y", "mm_per_px"])
            for stem, film in films.items():
                write(change(film), stem, folder, rows)


if __name__ == "__main__":
    main()
