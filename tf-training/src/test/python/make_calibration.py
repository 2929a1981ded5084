"""calibration.json: logistic regressions of being near on the logit of a confidence, by SciPy's general minimiser."""

import golden

import numpy as np
from scipy import optimize

CASES = {
    "calibrated": {"slope": 1.0, "offset": 0.0, "count": 200},
    "too_sure": {"slope": 0.4, "offset": -0.5, "count": 200},
    "misleading": {"slope": -0.7, "offset": 0.3, "count": 120},
    "rarely_wrong": {"slope": 0.9, "offset": 3.5, "count": 300},
}
EXTREMES = [0.0, 1e-9, 1.0, 1.0]


def logits(confidence: np.ndarray) -> np.ndarray:
    cut = np.clip(confidence, 1e-6, 1 - 1e-6)
    return np.log(cut / (1 - cut))


def fit(confidence: np.ndarray, near: np.ndarray) -> np.ndarray:
    x = logits(confidence)

    def loss(parameters: np.ndarray) -> tuple[float, np.ndarray]:
        z = parameters[0] * x + parameters[1]
        missing = 1 / (1 + np.exp(-z)) - near
        return np.sum(np.logaddexp(0, z) - near * z), np.array([missing @ x, missing.sum()])

    found = optimize.minimize(loss, np.zeros(2), jac=True, method="BFGS", options={"gtol": 1e-10, "maxiter": 10_000})
    gradient = loss(found.x)[1]
    assert np.abs(gradient).max() < 1e-6, gradient
    return found.x


def main() -> None:
    generator = np.random.default_rng(42)
    cases = {}
    for name, case in CASES.items():
        confidence = np.round(generator.beta(3, 1, case["count"]), 4)
        confidence[: len(EXTREMES)] = EXTREMES
        chance = 1 / (1 + np.exp(-(case["slope"] * logits(confidence) + case["offset"])))
        near = (generator.random(case["count"]) < chance).astype(int)
        slope, offset = fit(confidence, near)
        cases[name] = {"slope": slope, "offset": offset, "confidence": confidence.tolist(), "near": near.tolist()}
        print(name, slope, offset, near.mean())
    golden.write_json("calibration.json", cases)


if __name__ == "__main__":
    main()
