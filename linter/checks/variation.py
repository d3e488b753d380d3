"""One thing written in several ways within one document: which way to keep, and what to say of the others."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from linter.checks.finding import Finding
from linter.checks.prose import SEPARATOR, Prose
from linter.model import Edit, Level, Related

Places = Mapping[str, Sequence[tuple[int, int]]]
"""For each way of writing the half-open ranges of the prose where it stands, in order; none is empty."""

_NEAR = 40
_EXPLAINS = re.compile(
    r"[(\[/]|\b(?:or|also|formerly|previously|once|now|known|called|spelled|spelt|renamed|named|written|aka|"
    r"meaning|translated?|literally|i\.e|that is)\b",
    re.IGNORECASE,
)
_NUMBERS = {1: "once", 2: "twice"}


def kept(places: Places, order: Sequence[str]) -> str:
    """Return the way that the document uses most; of two alike the one that comes first in `order`."""
    return max(places, key=lambda way: (len(places[way]), -order.index(way)))


def is_explained(text: str, places: Places) -> bool:
    """Tell whether the document itself says that two of the ways mean the same: "Kyiv (formerly Kiev)".

    Args:
        text: the prose that the places belong to.
        places: at least one way.
    """
    ordered = sorted((start, end, way) for way, ranges in places.items() for start, end in ranges)
    for (_, end, way), (start, _, other) in pairwise(ordered):
        if way != other and 0 <= start - end <= _NEAR:
            between = text[end:start]
            if SEPARATOR not in between and _EXPLAINS.search(between):
                return True
    return False


def times(number: int) -> str:
    """Return "once", "twice" or "5 times"."""
    return _NUMBERS.get(number, f"{number} times")


def departures(
    prose: Prose,
    places: Places,
    keep: str,
    *,
    what: str,
    replacements: Mapping[str, str] | None = None,
    level: Level | None = None,
) -> Iterator[Finding]:
    """Yield one finding for each way other than the kept one, at its first place.

    Its edits change all places of that way, or there are none when one of
    them cannot be edited.

    Args:
        prose: the prose that the places belong to.
        places: the ways, the kept one among them.
        keep: the way to keep.
        what: what the ways are, for the message: "one name".
        replacements: what to write instead of each way where that is not `keep`;
            a way that is missing has no suggestion.
        level: a level other than the rule's.
    """
    main = places[keep]
    usual = _as_written(prose, main)
    related = (Related(prose.original(*main[0]), f"“{usual}”, {times(len(main))}"),)
    for way, ranges in places.items():
        if way == keep:
            continue
        instead = keep if replacements is None else replacements.get(way, "")
        here = f"“{_as_written(prose, ranges)}” ({times(len(ranges))})"
        yield Finding(
            span=prose.original(*ranges[0]),
            message=f"{here} and “{usual}” ({times(len(main))}) are {what}: keep to one",
            suggestions=(instead,) if instead else (),
            edits=all_edits(prose, ranges, instead) if instead else (),
            related=related,
            level=level,
        )


def _as_written(prose: Prose, ranges: Sequence[tuple[int, int]]) -> str:
    """Return how the document writes it first, on one line."""
    start, end = ranges[0]
    return " ".join(prose.text[start:end].split())


def all_edits(prose: Prose, ranges: Sequence[tuple[int, int]], replacement: str) -> tuple[Edit, ...]:
    """Return the edits that replace every range, or none when markup stands in one of them."""
    edits = [prose.edits(start, end, replacement) for start, end in ranges]
    return tuple(edit for group in edits for edit in group) if all(edits) else ()
