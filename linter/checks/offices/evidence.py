"""Gathers the claims of a document that are made of the time in which it was written."""

from collections.abc import Mapping, Sequence

from linter.checks.offices.claims import Claim
from linter.checks.offices.cues import framed_by_another_year, names_another_year, speaks_of_another_time
from linter.checks.offices.document_date import DocumentDate
from linter.checks.offices.mentions import FullNames, MentionFinder
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
    return [
        claim
        for place, ranges in places.items()
        for claim in finder.find(reading.passages[place], place, ranges)
    ]


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
    kept: list[Claim] = []
    quoted: tuple[int, tuple[Span, ...]] = (-1, ())
    for claim in claims:
        passage = passages[claim.passage]
        if quoted[0] != claim.passage:
            quoted = (claim.passage, quotations(passage.text))
        mention = Span(claim.start, claim.end)
        if any(span.touches(mention) for span in quoted[1]):
            continue
        if not _is_of_another_time(claim, passage, year):
            kept.append(claim)
    return kept


def _is_of_another_time(claim: Claim, passage: Passage, year: int | None) -> bool:
    fold = folded(passage.text)
    return (
        speaks_of_another_time(fold, *claim.sentence, strict=not claim.former)
        or names_another_year(fold, *claim.sentence, year)
        or framed_by_another_year(fold, passage.sentences, claim.sentence, year)
    )
