"""Sets of days, for statements that are true at some times and not at others.

A day is a number as `datetime.date.toordinal` gives it: 1 is the first of
January of the year 1 in the proleptic Gregorian calendar.
"""

from collections.abc import Iterable
from datetime import date

FIRST = 1
"""The first day there is."""

LAST = date.max.toordinal()
"""The day after the last one there is, for ranges without an end."""

Range = tuple[int, int]
"""A half-open range of days."""


class DaySet:
    """An immutable set of days.

    Attributes:
        ranges: half-open ranges, sorted, neither overlapping nor touching.
    """

    __slots__ = ("ranges",)

    def __init__(self, ranges: Iterable[Range] = ()) -> None:
        merged: list[Range] = []
        for start, end in sorted(ranges):
            start, end = max(start, FIRST), min(end, LAST)
            if start >= end:
                continue
            if merged and start <= merged[-1][1]:
                merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
            else:
                merged.append((start, end))
        self.ranges = tuple(merged)

    def __bool__(self) -> bool:
        return bool(self.ranges)

    def __contains__(self, day: int) -> bool:
        return any(start <= day < end for start, end in self.ranges)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, DaySet) and self.ranges == other.ranges

    def __hash__(self) -> int:
        return hash(self.ranges)

    def __repr__(self) -> str:
        shown = ", ".join(f"{iso(start)}..{iso(end)}" for start, end in self.ranges)
        return f"DaySet({shown})"

    def __or__(self, other: "DaySet") -> "DaySet":
        return DaySet((*self.ranges, *other.ranges))

    def __and__(self, other: "DaySet") -> "DaySet":
        return DaySet(
            (max(start, begin), min(end, stop))
            for start, end in self.ranges
            for begin, stop in other.ranges
            if max(start, begin) < min(end, stop)
        )

    def __sub__(self, other: "DaySet") -> "DaySet":
        return self & other.complement()

    def complement(self) -> "DaySet":
        """Return all other days."""
        bounds = [FIRST, *(bound for range_ in self.ranges for bound in range_), LAST]
        return DaySet(zip(bounds[::2], bounds[1::2], strict=True))

    def widened(self, days: int) -> "DaySet":
        """Return the set with so many days more on either side of each of its ranges."""
        return DaySet((start - days, end + days) for start, end in self.ranges)


EVER = DaySet([(FIRST, LAST)])
"""All days."""


def iso(day: int) -> str:
    """Write a day as YYYY-MM-DD; the end of an open range as an empty string."""
    return "" if day >= LAST else date.fromordinal(day).isoformat()


def day_of(text: str) -> int:
    """Return the day of a date written YYYY-MM-DD.

    Raises:
        ValueError: for anything else, such as a day that the month has not.
    """
    if len(text) != len("YYYY-MM-DD") or "W" in text:
        raise ValueError(f"{text!r} is not a date written YYYY-MM-DD")
    return date.fromisoformat(text).toordinal()
