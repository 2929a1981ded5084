"""Writes small NPZ files of heatmaps with NumPy, in each form that is read.

    pip install numpy
    python make_heatmap_golden.py ../resources/org/ceph4j/dataset

The value at [row, column, landmark] of a 2 x 3 x 4 array is 100 row + 10 column + landmark + 0.25.
"""

import pathlib
import sys
import zipfile

import numpy as np

folder = pathlib.Path(sys.argv[1])
row, column, landmark = np.mgrid[0:2, 0:3, 0:4]
values = 100 * row + 10 * column + landmark + 0.25

np.savez(folder / "stored-float32-4d.npz", values[..., None].astype(np.float32))
np.savez_compressed(folder / "deflated-float64-3d.npz", values)
np.savez(folder / "fortran.npz", np.asfortranarray(values))
np.savez(folder / "integers.npz", values.astype(np.int32))
np.savez(folder / "two-dimensions.npz", values[0])
np.savez(folder / "named.npz", heatmaps=values)
with zipfile.ZipFile(folder / "version-2.npz", "w") as archive:
    with archive.open("arr_0.npy", "w") as out:
        np.lib.format.write_array(out, values.astype(np.float32), version=(2, 0))

(folder / "npz-versions.txt").write_text(f"numpy {np.__version__}\n", encoding="utf-8")
