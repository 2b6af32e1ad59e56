"""What the calls of SciPy and PyTorch take for the feature map alone: processor seconds, the least of
several, without start, import, files. conv_result.py FOLDER [check]"""

import sys
import time

import numpy as np
import torch
from scipy.signal import correlate2d

folder = sys.argv[1]
x, w = np.load(f"{folder}/photo-x.npy"), np.load(f"{folder}/photo-w.npy")
torch.set_num_threads(1)


def scipy():
    return np.stack([
        sum(correlate2d(channel, part, mode="valid") for channel, part in zip(x, filter))
        for filter in w])


def pytorch(dtype):
    image, filters = (torch.from_numpy(array).to(dtype) for array in (x[None], w))
    return lambda: torch.nn.functional.conv2d(image, filters)[0].numpy()


calls = {"scipy": scipy, "torch64": pytorch(torch.float64), "torch32": pytorch(torch.float32)}
if "check" in sys.argv:
    for name, call in calls.items():
        bits = "float32" if name == "torch32" else "float64"
        off = 1e-4 if name == "torch32" else 1e-11
        ours = np.load(f"{folder}/y-{bits}.npy")
        if not np.allclose(ours, call(), rtol=off, atol=off):
            sys.exit(f"the result differs from that of {name}")
    sys.exit()

for name, call in calls.items():
    times = []
    for _ in range(5):
        start = time.process_time()
        call()
        times.append(time.process_time() - start)
    print(name, min(times))
