"""Columns in the unit that a format's readers count in."""

import re
from array import array
from bisect import bisect_left
from enum import StrEnum

from linter.report.positions import Position


class Unit(StrEnum):
    """What one column is: a code point, a UTF-16 code unit, or a byte of UTF-8."""

    CODE_POINT = "code point"
    UTF_16 = "UTF-16 code unit"
    UTF_8 = "UTF-8 byte"


_WIDER = {
    Unit.CODE_POINT: (),
    Unit.UTF_16: ("[\U00010000-\U0010ffff]",),
    Unit.UTF_8: ("[^\x00-\x7f]", "[\u0800-\U0010ffff]", "[\U00010000-\U0010ffff]"),
}
"""For each unit the classes of code points that take one unit more (Unicode 16.0, tables 3-5, 3-6)."""


class Columns:
    """Converts the columns of one text; it is searched at the first question.

    Args:
        text: the decoded original.
        unit: what to count in.
    """

    def __init__(self, text: str, unit: Unit) -> None:
        self._text = text
        self._unit = unit
        self._wider: tuple[array[int], ...] | None = None

    def of(self, position: Position) -> int:
        """Return the 1-based column of a position in the unit.

        It takes time logarithmic in the text, so that a text of one long
        line with many findings stays quick.
        """
        if self._wider is None:
            self._wider = self._search()
        line_start = position.offset - position.column + 1
        return position.column + sum(
            bisect_left(offsets, position.offset) - bisect_left(offsets, line_start)
            for offsets in self._wider
        )

    def _search(self) -> "tuple[array[int], ...]":
        if self._text.isascii():
            return ()
        return tuple(
            array("Q", (match.start() for match in re.finditer(wider, self._text)))
            for wider in _WIDER[self._unit]
        )
