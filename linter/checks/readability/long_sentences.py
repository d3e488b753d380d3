"""Sentences that are far too long."""

from collections.abc import Iterator

from linter.checks.finding import Finding
from linter.checks.readability.sections import sections
from linter.checks.reading import Reading
from linter.model import LongSentence


def long_sentences(reading: Reading) -> Iterator[LongSentence]:
    """Yield the sentences of running text over the limit of the settings, in order."""
    limit = reading.settings.readability.sentence_words
    for section in reading.derived(sections):
        for sentence in section.sentences:
            if len(sentence.words) > limit:
                yield LongSentence(sentence.span, len(sentence.words))


def check(reading: Reading) -> Iterator[Finding]:
    """Object to each of them."""
    limit = reading.settings.readability.sentence_words
    for sentence in long_sentences(reading):
        yield Finding(
            span=sentence.span,
            message=f"This sentence has {sentence.words} words; the limit is {limit}.",
        )
