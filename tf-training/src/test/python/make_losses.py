"""Losses of heatmaps and their gradients towards the network's scores, in float64 from their published formulas."""

import golden

import numpy as np
import tensorflow as tf

BATCH, HEIGHT, WIDTH, LANDMARKS = 2, 12, 10, 3
PEAK, SIGMA, WEIGHT = 4.0, 1.5, 7.0


def targets(random: np.random.Generator) -> np.ndarray:
    rows, columns = np.mgrid[0:HEIGHT, 0:WIDTH]
    maps = np.zeros((BATCH, HEIGHT, WIDTH, LANDMARKS))
    for film in range(BATCH):
        for landmark in range(LANDMARKS):
            y, x = random.uniform(0, HEIGHT - 1), random.uniform(0, WIDTH - 1)
            distance = (rows - y) ** 2 + (columns - x) ** 2
            maps[film, :, :, landmark] = PEAK * np.exp(-distance / (2 * SIGMA**2))
    maps[1, :, :, 2] = 0  # a landmark far outside of its film
    return maps


def weighted_squared_error(target, scores):
    return tf.reduce_mean((1 + WEIGHT * target / PEAK) * (scores - target) ** 2)


def adaptive_wing(target, scores, omega=14.0, theta=0.5, epsilon=1.0, alpha=2.1):
    """Equations 3 and 4 of arXiv 1904.07399 as they are printed."""
    y, found = target / PEAK, scores / PEAK
    difference = tf.abs(y - found)
    power = alpha - y
    ratio = theta / epsilon
    slope = omega * (1 / (1 + ratio**power)) * power * ratio ** (power - 1) / epsilon
    constant = theta * slope - omega * tf.math.log(1 + ratio**power)
    curved = omega * tf.math.log(1 + (difference / epsilon) ** power)
    return tf.reduce_mean(tf.where(difference < theta, curved, slope * difference - constant))


def cross_entropy(target, scores):
    """Categorical cross-entropy over the pixels of each map; a blank target counts 0."""
    logits = tf.reshape(tf.transpose(scores, [0, 3, 1, 2]), [BATCH * LANDMARKS, HEIGHT * WIDTH])
    labels = tf.reshape(tf.transpose(target, [0, 3, 1, 2]), [BATCH * LANDMARKS, HEIGHT * WIDTH])
    mass = tf.reduce_sum(labels, 1, keepdims=True)
    shares = tf.math.divide_no_nan(labels, mass)
    return tf.reduce_mean(-tf.reduce_sum(shares * tf.nn.log_softmax(logits), 1))


def main() -> None:
    random = np.random.default_rng(5)
    target = targets(random)
    scores = target * random.uniform(0.2, 1.3, target.shape) + random.normal(size=target.shape)
    scores[0, 3, 4, 1] += 80  # exp(80) is beyond float32 once it is summed with its like
    arrays = {
        "target": target.astype(np.float32),
        "scores": scores.astype(np.float32),
        "peak": np.float64(PEAK),
        "weight": np.float64(WEIGHT),
    }
    for loss in (weighted_squared_error, adaptive_wing, cross_entropy):
        variable = tf.Variable(arrays["scores"].astype(np.float64))
        with tf.GradientTape() as tape:
            value = loss(tf.constant(arrays["target"].astype(np.float64)), variable)
        arrays[f"{loss.__name__}/loss"] = value.numpy()
        arrays[f"{loss.__name__}/gradient"] = tape.gradient(value, variable).numpy()
    golden.write_arrays("losses.npz", arrays)


if __name__ == "__main__":
    main()
