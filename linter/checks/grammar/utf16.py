"""Converts LanguageTool's positions, which count UTF-16 code units as Java does, to code points."""

from bisect import bisect_left

_LAST_OF_ONE_UNIT = "\uffff"


class Utf16:
    """The offsets of one text in UTF-16 code units.

    Args:
        text: the text; code points above U+FFFF take two units.
    """

    def __init__(self, text: str) -> None:
        # The offset in units of each code point that takes two, in order.
        self._doubles: list[int] = []
        if not text.isascii() and max(text) > _LAST_OF_ONE_UNIT:
            wide = (place for place, character in enumerate(text) if character > _LAST_OF_ONE_UNIT)
            self._doubles = [place + before for before, place in enumerate(wide)]
        self.units = len(text) + len(self._doubles)

    def code_points(self, offset: int, length: int) -> tuple[int, int]:
        """Return the half-open range in code points of a range in units.

        A range that begins or ends between the two units of a character takes
        the whole character in.

        Raises:
            ValueError: the range is empty or not all in the text.
        """
        end = offset + length
        if not 0 <= offset < end <= self.units:
            raise ValueError(f"{offset} to {end} is no range of a text of {self.units} code units")
        before_end = bisect_left(self._doubles, end)
        split = before_end > 0 and self._doubles[before_end - 1] == end - 1
        return offset - bisect_left(self._doubles, offset), end - before_end + split
