"""What a contradiction says to the reader."""

from linter.checks.offices.claims import Claim
from linter.checks.offices.document_date import DocumentDate
from linter.checks.offices.judgement import Contradiction
from linter.facts.days import iso
from linter.facts.model import Office, Term, is_open


def message(found: Contradiction, written: DocumentDate | None) -> str:
    """Return one sentence with the dates of both sides."""
    claim = found.claim
    office, term = _term_to_show(claim, found.day)
    held = f"{claim.name} was {office.label} {_range(term)}"
    if is_open(term) and written is not None:
        held = f"{claim.name} has been {office.label} since {iso(term.start)}"
    if found.other is not None:
        return f"{held}; {_other_side(found.other, found.day)}"
    assert written is not None
    if claim.former:
        if term.start > found.day:
            return f"{held}, and not yet a former one on {written.shown}, the date of this text"
        return f"{held}, and so not a former one on {written.shown}, the date of this text"
    return f"{held}, and not on {written.shown}, the date of this text"


def other_label(claim: Claim) -> str:
    """Return what to say at the place of the other claim."""
    office, term = _term_to_show(claim, 0)
    return f"{claim.name} was {office.label} {_range(term)}"


def _other_side(other: Claim, day: int) -> str:
    office, term = _term_to_show(other, day)
    if other.former:
        title = other.title or office.label
        return f"{other.name}, named here as former {title}, left that office on {iso(term.end)}"
    if is_open(term):
        return f"{other.name}, named here as {other.title}, took that office on {iso(term.start)}"
    return f"{other.name}, named here as {other.title}, held that office {_range(term)}"


def _range(term: Term) -> str:
    return f"from {iso(term.start)}" if is_open(term) else f"from {iso(term.start)} to {iso(term.end)}"


def _term_to_show(claim: Claim, day: int) -> tuple[Office, Term]:
    """The term that a day falls into; else the last one before it; else the first."""
    terms = claim.terms()
    for office, term in terms:
        if term.start <= day < term.end:
            return office, term
    earlier = [pair for pair in terms if pair[1].end <= day]
    return earlier[-1] if earlier else terms[-1] if day == 0 else terms[0]
