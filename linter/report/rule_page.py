"""All that is to be known of one rule, for people."""

import re
from collections.abc import Iterator, Mapping

from linter.model import Safety, Span
from linter.packs.specification import Example, Gate, RuleSpecification
from linter.report.appearance import LEVEL_LOOKS, Appearance, Look
from linter.report.columns import safe, wrap
from linter.report.excerpt import excerpt
from linter.report.languages import language_name
from linter.report.positions import Positions

_LABEL_COLUMNS = 10
_INDENT = " " * 2
_CLASS_NAME = re.compile(r"@([\w-]+)")


def rule_page(
    rule: RuleSpecification, classes: Mapping[str, tuple[str, ...]], appearance: Appearance
) -> Iterator[str]:
    """Yield the lines that explain a rule.

    Args:
        rule: what to explain.
        classes: the members of word classes, to spell out those in its patterns.
        appearance: width and colours.
    """
    paint = appearance.paint
    level = paint(rule.level, LEVEL_LOOKS[rule.level])
    yield f"{paint(rule.id, Look.PLACE)}  {level}  {rule.category}"
    yield ""
    for label, text in _facts(rule, classes):
        yield from _entry(label, text, appearance)
    for label, examples in (("bad", rule.bad), ("good", rule.good)):
        if examples:
            yield ""
        for example in examples:
            yield from _example(label, example, appearance)
    yield ""
    if rule.seen:
        yield from _entry("seen", ", ".join(rule.seen), appearance)
    yield from _entry("file", f"{rule.place.path}:{rule.place.line}", appearance)


def _facts(rule: RuleSpecification, classes: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, str]]:
    for code, expressions in rule.sources.items():
        for expression in expressions:
            yield "source", f"{expression} ({language_name(code)})"
    if rule.why:
        yield "why", rule.why
    if rule.suggestions:
        yield "instead", " | ".join(rule.suggestions)
    for pattern in rule.patterns:
        yield rule.kind.value, pattern
    for pattern in rule.exceptions:
        yield "except", pattern
    for name in dict.fromkeys(_CLASS_NAME.findall(" ".join((*rule.patterns, *rule.exceptions)))):
        if name in classes:
            yield f"@{name}", ", ".join(classes[name])
    if rule.blocks:
        yield "blocks", ", ".join(rule.blocks)
    if rule.gate is Gate.SOURCE:
        names = " or ".join(language_name(code) for code in rule.sources)
        yield "gate", f"only in a text known or judged to come from {names}"
    if rule.safety is Safety.SAFE:
        yield "fix", "the first suggestion is always right"


def _entry(label: str, text: str, appearance: Appearance) -> Iterator[str]:
    head = f"{label}:".ljust(_LABEL_COLUMNS - 1) + " "
    rest = _INDENT + " " * len(head)
    first, *others = wrap(safe(text), appearance.columns, first=_INDENT + head, rest=rest)
    yield first.replace(head, appearance.paint(head, Look.FAINT), 1)
    yield from others


def _example(label: str, example: Example, appearance: Appearance) -> Iterator[str]:
    look = Look.ERROR if label == "bad" else Look.GOOD
    room = appearance.columns - len(_INDENT) - _LABEL_COLUMNS
    positions = Positions(example.text)
    if not example.spans:
        yield from _entry(label, example.text, appearance)
    for start, end in example.spans:
        head = f"{label}:".ljust(_LABEL_COLUMNS)
        for row in excerpt(example.text, positions, Span(start, end), room):
            yield f"{_INDENT}{appearance.paint(head, Look.FAINT)}{row.line}"
            if row.marks:
                yield f"{_INDENT}{' ' * _LABEL_COLUMNS}{appearance.paint(row.marks, look)}"
            head = " " * _LABEL_COLUMNS
