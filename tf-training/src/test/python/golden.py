"""How the golden files are written. Import before TensorFlow: it fixes the environment TensorFlow reads on import."""

import json
import os
import platform
import sys
from importlib.metadata import version
from pathlib import Path
from typing import Any, Mapping

os.environ.setdefault("TF_ENABLE_ONEDNN_OPTS", "0")
os.environ.setdefault("CUDA_VISIBLE_DEVICES", "")
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ.setdefault("PYTHONHASHSEED", "0")

import numpy as np

NUMBERS = {np.dtype(name) for name in ("float32", "float64", "int32", "int64")}


def folder() -> Path:
    """The folder to write to: the only command line argument, or the test resources beside these scripts."""
    default = Path(__file__).resolve().parent.parent / "resources" / "golden"
    chosen = Path(sys.argv[1]) if len(sys.argv) > 1 else default
    chosen.mkdir(parents=True, exist_ok=True)
    return chosen


def write_arrays(name: str, arrays: Mapping[str, Any]) -> None:
    """Writes `name` (.npz, deflated): a zip of one .npy per array, little-endian, C order."""
    prepared = {key: np.require(value, requirements="C") for key, value in arrays.items()}
    wrong = {key: array.dtype for key, array in prepared.items() if array.dtype not in NUMBERS}
    if wrong:
        raise TypeError(f"{name}: only {sorted(map(str, NUMBERS))} are read in Java, found {wrong}")
    np.savez_compressed(folder() / name, **prepared)
    record(name)


def write_json(name: str, content: Any) -> None:
    """Writes `name` as indented JSON; numbers are the shortest decimals that give back the same double."""
    (folder() / name).write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")
    record(name)


def record(name: str) -> None:
    """Prints the versions that made `name` and keeps them in versions.json."""
    versions = {"python": platform.python_version()}
    versions |= {package: version(package) for package in ("numpy", "tensorflow-cpu", "tf_keras")}
    path = folder() / "versions.json"
    known = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    known[name] = versions
    path.write_text(json.dumps(dict(sorted(known.items())), indent=1) + "\n", encoding="utf-8")
    file = folder() / name
    size = f"{file.stat().st_size} bytes, " if file.is_file() else ""
    print(f"{name}: {size}{versions}")
