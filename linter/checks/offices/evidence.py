"""Gathers the claims of a document that are made of the time in which it was written."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence

from linter.checks.offices.claims import Claim
from linter.checks.offices.cues import framed_from, names_another_year, speaks_of_another_time
from linter.checks.offices.document_date import DocumentDate
from linter.checks.offices.mentions import FullNames, MentionFinder
from linter.checks.offices.references import references
from linter.checks.reading import Passage, Reading
from linter.facts.folding import folded
from linter.facts.model import Facts
from linter.model import Span
from linter.text.quotations import quotations


def gather(reading: Reading, places: Mapping[int, Sequence[tuple[int, int]]], facts: Facts) -> list[Claim]:
    """Return all titled mentions in some passages of a document, in order.

    Args:
        reading: the document.
        places: for the index of each passage to look at, the ranges of its text where names matter.
        facts: who is known.
    """
    finder = MentionFinder(facts, FullNames(reading.document.text, facts))
    claims = [
        claim
        for place, ranges in places.items()
        for claim in finder.find(reading.passages[place], place, ranges)
    ]
    claims += references(reading, places, facts)
    return sorted(claims, key=lambda claim: (claim.passage, claim.start))


def of_the_present(
    claims: Sequence[Claim], passages: Sequence[Passage], written: DocumentDate | None
) -> list[Claim]:
    """Return the claims that are not quoted and not told of another time.

    Args:
        claims: all claims, in order.
        passages: all passages of the document.
        written: when it was written, if that is known.
    """
    year = written.year if written else None
    here: tuple[int, _Times] | None = None
    kept: list[Claim] = []
    for claim in claims:
        if here is None or here[0] != claim.passage:
            here = (claim.passage, _Times(passages[claim.passage], year))
        if not here[1].another(claim):
            kept.append(claim)
    return kept


class _Times:
    """What one passage says of time, worked out once for all of its claims.

    Args:
        passage: the passage.
        year: the document's year, or None where that is not known.
    """

    def __init__(self, passage: Passage, year: int | None) -> None:
        self._fold = folded(passage.text)
        self._year = year
        self._quotations = quotations(passage.text)
        self._framed = framed_from(self._fold, passage.sentences, year)
        self._names_another_year = names_another_year(self._fold, 0, len(self._fold), year)

    def another(self, claim: Claim) -> bool:
        """Tell whether a claim is quoted, or told of another time."""
        # A title in the present may be told of a year that the paragraph names elsewhere.
        if self._names_another_year and not claim.former:
            return True
        if claim.sentence[0] >= self._framed or self._is_quoted(claim):
            return True
        return (
            self._names_another_year and names_another_year(self._fold, *claim.sentence, self._year)
        ) or speaks_of_another_time(self._fold, *claim.sentence, strict=not claim.former)

    def _is_quoted(self, claim: Claim) -> bool:
        mention = Span(claim.start, claim.end)
        place = bisect_right(self._quotations, claim.start, key=lambda span: span.end)
        return any(span.touches(mention) for span in self._quotations[place : place + 1])
