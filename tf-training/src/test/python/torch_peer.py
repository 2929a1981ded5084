"""Trains the paper's U-Net in PyTorch, to compare with `ceph bench train --preset paper` on the same machine.

    python torch_peer.py --out peer.json                              # eager, channels-last, TF32
    python torch_peer.py --precision bfloat16 --compile --out fast.json
    python torch_peer.py --check ../resources/golden                  # the same network as Keras' and ceph4j's? (CPU)

A step is what ceph4j's is: a batch of standardised images and points goes to the device, the targets are drawn there, then forward
pass with batch statistics and dropout, mean squared error, backward pass, Adam, and the loss comes back. It needs nothing but PyTorch 2
and NumPy.
"""

import argparse
import json
import platform
import statistics
import sys
import time
from pathlib import Path

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

FILTERS = (16, 32, 64, 128, 256)
IMAGE = (512, 432)  # rows, columns
LANDMARKS = 27
DROPOUT = 0.2


class Block(nn.Module):
    """Twice convolution, PReLU with a slope for each pixel, batch normalisation."""

    def __init__(self, convolution, inputs: int, outputs: int, size: tuple[int, int]) -> None:
        super().__init__()
        for number, channels in ((1, inputs), (2, outputs)):
            setattr(self, f"conv_{number}", convolution(channels, outputs, 3, padding=1))
            setattr(self, f"prelu_{number}", nn.ParameterDict({"alpha": torch.zeros(outputs, *size)}))
            setattr(self, f"batch_norm_{number}", nn.BatchNorm2d(outputs, eps=1e-3, momentum=0.01))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        for number in (1, 2):
            x = getattr(self, f"conv_{number}")(x)
            x = torch.where(x > 0, x, getattr(self, f"prelu_{number}")["alpha"] * x)
            x = getattr(self, f"batch_norm_{number}")(x)
        return x


class UpBlock(Block):
    """A block of the decoder: doubles rows and columns, takes in the encoder's features, then convolves."""

    def __init__(self, inputs: int, outputs: int, size: tuple[int, int]) -> None:
        super().__init__(nn.ConvTranspose2d, 2 * outputs, outputs, size)
        self.upsample = nn.ConvTranspose2d(inputs, outputs, 3, stride=2)

    def forward(self, x: torch.Tensor, skip: torch.Tensor) -> torch.Tensor:
        # Keras' SAME padding leaves out the last row and column.
        x = F.relu(self.upsample(x)[:, :, :-1, :-1])
        return super().forward(torch.cat((x, skip), 1))


class UNet(nn.Module):
    """[batch, 1, rows, columns] images to [batch, landmarks, rows, columns] heatmaps."""

    def __init__(self, filters=FILTERS, image=IMAGE, landmarks=LANDMARKS, dropout=DROPOUT) -> None:
        super().__init__()
        sizes = [(image[0] >> level, image[1] >> level) for level in range(len(filters))]
        for level, (inputs, outputs) in enumerate(zip((1, *filters), filters)):
            setattr(self, f"down_{level + 1}", Block(nn.Conv2d, inputs, outputs, sizes[level]))
        for step, level in enumerate(range(len(filters) - 2, -1, -1), 1):
            setattr(self, f"up_{step}", UpBlock(filters[level + 1], filters[level], sizes[level]))
        self.head = nn.Conv2d(filters[0], landmarks, 1)
        self.levels, self.dropout = len(filters), dropout

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        skips = []
        for level in range(1, self.levels + 1):
            x = getattr(self, f"down_{level}")(x if level == 1 else F.max_pool2d(x, 2))
            skips.append(x)
        for step in range(1, self.levels):
            x = getattr(self, f"up_{step}")(x, skips[-1 - step])
        return F.dropout(F.relu(self.head(x)), self.dropout, self.training)


def named(model: UNet) -> dict[str, torch.Tensor]:
    """All weights by ceph4j's names, as views whose axes lie as in TensorFlow."""
    leaves = {"running_mean": "moving_mean", "running_var": "moving_variance"}
    weights = {}
    for path, tensor in model.state_dict(keep_vars=True).items():
        *layer, leaf = path.split(".")
        if leaf == "num_batches_tracked":
            continue
        norm = layer[-1].startswith("batch_norm")
        leaf = leaves.get(leaf, {"weight": "gamma" if norm else "kernel", "bias": "beta" if norm else "bias"}.get(leaf, leaf))
        weights["/".join((*layer, leaf))] = tensor
    return weights


def as_in_tensorflow(tensor: torch.Tensor) -> torch.Tensor:
    """Kernels (rows, columns, in, out) or transposed (rows, columns, out, in); slopes (rows, columns, channels)."""
    return tensor.permute(2, 3, 1, 0) if tensor.ndim == 4 else tensor.permute(1, 2, 0) if tensor.ndim == 3 else tensor


def spots(points: torch.Tensor, image: tuple[int, int]) -> torch.Tensor:
    """The paper's targets [batch, landmarks, rows, columns] around points [batch, landmarks, 2], (x, y)."""

    def profile(centres: torch.Tensor, length: int) -> torch.Tensor:
        pixels = torch.arange(length, device=points.device, dtype=torch.float32)
        centres = centres.round()[..., None]
        start = (centres - 64).clamp(min=0)
        place = (pixels - start) * (256 / 127) - 128
        return torch.exp(-(place**2) / (2 * 36**2)) * ((pixels >= start) & (pixels < centres + 64))

    rows, columns = profile(points[..., 1], image[0]), profile(points[..., 0], image[1])
    return rows[..., :, None] * columns[..., None, :] * (4096 / (36 * (2 * np.pi) ** 0.5))


def check(folder: Path) -> None:
    """Requires Keras' outputs, gradients and targets."""
    content = dict(np.load(folder / "network_unet_pixel.npz"))
    model = UNet((2, 3, 4, 6, 8), (32, 48), 3, dropout=0.0)
    weights = named(model)
    with torch.no_grad():
        for name, tensor in weights.items():
            as_in_tensorflow(tensor).copy_(torch.from_numpy(content[f"weight/{name}"]))
    model = model.double()
    images, target = (torch.from_numpy(content[name]).double().permute(0, 3, 1, 2) for name in ("input", "target"))
    differences = {"output/inference": (model.eval()(images).permute(0, 2, 3, 1), content["output/inference"])}
    output = model.train()(images)
    differences["output/training"] = (output.permute(0, 2, 3, 1), content["output/training"])
    F.mse_loss(output, target).backward()
    for name, tensor in named(model).items():
        kind = "after" if "moving" in name else "gradient"
        value = tensor if kind == "after" else tensor.grad
        differences[f"{kind}/{name}"] = (as_in_tensorflow(value), content[f"{kind}/{name}"])
    maps = dict(np.load(folder / "heatmaps.npz"))
    for name in (key for key in maps if key.startswith("small/") and key.endswith("/map")):
        landmark = torch.from_numpy(maps[name.replace("/map", "/landmark")]).float()
        differences[name] = (spots(landmark.flip(0)[None, None], maps[name].shape)[0, 0], maps[name])
    worst = 0.0
    for name, (found, expected) in differences.items():
        found = found.detach().numpy()
        if found.shape != expected.shape:
            sys.exit(f"{name}: expected {expected.shape}, found {found.shape}")
        worst = max(worst, np.abs(found - expected).max() / max(np.abs(expected).max(), 1e-30))
    print(f"{len(differences)} arrays, the largest difference is {worst:.1e} of the largest value")
    sys.exit(0 if worst < 1e-4 else 1)


def measure(arguments: argparse.Namespace) -> dict:
    """Times steps by the protocol of `ceph bench train`."""
    device = torch.device(arguments.device)
    tf32 = arguments.precision != "float32"
    torch.backends.cuda.matmul.allow_tf32 = torch.backends.cudnn.allow_tf32 = tf32
    torch.backends.cudnn.benchmark = True
    torch.manual_seed(1)
    model = UNet().to(device, memory_format=torch.channels_last).train()
    optimizer = torch.optim.Adam(model.parameters(), lr=1e-3, eps=1e-7, fused=device.type == "cuda")
    run = torch.compile(model) if arguments.compile else model
    batch = arguments.batch
    images = torch.randn(10, batch, 1, *IMAGE)
    points = torch.rand(10, batch, LANDMARKS, 2) * torch.tensor((IMAGE[1], IMAGE[0]))
    if device.type == "cuda":
        images, points = images.pin_memory(), points.pin_memory()

    def step(number: int) -> float:
        seen = images[number % 10].to(device, memory_format=torch.channels_last, non_blocking=True)
        targets = spots(points[number % 10].to(device, non_blocking=True), IMAGE)
        optimizer.zero_grad(set_to_none=True)
        with torch.autocast(device.type, torch.bfloat16, enabled=arguments.precision == "bfloat16"):
            maps = run(seen)
        loss = F.mse_loss(maps.float(), targets)
        loss.backward()
        optimizer.step()
        return loss.item()  # waits for the device

    for number in range(arguments.warmup):
        step(number)
    times = []
    for number in range(arguments.steps):
        begun = time.perf_counter()
        step(number)
        times.append(1000 * (time.perf_counter() - begun))
    cuda = device.type == "cuda"
    return {
        "workload": "training",
        "details": {"network": "unet", "input": f"{IMAGE[0]} x {IMAGE[1]}", "landmarks": LANDMARKS},
        "parameters": sum(weight.numel() for weight in named(model).values()),
        "device": torch.cuda.get_device_name(device) if cuda else platform.processor() or platform.machine(),
        "precision": arguments.precision,
        "compiled": arguments.compile,
        "torch": torch.__version__,
        "images": batch,
        "steps": arguments.steps,
        "imagesPerSecond": 1000 * batch / statistics.mean(times),
        "step": {"median": statistics.median(times), "shortest": min(times), "longest": max(times)},
        "peakGpuMemory": torch.cuda.max_memory_allocated(device) if cuda else None,
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", type=Path, metavar="GOLDEN")
    parser.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    parser.add_argument("--precision", choices=("float32", "tf32", "bfloat16"), default="tf32")
    parser.add_argument("--compile", action="store_true", help="torch.compile")
    parser.add_argument("--batch", type=int, default=2)
    parser.add_argument("--warmup", type=int, default=10)
    parser.add_argument("--steps", type=int, default=100)
    parser.add_argument("--out", type=Path, metavar="FILE")
    arguments = parser.parse_args()
    if arguments.check:
        check(arguments.check)
    text = json.dumps(measure(arguments), indent=2)
    print(text)
    if arguments.out:
        arguments.out.write_text(text + "\n")


if __name__ == "__main__":
    main()
