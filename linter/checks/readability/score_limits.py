"""Documents and sections whose scores are beyond the limits of the settings."""

from collections.abc import Iterator

from linter.checks.finding import Finding
from linter.checks.readability.measurement import document_scores, section_scores
from linter.checks.readability.sections import sections
from linter.checks.reading import Reading
from linter.model import Scores

_WAY_OUT = "Shorter sentences and shorter words make it easier."


def grade(reading: Reading) -> Iterator[Finding]:
    """Object to a document of too high a Flesch-Kincaid grade, at its first sentence."""
    scores = _judged(reading)
    limit = reading.settings.readability.grade
    if scores is not None and scores.flesch_kincaid_grade > limit:
        yield _at_start(reading, _grade_message("This text", scores, limit))


def section_grade(reading: Reading) -> Iterator[Finding]:
    """Object to sections of too high a Flesch-Kincaid grade, at their headings."""
    limits = reading.settings.readability
    for section, scored in zip(reading.derived(sections), reading.derived(section_scores), strict=False):
        scores = scored.scores
        if scores.words < limits.min_words or scores.flesch_kincaid_grade <= limits.grade:
            continue
        heading = section.heading
        span = heading.original(0, len(heading.text)) if heading else section.sentences[0].span
        yield Finding(span=span, message=_grade_message("This section", scores, limits.grade))


def reading_ease(reading: Reading) -> Iterator[Finding]:
    """Object to a document of too low a Flesch reading ease, at its first sentence."""
    scores = _judged(reading)
    limit = reading.settings.readability.reading_ease
    if scores is not None and scores.flesch_reading_ease < limit:
        ease = f"The reading ease of this text is {scores.flesch_reading_ease:.1f} (Flesch)"
        yield _at_start(reading, f"{ease}; the limit is {limit:g}. {_WAY_OUT}")


def fog(reading: Reading) -> Iterator[Finding]:
    """Object to a document of too high a Gunning fog index, at its first sentence."""
    scores = _judged(reading)
    limit = reading.settings.readability.fog
    if scores is not None and scores.gunning_fog > limit:
        index = f"The fog index of this text is {scores.gunning_fog:.1f} (Gunning)"
        yield _at_start(reading, f"{index}; the limit is {limit:g}. {_WAY_OUT}")


def _grade_message(what: str, scores: Scores, limit: float) -> str:
    asks = f"{what} asks for {scores.flesch_kincaid_grade:.1f} years of schooling (Flesch–Kincaid)"
    return f"{asks}; the limit is {limit:g}. {_WAY_OUT}"


def _judged(reading: Reading) -> Scores | None:
    """Return the document's scores, or None where it is too short for them to say anything."""
    words = sum(len(words) for section in reading.derived(sections) for words in section.words)
    return reading.derived(document_scores) if words >= reading.settings.readability.min_words else None


def _at_start(reading: Reading, message: str) -> Finding:
    return Finding(span=reading.derived(sections)[0].sentences[0].span, message=message)
