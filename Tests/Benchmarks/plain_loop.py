"""The text of TraceBenchmark from a plain Python loop. plain_loop.py SIDE [decimals]"""

import sys

side = int(sys.argv[1]) if len(sys.argv) > 1 else 512
scale = 0.125 if "decimals" in sys.argv else 1
x = [(i * 7919 + i // side * 31) % 256 * scale for i in range(side * side)]
w = [(i * 5 % 11 - 3) * scale for i in range(9)]
size = side - 2


def term(number):
    return f"({number:.12g})" if number < 0 else f"{number:.12g}"


for r in range(size):
    for c in range(size):
        window = [x[(r + u) * side + c + v] for u in range(3) for v in range(3)]
        products = [a * b + 0 for a, b in zip(window, w)]  # + 0: never -0
        print(
            f"step {r * size + c + 1} of {size * size} · window rows {r}–{r + 2}, "
            f"columns {c}–{c + 2} → feature map ({r}, {c})"
        )
        factors = " + ".join(f"{term(a)}×{term(b)}" for a, b in zip(window, w))
        print(f"  {factors} = {' + '.join(map(term, products))} = {sum(products):.12g}")
