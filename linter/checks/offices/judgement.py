"""Compares claims with the document's date, or with each other where it has none."""

from collections.abc import Iterator, Sequence

import msgspec

from linter.checks.offices.claims import Claim
from linter.checks.offices.document_date import DocumentDate, How
from linter.checks.offices.surroundings import Surroundings
from linter.facts.days import FIRST, DaySet

HAND_OVER = 31
"""Days around the beginning and end of a term on which texts lag behind or run ahead."""

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
        near: whether it is so close to a hand-over that it may be a slip of days.
    """

    claim: Claim
    other: Claim | None
    day: int
    near: bool


def against_date(claims: Sequence[Claim], written: DocumentDate) -> Iterator[Contradiction]:
    """Yield the claims that are false on every day on which the document may have been written."""
    for claim in claims:
        if not claim.possible & written.days:
            near = bool(claim.possible.widened(HAND_OVER) & written.days) or written.how == How.LEAD
            yield Contradiction(claim, None, written.days.ranges[0][0], near)


def against_each_other(claims: Sequence[Claim], around: Surroundings) -> Iterator[Contradiction]:
    """Yield the claims that do not fit the days on which most of the others can be true.

    Args:
        claims: the claims of a document without a date, in order.
        around: what the text says of time elsewhere.
    """
    if len({(claim.person, claim.former) for claim in claims}) < 2:
        return
    day = _best_day(claims)
    agreeing = [claim for claim in claims if day in claim.possible]
    for claim in claims:
        if day in claim.possible:
            continue
        opposed = [
            other
            for other in agreeing
            if not _common(claim, other) and _may_be_compared(claim, other, around)
        ]
        if opposed:
            other = min(opposed, key=lambda each: _distance(claim, each))
            near = _common(claim, other, HAND_OVER)
            yield Contradiction(claim, other, day, bool(near) and bool(near & around.season))


def _common(claim: Claim, other: Claim, margin: int = 0) -> DaySet:
    """The days on which both can be true, as far as the facts of at least one of them reach.

    Nobody is named with a title before they first held it.
    """
    begun = max(claim.terms()[0][1].start, other.terms()[0][1].start) - margin
    reach = DaySet([(begun, max(claim.until, other.until))])
    return claim.possible.widened(margin) & other.possible & reach


def _best_day(claims: Sequence[Claim]) -> int:
    """The day on which the most people are rightly titled; among equals the one with the most present titles."""
    true_on = {(claim.person, claim.former): (claim, claim.possible & claim.known) for claim in claims}

    def weight(day: int) -> tuple[int, int, int]:
        true = [claim for claim, days in true_on.values() if day in days]
        return len(true), sum(not claim.former for claim in true), day

    return max((start for _, days in true_on.values() for start, _ in days.ranges), key=weight, default=FIRST)


def _may_be_compared(claim: Claim, other: Claim, around: Surroundings) -> bool:
    """Tell whether two claims are made of the same time.

    Of two titles in the present, one may be told of the past, unless both
    stand in one sentence; two holders of one office are a succession.
    """
    shared = {office.id for office in claim.offices} & {office.id for office in other.offices}
    if not claim.former and not other.former:
        return claim.sentence == other.sentence and claim.passage == other.passage and not shared
    if claim.former and other.former:
        return False
    if claim.passage == other.passage:
        return True
    return len(around.years) <= _MOST_YEARS


def _distance(claim: Claim, other: Claim) -> tuple[int, int]:
    return abs(claim.passage - other.passage), abs(claim.start - other.start)
