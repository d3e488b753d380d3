"""Cuts a document's prose into the pieces that are sent to the server.

A piece is some blocks, as a reader sees them, with an empty line between.
Where one ends depends on the text near by alone, so that an edit changes a
piece or two and the answers to all the others can be taken from the cache
(content-defined chunking, as in Muthitacharoen, Chen and Mazières 2001).
"""

from collections.abc import Iterator
from zlib import crc32

import msgspec

from linter.language.segmentation import sentence_spans
from linter.model import Span
from linter.text.document import Document, RenderedBlock

USUAL_SIZE = 1200
"""Code points from which on a piece may end; smaller ones make a server slow."""

LARGEST_SIZE = 6000
"""Code points that a piece has at most, a single sentence that is longer excepted."""

SEPARATOR = "\n\n"

_ONE_IN = 4


class Part(msgspec.Struct, frozen=True):
    """A stretch of a block within a piece.

    Attributes:
        start: offset in the piece's text.
        block: the block.
        offset: where the stretch begins in the block's text.
        length: code points.
    """

    start: int
    block: RenderedBlock
    offset: int
    length: int


class Piece(msgspec.Struct, frozen=True):
    """A text to send, and the way back to the document."""

    text: str
    parts: tuple[Part, ...]

    def part(self, start: int, end: int) -> Part | None:
        """Return the part that holds a half-open, non-empty range of `text`; None if no single one does."""
        for part in self.parts:
            if part.start <= start and end <= part.start + part.length:
                return part
        return None

    def original(self, start: int, end: int) -> Span | None:
        """Map a half-open, non-empty range of `text` to the document; None where it spans two blocks."""
        part = self.part(start, end)
        if part is None:
            return None
        shift = part.offset - part.start
        return Span(*part.block.original(start + shift, end + shift))


def pieces(document: Document) -> Iterator[Piece]:
    """Yield the pieces of a document in reading order; nothing but prose is in them."""
    texts: list[str] = []
    parts: list[Part] = []
    size = 0
    for block, start, end in _stretches(document):
        if parts and (size + end - start > LARGEST_SIZE or parts[-1].block is block):
            yield Piece(SEPARATOR.join(texts), tuple(parts))
            texts, parts, size = [], [], 0
        text = block.text[start:end]
        texts.append(text)
        parts.append(Part(size, block, start, end - start))
        size += end - start + len(SEPARATOR)
        if size >= USUAL_SIZE and crc32(text.encode(errors="replace")) % _ONE_IN == 0:
            yield Piece(SEPARATOR.join(texts), tuple(parts))
            texts, parts, size = [], [], 0
    if parts:
        yield Piece(SEPARATOR.join(texts), tuple(parts))


def _stretches(document: Document) -> Iterator[tuple[RenderedBlock, int, int]]:
    """Yield the blocks that hold words, stripped; the longest ones are cut between sentences."""
    for block in document.blocks:
        rendered = document.render(block)
        text = rendered.text
        start = len(text) - len(text.lstrip())
        end = len(text.rstrip())
        if not any(map(str.isalnum, text[start:end])):
            continue
        if end - start > LARGEST_SIZE:
            for _, sentence_end in sentence_spans(text):
                if sentence_end - start >= LARGEST_SIZE // 2:
                    yield rendered, start, sentence_end
                    start = sentence_end + len(text[sentence_end:]) - len(text[sentence_end:].lstrip())
        if start < end:
            yield rendered, start, end
