"""calibration.json: logistic regressions of being near on the logit of a confidence, with an offset for each landmark
that has a standard normal prior, by SciPy's general minimiser."""

import golden

import numpy as np
from scipy import optimize

CASES = {
    "calibrated": {"slope": 1.0, "offset": 0.0, "count": 200, "landmarks": [0.0]},
    "too_sure": {"slope": 0.4, "offset": -0.5, "count": 200, "landmarks": [0.8, -1.5, 0.7]},
    "misleading": {"slope": -0.7, "offset": 0.3, "count": 120, "landmarks": [0.3, -0.3]},
    "rarely_wrong": {"slope": 0.9, "offset": 3.5, "count": 300, "landmarks": [2.0, 0.0, 0.0, -2.0, 0.0]},
}
EXTREMES = [0.0, 1e-9, 1.0, 1.0]


def logits(confidence: np.ndarray) -> np.ndarray:
    cut = np.clip(confidence, 1e-6, 1 - 1e-6)
    return np.log(cut / (1 - cut))


def fit(confidence: np.ndarray, landmark: np.ndarray, near: np.ndarray) -> np.ndarray:
    x = logits(confidence)

    def loss(parameters: np.ndarray) -> tuple[float, np.ndarray]:
        slope, offset, offsets = parameters[0], parameters[1], parameters[2:]
        z = slope * x + offset + offsets[landmark]
        missing = 1 / (1 + np.exp(-z)) - near
        value = np.sum(np.logaddexp(0, z) - near * z) + np.sum(offsets**2) / 2
        of_each = np.bincount(landmark, missing, minlength=len(offsets)) + offsets
        return value, np.concatenate([[missing @ x, missing.sum()], of_each])

    start = np.zeros(2 + landmark.max() + 1)
    found = optimize.minimize(loss, start, jac=True, method="BFGS", options={"gtol": 1e-10, "maxiter": 10_000})
    gradient = loss(found.x)[1]
    assert np.abs(gradient).max() < 1e-6, gradient
    return found.x


def main() -> None:
    generator = np.random.default_rng(42)
    cases = {}
    for name, case in CASES.items():
        confidence = np.round(generator.beta(3, 1, case["count"]), 4)
        confidence[: len(EXTREMES)] = EXTREMES
        offsets = np.array(case["landmarks"])
        landmark = np.arange(case["count"]) % len(offsets)
        chance = 1 / (1 + np.exp(-(case["slope"] * logits(confidence) + case["offset"] + offsets[landmark])))
        near = (generator.random(case["count"]) < chance).astype(int)
        slope, offset, *each = fit(confidence, landmark, near)
        cases[name] = {
            "slope": slope,
            "offset": offset,
            "landmark_offsets": each,
            "confidence": confidence.tolist(),
            "landmark": landmark.tolist(),
            "near": near.tolist(),
        }
        print(name, slope, offset, each, near.mean())
    golden.write_json("calibration.json", cases)


if __name__ == "__main__":
    main()
