"""Counts the rules by language and topic and writes the table of docs/coverage.md.

python tools/coverage.py            rewrite the table
python tools/coverage.py --check    exit with 1 when the table is out of date
"""

import argparse
import sys
from collections import Counter
from pathlib import Path

from linter.packs.catalogue import load_catalogue
from linter.packs.specification import Gate, Kind, RuleSpecification

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "coverage.md"
BEGIN, END = "<!-- table -->", "<!-- end of table -->"


def table(rules: list[RuleSpecification]) -> str:
    """Return Markdown: a row a pack, then for each pack a row a topic file."""
    lines = [
        "| pack | rules | patterns | errors | warnings | info | gated |",
        "|---|--:|--:|--:|--:|--:|--:|",
    ]
    packs = sorted({rule.pack for rule in rules})
    for pack in packs:
        own = [rule for rule in rules if rule.pack == pack]
        levels = Counter(rule.level.value for rule in own)
        patterns = sum(len(rule.patterns) for rule in own if rule.kind == Kind.PATTERN)
        gated = sum(rule.gate == Gate.SOURCE for rule in own)
        lines.append(
            f"| {pack} | {len(own)} | {patterns} | {levels['error']} | {levels['warning']} |"
            f" {levels['info']} | {gated} |"
        )
    for pack in packs:
        topics = Counter(Path(rule.place.path).stem for rule in rules if rule.pack == pack)
        listed = ", ".join(f"{topic} {count}" for topic, count in sorted(topics.items()))
        lines += ["", f"**{pack}**: {listed}."]
    return "\n".join(lines)


def main() -> int:
    """Rewrite or check the table of the page."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--check", action="store_true")
    check = parser.parse_args().check
    page = PAGE.read_text(encoding="utf-8")
    before, _, rest = page.partition(BEGIN)
    _, _, after = rest.partition(END)
    rules = list(load_catalogue().rules.values())
    wanted = f"{before}{BEGIN}\n{table(rules)}\n{END}{after}"
    if check:
        return 0 if page == wanted else 1
    PAGE.write_text(wanted, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
