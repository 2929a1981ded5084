"""decoding.npz and folds.json: the original program's decoding, scoring and folds in plain numpy."""

import golden
import numpy as np
from make_heatmaps import FULL, heatmap

SOURCE = (2400, 2000)
PIXELS_PER_MILLIMETRE = 11


def decode(map_: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """(row, column) of the maximum in whole net pixels, and in whole source pixels."""
    net = np.argwhere(map_ == map_.max()).mean(axis=0).astype(int)
    return net, np.round(net * SOURCE / FULL).astype(int)


def with_pixels(values: dict[tuple[int, int], float], background: float = 0.0) -> np.ndarray:
    """A map of `background` with a few other pixels."""
    map_ = np.full(FULL, background, np.float32)
    for pixel, value in values.items():
        map_[pixel] = value
    return map_


def with_plateau(top: int, left: int, rows: int, columns: int) -> np.ndarray:
    """A map of zeros with a rectangle of ones."""
    map_ = np.zeros(FULL, np.float32)
    map_[top : top + rows, left : left + columns] = 1
    return map_


def cases() -> dict[str, np.ndarray]:
    """[512, 432] float32 maps by name."""
    return {
        "target_inside": heatmap((255, 216), FULL).astype(np.float32),
        "target_corner_top_left": heatmap((0, 0), FULL).astype(np.float32),
        "pixel_first": with_pixels({(0, 0): 1}),
        "pixel_last": with_pixels({(511, 431): 1}),
        "source_half_to_even_up": with_pixels({(8, 100): 1}),  # 37.5 -> 38
        "source_half_to_even_down": with_pixels({(24, 100): 1}),  # 112.5 -> 112
        "two_far_apart": with_pixels({(100, 50): 3, (301, 352): 3}),  # 200.5, 201 -> 200, 201
        "three_tied": with_pixels({(10, 10): 2, (10, 11): 2, (12, 11): 2}),  # 10.67, 10.67 -> 10, 10
        "nearly_tied": with_pixels({(10, 10): np.nextafter(np.float32(2), np.float32(3)), (400, 300): 2}),
        "plateau_even": with_plateau(20, 30, 4, 6),  # 21.5, 32.5 -> 21, 32
        "plateau_odd": with_plateau(20, 30, 5, 7),  # 22, 33
        "plateau_at_border": with_plateau(507, 0, 5, 2),
        "blank": np.zeros(FULL, np.float32),
        "constant_negative": np.full(FULL, -1, np.float32),
        "negative_with_peak": with_pixels({(77, 88): -0.5}, background=-2),
        "not_a_peak_but_a_hole": with_pixels({(0, 0): -1}),
    }


def folds(films: int, count: int = 5) -> list[list[int]]:
    """Films of each test fold: contiguous, the first `films % count` folds one longer."""
    return [part.tolist() for part in np.array_split(np.arange(films), count)]


def main() -> None:
    random = np.random.default_rng(8)
    maps = cases()
    decoded = [decode(map_) for map_ in maps.values()]
    arrays = {f"map/{name}": map_ for name, map_ in maps.items()}
    for name, (net, source) in zip(maps, decoded):
        arrays |= {f"net/{name}": net.astype(np.int32), f"source/{name}": source.astype(np.int32)}
        print(f"  {name}: {net.tolist()} -> {source.tolist()}")
    found = np.array([source for _, source in decoded], np.float64)
    truth = found + np.round(random.uniform(-60, 60, found.shape), 1)
    truth[0] = found[0]
    arrays |= {
        "score/found": found,
        "score/truth": truth,
        "score/millimetres": np.sqrt(((found - truth) ** 2).sum(axis=1)) / PIXELS_PER_MILLIMETRE,
    }
    golden.write_arrays("decoding.npz", arrays)
    golden.write_json("folds.json", {str(films): folds(films) for films in (*range(5, 18), 150)})


if __name__ == "__main__":
    main()
