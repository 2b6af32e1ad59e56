"""The text of TraceBenchmark as a NumPy user would write it: windows and products as whole arrays,
the texts of all numbers from one table each, one join a row of steps. numpy_text.py SIDE [decimals]"""

import sys

import numpy as np

side = int(sys.argv[1]) if len(sys.argv) > 1 else 512
scale = 0.125 if "decimals" in sys.argv else 1
i = np.arange(side * side)
x = ((i * 7919 + i // side * 31) % 256 * scale).reshape(side, side)
w = (np.arange(9) * 5 % 11 - 3) * scale
size = side - 2


def texts(numbers):
    """Each number's text; a negative one in parentheses."""
    distinct, places = np.unique(numbers, return_inverse=True)
    words = [f"({n:.12g})" if n < 0 else f"{n:.12g}" for n in distinct.tolist()]
    return np.array(words, dtype=object)[places.reshape(np.shape(numbers))]


windows = np.lib.stride_tricks.sliding_window_view(x, (3, 3)).reshape(size, size, 9)
weights = texts(w).tolist()
for r in range(size):
    products = windows[r] * w + 0  # never -0
    factors = texts(windows[r]).tolist()
    terms = texts(products).tolist()
    sums = np.cumsum(products, axis=1)[:, -1].tolist()
    lines = []
    for c in range(size):
        lines.append(
            f"step {r * size + c + 1} of {size * size} · window rows {r}–{r + 2}, "
            f"columns {c}–{c + 2} → feature map ({r}, {c})\n  "
            + " + ".join([f"{a}×{b}" for a, b in zip(factors[c], weights)])
            + f" = {' + '.join(terms[c])} = {sums[c]:.12g}\n"
        )
    sys.stdout.write("".join(lines))
