"""The benchmarks of `convtrace conv` on files: records, the result alone, one step, reading."""

import json
import subprocess
import sys

from harness import BUILD, HERE, SWIFT, check_equal, in_turn, measured

WORK = BUILD / "work"


def make_operands(python):
    WORK.mkdir(exist_ok=True)
    subprocess.run([python, str(HERE / "make_operands.py"), str(WORK)], check=True)


def conv(program, name, *options):
    """A convolution of the operands that make_operands.py calls `name`."""
    return [program, "conv", "--input", str(WORK / f"{name}-x.npy"),
            "--filter", str(WORK / f"{name}-w.npy"), *options]


def records(table, python, program, runs):
    """jsonl against Python's json: the same bytes for integers, the same objects for decimals."""
    sizes = {"integers": "512×512 integers", "decimals": "256×256×3 decimals"}
    for name, size in sizes.items():
        ours = conv(program, name, "--format", "jsonl")
        theirs = [python, str(HERE / "json_lines.py"),
                  str(WORK / f"{name}-x.npy"), str(WORK / f"{name}-w.npy")]
        if name == "integers":
            check_equal(ours, theirs)
        else:
            check_same_objects(ours, theirs)
        times = in_turn({"ours": ours, "json": theirs}, max(2, runs // 4), of=min)
        table.add(f"jsonl of {size} to /dev/null", f"{times['ours'] * 1e3:.0f} ms")
        table.ratio(f"jsonl of {size}: convtrace / Python's json", times["ours"], times["json"])


def check_same_objects(ours, other):
    """Both write lines that say the same, though 5 and 5.0 or 1e-05 and 1e-5 are other bytes."""
    outputs = [subprocess.Popen(command, stdout=subprocess.PIPE) for command in [ours, other]]
    lines = 0
    for mine, theirs in zip(*(output.stdout for output in outputs)):
        lines += 1
        if mine != theirs and json.loads(mine) != json.loads(theirs):
            sys.exit(f"line {lines} of jsonl differs:\n{mine[:2000]}\n{theirs[:2000]}")
    if any(output.stdout.read(1) for output in outputs) or lines == 0:
        sys.exit("one of the two writes more lines of jsonl")
    if any(output.wait() for output in outputs):
        sys.exit("a program that writes jsonl failed")


def result(table, python, program, runs):
    """The feature map alone, as a whole program with its start and its files, against the calls of
    SciPy and PyTorch without theirs."""
    check_results(python, program)
    output = ["--output", str(WORK / "y.npy"), "--force"]
    ours = {
        "float64": conv(program, "photo", *output),
        "float32": conv(program, "photo", "--precision", "float32", *output),
        "tiny": conv(program, "tiny", *output),
    }
    times = {}
    for _ in range(3):
        done = subprocess.run(
            [python, str(HERE / "conv_result.py"), str(WORK)], capture_output=True, text=True)
        if done.returncode != 0:
            sys.exit(f"conv_result.py: {done.stderr}")
        theirs = {name: float(value) for name, value in map(str.split, done.stdout.splitlines())}
        for name, value in (in_turn(ours, max(3, runs // 3), of=min) | theirs).items():
            times[name] = min(value, times.get(name, value))
    what = "512×512×3, 16 filters of 5×5"
    table.add(f"result alone, {what}", f"{times['float64'] * 1e3:.0f} ms")
    table.add("of that, start, reading and writing of 3×3 numbers", f"{times['tiny'] * 1e3:.1f} ms")
    table.ratio("result: convtrace / SciPy's correlate2d", times["float64"], times["scipy"], 1)
    table.ratio("result: convtrace / PyTorch, one thread, float64", times["float64"], times["torch64"])
    table.ratio("result: convtrace / PyTorch, one thread, float32", times["float32"], times["torch32"])


def check_results(python, program):
    for precision in ["float64", "float32"]:
        measured(conv(program, "photo", "--precision", precision,
                      "--output", str(WORK / f"y-{precision}.npy"), "--force"))
    subprocess.run([python, str(HERE / "conv_result.py"), str(WORK), "check"], check=True)


def streaming(table, program):
    """What writing all steps takes beyond reading the operands and writing one step."""
    for form in ["text", "jsonl"]:
        for side in [512, 1024, 2048]:
            def peak(*options):
                command = conv(program, f"side{side}", "--format", form, *options)
                return min(measured(command)[2] for _ in range(2))
            growth = (peak() - peak("--at", "0,0,0")) * 1024 / 1e6
            table.add(f"{form}: memory of all {(side - 2) ** 2:,} steps beyond that of one",
                      f"{growth:.2f} MB", "2 MB", growth <= 2)


def one_step(table, program, runs):
    """A step of a layer as large as AlexNet's second, 27×27×96 and 256 filters of 5×5."""
    lines = subprocess.run([SWIFT, "layer"], capture_output=True, text=True, check=True).stdout
    values = {name: float(value) for name, value, _ in map(str.split, lines.splitlines())}
    for form in ["text", "jsonl"]:
        table.add(f"large layer, {form}: a step among others", f"{values[form + '_mean']:.0f} µs")
        table.ratio(f"large layer, {form}: costliest single step / step among others",
                    values[f"{form}_most"], values[f"{form}_mean"], 2)

    # Filter 256 is not there, which is told once the operands have been read.
    def measure(command):
        return measured(command, status=2 if command[-1].startswith("256,") else 0)

    steps = {place: conv(program, "layer", "--at", place)
             for place in ["256,0,0", "0,0,0", "200,20,20", "255,22,22"]}
    times = in_turn(steps, 2 * runs, measure, of=min)
    table.add("large layer: start and read the operands", f"{times['256,0,0'] * 1e3:.0f} ms")
    for place in list(steps)[1:]:
        table.ratio(f"large layer: --at {place} / start and read", times[place], times["256,0,0"], 1.25)


def reading(table, python, program, runs):
    """Whole programs that read an array and print one value's step, against NumPy's calls alone."""
    commands = {form: [program, "conv", "--input", str(WORK / f"large.{form}"), "--filter", "1",
                       "--at", "0,0,0"] for form in ["npy", "csv"]}
    times = {}
    for _ in range(3):
        done = subprocess.run(
            [python, str(HERE / "read_arrays.py"), str(WORK)], capture_output=True, text=True,
            check=True)
        theirs = {name: float(value) for name, value in map(str.split, done.stdout.splitlines())}
        for name, value in (in_turn(commands, max(2, runs // 3), of=min) | theirs).items():
            times[name] = min(value, times.get(name, value))
    for form, call in [("npy", "load"), ("csv", "loadtxt")]:
        table.add(f"reading 1024×1024 decimals, .{form}", f"{times[form] * 1e3:.0f} ms")
        table.ratio(f"reading .{form}: convtrace / numpy.{call}", times[form], times[f"numpy_{form}"])
