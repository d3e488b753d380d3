"""Lines and columns of offsets, for reports."""

from typing import Annotated

import msgspec
from msgspec import Meta

from linter.text.document import LineIndex


class Position(msgspec.Struct, frozen=True):
    """A place in the decoded original text.

    Attributes:
        line: 1-based; LF, CR LF and lone CR end a line.
        column: 1-based, in code points.
        offset: 0-based, in code points, from the start of the text.
    """

    line: Annotated[int, Meta(ge=1)]
    column: Annotated[int, Meta(ge=1)]
    offset: Annotated[int, Meta(ge=0)]


class Positions:
    """Finds the positions of one text; the lines are indexed at the first question.

    Args:
        text: the decoded original.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._index: LineIndex | None = None

    @property
    def index(self) -> LineIndex:
        """The index of the text's lines."""
        if self._index is None:
            self._index = LineIndex(self._text)
        return self._index

    def at(self, offset: int) -> Position:
        """Return the position of an offset in code points."""
        line, column = self.index.position(offset)
        return Position(line, column, offset)

    def line_bounds(self, line: int) -> tuple[int, int]:
        """Return the half-open range of a 1-based line, without its line end."""
        start = self.index.line_start(line)
        end = self.index.line_start(line + 1) if line < self.index.lines else len(self._text)
        while end > start and self._text[end - 1] in "\r\n":
            end -= 1
        return start, end
