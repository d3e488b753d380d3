"""What looks like the source language's typography at one place."""

from enum import StrEnum

import msgspec

from linter.model import Level

SPACE = "[ \u00a0\u2009\u202f]"
"""Spaces that stand inside a number, as an expression."""

GOES_ON = rf"[0-9]*(?:{SPACE}?[€£$%hH:]|[.,][0-9]|{SPACE}[0-9]|,{SPACE}000|\ (?:[mb]illion|[JFMASOND][a-z]))"
"""What must follow the first digit of a number that another language may have written."""


class Convention(StrEnum):
    """A habit of other languages that English does not share."""

    SPACED_MARK = "a space before ; : ? !"
    TIME = "18 h 30"
    THOUSANDS = "1 500 000"
    DECIMAL_COMMA = "3,5 %"
    CURRENCY = "500 €"
    DATE = "the 17 April 2025, 17.04.2025"
    SCORE = "1: 2"
    PERCENT = "50 %"


class Sign(msgspec.Struct, frozen=True):
    """One place.

    Attributes:
        convention: what is written there as in another language.
        start: first code point, an offset into the text of the prose.
        end: offset after the last one.
        suggestions: what English writes, the best first.
        level: a milder level than the rule's, where the case is less clear.
    """

    convention: Convention
    start: int
    end: int
    suggestions: tuple[str, ...]
    level: Level | None = None
