"""All that is measured of how a document reads."""

from collections.abc import Iterator

from linter.checks.readability.features import features
from linter.checks.readability.long_sentences import long_sentences
from linter.checks.readability.profile import profile
from linter.checks.readability.scores import scores
from linter.checks.readability.sections import sections
from linter.checks.reading import Reading
from linter.model import Readability, ScoredSection, Scores


def measure(reading: Reading) -> Readability:
    """Return the scores, sections, long sentences and profile of a document.

    Raises:
        BackendError: when textstat or the data that belong to it cannot be used.
    """
    whole = reading.derived(document_scores)
    if whole is None:
        return Readability()
    found = reading.derived(sections)
    counted = features(sentence for section in found for sentence in section.sentences)
    return Readability(
        scores=whole,
        sections=reading.derived(section_scores),
        long_sentences=tuple(long_sentences(reading)),
        profile=profile(counted),
    )


def document_scores(reading: Reading) -> Scores | None:
    """Return the scores of all the prose, or None where there is none.

    Raises:
        BackendError: as `measure` does.
    """
    return scores([words for section in reading.derived(sections) for words in section.words])


def section_scores(reading: Reading) -> tuple[ScoredSection, ...]:
    """Return the scores of each section; none for a document without headings over prose.

    Raises:
        BackendError: as `measure` does.
    """
    found = reading.derived(sections)
    if all(section.heading is None for section in found):
        return ()
    return tuple(_scored(reading))


def _scored(reading: Reading) -> Iterator[ScoredSection]:
    for section in reading.derived(sections):
        heading = section.heading
        scored = scores(section.words)
        assert scored is not None, "a section has words"
        title = "" if heading is None else " ".join(heading.text.split())
        yield ScoredSection(title, 0 if heading is None else heading.depth, section.span, scored)
