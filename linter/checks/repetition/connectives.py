"""Neighbouring sentences that open alike: "In addition, ... In addition, ..."."""

import re
from collections.abc import Iterator
from functools import cache

from linter.checks.finding import Finding
from linter.checks.phrases import PhraseIndex
from linter.checks.prose import SEPARATOR
from linter.checks.reading import Reading
from linter.checks.vocabulary import Vocabulary
from linter.language.segmentation import sentence_spans
from linter.model import Related
from linter.packs.wordings.store import formulas

FURTHEST = 2
"""How many sentences on an opening still counts as neighbouring: one may stand between."""

_SENTENCE_END = re.compile(rf"(?:\A|[{SEPARATOR}.!?\u2026:][\"'\u201d\u00bb)\]]*)\s*[\"'\u201c\u00ab(\[]?\Z")
_NO_CONNECTIVE = (" to ", " of ", " than ", " with ", "-")
"""After one of these it is a preposition or an adverb of degree: "In addition to salaries"."""

_LONGEST_PAIR = 1200


def connectives(reading: Reading) -> Iterator[Finding]:
    """Yield a connective that also opens the sentence before, or the one before that."""
    vocabulary = reading.derived(Vocabulary)
    possible = _index().possible(vocabulary)
    if not possible:
        return
    text, prose = vocabulary.text, vocabulary.prose
    last: dict[str, tuple[int, int]] = {}
    for start, end, connective in sorted(
        (start, end, each) for each, start, end in vocabulary.places(possible)
    ):
        if not _SENTENCE_END.search(text, max(0, start - 6), start):
            continue
        if text.startswith(_NO_CONNECTIVE, end):
            continue
        before = last.get(connective)
        last[connective] = (start, end)
        if before is None or start - before[0] > _LONGEST_PAIR:
            continue
        between = text[before[0] : start].replace(SEPARATOR, "\n\n")
        if len(sentence_spans(between)) <= FURTHEST:
            yield Finding(
                span=prose.original(start, end),
                message=f"“{connective}” opens a sentence again, soon after the last time",
                related=(Related(prose.original(*before), "the opening before"),),
            )


@cache
def _index() -> PhraseIndex:
    return PhraseIndex(formulas().connectives)
