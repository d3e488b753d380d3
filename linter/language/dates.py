"""Finds dates in English text, with and without a year.

Read are ISO 8601 dates, "17 April 2025", "17th of April, 2025", "April 17,
2025", abbreviated months, and the same without the year.
"""

import re
from collections.abc import Iterator
from datetime import date

import msgspec

_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
)  # fmt: skip
_NUMBER = {name: number for number, name in enumerate(_MONTHS, 1)}
_NUMBER |= {name[:3]: number for name, number in _NUMBER.items()} | {"sept": 9}

_MONTH = "(?:" + "|".join(f"{name}|{name[:3]}\\b\\.?" for name in _MONTHS) + r"|sept\b\.?)"
_DAY = r"(?<![\d.,:/-])\d{1,2}(?:st|nd|rd|th)?(?![\d:]|[.,/]\d)"
_YEAR = r"(?:19|20)\d\d(?!\d|[.,]\d)"
_DATE = re.compile(
    rf"(?P<iso>(?<!\d)(?:19|20)\d\d-\d\d-\d\d(?!\d))"
    rf"|(?P<day>{_DAY})(?: of)? (?P<month>{_MONTH})(?:,? (?P<year>{_YEAR}))?"
    rf"|\b(?P<month2>{_MONTH}) (?P<day2>{_DAY})(?:,? (?P<year2>{_YEAR}))?",
    re.IGNORECASE,
)
_ANY_YEAR = re.compile(rf"(?<![\d.,$€£])(?<!\d-){_YEAR}(?!s\b|\s*(?:people|men|women|miles|km|%))")
_DECADE = re.compile(r"(?<!\d)(?:19|20)\d0s\b")


class FoundDate(msgspec.Struct, frozen=True):
    """A date in a text.

    Attributes:
        start: its first code point.
        end: just after its last one.
        month: 1 to 12.
        day: day of the month.
        year: the year, or None where the text leaves it out.
    """

    start: int
    end: int
    month: int
    day: int
    year: int | None

    def ordinal(self) -> int | None:
        """Return the day as `datetime.date.toordinal` does; None without a year."""
        return None if self.year is None else date(self.year, self.month, self.day).toordinal()


def find_dates(text: str, start: int = 0, end: int | None = None) -> Iterator[FoundDate]:
    """Yield the dates of `text[start:end]` in order; days that a month has not are no dates."""
    for found in _DATE.finditer(text, start, len(text) if end is None else end):
        if found["iso"]:
            year, month, day = map(int, found["iso"].split("-"))
        else:
            month = _NUMBER[(found["month"] or found["month2"]).lower().rstrip(".")]
            day = int((found["day"] or found["day2"]).rstrip("sthndr"))
            year = int(found["year"] or found["year2"] or 0)
        try:
            date(year or 2024, month, day)
        except ValueError:
            continue
        yield FoundDate(*found.span(), month, day, year or None)


def find_years(text: str, start: int = 0, end: int | None = None) -> list[int]:
    """Return the years from 1900 to 2099 that `text[start:end]` names, decades by their first year."""
    stop = len(text) if end is None else end
    years = [int(found.group()) for found in _ANY_YEAR.finditer(text, start, stop)]
    return years + [int(found.group()[:4]) for found in _DECADE.finditer(text, start, stop)]
