"""The text of TraceBenchmark as a NumPy user would write it: windows and products as whole arrays,
the texts of all numbers from one table each, one join a row of steps.
numpy_text.py SIDE [decimals|colour]"""

import sys

import numpy as np

side = int(sys.argv[1]) if len(sys.argv) > 1 else 512
mode = sys.argv[2] if len(sys.argv) > 2 else "integers"
scale = {"integers": 1, "decimals": 0.125, "colour": 0.01}[mode]
channels = 3 if mode == "colour" else 1
i = np.arange(channels * side * side)
x = ((i * 7919 + i // side * 31) % 256 * scale).reshape(channels, side, side)
w = ((np.arange(9 * channels) * 5 % 11 - 3) * scale).reshape(channels, 1, 9)
size = side - 2


def texts(numbers):
    """Each number's text; a negative one in parentheses."""
    distinct, places = np.unique(numbers, return_inverse=True)
    words = [f"({n:.12g})" if n < 0 else f"{n:.12g}" for n in distinct.tolist()]
    return np.array(words, dtype=object)[places.reshape(np.shape(numbers))].tolist()


windows = np.lib.stride_tricks.sliding_window_view(x, (3, 3), axis=(1, 2))
windows = windows.reshape(channels, size, size, 9)
weights = texts(w[:, 0])
names = [f"channel {k}: " if channels > 1 else "" for k in range(channels)]
for r in range(size):
    products = windows[:, r] * w + 0  # never -0
    factors = texts(windows[:, r])
    terms = texts(products)
    sums = np.cumsum(products, axis=2)[:, :, -1]
    shown, totals = texts(sums.T), sums.sum(axis=0).tolist()
    sums = sums.tolist()
    lines = []
    for c in range(size):
        lines.append(
            f"step {r * size + c + 1} of {size * size} · window rows {r}–{r + 2}, "
            f"columns {c}–{c + 2} → feature map ({r}, {c})\n"
        )
        for k in range(channels):
            lines.append(
                f"  {names[k]}" + " + ".join([f"{a}×{b}" for a, b in zip(factors[k][c], weights[k])])
                + f" = {' + '.join(terms[k][c])} = {sums[k][c]:.12g}\n"
            )
        if channels > 1:
            lines.append(f"  {' + '.join(shown[c])} = {totals[c]:.12g}\n")
    sys.stdout.write("".join(lines))
