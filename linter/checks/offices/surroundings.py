"""What the text around the claims says of time: its years, and its dates without a year."""

import re
from collections.abc import Sequence
from datetime import date
from functools import cached_property

from linter.checks.reading import Passage
from linter.facts.days import EVER, DaySet
from linter.language.dates import FoundDate, find_dates, find_years

_BEFORE = 45
_AFTER = 90
"""A text that says "on April 17" without the year is written within days or weeks, mostly afterwards."""

_FIRST_YEAR, _LAST_YEAR = 1990, 2040
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_PLANNED = re.compile(
    r"\b(?:will|would|shall|scheduled|planned|due|set|until|by|before|since|from|every|each|annual\w*|deadline|birthday"
    r"|upcoming|next|anniversary|commemorat\w+)\b",
    re.IGNORECASE,
)


class Surroundings:
    """The times that a document names.

    Args:
        passages: all of its passages.
    """

    def __init__(self, passages: Sequence[Passage]) -> None:
        self._passages = passages

    @cached_property
    def years(self) -> set[int]:
        """The years that the text names."""
        return {year for passage in self._passages for year in find_years(passage.text)}

    @cached_property
    def season(self) -> DaySet:
        """The days, in any year, near the text's dates without a year; all days when it has none."""
        found = [each for passage in self._passages for each in _yearless(passage)]
        return DaySet(days for each in found for days in _windows(each)) if found else EVER


def _yearless(passage: Passage) -> list[FoundDate]:
    if not any(month in passage.lower for month in _MONTHS):
        return []
    dates = [each for each in find_dates(passage.text) if each.year is None]
    return [each for each in dates if not _PLANNED.search(passage.text, *_sentence(passage, each.start))]


def _sentence(passage: Passage, place: int) -> tuple[int, int]:
    for start, end in passage.sentences:
        if place < end:
            return start, end
    return 0, len(passage.text)


def _windows(found: FoundDate) -> list[tuple[int, int]]:
    windows = []
    for year in range(_FIRST_YEAR, _LAST_YEAR):
        # 29 February is in leap years only; a day more or less does not matter here.
        day = date(year, found.month, min(found.day, 28)).toordinal()
        windows.append((day - _BEFORE, day + _AFTER))
    return windows
