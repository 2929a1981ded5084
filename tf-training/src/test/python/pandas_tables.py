"""Writes what PaperScoresTest and PythonFloatTest compare with, by Python 3.11.7 and pandas 3.1.1.

    python pandas_tables.py ../resources/org/ceph4j/evaluation

distances.tsv is the input, in exact hexadecimal; predict_fulls.csv and predict_means.csv are the
tables that pandas makes of it; floats.tsv pairs numbers in hexadecimal with their repr.
"""

import random
import struct
import sys
from pathlib import Path

import pandas

NAMES = ["A", "DT pog", "n_", "semi;colon"]
AWKWARD = [
    0.0, 1e-05, 0.0001, 0.1, 0.1 + 0.2, 1 / 3, 2.0, 2e-3, 12345678.9, 123456789012345.6,
    1e15, 9999999999999998.0, 1e16, 2.0**53, 1.5e300, 5e-324, 2.2250738585072014e-308, 1e22, 1e23,
    2.0e-3, 1.1e-3, 100.0, 1e7, 1.0e-4, 9.5367431640625e-07,
]  # fmt: skip


def tables(folder):
    generator = random.Random(42)
    stems = [f"{i:03d}" for i in range(20)] + ["with space", 'quo"te', "semi;colon", "#7", "-8"]
    rows = [[AWKWARD[i]] + [generator.expovariate(0.5) for _ in NAMES[1:]] for i in range(25)]
    with open(folder / "distances.tsv", "w", newline="") as file:
        print("filename", *NAMES, sep="\t", file=file)
        for stem, row in zip(stems, rows):
            print(stem, *(value.hex() for value in row), sep="\t", file=file)
    fulls = pandas.DataFrame(rows, columns=NAMES, dtype="float64")
    fulls.insert(0, "filename", stems)
    fulls.to_csv(folder / "predict_fulls.csv", sep=";", index=False)
    means = []
    for column in zip(*rows):
        total = 0.0
        for value in column:
            total += value
        means.append(total / len(column))
    maxima = [max(column) for column in zip(*rows)]
    pandas.DataFrame({"class": NAMES, "mean": means, "max": maxima}).to_csv(
        folder / "predict_means.csv", sep=";", index=False
    )


def floats(folder):
    generator = random.Random(7)
    numbers = AWKWARD + [-value for value in AWKWARD]
    numbers += [float("nan"), float("inf"), float("-inf")]
    numbers += [2.0**power for power in range(-1074, 1024, 9)]
    numbers += [generator.uniform(0, 300) for _ in range(200)]
    numbers += [round(generator.uniform(0, 300), 2) for _ in range(100)]
    bits = (generator.getrandbits(64) for _ in range(300))
    numbers += [struct.unpack("<d", struct.pack("<Q", each))[0] for each in bits]
    with open(folder / "floats.tsv", "w", newline="") as file:
        for number in numbers:
            print(number.hex(), repr(number), sep="\t", file=file)


if __name__ == "__main__":
    target = Path(sys.argv[1])
    tables(target)
    floats(target)
