"""heatmaps.npz: the original program's target heatmaps in plain numpy, with its defect at the top and left borders."""

import golden
import numpy as np

SPOT = 128
HALF = SPOT // 2
SIGMA = 36
SMALL = (160, 144)
FULL = (512, 432)

# Landmarks as (row, column) in net pixels, before rounding.
SMALL_CASES = {
    "inside": (80.0, 72.0),
    "cut_top_left": (20.0, 9.0),
    "cut_bottom_right": (150.0, 130.0),
    "outside_top": (-60.0, 72.0),
}
FULL_CASES = {
    "inside": (255.3, 215.7),
    "touches_top_left": (64.0, 64.0),
    "cut_top": (63.0, 200.0),
    "cut_left": (200.0, 63.0),
    "touches_bottom_right": (448.0, 368.0),
    "cut_bottom": (449.0, 200.0),
    "cut_right": (200.0, 369.0),
    "corner_top_left": (0.0, 0.0),
    "corner_top_right": (0.0, 431.0),
    "corner_bottom_left": (511.0, 0.0),
    "corner_bottom_right": (511.0, 431.0),
    "outside_top_by_63": (-63.0, 200.0),
    "outside_left_by_63": (200.0, -63.0),
    "outside_bottom_by_63": (574.0, 200.0),
    "outside_right_by_63": (200.0, 494.0),
    "half_to_even_down": (200.5, 100.5),
    "half_to_even_up": (201.5, 101.5),
    "below_half": (200.49, 100.49),
    "half_below_zero": (-0.5, -1.5),
}
SAMPLES = 40


def spot() -> np.ndarray:
    """[128, 128] float64: 128 points from -128 to 128 inclusive on each axis under a Gaussian of sigma 36, times 4096."""
    axis = np.linspace(-SPOT, SPOT, SPOT)
    squared = axis[:, None] ** 2 + axis[None, :] ** 2
    return 4096 / (SIGMA * np.sqrt(2 * np.pi)) * np.exp(-squared / (2 * SIGMA**2))


def heatmap(landmark: tuple[float, float], size: tuple[int, int]) -> np.ndarray:
    """[rows, columns] float64: the spot over [r-64, r+64) x [c-64, c+64), taken from its index 0 wherever it is cut."""
    (top, bottom), (left, right) = (
        (max(whole - HALF, 0), min(whole + HALF, length))
        for whole, length in zip(np.round(landmark).astype(int), size)
    )
    canvas = np.zeros(size)
    canvas[top:bottom, left:right] = spot()[: bottom - top, : right - left]
    return canvas


def samples(map_: np.ndarray, random: np.random.Generator) -> np.ndarray:
    """Flat indices: the four corners, pixels within the spot (its ends among them), pixels outside it."""
    within, outside = np.flatnonzero(map_), np.flatnonzero(map_ == 0)
    rows, columns = map_.shape
    corners = np.array([0, columns - 1, (rows - 1) * columns, rows * columns - 1])
    chosen = [corners, within[[0, -1]], random.choice(within, SAMPLES), random.choice(outside, 6)]
    return np.sort(np.concatenate(chosen)).astype(np.int32)


def main() -> None:
    random = np.random.default_rng(6)
    arrays = {"spot/profile": spot()[63], "spot/sum": spot().sum(), "spot/peak": spot().max()}
    for name, landmark in SMALL_CASES.items():
        arrays[f"small/{name}/landmark"] = np.array(landmark)
        arrays[f"small/{name}/map"] = heatmap(landmark, SMALL).astype(np.float32)
    for name, landmark in FULL_CASES.items():
        map_ = heatmap(landmark, FULL)
        pixels = samples(map_, random)
        arrays |= {
            f"full/{name}/landmark": np.array(landmark),
            f"full/{name}/rounded": np.round(landmark).astype(np.int32),
            f"full/{name}/pixel": pixels,
            f"full/{name}/value": map_.ravel()[pixels],
            f"full/{name}/sum": map_.sum(),
            f"full/{name}/non_zero": np.int32(np.count_nonzero(map_)),
            f"full/{name}/maximum": map_.max(),
            f"full/{name}/maxima": np.flatnonzero(map_.astype(np.float32) == np.float32(map_.max())).astype(np.int32),
        }
    golden.write_arrays("heatmaps.npz", arrays)


if __name__ == "__main__":
    main()
