"""How a titled mention should read."""

from linter.checks.offices.claims import Claim
from linter.checks.offices.judgement import Contradiction
from linter.checks.reading import Passage
from linter.model import Edit


def correction(found: Contradiction, passage: Passage, original: str) -> tuple[str, Edit] | None:
    """Return the flagged text as it should be, and the edit that makes it so.

    "Former" goes where the person holds the office again, or still; it is put
    in where a term is over. None where neither helps, or markup is in the way.

    Args:
        found: what is wrong.
        passage: where it stands.
        original: the original text of the document.
    """
    claim = found.claim
    if claim.former:
        return _without_marker(claim, passage, original) if _holds(claim, found.day) else None
    if _has_left(claim, found.day):
        return _with_marker(claim, passage, original)
    return None


def _holds(claim: Claim, day: int) -> bool:
    return any(term.start <= day < term.end for _, term in claim.terms())


def _has_left(claim: Claim, day: int) -> bool:
    terms = claim.terms()
    return terms[0][1].end <= day and not _holds(claim, day)


def _without_marker(claim: Claim, passage: Passage, original: str) -> tuple[str, Edit] | None:
    start, end = claim.marker
    if start == end:
        return None
    first = passage.text[end]
    if passage.text[start].isupper() and first.islower():
        return _edited(claim, passage, original, (start, end + 1), first.upper())
    return _edited(claim, passage, original, (start, end), "")


def _with_marker(claim: Claim, passage: Passage, original: str) -> tuple[str, Edit] | None:
    place = claim.title_start
    marker = "Former " if place == claim.sentence[0] else "former "
    following = passage.text[place]
    if passage.text[:place].endswith(" a ") or passage.text[:place].endswith(" an "):
        return None
    return _edited(claim, passage, original, (place, place + 1), marker + following)


def _edited(
    claim: Claim, passage: Passage, original: str, range_: tuple[int, int], text: str
) -> tuple[str, Edit] | None:
    whole, part = passage.original(claim.start, claim.end), passage.original(*range_)
    if original[whole.start : whole.end] != passage.text[claim.start : claim.end]:
        return None
    corrected = original[whole.start : part.start] + text + original[part.end : whole.end]
    return corrected, Edit(part, text)
