"""Keras 3's learning rates and early stopping on given losses."""

import golden

import keras
import numpy as np

LOSSES = [5.0, 4.0, 4.05, 3.995, 4.2, 4.1, 3.5, 3.6, 3.49, 3.7, 3.8, 3.9, 4.0, 3.45, 3.46, 3.47, 3.48, 3.2, 3.3, 3.4]
COSINE = [
    {"rate": 1e-3, "warmup": 0, "steps": 40, "alpha": 0.0},
    {"rate": 2e-3, "warmup": 10, "steps": 30, "alpha": 0.05},
]
PLATEAU = [
    {"factor": 0.1, "patience": 2, "min_delta": 1e-4, "cooldown": 0, "min_lr": 0.0},
    {"factor": 0.5, "patience": 1, "min_delta": 0.1, "cooldown": 2, "min_lr": 2e-4},
    {"factor": 0.5, "patience": 0, "min_delta": 0.0, "cooldown": 1, "min_lr": 1e-5},
]
STOPPING = [
    {"patience": 2, "min_delta": 0.0, "start_from_epoch": 0},
    {"patience": 0, "min_delta": 0.0, "start_from_epoch": 0},
    {"patience": 3, "min_delta": 0.2, "start_from_epoch": 0},
    {"patience": 1, "min_delta": 0.0, "start_from_epoch": 4},
    {"patience": 8, "min_delta": 0.0, "start_from_epoch": 0},
]


def model() -> keras.Model:
    made = keras.Sequential([keras.layers.Dense(1)])
    made.compile(optimizer=keras.optimizers.Adam(1e-3), loss="mse")
    return made


def cosine(rate: float, warmup: int, steps: int, alpha: float) -> list[float]:
    schedule = (
        keras.optimizers.schedules.CosineDecay(
            0.0, steps, alpha=alpha, warmup_target=rate, warmup_steps=warmup
        )
        if warmup
        else keras.optimizers.schedules.CosineDecay(rate, steps, alpha=alpha)
    )
    return [float(schedule(step)) for step in range(warmup + steps)]


def plateau(settings: dict) -> list[float]:
    callback = keras.callbacks.ReduceLROnPlateau(monitor="val_loss", mode="min", **settings)
    callback.set_model(model())
    callback.on_train_begin()
    rates = []
    for epoch, loss in enumerate(LOSSES):
        callback.on_epoch_end(epoch, {"val_loss": loss})
        rates.append(float(np.asarray(callback.model.optimizer.learning_rate)))
    return rates


def stopped_after(settings: dict) -> int:
    callback = keras.callbacks.EarlyStopping(monitor="val_loss", mode="min", **settings)
    callback.set_model(model())
    callback.model.stop_training = False
    callback.on_train_begin()
    for epoch, loss in enumerate(LOSSES):
        callback.on_epoch_end(epoch, {"val_loss": loss})
        if callback.model.stop_training:
            return epoch + 1
    return 0


if __name__ == "__main__":
    golden.write_json(
        "schedules.json",
        {
            "keras": keras.__version__,
            "losses": LOSSES,
            "cosine": [settings | {"rates": cosine(**settings)} for settings in COSINE],
            "plateau": [settings | {"rates": plateau(settings)} for settings in PLATEAU],
            "stopping": [settings | {"epochs": stopped_after(settings)} for settings in STOPPING],
        },
    )
