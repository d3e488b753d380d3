"""Conventions of the source language: two signs of any of them in a document are no slip."""

import re
from collections.abc import Iterator

from linter.checks.finding import Finding
from linter.checks.prose import Prose
from linter.checks.reading import Check, Reading
from linter.checks.typography.signs import GOES_ON, Convention, Sign

HABIT = 2
"""How many signs a document must have: one alone may be a slip of the pen."""

COMMON = frozenset({Convention.PERCENT})
"""What English writers do, too, in the sciences: it tells nothing of the rest."""

_NUMBER = re.compile(f"[0-9]{GOES_ON}")
# A mark after a space, which follows a word or closing mark and is followed by a space or the end.
_SPACED_MARK = re.compile(r"[;:?!]+(?<=[ \u00a0\u202f].)(?<=[\w)\]”\"’%».].[;:?!])(?=[\s\"”’»)\0]|\Z)")

_OTHER_SPACES = "\u00a0\u202f"

MESSAGES = {
    Convention.SPACED_MARK: "English has no space before this mark.",
    Convention.TIME: "English writes this time on the twelve-hour clock or as 18:30.",
    Convention.THOUSANDS: "English groups thousands with commas.",
    Convention.DECIMAL_COMMA: "English writes decimals with a point.",
    Convention.CURRENCY: "English sets the sign of the currency before the amount.",
    Convention.DATE: "English does not write dates like this.",
    Convention.SCORE: "English writes scores with a hyphen or dash.",
    Convention.PERCENT: "English has no space before the percent sign.",
}


class Signs:
    """All signs of a document.

    Args:
        reading: the document.

    Attributes:
        all: the signs, each kind in the order of the text.
    """

    def __init__(self, reading: Reading) -> None:
        text = reading.derived(Prose).text
        self.all: list[Sign] = [*_numbers(text), *_spaced_marks(text)]
        self._telling = sum(sign.convention not in COMMON for sign in self.all)

    def of_habit(self, convention: Convention) -> list[Sign]:
        """Return the signs of a convention, if the document has enough that they are no slip."""
        found = [sign for sign in self.all if sign.convention is convention]
        return found if (len(found) if convention in COMMON else self._telling) >= HABIT else []


def _numbers(text: str) -> Iterator[Sign]:
    # The expressions for numbers take longer to compile than most articles take to search.
    if _NUMBER.search(text):
        from linter.checks.typography.numbers import number_signs

        yield from number_signs(text)


def _spaced_marks(text: str) -> Iterator[Sign]:
    if not any(f" {mark}" in text for mark in ";:?!") and not any(space in text for space in _OTHER_SPACES):
        return
    for match in _SPACED_MARK.finditer(text):
        yield Sign(Convention.SPACED_MARK, match.start() - 1, match.end(), (match.group(),))


def _check(convention: Convention) -> Check:
    def check(reading: Reading) -> Iterator[Finding]:
        prose = reading.derived(Prose)
        for sign in reading.derived(Signs).of_habit(convention):
            yield Finding(
                span=prose.original(sign.start, sign.end),
                message=MESSAGES[convention],
                suggestions=sign.suggestions,
                edits=prose.edits(sign.start, sign.end, sign.suggestions[0]),
                level=sign.level,
            )

    check.__doc__ = f"Yield places that show the convention {convention.value!r}."
    return check


spaced_marks = _check(Convention.SPACED_MARK)
times = _check(Convention.TIME)
thousands = _check(Convention.THOUSANDS)
decimal_commas = _check(Convention.DECIMAL_COMMA)
currencies = _check(Convention.CURRENCY)
dates = _check(Convention.DATE)
scores = _check(Convention.SCORE)
percents = _check(Convention.PERCENT)
