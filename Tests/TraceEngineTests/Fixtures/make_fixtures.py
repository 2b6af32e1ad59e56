#!/usr/bin/env python3
"""Make the oracle fixtures of TraceEngineTests: convolution and pooling as others compute them.

Written next to this script (one JSON object per line; the first line names the tool):

    pytorch.jsonl                  PyTorch, double precision, CPU
    onnxruntime.jsonl              ONNX Runtime, float32, CPU; integer data, exact in float32
    onnxruntime-deviations.jsonl   what ONNX Runtime refuses or computes otherwise (no fixtures)

The committed data was made by Python 3.11.7 with torch 2.13.0+cpu, numpy 2.4.6, onnx 1.23.2 and
onnxruntime 1.31.1. To make it again (the same bytes on the same machine; another processor may
round the last digit of a decimal otherwise, and another build of torch names itself differently):

    python3 -m venv venv
    venv/bin/pip install torch==2.13.0 numpy==2.4.6 onnx==1.23.2 onnxruntime==1.31.1
    venv/bin/python make_fixtures.py

Every result is also recomputed by plain loops straight from convtrace's definition (`define`), and
the two must agree: exactly for integers, else within a record's "tolerance", relative to
max(1, |value|). A disagreement stops the script, unless it is one of the known faults of ONNX
Runtime in `known_fault`. Each configuration has a random generator of its own, seeded by family
and index, so that adding one leaves the others as they are.

Legend: c h w input, k filter, kh kw position in the filter, oh ow output; C H W K their counts.
"""

import json
import math
import platform
import random
import sys
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch
import torch.nn.functional as F
from onnx import TensorProto, helper
from onnxruntime.capi.onnxruntime_pybind11_state import Fail, InvalidArgument, RuntimeException

SEED = 2026
FOLDER = Path(__file__).resolve().parent
OPSET = 22
SIDES = ("top", "bottom", "left", "right")
DOUBLE, SINGLE = 1e-12, 1e-6  # tolerances
Refused = (Fail, InvalidArgument, RuntimeException)
MAX_CELLS = 144  # of an input, a filter bank or an output: keeps the files small


# ---------------------------------------------------------------------------------------- geometry


def extent(size, dilation):
    """Cells from the first to the last tap of a window, gaps included."""
    return dilation * (size - 1) + 1


def window_of(record):
    if record["operation"] == "convolution":
        return record["filters"]["shape"][2:]
    return record["size"]


def axis_padding(padding, begin, end, cells, size, stride, dilation):
    """Padding before and after one axis, from numbers or from a name."""
    if not isinstance(padding, str):
        return padding[begin], padding[end]
    if padding == "valid":
        return 0, 0
    reach = extent(size, dilation)
    if padding == "full":
        return reach - 1, reach - 1
    total = max(0, (-(-cells // stride) - 1) * stride + reach - cells)
    less, more = total // 2, total - total // 2
    return (less, more) if padding == "same" else (more, less)


def paddings(record):
    """((top, bottom), (left, right)) in cells."""
    cells, size = record["input"]["shape"][1:], window_of(record)
    names = (("top", "bottom"), ("left", "right"))
    return tuple(
        axis_padding(
            record["padding"],
            *names[a],
            cells[a],
            size[a],
            record["stride"][a],
            record["dilation"][a],
        )
        for a in (0, 1)
    )


def output_side(cells, before, after, size, stride, dilation, ceil):
    """Windows along one axis; zero or less if none fits."""
    room = cells + before + after - extent(size, dilation)
    if room < 0:
        return 0
    if not ceil:
        return room // stride + 1
    count = -(-room // stride) + 1
    starts_beyond = (count - 1) * stride >= cells + before
    return count - 1 if starts_beyond else count


def output_sides(record):
    cells, size, pads = record["input"]["shape"][1:], window_of(record), paddings(record)
    ceil = record.get("ceilMode", False)
    return [
        output_side(cells[a], *pads[a], size[a], record["stride"][a], record["dilation"][a], ceil)
        for a in (0, 1)
    ]


def is_only_padding(record):
    """Whether some pooling window has no input cell at all."""
    for a in (0, 1):
        cells, before = record["input"]["shape"][1 + a], paddings(record)[a][0]
        for o in range(output_sides(record)[a]):
            start = o * record["stride"][a] - before
            taps = (start + t * record["dilation"][a] for t in range(record["size"][a]))
            if not any(0 <= tap < cells for tap in taps):
                return True
    return False


def is_valid(record):
    """Whether convtrace accepts the configuration, and it is small enough for a fixture."""
    height, width = output_sides(record)
    if height < 1 or width < 1:
        return False
    if record["operation"] == "pooling":
        return record["input"]["shape"][0] * height * width <= MAX_CELLS and not is_only_padding(
            record
        )
    beyond = {"reflect": -1, "circular": 0}.get(record["paddingMode"], math.inf)
    fits = all(
        max(pads) <= cells + beyond
        for pads, cells in zip(paddings(record), record["input"]["shape"][1:])
    )
    return fits and record["filters"]["shape"][0] * height * width <= MAX_CELLS


# ------------------------------------------------------------------- the definition, by plain loops


def source(i, cells, mode):
    """The input index that position `i` shows, or None for a zero of the padding."""
    if 0 <= i < cells:
        return i
    if mode == "circular":
        return i % cells
    if mode == "replicate":
        return 0 if i < 0 else cells - 1
    if mode == "reflect":
        return -i if i < 0 else 2 * (cells - 1) - i
    return None


def array(tensor, dtype=np.float64):
    return np.array(tensor["values"], dtype=dtype).reshape(tensor["shape"])


def taps(record, oh, ow):
    """(kh, kw, h, w) of one window; h and w count from the input's corner, negative in padding."""
    (top, _), (left, _) = paddings(record)
    for kh in range(window_of(record)[0]):
        h = oh * record["stride"][0] - top + kh * record["dilation"][0]
        for kw in range(window_of(record)[1]):
            yield kh, kw, h, ow * record["stride"][1] - left + kw * record["dilation"][1]


def define_convolution(record):
    x, filters, mode = array(record["input"]), array(record["filters"]), record["paddingMode"]
    (K, depth, KH, KW), (_, H, W) = filters.shape, x.shape
    OH, OW = output_sides(record)
    y = np.zeros((K, OH, OW))
    for k, oh, ow in np.ndindex(K, OH, OW):
        first = k // (K // record["groups"]) * depth
        for c in range(depth):
            for kh, kw, h, w in taps(record, oh, ow):
                h, w = source(h, H, mode), source(w, W, mode)
                at = (KH - 1 - kh, KW - 1 - kw) if record["flip"] else (kh, kw)
                if h is not None and w is not None:
                    y[k, oh, ow] += x[first + c, h, w] * filters[(k, c) + at]
        if record["bias"] is not None:
            y[k, oh, ow] += record["bias"][k]
    return np.maximum(y, 0) if record["relu"] else y


def define_pooling(record):
    x = array(record["input"])
    C, H, W = x.shape
    (top, bottom), (left, right) = paddings(record)
    OH, OW = output_sides(record)
    y = np.zeros((C, OH, OW))
    for c, oh, ow in np.ndindex(C, OH, OW):
        places = [(h, w) for _, _, h, w in taps(record, oh, ow)]
        cells = [x[c, h, w] for h, w in places if 0 <= h < H and 0 <= w < W]
        padded = [(h, w) for h, w in places if -top <= h < H + bottom and -left <= w < W + right]
        if record["kind"] == "average":
            y[c, oh, ow] = sum(cells) / len(padded if record["countIncludePad"] else cells)
        else:
            y[c, oh, ow] = max(cells) if record["kind"] == "maximum" else min(cells)
    return y


def define(record):
    return (define_convolution if record["operation"] == "convolution" else define_pooling)(record)


def agree(y, expected, tolerance):
    if y.shape != expected.shape:
        return False
    scale = np.maximum(1, np.abs(expected))
    return bool(np.all(np.abs(y - expected) <= tolerance * scale))


# ----------------------------------------------------------------------------------------- PyTorch


def torch_pads(record):
    (top, bottom), (left, right) = paddings(record)
    return left, right, top, bottom


def torch_convolution(record, dtype):
    x, filters = (torch.from_numpy(array(record[key], dtype)) for key in ("input", "filters"))
    bias = None if record["bias"] is None else torch.tensor(record["bias"], dtype=x.dtype)
    if record["flip"]:
        filters = torch.flip(filters, (2, 3))
    mode = {"zeros": "constant"}.get(record["paddingMode"], record["paddingMode"])
    settings = {"dilation": record["dilation"], "groups": record["groups"]}
    padded = F.pad(x[None], torch_pads(record), mode=mode)
    y = F.conv2d(padded, filters, bias, stride=record["stride"], **settings)
    if record["padding"] == "same" and record["stride"] == [1, 1] and mode == "constant":
        own = F.conv2d(x[None], filters, bias, padding="same", **settings)
        tolerance = DOUBLE if dtype == np.float64 else SINGLE
        assert torch.allclose(y, own, rtol=tolerance, atol=tolerance), record["name"]
    return (torch.relu(y) if record["relu"] else y)[0].numpy()


def torch_own_padding(record):
    """The padding as torch's pooling takes it (symmetric, at most half the size), or None."""
    pads, size = paddings(record), record["size"]
    fits = all(pads[a][0] == pads[a][1] <= size[a] / 2 for a in (0, 1))
    assert fits or not record["ceilMode"], record["name"]
    return (pads[0][0], pads[1][0]) if fits else None


def torch_maximum(x, record):
    own = torch_own_padding(record)
    if own is None:
        x, own = F.pad(x, torch_pads(record), value=-math.inf), 0
    return F.max_pool2d(
        x, record["size"], record["stride"], own, record["dilation"], ceil_mode=record["ceilMode"]
    )


def torch_window_sums(x, record):
    ones = torch.ones((x.shape[1], 1, *record["size"]), dtype=x.dtype)
    return F.conv2d(
        F.pad(x, torch_pads(record)),
        ones,
        stride=record["stride"],
        dilation=record["dilation"],
        groups=x.shape[1],
    )


def torch_average(x, record):
    size, stride, counted = record["size"], record["stride"], record["countIncludePad"]
    if record["dilation"] != [1, 1]:  # torch has no dilated average: sums from a depthwise conv2d
        assert not record["ceilMode"], record["name"]
        divisor = torch_window_sums(torch.ones_like(x), record)
        return torch_window_sums(x, record) / (math.prod(size) if counted else divisor)
    own = torch_own_padding(record)
    if own is not None:
        return F.avg_pool2d(x, size, stride, own, record["ceilMode"], counted)
    if counted:
        return F.avg_pool2d(F.pad(x, torch_pads(record)), size, stride)
    padded, mask = (F.pad(t, torch_pads(record)) for t in (x, torch.ones_like(x)))
    sums, counts = (F.avg_pool2d(t, size, stride, divisor_override=1) for t in (padded, mask))
    return sums / counts


def torch_pooling(record, dtype):
    x = torch.from_numpy(array(record["input"], dtype))[None]
    if record["kind"] == "average":
        return torch_average(x, record)[0].numpy()
    if record["kind"] == "minimum":
        return -torch_maximum(-x, record)[0].numpy()
    return torch_maximum(x, record)[0].numpy()


def by_torch(record, dtype=np.float64):
    convolves = record["operation"] == "convolution"
    return (torch_convolution if convolves else torch_pooling)(record, dtype)


# ------------------------------------------------------------------------------------ ONNX Runtime


def onnx_padding(record):
    names = {"valid": "VALID", "same": "SAME_UPPER", "same-lower": "SAME_LOWER"}
    if isinstance(record["padding"], str) and record["padding"] in names:
        return {"auto_pad": names[record["padding"]]}
    (top, bottom), (left, right) = paddings(record)
    return {"pads": [top, left, bottom, right]}


def onnx_attributes(record):
    attributes = {
        "kernel_shape": window_of(record),
        "strides": record["stride"],
        "dilations": record["dilation"],
        **onnx_padding(record),
    }
    if record["operation"] == "convolution":
        return attributes | {"group": record["groups"]}
    attributes["ceil_mode"] = int(record["ceilMode"])
    if record["kind"] == "average":
        attributes["count_include_pad"] = int(record["countIncludePad"])
    return attributes


def onnx_nodes(record, names):
    if record["operation"] == "pooling":
        kind = {"maximum": "MaxPool", "average": "AveragePool"}[record["kind"]]
        return [helper.make_node(kind, names, ["y"], **onnx_attributes(record))]
    if not record["relu"]:
        return [helper.make_node("Conv", names, ["y"], **onnx_attributes(record))]
    return [
        helper.make_node("Conv", names, ["sum"], **onnx_attributes(record)),
        helper.make_node("Relu", ["sum"], ["y"]),
    ]


def onnx_feeds(record):
    feeds = {"x": array(record["input"], np.float32)[None]}
    if record["operation"] == "convolution":
        feeds["filters"] = array(record["filters"], np.float32)
        if record["bias"] is not None:
            feeds["bias"] = np.array(record["bias"], dtype=np.float32)
    return feeds


def by_onnxruntime(record):
    feeds = onnx_feeds(record)
    inputs = [
        helper.make_tensor_value_info(name, TensorProto.FLOAT, value.shape)
        for name, value in feeds.items()
    ]
    output = helper.make_tensor_value_info("y", TensorProto.FLOAT, [1, None, None, None])
    graph = helper.make_graph(onnx_nodes(record, list(feeds)), "fixture", inputs, [output])
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", OPSET)], ir_version=10)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.log_severity_level = 4
    session = onnxruntime.InferenceSession(
        model.SerializeToString(), options, providers=["CPUExecutionProvider"]
    )
    return session.run(None, feeds)[0][0]


def known_fault(record):
    """Why ONNX Runtime is known to leave convtrace's definition here, or None."""
    if record["padding"] not in ("same", "same-lower"):
        return None
    if record["dilation"] != [1, 1]:
        if record["operation"] == "convolution":
            return "Conv refuses auto_pad SAME with dilation"
        return "pooling computes auto_pad SAME as if the window were not dilated"
    if record["operation"] == "pooling" and any(map(int.__gt__, record["stride"], record["size"])):
        return "pooling makes the padding of auto_pad SAME negative if the stride passes the size"
    return None


# --------------------------------------------------------------------------------- configurations


def number(value):
    """An int where the value is whole (never -0), else a float; float32 in its shortest digits."""
    value = float(str(value))
    return int(value) if value.is_integer() else value


def tensor(shape, values):
    return {"shape": [int(n) for n in shape], "values": [number(v) for v in values]}


def draw(rng, shape, integers):
    count = math.prod(shape)
    if integers:
        return tensor(shape, [rng.randint(-9, 9) for _ in range(count)])
    return tensor(shape, [round(rng.uniform(-9, 9), 3) for _ in range(count)])


def counting(*shape, first=1):
    """A tensor of consecutive integers, for picked cases."""
    return tensor(shape, range(first, first + math.prod(shape)))


def convolution(
    x,
    filters,
    bias=None,
    stride=(1, 1),
    padding="valid",
    mode="zeros",
    dilation=(1, 1),
    groups=1,
    flip=False,
    relu=False,
):
    return {
        "operation": "convolution",
        "input": x,
        "filters": filters,
        "bias": bias,
        "stride": list(stride),
        "padding": padding,
        "paddingMode": mode,
        "dilation": list(dilation),
        "groups": groups,
        "flip": flip,
        "relu": relu,
    }


def pooling(kind, x, size, stride=None, padding="valid", dilation=(1, 1), ceil=False, count=False):
    return {
        "operation": "pooling",
        "kind": kind,
        "input": x,
        "size": list(size),
        "stride": list(stride or size),
        "padding": padding,
        "dilation": list(dilation),
        "ceilMode": ceil,
        "countIncludePad": count,
    }


def sides(top, bottom, left, right):
    return dict(zip(SIDES, (top, bottom, left, right)))


def draw_pair(rng, low, high):
    return [rng.randint(low, high), rng.randint(low, high)]


def draw_dilation(rng):
    return draw_pair(rng, 1, 3) if rng.random() < 0.4 else [1, 1]


def draw_channels(rng, layout):
    """(C, K, groups) for one group, some groups, or a group per channel."""
    if layout == "single":
        return rng.randint(1, 4), rng.randint(1, 4), 1
    if layout == "grouped":
        groups = rng.choice((2, 2, 3))
        return groups * rng.randint(1, 6 // groups), groups * rng.randint(1, 6 // groups), groups
    channels = rng.randint(2, 6)
    return channels, channels * rng.randint(1, max(1, 6 // channels)), channels


def draw_convolution(rng, index, modes, integers, may_flip):
    layout = ("single", "grouped", "depthwise")[index % 3]
    channels, filters, groups = draw_channels(rng, layout)
    window = draw_pair(rng, 1, 4)
    named = ("numbers", "valid", "same", "numbers", "same-lower", "full", "numbers")[index % 7]
    padding = sides(*(rng.randint(0, 3) for _ in SIDES)) if named == "numbers" else named
    bias = draw(rng, [filters], integers)["values"] if rng.random() < 0.6 else None
    return convolution(
        draw(rng, [channels] + draw_pair(rng, 1, 9), integers),
        draw(rng, [filters, channels // groups] + window, integers),
        bias,
        draw_pair(rng, 1, 3),
        padding,
        modes[index % len(modes)],
        draw_dilation(rng),
        groups,
        may_flip and rng.random() < 0.3,
        rng.random() < 0.3,
    )


def draw_pooling_padding(rng, index, size):
    """Numbers no wider than a window; symmetric ones at most half of it, as torch asks."""
    named = ("numbers", "symmetric", "valid", "same", "symmetric", "same-lower", "full")[index % 7]
    if named == "symmetric":
        top, left = (rng.randint(0, size[a] // 2) for a in (0, 1))
        return sides(top, top, left, left), True
    if named == "numbers":
        return sides(*(rng.randint(0, size[a] - 1) for a in (0, 0, 1, 1))), False
    return named, named == "valid"


def draw_pooling(rng, index, kinds, integers, ceil_anywhere=False):
    kind = kinds[index % len(kinds)]
    size = draw_pair(rng, 1, 4)
    ceil = rng.random() < 0.5
    torch_lacks_it = kind == "average" and ceil and not ceil_anywhere
    dilation = [1, 1] if torch_lacks_it else draw_dilation(rng)
    padding, may_ceil = draw_pooling_padding(rng, index, size)
    count = kind == "average" and rng.random() < 0.6 and padding not in ("same", "same-lower")
    return pooling(
        kind,
        draw(rng, [rng.randint(1, 3)] + draw_pair(rng, 1, 9), integers),
        size,
        draw_pair(rng, 1, 3),
        padding,
        dilation,
        ceil and (may_ceil or ceil_anywhere),
        count,
    )


def is_small(record):
    tensors = [record["input"]] + ([record["filters"]] if "filters" in record else [])
    return all(math.prod(t["shape"]) <= MAX_CELLS for t in tensors)


def describe(record):
    """The part of a name that says what is special about a configuration."""

    def pair(letter, values):
        return "" if values == [1, 1] else f"-{letter}{values[0]}x{values[1]}"

    words = f"-f{window_of(record)[0]}x{window_of(record)[1]}"
    words += pair("s", record["stride"]) + pair("d", record["dilation"])
    padding = record["padding"]
    words += "-" + (
        padding
        if isinstance(padding, str)
        else "p" + ".".join(str(padding[side]) for side in SIDES)
    )
    if record["operation"] == "pooling":
        words += "-ceil" * record["ceilMode"]
        return words + ("-include" * record["countIncludePad"])
    words += "" if record["paddingMode"] == "zeros" else "-" + record["paddingMode"]
    words += f"-g{record['groups']}" if record["groups"] > 1 else ""
    return (
        words
        + "-bias" * (record["bias"] is not None)
        + "-flip" * record["flip"]
        + "-relu" * record["relu"]
    )


def draw_valid(family, index, make):
    """The first acceptable configuration of one family and index, named."""
    rng = random.Random(f"{SEED}/{family}/{index}")
    while True:
        record = make(rng, index)
        if is_small(record) and is_valid(record):
            prefix = {"convolution": "conv"}.get(record["operation"], record.get("kind"))
            return {"name": f"{prefix}-{index + 1:03}{describe(record)}", **record}


def torch_configurations():
    modes = ("zeros", "reflect", "replicate", "circular", "zeros")
    for i in range(112):
        yield draw_valid(
            "torch/convolution",
            i,
            lambda rng, i: draw_convolution(rng, i, modes, i % 2 == 0, may_flip=True),
        )
    for i in range(98):
        yield draw_valid(
            "torch/pooling",
            i,
            lambda rng, i: draw_pooling(
                rng, i, ("maximum", "average", "minimum", "average", "maximum"), i % 2 == 0
            ),
        )


def onnx_configurations():
    for i in range(56):
        yield draw_valid(
            "onnx/convolution",
            i,
            lambda rng, i: draw_convolution(rng, i, ("zeros",), True, may_flip=False),
        )
    for i in range(84):
        yield draw_valid(
            "onnx/pooling",
            i,
            lambda rng, i: draw_pooling(rng, i, ("maximum", "average"), True, ceil_anywhere=True),
        )


def picked_convolutions():
    ramp, small = counting(1, 6, 6), counting(1, 3, 4)
    edge = tensor([1, 1, 3, 3], (1, 0, -1, 2, 0, -2, 1, 0, -1))
    yield "w6-f3-s2-same", convolution(ramp, edge, stride=(2, 2), padding="same")
    yield "w6-f3-s2-same-lower", convolution(ramp, edge, stride=(2, 2), padding="same-lower")
    yield (
        "padding-wider-than-filter",
        convolution(small, counting(1, 1, 2, 2), [7], padding=sides(4, 3, 5, 0)),
    )
    yield (
        "1x1-filters-over-channels",
        convolution(counting(3, 2, 3), counting(2, 3, 1, 1, first=-2), [1, -1]),
    )
    yield (
        "1x1-filter-padded-stride-2",
        convolution(ramp, counting(1, 1, 1, 1, first=3), [5], (2, 2), sides(1, 1, 1, 1)),
    )
    yield (
        "filter-fills-padded-input",
        convolution(small, counting(1, 1, 5, 6), padding=sides(1, 1, 1, 1)),
    )
    yield (
        "dilated-filter-fills-input",
        convolution(counting(1, 5, 7), counting(1, 1, 3, 3), dilation=(2, 3)),
    )
    yield (
        "depthwise-two-filters-each",
        convolution(counting(2, 3, 3), counting(4, 1, 2, 2, first=-7), [0, 1, 2, 3], groups=2),
    )
    yield "leftover-stride-beyond-filter", convolution(ramp, counting(1, 1, 2, 2), stride=(3, 5))
    yield (
        "w14-f7-s2-same",
        convolution(
            counting(1, 1, 14), counting(1, 1, 1, 7, first=-3), stride=(2, 2), padding="same"
        ),
    )
    yield (
        "dilated-same",
        convolution(
            counting(1, 1, 5), tensor([1, 1, 1, 3], (1, 0, -1)), padding="same", dilation=(1, 2)
        ),
    )
    yield (
        "one-cell-same",
        convolution(counting(1, 1, 1, first=4), edge, stride=(3, 2), padding="same"),
    )
    yield "bias-then-relu", convolution(ramp, edge, [10], relu=True)
    yield "flip-2x3", convolution(small, counting(1, 1, 2, 3), flip=True)
    yield (
        "full-is-true-convolution",
        convolution(small, counting(1, 1, 2, 3), padding="full", flip=True),
    )
    yield "reflect-widest", convolution(small, edge, padding=sides(2, 2, 3, 3), mode="reflect")
    yield "circular-widest", convolution(small, edge, padding=sides(3, 3, 4, 4), mode="circular")
    yield (
        "replicate-wider-than-input",
        convolution(small, edge, padding=sides(5, 4, 6, 0), mode="replicate"),
    )


def picked_poolings():
    seven, five = counting(1, 7, 7, first=0), counting(1, 5, 5)
    around, negative = sides(1, 1, 1, 1), counting(1, 4, 4, first=-20)
    yield "6x7-f1-s2-ceil", pooling("maximum", counting(1, 6, 7), (1, 1), (2, 2), ceil=True)
    for count in (False, True):
        tag = "include" if count else "exclude"
        yield (
            f"0-to-48-f2-s3-ceil-{tag}",
            pooling("average", seven, (2, 2), (3, 3), ceil=True, count=count),
        )
        yield (
            f"corner-f3-s1-p1-{tag}",
            pooling("average", counting(1, 2, 2), (3, 3), (1, 1), around, count=count),
        )
        yield (
            f"overhang-past-padding-{tag}",
            pooling("average", counting(1, 4, 4), (3, 3), (2, 2), around, ceil=True, count=count),
        )
        yield (
            f"bottom-right-padding-{tag}",
            pooling("average", counting(1, 2, 2), (2, 2), (1, 1), sides(0, 1, 0, 1), count=count),
        )
        yield (
            f"uneven-corners-{tag}",
            pooling("average", five, (3, 3), (2, 2), sides(0, 1, 2, 0), count=count),
        )
    yield "w6-f3-s2-same", pooling("average", counting(1, 6, 6), (3, 3), (2, 2), "same")
    yield "w6-f3-s2-same-lower", pooling("average", counting(1, 6, 6), (3, 3), (2, 2), "same-lower")
    yield "1-to-9-f2-s2-same", pooling("average", counting(1, 3, 3), (2, 2), padding="same")
    yield "w6-f3-s2-same", pooling("maximum", counting(1, 6, 6), (3, 3), (2, 2), "same")
    yield "padding-never-wins", pooling("maximum", negative, (3, 3), (2, 2), around)
    yield "padding-never-wins-ceil", pooling("maximum", negative, (3, 3), (2, 2), around, ceil=True)
    yield (
        "tensorflow-10216",
        pooling(
            "maximum", tensor([1, 3, 3], (1, -1, 0, -1, 2, 1, 0, 2, -2)), (2, 2), padding="same"
        ),
    )
    yield "padding-never-wins", pooling("minimum", five, (3, 3), (2, 2), around)
    yield "last-window-starts-beyond", pooling("maximum", five, (2, 2), (3, 3), around, ceil=True)
    yield (
        "size-fills-padded-input",
        pooling("maximum", counting(1, 3, 4), (5, 6), (1, 1), sides(1, 1, 1, 1)),
    )
    for kind in ("maximum", "average"):
        yield "stride-beyond-size-same", pooling(kind, counting(1, 1, 9), (1, 1), (1, 3), "same")
        yield (
            "dilated-same",
            pooling(kind, counting(1, 1, 5), (1, 3), (1, 1), "same", dilation=(1, 2)),
        )
    yield "dilated-ceil", pooling("maximum", seven, (2, 2), (3, 2), dilation=(2, 3), ceil=True)


def picked_configurations():
    for title, record in (*picked_convolutions(), *picked_poolings()):
        assert is_small(record) and is_valid(record), title
        prefix = {"convolution": "conv"}.get(record["operation"], record.get("kind"))
        yield {"name": f"{prefix}-picked-{title}", **record}


def suits_onnx(record):
    """Whether ONNX has the operation: zeros only, no flip, no minimum, padding within a window."""
    if record["operation"] == "convolution":
        return record["paddingMode"] == "zeros" and not record["flip"]
    narrow = all(max(pads) < size for pads, size in zip(paddings(record), record["size"]))
    return record["kind"] != "minimum" and narrow


# ------------------------------------------------------------------------------------------ files


def is_whole(tensor):
    return all(isinstance(value, int) for value in tensor["values"])


def finish(record, y, tolerance):
    """The record with its output, and how closely others must agree with it."""
    output = tensor(y.shape, y.reshape(-1))
    operands = [record[key] for key in ("input", "filters") if key in record] + [output]
    exact = all(map(is_whole, operands))
    return {**record, "output": output, "exact": exact, "tolerance": 0 if exact else tolerance}


def is_confirmed(record):
    return agree(array(record["output"]), define(record), record["tolerance"])


def make_torch():
    for record in (*picked_configurations(), *torch_configurations()):
        done = finish(record, by_torch(record), DOUBLE)
        assert is_confirmed(done), f"PyTorch differs from the definition: {done}"
        yield done


def answer_of_onnxruntime(record):
    """The finished record and None, or None and what ONNX Runtime answers instead."""
    try:
        done = finish(record, by_onnxruntime(record), SINGLE)
    except Refused as refusal:
        return None, "refused: " + str(refusal).split("Status Message: ")[-1].strip()
    return (done, None) if is_confirmed(done) else (None, done["output"])


def make_onnx():
    """The fixtures, and the deviations (with the definition's output)."""
    fixtures, deviations = [], []
    for record in filter(suits_onnx, (*picked_configurations(), *onnx_configurations())):
        done, other = answer_of_onnxruntime(record)
        if done:
            fixtures.append(done)
            continue
        fault, expected = known_fault(record), finish(record, define(record), SINGLE)
        assert fault, f"ONNX Runtime differs from the definition: {expected} {other}"
        deviations.append({"fault": fault, **expected, "onnxruntime": other})
    return fixtures, deviations


def write(name, header, records):
    lines = [
        json.dumps(line, separators=(",", ":"), allow_nan=False) for line in (header, *records)
    ]
    text = "\n".join(lines) + "\n"
    assert len(text) < 400_000, f"{name} is too large: {len(text)}"
    assert len({record["name"] for record in records}) == len(records), f"{name}: names repeat"
    (FOLDER / name).write_text(text, encoding="utf-8")
    kinds = [record.get("kind", record["operation"]) for record in records]
    counts = ", ".join(f"{kind} {kinds.count(kind)}" for kind in sorted(set(kinds)))
    print(f"{name}: {len(records)} configurations ({counts}), {len(text)} bytes")


def main():
    torch.set_num_threads(1)
    write(
        "pytorch.jsonl",
        {
            "tool": "torch",
            "version": torch.__version__,
            "numpy": np.__version__,
            "python": platform.python_version(),
        },
        list(make_torch()),
    )
    header = {
        "tool": "onnxruntime",
        "version": onnxruntime.__version__,
        "onnx": onnx.__version__,
        "opset": OPSET,
        "numpy": np.__version__,
        "python": platform.python_version(),
    }
    fixtures, deviations = make_onnx()
    write("onnxruntime.jsonl", header, fixtures)
    write("onnxruntime-deviations.jsonl", header, deviations)


if __name__ == "__main__":
    sys.exit(main())
