"""Speed, start-up time and memory of calque, beside proselint and a bare tokenise loop.

    python bench/speed.py [--quick]

Prints one table a question. The text is made from ../shared/native/dev.jsonl,
news first, one paragraph a line. `--quick` leaves out the sizes above 5 MB and
the slow rival. Exits with 1 when a figure misses what the project promises.
"""

import argparse
import json
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
NATIVE = ROOT.parent / "shared" / "native" / "dev.jsonl"
SEED = ROOT / "seeds" / "000_bba8338b6b27f5b0.txt"
MEGABYTE = 1_000_000

THROUGHPUT = 300_000
"""Words a second that linting must reach inside a process."""
VERSION_MILLISECONDS = 60
SEED_MILLISECONDS = 150
MEMORY_MEGABYTES = 100
TIMES_PROSELINT = 4


def native_text(size: int) -> str:
    """Return native English of about `size` code points, a paragraph a line."""
    pieces: list[str] = []
    length = 0
    while length < size:
        with NATIVE.open(encoding="utf-8") as rows:
            for row in rows:
                text = json.loads(row)["text"]
                pieces.append(text)
                length += len(text) + 1
                if length >= size:
                    break
    return "\n".join(pieces)[:size]


def best(run: Callable[[], object], times: int) -> float:
    """Return the shortest of several run times, in seconds."""
    taken = []
    for _ in range(times):
        began = time.perf_counter()
        run()
        taken.append(time.perf_counter() - began)
    return min(taken)


def process(arguments: list[str]) -> tuple[float, float, int]:
    """Run a program; return seconds, peak memory in MB and the exit code."""
    began = time.perf_counter()
    child = subprocess.Popen(arguments, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    return time.perf_counter() - began, usage.ru_maxrss / 1024, child.returncode


def median_seconds(arguments: list[str], times: int = 15) -> float:
    """Return the median wall-clock time of a program, in seconds."""
    process(arguments)
    return statistics.median(process(arguments)[0] for _ in range(times))


def throughput(text: str) -> Iterator[tuple[str, bool]]:
    """Words a second inside a process, against a bare tokenise loop."""
    from linter.engine import Options, lint_text
    from linter.language.tokens import tokenize

    words = len(text.split())
    options = Options()
    lint_text(text[:1000], path="warm.txt", options=options)
    from linter.engine.run import Linter
    from linter.text.formats import parse

    linter = Linter(options)
    linting = best(lambda: linter.lint(parse(text, path="a.txt")), 3)
    tokenising = best(lambda: tokenize(text), 3)
    scanning = best(lambda: set(re.findall(r"[^\W\d_]+", text.lower())), 3)
    rate = words / linting
    yield f"lint 1 MB in a process      {rate:12,.0f} words/s", rate >= THROUGHPUT
    yield f"bare tokenise loop          {words / tokenising:12,.0f} words/s", True
    yield f"bare scan for words         {words / scanning:12,.0f} words/s", True


def whole_process(text: str, *, quick: bool) -> Iterator[tuple[str, bool]]:
    """`calque check` against proselint as whole processes on the same 1 MB."""
    calque = [sys.executable, "-m", "linter"]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "native.txt")
        path.write_text(text, encoding="utf-8")
        check = [*calque, "check", "--no-config", str(path)]
        process(check)
        ours, memory, code = min(process(check) for _ in range(3))
        fits = memory <= MEMORY_MEGABYTES
        yield f"calque check, 1 MB          {ours:9.2f} s, {memory:6.0f} MB, exit {code}", fits
        if quick:
            return
        theirs, rival_memory, rival_code = process([sys.executable, "-m", "proselint", "check", str(path)])
        yield f"proselint check, 1 MB       {theirs:9.2f} s, {rival_memory:6.0f} MB, exit {rival_code}", True
        yield f"proselint / calque          {theirs / ours:9.1f} x", theirs / ours >= TIMES_PROSELINT


def start_up() -> Iterator[tuple[str, bool]]:
    """What a user waits for before anything is linted."""
    calque = [sys.executable, "-m", "linter"]
    bare = median_seconds([sys.executable, "-c", "pass"]) * 1000
    version = median_seconds([*calque, "--version"]) * 1000 - bare
    seed = median_seconds([*calque, "check", "--no-config", str(SEED)]) * 1000 - bare
    yield f"bare interpreter            {bare:9.0f} ms", True
    yield f"calque --version            {version:9.0f} ms above it", version <= VERSION_MILLISECONDS
    yield f"calque check, seed article  {seed:9.0f} ms above it", seed <= SEED_MILLISECONDS


def growth(*, quick: bool) -> Iterator[tuple[str, bool]]:
    """Time against size, from 1 to 50 MB, and one line of 5 MB."""
    from linter.engine import Options
    from linter.engine.run import Linter
    from linter.text.formats import parse

    linter = Linter(Options())
    per_megabyte = []
    for size in (1, 5) if quick else (1, 5, 20, 50):
        text = native_text(size * MEGABYTE)
        seconds = best(lambda text=text: linter.lint(parse(text, path="a.txt")), 1)  # type: ignore[misc]
        per_megabyte.append(seconds / size)
        yield f"{size:3} MB                      {seconds:9.2f} s, {seconds / size:6.3f} s a MB", True
    line = native_text(5 * MEGABYTE).replace("\n", " ")
    seconds = best(lambda: linter.lint(parse(line, path="a.txt")), 1)
    per_megabyte.append(seconds / 5)
    yield f"  5 MB in one line          {seconds:9.2f} s, {seconds / 5:6.3f} s a MB", True
    spread = max(per_megabyte) / min(per_megabyte)
    yield f"slowest / fastest MB        {spread:9.2f} x", spread <= 1.6


def main() -> int:
    """Run all benchmarks and print their tables."""
    raw = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=raw)
    parser.add_argument("--quick", action="store_true")
    quick = parser.parse_args().quick
    if not NATIVE.exists():
        print("needs ../shared/native/dev.jsonl", file=sys.stderr)
        return 2
    text = native_text(MEGABYTE)
    missed = False
    for title, rows in (
        ("Start-up", start_up()),
        ("Throughput", throughput(text)),
        ("Whole process", whole_process(text, quick=quick)),
        ("Growth", growth(quick=quick)),
    ):
        print(title)
        for row, met in rows:
            missed |= not met
            print(f"  {row}{'' if met else '   <- misses the promise'}", flush=True)
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
