"""The check `office-term`: titles of people against their terms of office."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.checks.finding import Finding
from linter.checks.offices.title_places import Range, title_places
from linter.checks.reading import Reading
from linter.model import Level, Related

if TYPE_CHECKING:
    from linter.checks.offices.document_date import DocumentDate
    from linter.checks.offices.judgement import Contradiction


def check(reading: Reading) -> Iterator[Finding]:
    """Yield the titled mentions of people that contradict the calendar.

    Each mention is true on some days. One that is true on none on which the
    document may have been written is an error, and so is, in a document
    without a date, one that no day makes true together with another; near a
    hand-over both are warnings.
    """
    places = title_places(reading)
    if places:
        yield from _check(reading, places)


def _check(reading: Reading, places: dict[int, list[Range]]) -> Iterator[Finding]:
    # Loaded when a text has a title at all: most have none.
    from linter.checks.offices.document_date import document_date
    from linter.checks.offices.evidence import gather, of_the_present
    from linter.checks.offices.judgement import against_date, against_each_other
    from linter.checks.offices.surroundings import Surroundings
    from linter.facts.store import load_facts

    claims = gather(reading, places, load_facts(reading.settings.facts))
    if not claims:
        return
    written = document_date(reading)
    claims = of_the_present(claims, reading.passages, written)
    if written is not None:
        found = against_date(claims, written)
    else:
        found = against_each_other(claims, Surroundings(reading.passages))
    for contradiction in found:
        yield _finding(contradiction, reading, written)


def _finding(found: "Contradiction", reading: Reading, written: "DocumentDate | None") -> Finding:
    from linter.checks.offices.correction import correction
    from linter.checks.offices.messages import message, other_label

    claim = found.claim
    passage = reading.passages[claim.passage]
    corrected = correction(found, passage, reading.document.text)
    related = []
    if found.other is not None:
        other = found.other
        span = reading.passages[other.passage].original(other.start, other.end)
        related.append(Related(span, other_label(other)))
    elif written is not None and written.span is not None:
        related.append(Related(written.span, f"the text is dated {written.shown}"))
    return Finding(
        span=passage.original(claim.start, claim.end),
        message=message(found, written),
        suggestions=(corrected[0],) if corrected else (),
        edits=(corrected[1],) if corrected else (),
        related=tuple(related),
        level=Level.WARNING if found.unsure else None,
    )
