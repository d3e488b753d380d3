"""Builds the mask and the blocks of a document from left to right.

A parser tells, in the order of the text, what a reader sees; whatever it
leaves out becomes markup inside a block and space between blocks.
"""

from collections.abc import Iterable, Iterator

from linter.text.document import CONTINUATION, MARKUP, OBJECT, Block, BlockKind


class MaskBuilder:
    """Collects the pieces of a mask and the blocks that they make.

    Offsets are code points of `text`; what goes back is shown no second time. A block begins at its
    first and ends at its last visible code point that is not white space; a
    block without any is dropped.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.position = 0
        self.blocks: list[Block] = []
        self._pieces: list[str] = []
        self._kind = BlockKind.PARAGRAPH
        self._depth = 0
        self._start = -1
        self._end = -1
        # Where the text began that stands as it is and was not cut out yet, or -1.
        self._kept = -1

    def open(self, kind: BlockKind, depth: int = 0) -> None:
        """Close the current block and begin one of this kind (`depth`: level of a heading)."""
        self.close()
        self._kind = kind
        self._depth = depth

    def close(self) -> None:
        """End the current block, if it has begun."""
        if self._kept >= 0:
            self._cut()
        if self._start >= 0:
            self.blocks.append(Block(self._kind, self._start, self._end, self._depth))
            self._start = -1

    def keep(self, start: int, end: int) -> None:
        """Show the original text of the half-open range as it stands."""
        if start != self.position or self._kept < 0:
            start = self._skip_to(start)
            self._kept = start
        if end > self.position:
            self.position = end

    def blank(self, start: int, end: int) -> None:
        """Show spaces, which separate words, in place of the range."""
        start = self._skip_to(start)
        if start < end:
            self._pieces.append(" " * (end - start))
            self.position = end

    def stand_in(self, start: int, end: int) -> None:
        """Show one object in place of code, mathematics or an address."""
        start = self._skip_to(start)
        if start < end:
            self._pieces.append(OBJECT + CONTINUATION * (end - start - 1))
            self.position = end

    def decode(self, start: int, end: int, shown: str) -> None:
        """Show `shown`, no longer than the range, in place of it (an entity, say)."""
        start = self._skip_to(start)
        if start >= end:
            return
        shown = shown.replace(MARKUP, "").replace(CONTINUATION, "")[: end - start]
        filler = CONTINUATION if shown else MARKUP
        self._pieces.append(shown + filler * (end - start - len(shown)))
        self.position = end
        if shown.strip():
            if self._start < 0:
                self._start = start
            self._end = end

    def finish(self) -> str:
        """Close the last block and return the mask, as long as the text."""
        self.close()
        self._skip_to(len(self.text))
        return "".join(self._pieces)

    def _skip_to(self, start: int) -> int:
        """Fill up to `start`; return where to go on: `start`, or later if that is past."""
        if self._kept >= 0:
            self._cut()
        gap = start - self.position
        if gap > 0:
            self._pieces.append((MARKUP if self._start >= 0 else " ") * gap)
            self.position = start
        return self.position

    def _cut(self) -> None:
        """Cut out the text that was kept and see how far it takes the block."""
        piece = self.text[self._kept : self.position]
        self._pieces.append(piece)
        shown = piece.lstrip()
        if shown:
            if self._start < 0:
                self._start = self.position - len(shown)
            self._end = self._kept + len(piece.rstrip())
        self._kept = -1


def overlay(mask: str, ranges: Iterable[tuple[int, int]], filler: str = " ", *, first: str = "") -> str:
    """Return `mask` with each half-open range filled with the one-character `filler`.

    `first`, if given, is the one character that each range begins with.

    Ranges are sorted by start; they may overlap.
    """
    pieces: list[str] = []
    position = 0
    for start, end in ranges:
        start = max(start, position)
        if start < end:
            pieces += (
                mask[position:start],
                (first + filler * (end - start - 1)) if first else filler * (end - start),
            )
            position = end
    if not position:
        return mask
    pieces.append(mask[position:])
    return "".join(pieces)


def with_prose(mask: str, blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield the blocks that still show something, cut to what they show."""
    for block in blocks:
        shown = mask[block.start : block.end]
        stripped = shown.strip(_UNSEEN)
        if len(stripped) == len(shown):
            yield block
        elif stripped:
            start = block.start + len(shown) - len(shown.lstrip(_UNSEEN))
            end = start + len(stripped)
            # The continuations of a decoded escape belong to it.
            while end < block.end and mask[end] == CONTINUATION:
                end += 1
            yield Block(block.kind, start, end, block.depth)


_UNSEEN = " \t\n\r\f\v\xa0" + MARKUP + CONTINUATION + OBJECT
