"""What the benchmarks share: running programs in turn, holding ratios against limits."""

import os
import pathlib
import statistics
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
BUILD = ROOT / ".build-bench"
MEASURE = str(BUILD / "measure")
RELEASE = ROOT / ".build" / "release"
SWIFT = str(RELEASE / "TraceBenchmark")


class Table:
    """Rows of measurements, with their limits."""

    def __init__(self):
        self.rows = []
        self.failed = False

    def add(self, what, value, limit="", passed=None):
        self.failed |= passed is False
        verdict = {True: "yes", False: "NO", None: ""}[passed]
        self.rows.append((what, value, limit, verdict))
        print(f"{what:66}{value:>16}  {limit:16}{verdict}", flush=True)

    def ratio(self, what, ours, theirs, limit=None):
        value = ours / theirs
        shown = f"{value:.2f}" if value >= 1 else f"1/{1 / value:.1f}"
        if limit is None:
            self.add(what, shown)
        else:
            bound = f"{limit:.4g}" if limit >= 1 else f"1/{1 / limit:.0f}"
            self.add(what, shown, bound, value <= limit)

    def markdown(self):
        lines = ["| measured | value | limit | met |", "|---|---:|---:|---|"]
        return "\n".join(lines + [f"| {' | '.join(row)} |" for row in self.rows])


def measured(command, stdout=subprocess.DEVNULL, status=0):
    """(processor seconds, seconds, peak KiB) of one run, which ends with `status`."""
    done = subprocess.run([MEASURE] + command, stdout=stdout, stderr=subprocess.PIPE, text=True)
    if done.returncode != status:
        sys.exit(f"{' '.join(command)} ended with {done.returncode}: {done.stderr}")
    processor, clock, peak = done.stderr.split("\n")[-2].split()
    return float(processor), float(clock), int(peak)


def measured_into_pipe(command):
    with subprocess.Popen(["cat"], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL) as reader:
        result = measured(command, reader.stdin)
        reader.stdin.close()
    return result


def in_turn(commands, runs, measure=measured, column=0, of=statistics.median):
    """The median (or `of`) of each command, by name."""
    times = {name: [] for name in commands}
    for _ in range(runs):
        for name, command in commands.items():
            times[name].append(measure(command)[column])
    return {name: of(values) for name, values in times.items()}


def figures(command):
    """What a program says of itself, in lines `name value unit`."""
    output = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return {name: float(value) for name, value, _ in map(str.split, output.splitlines())}


def least_in_turn(*commands, runs):
    """The least of each figure, for each command: of programs that measure themselves."""
    least = [{} for _ in commands]
    for _ in range(runs):
        for found, command in zip(least, commands):
            for name, value in figures(command).items():
                found[name] = min(value, found.get(name, value))
    return least


def check_equal(ours, other):
    """Both write the same bytes, or the whole comparison means nothing."""
    outputs = [subprocess.Popen(command, stdout=subprocess.PIPE) for command in [ours, other]]
    done = subprocess.run(
        ["cmp", f"/dev/fd/{outputs[0].stdout.fileno()}", f"/dev/fd/{outputs[1].stdout.fileno()}"],
        pass_fds=[output.stdout.fileno() for output in outputs])
    for output in outputs:
        output.stdout.close()
        output.wait()
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, other))} writes another text than {' '.join(map(str, ours))}")


def program(named=None):
    """The convtrace that is measured: `named`, or one built in release."""
    static = ROOT / ".build-static" / "release" / "convtrace"
    candidates = [pathlib.Path(named)] if named else [static, RELEASE / "convtrace"]
    found = [path for path in candidates if os.access(path, os.X_OK)]
    if not found:
        sys.exit("no convtrace to measure: build it in release, or name it with --program")
    return str(found[0])
