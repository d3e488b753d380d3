"""Counts each rule's hits on native English, human translation and machine translation.

    python bench/hits.py [--level warning] [--examples 2] > hits.tsv

One line a rule that hit anything: rule, level, hits on native, ht and mt, and
the first flagged words. Rules with hits on native text or on human
translation are the ones to read again.
"""

import argparse
import json
import sys
from collections import Counter, defaultdict
from pathlib import Path

from linter.engine import Options
from linter.engine.run import Linter
from linter.model import Level
from linter.text.formats import parse

SHARED = Path(__file__).resolve().parents[2] / "shared"
CORPORA = ("native", "ht", "mt")


def main() -> int:
    """Lint the three corpora and print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--level", choices=[level.value for level in Level], default="warning")
    parser.add_argument("--examples", type=int, default=2)
    arguments = parser.parse_args()
    if not SHARED.is_dir():
        print("needs the corpora in ../shared", file=sys.stderr)
        return 2
    lowest = Level(arguments.level).rank
    linter = Linter(Options())
    hits: dict[str, Counter[str]] = defaultdict(Counter)
    levels: dict[str, str] = {}
    shown: dict[str, list[str]] = defaultdict(list)
    words: Counter[str] = Counter()
    for corpus in CORPORA:
        with (SHARED / corpus / "dev.jsonl").open(encoding="utf-8") as rows:
            for row in rows:
                text = json.loads(row)["text"]
                words[corpus] += len(text.split())
                for found in linter.lint(parse(text, path="a.txt")).diagnostics:
                    if found.level.rank < lowest:
                        continue
                    hits[found.rule][corpus] += 1
                    levels[found.rule] = found.level.value
                    if len(shown[found.rule]) < arguments.examples:
                        shown[found.rule].append(" ".join(found.text.split()))
    print("rule", "level", *CORPORA, "flagged", sep="\t")
    for rule in sorted(
        hits, key=lambda rule: (-hits[rule]["native"], -hits[rule]["ht"], -hits[rule]["mt"], rule)
    ):
        counts = [hits[rule][corpus] for corpus in CORPORA]
        print(rule, levels[rule], *counts, " | ".join(shown[rule]), sep="\t")
    for corpus in CORPORA:
        total = sum(counter[corpus] for counter in hits.values())
        rate = 10_000 * total / words[corpus]
        print(f"{corpus}: {total} in {words[corpus]} words, {rate:.2f} in 10,000", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
