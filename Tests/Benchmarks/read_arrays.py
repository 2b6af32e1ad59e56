"""What NumPy's calls take to read an array: processor seconds, the least of several, without start
and import. read_arrays.py FOLDER"""

import sys
import time

import numpy as np

folder = sys.argv[1]
calls = {
    "numpy_npy": lambda: np.load(f"{folder}/large.npy"),
    "numpy_csv": lambda: np.loadtxt(f"{folder}/large.csv", delimiter=","),
}
for name, call in calls.items():
    times = []
    for _ in range(5):
        start = time.process_time()
        call()
        times.append(time.process_time() - start)
    print(name, min(times))
