"""The text of TraceBenchmark from a plain Python loop. plain_loop.py SIDE [decimals|colour]"""

import sys

side = int(sys.argv[1]) if len(sys.argv) > 1 else 512
mode = sys.argv[2] if len(sys.argv) > 2 else "integers"
scale = {"integers": 1, "decimals": 0.125, "colour": 0.01}[mode]
channels = 3 if mode == "colour" else 1
area = side * side
x = [(i * 7919 + i // side * 31) % 256 * scale for i in range(channels * area)]
w = [(i * 5 % 11 - 3) * scale for i in range(9 * channels)]
size = side - 2


def term(number):
    return f"({number:.12g})" if number < 0 else f"{number:.12g}"


for r in range(size):
    for c in range(size):
        print(
            f"step {r * size + c + 1} of {size * size} · window rows {r}–{r + 2}, "
            f"columns {c}–{c + 2} → feature map ({r}, {c})"
        )
        sums = []
        for k in range(channels):
            window = [x[k * area + (r + u) * side + c + v] for u in range(3) for v in range(3)]
            weights = w[9 * k:9 * k + 9]
            products = [a * b + 0 for a, b in zip(window, weights)]  # + 0: never -0
            factors = " + ".join(f"{term(a)}×{term(b)}" for a, b in zip(window, weights))
            sums.append(sum(products))
            name = f"channel {k}: " if channels > 1 else ""
            print(f"  {name}{factors} = {' + '.join(map(term, products))} = {sums[k]:.12g}")
        if channels > 1:
            print(f"  {' + '.join(map(term, sums))} = {sum(sums):.12g}")
