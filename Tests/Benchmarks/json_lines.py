"""The JSON Lines of `convtrace conv --format jsonl` from plain Python and its json: stride 1, no
padding, one filter. json_lines.py INPUT.npy FILTER.npy"""

import json
import sys

import numpy as np

x, w = (np.load(name) for name in sys.argv[1:3])
x, w = x.reshape(-1, *x.shape[-2:]).tolist(), w.reshape(-1, *w.shape[-2:]).tolist()
channels, height, width, kh, kw = len(x), len(x[0]), len(x[0][0]), len(w[0]), len(w[0][0])
rows, columns = height - kh + 1, width - kw + 1
one, none = {"height": 1, "width": 1}, {"height": 0, "width": 0}


def write(thing):
    sys.stdout.write(json.dumps(thing, separators=(",", ":")) + "\n")


write({
    "convtrace": 1, "kind": "operation", "operation": "convolution",
    "input": {"channels": channels, "height": height, "width": width},
    "filters": {"count": 1, "channels": channels, "height": kh, "width": kw},
    "stride": one, "padding": {"top": 0, "bottom": 0, "left": 0, "right": 0},
    "dilation": one, "unreached": none, "padding_mode": "zeros", "groups": 1, "flip": False,
    "bias": False, "relu": False, "output": {"channels": 1, "height": rows, "width": columns},
    "precision": "float64", "steps": rows * columns,
})
values = []
for oh in range(rows):
    values.append([])
    for ow in range(columns):
        products, total = [], 0
        for c in range(channels):
            for u in range(kh):
                for v in range(kw):
                    cell, weight = x[c][oh + u][ow + v], w[c][u][v]
                    product = cell * weight
                    total += product
                    products.append({
                        "channel": c, "row": u, "column": v, "input": cell, "weight": weight,
                        "product": product, "padding": False})
        write({
            "step": oh * columns + ow + 1, "output": {"channel": 0, "row": oh, "column": ow},
            "window": {"row": oh, "column": ow, "height": kh, "width": kw},
            "products": products, "sum": total, "bias": 0, "value": total})
        values[-1].append(total)
write({"result": {"channels": 1, "height": rows, "width": columns, "values": [values]}})
