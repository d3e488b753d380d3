"""The one representation of a text that all later stages work on."""

import re
from array import array
from bisect import bisect_right
from collections.abc import Mapping
from enum import StrEnum

import msgspec

MARKUP = "\ufdd0"
"""Stands in a mask for a code point that a reader never sees (markup)."""

CONTINUATION = "\ufdd1"
"""Stands in a mask for the rest of an escape whose first code point was decoded."""


_VISIBLE = re.compile(f"([^{MARKUP}{CONTINUATION}]+)({CONTINUATION}*)")
_LINE_FEED = re.compile("\n")
_ANY_LINE_END = re.compile("\r\n?|\n")


OBJECT = "\ufffc"
"""Stands in a mask, followed by `CONTINUATION`, for what is read as one thing but is no prose:
code, mathematics or an address within a sentence (Unicode's object replacement character)."""


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


class Block(msgspec.Struct, frozen=True, gc=False):
    """A run of prose that sentences never cross: a paragraph, heading, cell ...

    `start` and `end` are offsets into the original text; `depth` is the level
    of a heading (1 to 6) and 0 elsewhere.
    """

    kind: BlockKind
    start: int
    end: int
    depth: int = 0


class Zone(msgspec.Struct, frozen=True, gc=False):
    """A range of the original text that is not prose."""

    kind: ZoneKind
    start: int
    end: int


class Run(msgspec.Struct, frozen=True, gc=False):
    """A stretch of rendered text that the original holds unbroken.

    Attributes:
        shown: where the stretch begins in the rendered text.
        original: where it begins in the original.
        extra: how many more code points of the original its last one stands
            for: 7 for the "é" of `&eacute;`.
    """

    shown: int
    original: int
    extra: int = 0


class RenderedBlock(msgspec.Struct, frozen=True):
    """A block's text as a reader sees it, and the way back to the original.

    `start` is the block's offset in the original. `runs` is empty when the
    text is an unbroken slice of the original from there.
    """

    text: str
    start: int
    runs: tuple[Run, ...] = ()

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Map the half-open, non-empty range of `text` to the original text.

        Args:
            start: first code point, an index into `text`.
            end: index after the last code point; greater than `start`.

        Returns:
            The half-open range of the original that the range was made from.
        """
        if not self.runs:
            return self.start + start, self.start + end
        first = bisect_right(self.runs, start, key=_shown) - 1
        last = bisect_right(self.runs, end - 1, key=_shown) - 1
        run = self.runs[last]
        following = self.runs[last + 1].shown if last + 1 < len(self.runs) else len(self.text)
        extra = run.extra if end == following else 0
        return (
            self.runs[first].original + start - self.runs[first].shown,
            run.original + end - run.shown + extra,
        )


def _shown(run: Run) -> int:
    return run.shown


class LineIndex:
    """Converts offsets to 1-based lines and columns in code points.

    Line ends are LF, CR LF and lone CR, as editors count them.
    """

    def __init__(self, text: str) -> None:
        # Without a carriage return the expression is a literal, four times as fast.
        line_end = _ANY_LINE_END if "\r" in text else _LINE_FEED
        self._starts = array("Q", [0])
        self._starts.extend(match.end() for match in line_end.finditer(text))

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
            words (a line of a table), and a decoded escape or an `OBJECT`
            followed by `CONTINUATION` (`&eacute;` becomes "é" and seven
            continuations, code within a sentence one object and the rest).
        blocks: the runs of prose in reading order, never overlapping.
        zones: what is not prose, sorted by start.
        front_matter: the document's metadata; empty where there is none.
        notes: what could not be understood, one sentence each, for the report.
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
        notes: tuple[str, ...] = (),
    ) -> None:
        self.path = path
        self.text = text
        self.mask = mask
        self.blocks = blocks
        self.zones = zones
        self.front_matter: Mapping[str, object] = front_matter or {}
        self.notes = notes

    def render(self, block: Block) -> RenderedBlock:
        """Return the block's text as a reader sees it, mapped to the original."""
        masked = self.mask[block.start : block.end]
        if MARKUP not in masked and CONTINUATION not in masked:
            return RenderedBlock(masked, block.start)
        text: list[str] = []
        runs: list[Run] = []
        shown = 0
        for match in _VISIBLE.finditer(masked):
            run = match.group(1)
            runs.append(Run(shown, block.start + match.start(), len(match.group(2))))
            text.append(run)
            shown += len(run)
        return RenderedBlock("".join(text), block.start, tuple(runs))
