"""All prose of a document as one text: a check searches it once instead of block by block."""

import re
from bisect import bisect_right
from functools import cached_property

from linter.checks.reading import Passage, Reading
from linter.model import Edit, Span
from linter.text.document import MARKUP

SEPARATOR = "\0"
"""Stands between two blocks; no document that was read from a file holds it."""

_FEW = 12
_PLAIN = bytes([*range(0x20, 0x7F), *b"\t\n\r\0"])


class Prose:
    """The rendered texts of all blocks, `SEPARATOR` between them, and the way back.

    Args:
        reading: the document.

    Attributes:
        text: what a reader sees; offsets into it are in code points.
    """

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._passages = reading.passages
        self._starts: list[int] = []
        position = 0
        for passage in self._passages:
            self._starts.append(position)
            position += len(passage.text) + len(SEPARATOR)
        self.text = SEPARATOR.join(passage.text for passage in self._passages)

    @cached_property
    def symbols(self) -> frozenset[str]:
        """The code points of `text` other than printable ASCII, tabs and line ends.

        Most of what the checks of characters look for begins with one of them,
        so that this one scan, in C, settles that a document is clean.
        """
        data = self.text.encode("utf-8", "surrogatepass").translate(None, _PLAIN)
        return frozenset(data.decode("utf-8", "surrogatepass"))

    def places(self, characters: re.Pattern[str]) -> list[int]:
        """Return the offsets into `text` of all symbols that an expression for one character matches.

        Only those that occur are looked for, each by itself where they are few:
        the search for a single character is many times faster than for a class.
        """
        present = [symbol for symbol in self.symbols if characters.match(symbol)]
        if len(present) > _FEW:
            among = re.compile(f"[{re.escape(''.join(present))}]")
            return [match.start() for match in among.finditer(self.text)]
        found: list[int] = []
        for symbol in present:
            place = self.text.find(symbol)
            while place >= 0:
                found.append(place)
                place = self.text.find(symbol, place + 1)
        return sorted(found)

    def passage_at(self, offset: int) -> tuple[Passage, int]:
        """Return the passage that an offset into `text` lies in, and where it begins there."""
        index = bisect_right(self._starts, offset) - 1
        return self._passages[index], self._starts[index]

    def original(self, start: int, end: int) -> Span:
        """Map a non-empty range of `text`, inside one block, to the document's original text."""
        passage, begin = self.passage_at(start)
        return passage.original(start - begin, end - begin)

    def edits(self, start: int, end: int, replacement: str) -> tuple[Edit, ...]:
        """Return the edit that replaces a range of `text`, or none where that would swallow markup."""
        span = self.original(start, end)
        if MARKUP in self._reading.document.mask[span.start : span.end]:
            return ()
        return (Edit(span, replacement),)
