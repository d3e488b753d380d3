"""The list of rules: a table for people, JSON for programs."""

from collections.abc import Iterator, Sequence

import msgspec

from linter.model import Level
from linter.packs.specification import RuleSpecification
from linter.report.appearance import LEVEL_LOOKS, Appearance, Look
from linter.report.columns import safe, width

_GAP = "  "
_FEWEST_COLUMNS = 12


def rule_table(rules: Sequence[RuleSpecification], appearance: Appearance) -> Iterator[str]:
    """Yield a line for each rule, then how many there are in each pack.

    A line has the id, the level, the category and, as far as there is room,
    the source expressions, or else why the rule is there.
    """
    ids = max((len(rule.id) for rule in rules), default=0)
    levels = max(len(level) for level in Level)
    categories = max((len(rule.category) for rule in rules), default=0)
    room = appearance.columns - ids - levels - categories - 3 * len(_GAP)
    for rule in rules:
        level = appearance.paint(rule.level.ljust(levels), LEVEL_LOOKS[rule.level])
        line = f"{rule.id.ljust(ids)}{_GAP}{level}{_GAP}{rule.category.ljust(categories)}"
        if room >= _FEWEST_COLUMNS:
            line += _GAP + appearance.paint(_clip(_about(rule), room), Look.FAINT)
        yield line.rstrip()
    if rules:
        yield ""
    yield from _totals(rules, appearance)


def rules_json(rules: Sequence[RuleSpecification]) -> str:
    """Return the rules as a JSON object: `{"version": 1, "rules": [...]}`; see docs/json.md."""
    objects = [
        {
            "id": rule.id,
            "pack": rule.pack,
            "level": rule.level,
            "category": rule.category,
            "gate": rule.gate,
            "sources": rule.sources,
            "suggestions": rule.suggestions,
            "why": rule.why,
        }
        for rule in rules
    ]
    encoded = msgspec.json.encode({"version": 1, "rules": objects})
    return msgspec.json.format(encoded, indent=2).decode()


def _about(rule: RuleSpecification) -> str:
    expressions = [each for each_language in rule.sources.values() for each in each_language]
    return safe("; ".join(expressions) or rule.why)


def _clip(text: str, columns: int) -> str:
    if width(text) <= columns:
        return text
    while width(text) > columns - 1:
        text = text[:-1]
    return text.rstrip() + "…"


def _totals(rules: Sequence[RuleSpecification], appearance: Appearance) -> Iterator[str]:
    counts: dict[str, dict[Level, int]] = {}
    for rule in rules:
        pack = counts.setdefault(rule.pack, dict.fromkeys(reversed(Level), 0))
        pack[rule.level] += 1
    names = max((len(name) for name in counts), default=0)
    digits = len(str(len(rules)))
    for name, levels in sorted(counts.items()):
        parts = ", ".join(f"{count} {level}" for level, count in levels.items() if count)
        yield f"{name.ljust(names)}{_GAP}{sum(levels.values()):>{digits}}{_GAP}{parts}"
    noun = "rule" if len(rules) == 1 else "rules"
    where = "pack" if len(counts) == 1 else "packs"
    yield appearance.paint(f"{len(rules)} {noun} in {len(counts)} {where}", Look.PLACE)
