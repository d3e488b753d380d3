"""Runs one check on a short text and shows what it flags."""

from collections.abc import Iterable

from linter.checks.finding import Finding
from linter.checks.reading import Reading
from linter.checks.registry import load_check
from linter.checks.settings import Settings
from linter.text.formats import parse


def findings(check: str, text: str, path: str = "a.txt", words: Iterable[str] = ()) -> list[Finding]:
    """What a check yields, in the order of the text."""
    reading = Reading(parse(text, path=path), Settings(words=frozenset(words)))
    return sorted(load_check(check)(reading), key=lambda finding: finding.span)


def flagged(check: str, text: str, path: str = "a.txt", words: Iterable[str] = ()) -> list[str]:
    """The original text of each finding."""
    return [text[each.span.start : each.span.end] for each in findings(check, text, path, words)]


def suggested(check: str, text: str, path: str = "a.txt") -> list[tuple[str, ...]]:
    """The suggestions of each finding."""
    return [each.suggestions for each in findings(check, text, path)]


def fixed(check: str, text: str, path: str = "a.txt") -> str:
    """The text after the edits of all findings."""
    edits = sorted(
        (edit for finding in findings(check, text, path) for edit in finding.edits),
        key=lambda each: each.span,
    )
    for edit in reversed(edits):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text
