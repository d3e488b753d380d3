"""Compares claims with the document's date, or with each other where it has none."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

import msgspec

from linter.checks.offices.claims import Claim
from linter.checks.offices.document_date import DocumentDate, How
from linter.checks.offices.surroundings import Surroundings
from linter.facts.days import FIRST, DaySet

HAND_OVER = 31
"""Days around the beginning and end of a term on which texts lag behind or run ahead."""

STALE = 5 * 366
"""A title in the present that ended longer ago is told of the past: nobody takes it for today's."""

_MOST_YEARS = 4
"""A text that names more years than this, none of them its own, is an account of the past."""


class Contradiction(msgspec.Struct, frozen=True):
    """A claim that cannot be true.

    Attributes:
        claim: the claim.
        other: the claim it cannot be true together with; None where it
            contradicts the document's date.
        day: a day on which `claim` is known to be false: the document's, or
            one on which `other` holds.
        unsure: whether it is so close to a hand-over that it may be a slip of
            days, or unsure for another reason.
    """

    claim: Claim
    other: Claim | None
    day: int
    unsure: bool


def against_date(claims: Sequence[Claim], written: DocumentDate) -> Iterator[Contradiction]:
    """Yield the claims that are false on every day on which the document may have been written.

    Where as many people are wrongly titled in the present as rightly, and two
    at least, the text tells of their time.
    """
    # "The president" without a name is a courtesy as well.
    claims = [claim for claim in claims if claim.named or claim.former]
    false = [claim for claim in claims if not claim.possible & written.days]
    present = {claim.person for claim in claims if not claim.former}
    outdated = {claim.person for claim in false if not claim.former}
    tells_of_the_past = len(outdated) > 1 and 2 * len(outdated) >= len(present)
    for claim in false:
        if claim.former or not (tells_of_the_past or _is_of_old(claim, written)):
            near = bool(claim.possible.widened(HAND_OVER) & written.days) or written.how == How.LEAD
            yield Contradiction(claim, None, written.days.ranges[0][0], near or not claim.named)


def against_each_other(claims: Sequence[Claim], around: Surroundings) -> Iterator[Contradiction]:
    """Yield the claims that do not fit the days on which most of the others can be true.

    Args:
        claims: the claims of a document without a date, in order.
        around: what the text says of time elsewhere.
    """
    same = _alike(claims)
    if len(same) < 2:
        return
    day = _best_day([group[0] for group in same])
    agreeing = [group for group in same if day in group[0].possible]
    for group in same:
        if day in group[0].possible:
            continue
        opposed = [others for others in agreeing if not _common(group[0], others[0])]
        for claim in group:
            other = _nearest(claim, opposed, around)
            if other is not None:
                near = _common(claim, other, HAND_OVER) & around.season
                unsure = _may_be_told_later(claim, other) or not (claim.named and other.named)
                yield Contradiction(claim, other, day, bool(near) or unsure)


def _alike(claims: Sequence[Claim]) -> list[list[Claim]]:
    """Group the claims that say the same of the same person."""
    groups: dict[tuple[int, bool, tuple[str, ...]], list[Claim]] = {}
    for claim in claims:
        key = (claim.person, claim.former, tuple(office.id for office in claim.offices))
        groups.setdefault(key, []).append(claim)
    return list(groups.values())


def _common(claim: Claim, other: Claim, margin: int = 0) -> DaySet:
    """The days on which both can be true, as far as the facts of at least one of them reach.

    Nobody is named with a title before they first held it.
    """
    begun = max(claim.begun, other.begun) - margin
    reach = DaySet([(begun, max(claim.until, other.until))])
    return claim.possible.widened(margin) & other.possible & reach


def _best_day(claims: Sequence[Claim]) -> int:
    """The day on which the most people are rightly titled; among equals with the most present titles."""
    days = [claim.possible & claim.known for claim in claims]

    def weight(day: int) -> tuple[int, int, int]:
        true = [claim for claim, known in zip(claims, days, strict=True) if day in known]
        return len({claim.person for claim in true}), sum(not claim.former for claim in true), day

    return max((start for known in days for start, _ in known.ranges), key=weight, default=FIRST)


def _nearest(claim: Claim, opposed: Sequence[list[Claim]], around: Surroundings) -> Claim | None:
    """The nearest claim that this one may be compared with."""
    candidates = []
    for group in opposed:
        place = bisect_left(group, _position(claim), key=_position)
        candidates += group[max(0, place - 1) : place + 1]
    comparable = [other for other in candidates if _may_be_compared(claim, other, around)]
    return min(comparable, key=lambda other: _distance(claim, other), default=None)


def _may_be_compared(claim: Claim, other: Claim, around: Surroundings) -> bool:
    """Tell whether two claims are made of the same time.

    Of two titles in the present, one may be told of the past, unless both
    stand in one sentence; two holders of one office are a succession.
    """
    if claim.former and other.former:
        return False
    if not claim.former and not other.former:
        shared = {office.id for office in claim.offices} & {office.id for office in other.offices}
        return claim.sentence == other.sentence and claim.passage == other.passage and not shared
    if claim.passage == other.passage:
        return True
    return len(around.years) <= _MOST_YEARS and not _may_be_told_later(claim, other)


def _may_be_told_later(claim: Claim, other: Claim) -> bool:
    """Tell whether one is a former holder only after the other left: written then, it may tell of before.

    This cannot be where somebody came back to an office between the two.
    """
    former, present = (claim, other) if claim.former else (other, claim)
    if not former.former:
        return False
    left = max(term.end for _, term in present.terms())
    return bool(former.possible & DaySet([(left, former.until)]))


def _is_of_old(claim: Claim, written: DocumentDate) -> bool:
    """Tell whether the person's last term before the document's date ended long ago."""
    day = written.days.ranges[0][0]
    ends = [term.end for _, term in claim.terms() if term.end <= day]
    return bool(ends) and max(ends) + STALE < day


def _position(claim: Claim) -> tuple[int, int]:
    return claim.passage, claim.start


def _distance(claim: Claim, other: Claim) -> tuple[int, int]:
    return abs(claim.passage - other.passage), abs(claim.start - other.start)
