"""Writes the arrays of this folder with NumPy and Pillow: what the readers are compared with.

    python3 -m venv venv && venv/bin/pip install numpy pillow && venv/bin/python make.py

Numbers follow simple rules, so that tests can state them again in their own words: in an array of
any shape, value number i in C order is (i * 7) % 23 - 5 for signed types, (i * 7) % 23 for
unsigned ones, i % 3 == 0 for bool, and for floats the signed one divided by 4.
"""

import gzip
import os
import struct
import zipfile

import numpy
from numpy.lib import format as npy
from PIL import Image

os.chdir(os.path.dirname(os.path.abspath(__file__)))


def numbers(shape, dtype):
    count = int(numpy.prod(shape))
    index = numpy.arange(count, dtype="i8")
    kind = numpy.dtype(dtype).kind
    if kind == "b":
        values = index % 3 == 0
    elif kind == "u":
        values = index * 7 % 23
    elif kind == "i":
        values = index * 7 % 23 - 5
    else:
        values = (index * 7 % 23 - 5) / 4
    return values.reshape(shape).astype(dtype)


# Every type in both orders of bytes: 2×3.
for dtype in ["?", "i1", "u1"] + [
    order + kind + size
    for order in "<>"
    for kind, size in ["i2", "i4", "i8", "u2", "u4", "u8", "f2", "f4", "f8"]
]:
    name = dtype.replace("<", "little-").replace(">", "big-").replace("?", "bool")
    numpy.save(f"type-{name}.npy", numbers((2, 3), dtype))

# Shapes, in C and in Fortran order.
for shape in [(), (5,), (2, 3), (2, 3, 4), (2, 3, 2, 3)]:
    name = "x".join(map(str, shape)) or "scalar"
    numpy.save(f"shape-{name}.npy", numbers(shape, "f8"))
    if len(shape) > 1:
        numpy.save(f"fortran-{name}.npy", numpy.asfortranarray(numbers(shape, "f8")))

# The three versions of the header.
for version in [(1, 0), (2, 0), (3, 0)]:
    with open(f"version-{version[0]}.npy", "wb") as file:
        npy.write_array(file, numbers((2, 3), "<f4"), version=version)

# What is not read.
numpy.save("bad-complex.npy", numpy.array([[1 + 2j]]))
numpy.save("bad-text.npy", numpy.array([["1", "2"]]))
numpy.save("bad-bytes.npy", numpy.array([[b"1", b"2"]]))
numpy.save("bad-object.npy", numpy.array([[1, None]], dtype=object), allow_pickle=True)
numpy.save("bad-structured.npy", numpy.zeros((2,), dtype=[("x", "f4"), ("y", "i2")]))
numpy.save("bad-time.npy", numpy.array(["2024-01-01"], dtype="M8[D]"))
numpy.save("bad-5d.npy", numpy.zeros((1, 1, 1, 2, 2), "u1"))
numpy.save("bad-zero-side.npy", numpy.zeros((0, 3)))
numpy.save("bad-inexact.npy", numpy.array([[1, 2, 9007199254740993]]))
numpy.save("nonfinite.npy", numpy.array([[[1, 2], [numpy.nan, -numpy.inf]]]))
numpy.save("half-limits.npy", numpy.array(
    [65504, -65504, 2**-24, 2**-14, 1023 * 2**-24, 1 / 3, 0.1, -0.0], "f2"))

# Archives.
parts = {"conv1": numbers((2, 1, 3, 3), "f4"), "bias": numbers((4,), "f8")}
numpy.savez("stored.npz", **parts)
numpy.savez_compressed("deflated.npz", **parts)
numpy.savez("single.npz", only=numbers((2, 3), "f8"))


def archive(name, method, member, content):
    with zipfile.ZipFile(name, "w") as file:
        file.writestr(zipfile.ZipInfo(member), content, method)


with open("shape-2x3.npy", "rb") as file:
    archive("method.npz", zipfile.ZIP_LZMA, "x.npy", file.read())
archive("notes.npz", zipfile.ZIP_STORED, "x.npy", "no array")
archive("torch.pt", zipfile.ZIP_STORED, "archive/data.pkl", "")

# Every size in the fields of zip64, as in an archive of more than 4 GiB.
limit, zipfile.ZIP64_LIMIT = zipfile.ZIP64_LIMIT, 10
numpy.savez("zip64.npz", **parts)
zipfile.ZIP64_LIMIT = limit

# Pictures of 5×4, by Pillow where it writes the kind, else by the format's own words.
grey = (numpy.arange(20).reshape(4, 5) * 12).astype("u1")
Image.fromarray(grey).save("grey.pgm")
colour = (numpy.arange(60).reshape(4, 5, 3) * 4).astype("u1")
Image.fromarray(colour).save("colour.ppm")
Image.fromarray(grey.astype("u2") * 250).save("grey16.pgm")
bits = (numpy.arange(20).reshape(4, 5) % 3 == 0)
Image.fromarray(~bits).save("bits.pbm")  # Pillow's white is 1, a PBM's 0
with open("colour16.ppm", "wb") as file:
    file.write(b"P6 5 4 # a comment\n# another\n1000\n" + (colour.astype("u2") * 4).astype(">u2").tobytes())
with open("plain.pgm", "w") as file:
    file.write("P2\n# made by hand\n5 4\n255\n" + "\n".join(" ".join(map(str, r)) for r in grey))
with open("plain.ppm", "w") as file:
    file.write("P3 5 4 255\n" + " ".join(map(str, colour.ravel())) + "\n")
with open("plain.pbm", "w") as file:
    file.write("P1 5 4\n" + "\n".join("".join(str(int(b)) for b in r) for r in bits) + "\n")


# IDX, as MNIST's page describes it.
def idx(name, code, array):
    head = struct.pack(">HBB", 0, code, array.ndim) + struct.pack(f">{array.ndim}I", *array.shape)
    with open(name, "wb") as file:
        file.write(head + array.tobytes())


for code, dtype in [(8, "u1"), (9, "i1"), (11, ">i2"), (12, ">i4"), (13, ">f4"), (14, ">f8")]:
    idx(f"type-{code}.idx", code, numbers((2, 3), dtype))
idx("pictures.idx", 8, numbers((3, 4, 5), "u1"))
idx("labels.idx", 8, numbers((4,), "u1"))

# Gzipped, without a time, so that the files stay the same.
for name in ["pictures.idx", "grey.pgm", "shape-2x3x4.npy", "deflated.npz"]:
    with open(name, "rb") as file, open(name + ".gz", "wb") as packed:
        packed.write(gzip.compress(file.read(), mtime=0))
with open("two-streams.csv.gz", "wb") as packed:
    packed.write(gzip.compress(b"1,2\n", mtime=0) + gzip.compress(b"3,4\n", mtime=0))

# Text as NumPy writes it.
random = numpy.random.default_rng(5)
table = random.standard_normal((40, 5)) * 10.0 ** random.integers(-30, 30, (40, 5))
numpy.savetxt("savetxt.csv", table, delimiter=",", header="made by savetxt")
numpy.save("savetxt.npy", table)
with open("repr.tsv", "w") as file:
    file.write("\n".join("\t".join(map(repr, row.tolist())) for row in table))
