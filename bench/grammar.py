"""Time of a run with and without grammar, with a LanguageTool server on loopback.

    python bench/grammar.py [--words N] [--server ADDRESS]

The text is that of ../shared/native/dev.jsonl. Without `--server` the server
that the tests use is brought and started. Exits with 1 when a position is
wrong, a finding is reported twice, or answers from the cache differ.
"""

import argparse
import contextlib
import json
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
NATIVE = ROOT.parent / "shared" / "native" / "dev.jsonl"
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "grammar")]

from linter.checks.grammar.checker import GrammarChecker  # noqa: E402
from linter.checks.grammar.settings import GrammarSettings  # noqa: E402
from linter.engine import Options, lint_text  # noqa: E402
from linter.model import Diagnostic  # noqa: E402
from linter.text.formats import parse  # noqa: E402


def texts(words: int) -> Iterator[str]:
    """Yield native texts until they have so many words."""
    with NATIVE.open(encoding="utf-8") as rows:
        for row in rows:
            text: str = json.loads(row)["text"]
            yield text
            words -= len(text.split())
            if words <= 0:
                return


@contextlib.contextmanager
def server(address: str | None) -> Iterator[str]:
    """Give the address of a server, starting one if none is named."""
    if address is not None:
        yield address
        return
    from languagetool_server import serving

    with serving() as started:
        yield started.address


def wrong(text: str, diagnostics: list[Diagnostic]) -> int:
    """Count positions that do not slice to their text, and findings that are there twice."""
    misplaced = sum(text[each.span.start : each.span.end] != each.text for each in diagnostics)
    return misplaced + len(diagnostics) - len({(each.span, each.rule) for each in diagnostics})


def main() -> int:
    """Print the figures; return the exit code."""
    raw = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=raw)
    parser.add_argument("--words", type=int, default=20_000)
    parser.add_argument("--server", metavar="ADDRESS")
    arguments = parser.parse_args()
    if not NATIVE.exists():
        print("needs ../shared/native/dev.jsonl", file=sys.stderr)
        return 2
    corpus = list(texts(arguments.words))
    words = sum(len(text.split()) for text in corpus)
    lint_text("Warm.", path="a.txt", options=Options())

    def row(name: str, seconds: float, found: int) -> None:
        rate = words / seconds
        print(f"{name:28}{seconds:9.2f} s {rate:12,.0f} words/s {found:6} findings", flush=True)

    began = time.perf_counter()
    ours = [lint_text(text, path="a.txt", options=Options()).diagnostics for text in corpus]
    row("without grammar", time.perf_counter() - began, sum(map(len, ours)))
    mistakes = 0
    with server(arguments.server) as address, tempfile.TemporaryDirectory() as folder:
        settings = GrammarSettings(enabled=True, server=address, timeout=300)
        reports = []
        for name in ("grammar, first run", "grammar, from the cache"):
            checker = GrammarChecker(settings, cache_folder=folder)
            began = time.perf_counter()
            reports.append(
                [checker.check(parse(t, path="a.txt"), own) for t, own in zip(corpus, ours, strict=True)]
            )
            row(name, time.perf_counter() - began, sum(len(each.diagnostics) for each in reports[-1]))
        mistakes += reports[0] != reports[1]
        for text, own, report in zip(corpus, ours, reports[0], strict=True):
            mistakes += wrong(text, [*own, *report.diagnostics]) + (report.skipped is not None)
    print(f"{words:,} words in {len(corpus)} texts; {mistakes} mistakes")
    return 1 if mistakes else 0


if __name__ == "__main__":
    sys.exit(main())
