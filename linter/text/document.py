"""The one representation of a text that all later stages work on."""

from bisect import bisect_right
from collections.abc import Mapping
from enum import StrEnum

import msgspec

MARKUP = "\ufdd0"
"""Stands in a mask for a code point that a reader never sees (markup)."""

CONTINUATION = "\ufdd1"
"""Stands in a mask for the rest of an escape whose first code point was decoded."""


class BlockKind(StrEnum):
    """What kind of prose a block holds."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    LIST_ITEM = "list-item"
    TABLE_CELL = "table-cell"
    BLOCK_QUOTE = "block-quote"
    FOOTNOTE = "footnote"
    CAPTION = "caption"
    TITLE = "title"


class ZoneKind(StrEnum):
    """What kind of text, prose or not, a zone covers."""

    CODE = "code"
    URL = "url"
    FRONT_MATTER = "front-matter"
    COMMENT = "comment"
    SCRIPT = "script"
    MARKUP = "markup"
    MATH = "math"


class Block(msgspec.Struct, frozen=True):
    """A run of prose that sentences never cross: a paragraph, heading, cell ...

    `start` and `end` are offsets into the original text; `depth` is the level
    of a heading (1 to 6) and 0 elsewhere.
    """

    kind: BlockKind
    start: int
    end: int
    depth: int = 0


class Zone(msgspec.Struct, frozen=True):
    """A range of the original text that is not prose."""

    kind: ZoneKind
    start: int
    end: int


class RenderedBlock(msgspec.Struct, frozen=True):
    """A block's text as a reader sees it, and the way back to the original.

    `offsets` is None when the text is an unbroken slice of the original;
    otherwise it has, for each code point of `text`, its offset in the
    original, and `ends` the offset just after the original's code points
    that it stands for.
    """

    text: str
    start: int
    offsets: list[int] | None = None
    ends: list[int] | None = None

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Map the half-open, non-empty range of `text` to the original text.

        Args:
            start: first code point, an index into `text`.
            end: index after the last code point; greater than `start`.

        Returns:
            The half-open range of the original that the range was made from.
        """
        if self.offsets is None or self.ends is None:
            return self.start + start, self.start + end
        return self.offsets[start], self.ends[end - 1]


class LineIndex:
    """Converts offsets to 1-based lines and columns in code points.

    Line ends are LF, CR LF and lone CR, as editors count them.
    """

    def __init__(self, text: str) -> None:
        self._starts = [0]
        position = 0
        length = len(text)
        while position < length:
            feed = text.find("\n", position)
            carriage = text.find("\r", position, feed if feed >= 0 else length)
            if carriage >= 0 and carriage + 1 != feed:
                position = carriage + 1
            elif feed >= 0:
                position = feed + 1
            else:
                break
            self._starts.append(position)

    def position(self, offset: int) -> tuple[int, int]:
        """Return the 1-based (line, column) of an offset in code points."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def line_start(self, line: int) -> int:
        """Return the offset of the first code point of a 1-based line."""
        return self._starts[line - 1]

    @property
    def lines(self) -> int:
        """How many lines there are; at least 1."""
        return len(self._starts)


class Document:
    """A decoded text with what is prose in it and what is not.

    Attributes:
        path: the name to report.
        text: the decoded original, without a byte order mark, line ends kept.
        mask: as long as `text`; equal to it where a reader sees prose, `MARKUP`
            where the reader sees nothing, a space for non-prose that separates
            words (code, a line of a table), and a decoded escape followed by
            `CONTINUATION` (`&eacute;` becomes "é" and seven continuations).
        blocks: the runs of prose in reading order, never overlapping.
        zones: what is not prose, sorted by start.
        front_matter: the document's metadata; empty where there is none.
    """

    def __init__(
        self,
        *,
        path: str,
        text: str,
        mask: str,
        blocks: tuple[Block, ...],
        zones: tuple[Zone, ...] = (),
        front_matter: Mapping[str, object] | None = None,
    ) -> None:
        self.path = path
        self.text = text
        self.mask = mask
        self.blocks = blocks
        self.zones = zones
        self.front_matter: Mapping[str, object] = front_matter or {}

    def render(self, block: Block) -> RenderedBlock:
        """Return the block's text as a reader sees it, mapped to the original."""
        masked = self.mask[block.start : block.end]
        if MARKUP not in masked and CONTINUATION not in masked:
            return RenderedBlock(masked, block.start)
        text: list[str] = []
        offsets: list[int] = []
        ends: list[int] = []
        for offset, character in enumerate(masked, block.start):
            if character == MARKUP:
                continue
            if character == CONTINUATION:
                if ends:
                    ends[-1] = offset + 1
                continue
            text.append(character)
            offsets.append(offset)
            ends.append(offset + 1)
        return RenderedBlock("".join(text), block.start, offsets, ends)
