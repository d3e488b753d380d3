"""Finds direct speech: what stands between quotation marks in one block's text.

The conventions are those of The Chicago Manual of Style (17th ed., 13.7 to
13.38): double and single marks nest, a quotation of several paragraphs opens
each of them and closes the last, so that an opening mark without a partner
quotes the rest of its paragraph.
"""

import re
from collections.abc import Iterable, Iterator

from linter.model import Span

_DOUBLE = re.compile('["“”„‟«»]')
_SINGLE = re.compile("['‘’‚‛]")

_CURLY = "curly"
_STRAIGHT = "straight"
_GUILLEMET = "guillemet"
_FAMILIES = {'"': _STRAIGHT, "«": _GUILLEMET, "»": _GUILLEMET}

# Words that begin with an apostrophe, which looks like an opening mark.
_ELISION = re.compile(
    r"['‘’](?:\d|(?:bout|cause|cept|cos|cuz|em|er|im|n|neath|nuff|round|tis|til|till|twas|tween|twere|twill)\b)",
    re.IGNORECASE,
)
_BEFORE_OPENING = "([{—–-/\"“”„«»'‘’‚"
_POSSESSIVE = re.compile(r"(?<=s)['’](?=[ \n][^\W\d_])")


def quotations(text: str) -> tuple[Span, ...]:
    """Return the quotations of a block, their marks included.

    Args:
        text: what a reader sees of one block, as `Document.render` gives it.

    Returns:
        Half-open ranges of code points of `text`, sorted and disjoint; a
        quotation inside another is part of that one. Apostrophes and the
        inches of `12"` are no marks; a closing mark without an opening one,
        and a single mark without a partner, quote nothing.
    """
    double = _merged(_double(text))
    single = (span for span in _single(text) if not any(_crosses(span, other) for other in double))
    return tuple(_merged([*double, *single]))


def _double(text: str) -> Iterator[Span]:
    """Yield what stands between double marks; spans may nest and overlap."""
    open_marks: list[tuple[str, int]] = []
    # For each family the start and the end of the quotation closed first after each open mark.
    closed: list[tuple[str, int, int]] = []
    for found in _DOUBLE.finditer(text):
        mark, place = found.group(), found.start()
        family = _FAMILIES.get(mark, _CURLY)
        partner = _partner(open_marks, family)
        if _opens(text, place, mark, is_open=partner >= 0):
            open_marks.append((family, place))
        elif partner >= 0:
            start = open_marks[partner][1]
            del open_marks[partner:]
            closed.append((family, start, place + 1))
            yield Span(start, place + 1)
    for family, place in open_marks:
        # A mark of the same kind that opens and closes further on shows that this one was left open
        # by mistake: the two are read as one quotation.
        later = next((end for other, start, end in closed if other == family and start > place), len(text))
        yield Span(place, later)


def _partner(open_marks: list[tuple[str, int]], family: str) -> int:
    """Return the index of the open mark that a closing one of this family belongs to, or -1."""
    for index in range(len(open_marks) - 1, -1, -1):
        other = open_marks[index][0]
        if other == family or _GUILLEMET not in (other, family):
            return index
    return -1


def _opens(text: str, place: int, mark: str, *, is_open: bool) -> bool:
    """Tell whether a double mark opens a quotation rather than closes one.

    The direction is that of the mark unless what stands around it says the
    opposite: `“word“` and `”word”` are common.
    """
    before, after = text[place - 1 : place], text[place + 1 : place + 2]
    free_before = not before or before.isspace() or before in _BEFORE_OPENING
    free_after = not after or after.isspace()
    if mark in "„‟":
        return True
    if mark == "“":
        return not (is_open and not free_before and not after.isalnum())
    if mark == "«":
        return not (is_open and not free_before and not after.isalnum())
    if mark in "”»":
        return not is_open and free_before and not free_after
    if is_open:
        return free_before and not free_after and before not in _BEFORE_OPENING
    return not free_after and (free_before or not before.isalnum()) or (free_before and free_after)
