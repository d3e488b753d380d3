"""Which stretches of a block's shown text are flagged, and by which findings."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from operator import itemgetter

import msgspec

from linter.model import Diagnostic
from linter.text.document import Block, Document, RenderedBlock, Run


class Finding(msgspec.Struct, frozen=True):
    """A diagnostic and its number in its file, from 1."""

    number: int
    diagnostic: Diagnostic


class Stretch(msgspec.Struct, frozen=True):
    """A range of a block's shown text that the same findings cover.

    Attributes:
        start: first code point of the shown text.
        end: just after the last one.
        findings: the covering ones, the most serious and then the shortest
            first; empty where nothing is flagged.
    """

    start: int
    end: int
    findings: tuple[Finding, ...]


def by_block(blocks: Sequence[Block], findings: Sequence[Finding]) -> dict[int, list[Finding]]:
    """Return the findings in each block, by the block's index in `blocks`.

    A finding over several blocks is in each; one outside all blocks, such as
    in the front matter, is in none.
    """
    order = sorted(range(len(blocks)), key=lambda index: blocks[index].start)
    ends = [blocks[index].end for index in order]
    found: dict[int, list[Finding]] = {}
    for finding in findings:
        span = finding.diagnostic.span
        for place in range(bisect_right(ends, span.start), len(order)):
            index = order[place]
            if blocks[index].start >= max(span.end, span.start + 1):
                break
            found.setdefault(index, []).append(finding)
    return found


def quotes(document: Document, marked: Mapping[int, Sequence[Finding]]) -> dict[int, str]:
    """Return what readers see of each flagged text, by the number of the finding.

    Findings of which readers see nothing, such as markup, are left out.

    Args:
        document: the article.
        marked: the findings in each block, as `by_block` returns them.
    """
    shown: dict[int, list[str]] = {}
    for index in sorted(marked):
        rendered = document.render(document.blocks[index])
        for finding in marked[index]:
            start, end = shown_range(rendered, finding.diagnostic.span.start, finding.diagnostic.span.end)
            if start < end:
                shown.setdefault(finding.number, []).append(rendered.text[start:end])
    return {number: " ".join(parts) for number, parts in shown.items()}


def stretches(rendered: RenderedBlock, findings: Sequence[Finding]) -> Iterator[Stretch]:
    """Cut a block's shown text where findings begin and end.

    Yields:
        Stretches without gaps from 0 to the length of the text.
    """
    waiting = [
        (*shown_range(rendered, each.diagnostic.span.start, each.diagnostic.span.end), each)
        for each in findings
    ]
    cuts = sorted({0, len(rendered.text), *(edge for start, end, _ in waiting for edge in (start, end))})
    waiting.sort(key=itemgetter(0), reverse=True)
    covering: list[tuple[int, int, Finding]] = []
    for start, end in pairwise(cuts):
        while waiting and waiting[-1][0] <= start:
            covering.append(waiting.pop())
        covering = [each for each in covering if each[1] > start]
        yield Stretch(start, end, tuple(sorted((each[2] for each in covering), key=_importance)))


def shown_range(rendered: RenderedBlock, start: int, end: int) -> tuple[int, int]:
    """Map a half-open range of the original to the block's shown text.

    It may be empty: markup alone shows nothing. A code point of the original
    that is part of an escape counts as the character that the escape shows.
    """
    size = len(rendered.text)
    if not rendered.runs:
        first, last = start - rendered.start, end - rendered.start
        return max(0, min(first, size)), max(0, min(last, size))
    first = _shown_at(rendered, start, after=False)
    return first, max(first, _shown_at(rendered, end, after=True))


def _shown_at(rendered: RenderedBlock, offset: int, *, after: bool) -> int:
    """Return where an offset of the original lies in the shown text.

    Inside an escape it is before the escape's character, or behind it where
    `after` is set.
    """
    index = bisect_right(rendered.runs, offset, key=_original) - 1
    if index < 0:
        return 0
    run = rendered.runs[index]
    following = rendered.runs[index + 1].shown if index + 1 < len(rendered.runs) else len(rendered.text)
    length = following - run.shown
    into = offset - run.original
    if into < length:
        return run.shown + into
    inside_escape = length <= into < length + run.extra
    return following - 1 if inside_escape and not after else following


def _original(run: Run) -> int:
    return run.original


def _importance(finding: Finding) -> tuple[int, int, int]:
    span = finding.diagnostic.span
    return -finding.diagnostic.level.rank, span.end - span.start, finding.number


def position_of(starts: Sequence[int], offset: int) -> int:
    """Return the index of the last of the sorted `starts` that is not after `offset`, at least 0."""
    return max(0, bisect_left(starts, offset + 1) - 1)
