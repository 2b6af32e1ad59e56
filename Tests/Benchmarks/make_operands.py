"""Writes the arrays that the benchmarks read. make_operands.py FOLDER"""

import pathlib
import sys

import numpy as np

folder = pathlib.Path(sys.argv[1])
random = np.random.default_rng(5)


def save(name, x, w):
    np.save(folder / f"{name}-x.npy", x)
    np.save(folder / f"{name}-w.npy", w)


def integers(side):
    """From 1, because 0 times a negative weight is -0.0, which Python's integers do not have."""
    i = np.arange(side * side)
    return ((i * 7919 + i // side * 31) % 256 + 1).reshape(side, side)


filter3 = (np.arange(9) * 5 % 11 - 3).reshape(3, 3)
save("tiny", integers(3), filter3)
save("integers", integers(512), filter3)
for side in [512, 1024, 2048]:
    save(f"side{side}", integers(side), filter3)
save("decimals", random.standard_normal((3, 256, 256)), random.standard_normal((1, 3, 3, 3)))
save("photo", random.standard_normal((3, 512, 512)), random.standard_normal((16, 3, 5, 5)))
# A framework's layer: float32.
save("layer", random.standard_normal((96, 27, 27)).astype(np.float32),
     random.standard_normal((256, 96, 5, 5)).astype(np.float32))
large = random.standard_normal((1024, 1024))
np.save(folder / "large.npy", large)
np.savetxt(folder / "large.csv", large, delimiter=",", fmt="%.17g")
