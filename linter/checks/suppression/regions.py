"""Which part of a document each suppression silences."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator

import msgspec

from linter.checks.suppression.directives import Directive, Verb
from linter.model import Span
from linter.text.document import CONTINUATION, MARKUP, Document, LineIndex

_UNSEEN = " \t\r\n\f\v\xa0" + MARKUP + CONTINUATION


class Region(msgspec.Struct, frozen=True):
    """A directive, the name in it that is concerned, and the range that it silences.

    Attributes:
        directive: the comment.
        name: rule, pack or category; empty for all.
        span: what is silenced; empty where there is nothing.
        end: the `on` that ends an `off`, if there is one.
    """

    directive: Directive
    name: str
    span: Span
    end: Directive | None = None


def regions(found: Iterable[Directive], document: Document) -> tuple[list[Region], list[Directive]]:
    """Return what the directives silence, and each `on` that ends nothing.

    Args:
        found: the directives in the order of the text.
        document: where they stand.
    """
    result: list[Region] = []
    useless: list[Directive] = []
    opened: dict[str, Directive] = {}
    everything = Span(0, len(document.text))
    lines: LineIndex | None = None
    for each in found:
        names = [name for name, _ in each.names] or [""]
        if each.verb == Verb.IGNORE_FILE:
            result += (Region(each, name, everything) for name in names)
        elif each.verb == Verb.IGNORE:
            lines = lines or LineIndex(document.text)
            span = _beside(each.span, document, lines)
            result += (Region(each, name, span) for name in names)
        elif each.verb == Verb.OFF:
            for name in names:
                if name not in opened:
                    opened[name] = each
                else:
                    result.append(Region(each, name, Span(each.span.end, each.span.end)))
        else:
            closed = list(opened) if names == [""] else [name for name in names if name in opened]
            if not closed:
                useless.append(each)
            for name in closed:
                start = opened.pop(name)
                result.append(Region(start, name, Span(start.span.end, each.span.start), each))
    end = len(document.text)
    result += (Region(start, name, Span(start.span.end, end)) for name, start in opened.items())
    return result, useless


def _beside(comment: Span, document: Document, lines: LineIndex) -> Span:
    """Return the rest of the line that the comment stands on, or the block after it.

    A comment with prose before it is about its line; one that stands alone,
    or before the prose of its line, is about the next block. Inside a block,
    which only HTML allows, that is the rest of the block.
    """
    mask = document.mask
    line_start = lines.line_start(lines.position(comment.start)[0])
    following = lines.position(comment.end)[0] + 1
    line_end = lines.line_start(following) if following <= lines.lines else len(mask)
    if mask[line_start : comment.start].strip(_UNSEEN):
        return Span(line_start, line_end)
    blocks = document.blocks
    index = bisect_left(blocks, comment.start, key=lambda block: block.end)
    if index == len(blocks):
        return Span(comment.end, comment.end)
    block = blocks[index]
    if block.start >= comment.start:
        return Span(block.start, block.end)
    after = mask[comment.end : line_end].strip(_UNSEEN)
    return Span(line_start, line_end) if after else Span(comment.end, block.end)


def touched(regions: Iterable[Region], span: Span) -> Iterator[Region]:
    """Yield the regions that a finding lies in."""
    return (each for each in regions if each.span.touches(span))
