"""Finds direct speech: what stands between quotation marks in one block's text.

The conventions are those of The Chicago Manual of Style (17th ed., chapter
13): double and single marks nest; a quotation of several paragraphs opens
each of them and closes the last, so that an opening mark without a partner
quotes the rest of its paragraph.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from linter.model import Span

_DOUBLE = re.compile('["“”„‟«»]')
_SINGLE = re.compile("['‘’‚‛]")

_CURLY, _STRAIGHT, _GUILLEMET = "curly", "straight", "guillemet"
_FAMILIES = {'"': _STRAIGHT, "«": _GUILLEMET, "»": _GUILLEMET}
_MIXED_WITH = {_CURLY: _STRAIGHT, _STRAIGHT: _CURLY}
"""Families that close one another: `“word"` is a slip, `“word»` is not."""

_BEFORE_OPENING = frozenset("([{—–-/\"'“”„«»‘’‚")
_AFTER_POSSESSIVE = re.compile(r"\s+[^\W\d_]")
# Words whose first letters an apostrophe replaces look as if a quotation began.
_ELIDED = re.compile(
    r"\d|(?:bout|cause|cept|cos|cuz|em|er|im|n|neath|nuff|round|tis|til|till|twas|tween|twere|twill)\b",
    re.IGNORECASE,
)


def quotations(text: str) -> tuple[Span, ...]:
    """Return the quotations of a block, their marks included.

    Apostrophes and the inches of `12"` are no marks. A closing mark without
    an opening one and a single mark without a partner quote nothing.

    Args:
        text: what a reader sees of one block, as `Document.render` gives it.

    Returns:
        Half-open ranges of code points of `text`, sorted and disjoint; a
        quotation inside another is part of that one.
    """
    double = list(_outermost(_double(text)))
    return tuple(_outermost([*double, *_without_crossing(_single(text), double)]))


class _OpenMark:
    """A double mark that waits for its partner; `inner_end` is where a quotation right inside it ended."""

    __slots__ = ("family", "inner_end", "place")

    def __init__(self, family: str, place: int) -> None:
        self.family = family
        self.place = place
        self.inner_end = -1


def _double(text: str) -> Iterator[Span]:
    """Yield what stands between double marks, nested quotations too."""
    waiting: list[_OpenMark] = []
    count: Counter[str] = Counter()
    for found in _DOUBLE.finditer(text):
        family, place = _FAMILIES.get(found.group(), _CURLY), found.start()
        closes = family if count[family] else _MIXED_WITH.get(family, family)
        if _opens(text, place, is_open=count[closes] > 0):
            waiting.append(_OpenMark(family, place))
            count[family] += 1
        elif count[closes]:
            while True:
                mark = waiting.pop()
                count[mark.family] -= 1
                if mark.family == closes:
                    break
            yield Span(mark.place, place + 1)
            _note_inner(waiting, closes, place + 1)
    while waiting:
        mark = waiting.pop()
        if mark.inner_end < 0:
            yield Span(mark.place, len(text))
        else:
            # That one of the same kind closed further on shows that a closing mark was forgotten here,
            # and not that the quotation goes on in the next paragraph.
            yield Span(mark.place, mark.inner_end)
            _note_inner(waiting, mark.family, mark.inner_end)


def _note_inner(waiting: list[_OpenMark], family: str, end: int) -> None:
    """Tell the innermost open mark, if it is of this family, that a quotation inside it ended."""
    if waiting and waiting[-1].family == family and waiting[-1].inner_end < 0:
        waiting[-1].inner_end = end


def _opens(text: str, place: int, *, is_open: bool) -> bool:
    """Tell whether the double mark at `place` opens a quotation.

    A mark's shape decides unless its neighbours say the opposite: `“word“`,
    `”word”` and `»Wort«` occur in English that came out of other languages.
    """
    mark, before, after = text[place], text[place - 1 : place], text[place + 1 : place + 2]
    free_before = not before or before.isspace() or before in _BEFORE_OPENING
    free_after = not after or after.isspace()
    if mark in "„‟":
        return True
    if mark in "“«":
        return not is_open or free_before or after.isalnum()
    if mark in "”»":
        return not is_open and free_before and not free_after
    if is_open:
        return (not before or before.isspace() or before in "([{") and not free_after
    if free_after:
        # Set off by spaces as in French; a lone mark of that kind is not one.
        return before.isspace() and bool(after) and text.find('"', place + 1) >= 0
    return free_before or (not before.isalnum() and after.isalnum())


def _single(text: str) -> Iterator[Span]:
    """Yield what stands between single marks."""
    start, possible_end = -1, -1
    for found in _SINGLE.finditer(text):
        place = found.start()
        if _opens_single(text, place):
            if start >= 0 and possible_end >= 0:
                yield Span(start, possible_end)
                start, possible_end = -1, -1
            if start < 0:
                start = place
        elif start >= 0 and _closes_single(text, start, place):
            if possible_end < 0 and _may_be_possessive(text, place):
                possible_end = place + 1
                continue
            end = possible_end if possible_end >= 0 and _may_be_possessive(text, place) else place + 1
            yield Span(start, end)
            start, possible_end = -1, -1
    if start >= 0 and possible_end >= 0:
        yield Span(start, possible_end)


def _opens_single(text: str, place: int) -> bool:
    before, after = text[place - 1 : place], text[place + 1 : place + 2]
    if text[place] == "’" or not after or after.isspace() or before == "’":
        return False
    free_before = not before or before.isspace() or before in _BEFORE_OPENING
    return free_before and not _ELIDED.match(text, place + 1)


def _closes_single(text: str, start: int, place: int) -> bool:
    """Tell whether the mark at `place` can close what the one at `start` opened."""
    if text[place] in "‚‛" or (text[place] == "'") != (text[start] == "'"):
        return False
    before, after = text[place - 1], text[place + 1 : place + 2]
    return place > start + 1 and not before.isspace() and not after.isalnum()


def _may_be_possessive(text: str, place: int) -> bool:
    """Tell whether the mark may belong to a plural: `the dogs’ bowls`."""
    return text[place - 1] in "sS" and bool(_AFTER_POSSESSIVE.match(text, place + 1))


def _without_crossing(spans: Iterable[Span], others: list[Span]) -> Iterator[Span]:
    """Yield the spans that lie inside, around or beside each of `others`; both sorted, `others` disjoint."""
    first = 0
    for span in spans:
        while first < len(others) and others[first].end <= span.start:
            first += 1
        last = first
        crosses = False
        while last < len(others) and others[last].start < span.end:
            other = others[last]
            crosses |= not (other.contains(span) or span.contains(other))
            last += 1
        if not crosses:
            yield span


def _outermost(spans: Iterable[Span]) -> Iterator[Span]:
    """Yield the spans united where they share a code point, in order."""
    current: Span | None = None
    for span in sorted(spans):
        if current is None or span.start >= current.end:
            if current is not None:
                yield current
            current = span
        elif span.end > current.end:
            current = Span(current.start, span.end)
    if current is not None:
        yield current
