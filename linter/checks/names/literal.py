"""A name and its literal rendering in one document: "La Croix" and "The Cross"."""

import re
from collections.abc import Iterator
from functools import cache

from linter.checks.finding import Finding
from linter.checks.phrases import PhraseIndex
from linter.checks.reading import Reading
from linter.checks.variation import departures, is_explained
from linter.checks.vocabulary import Vocabulary
from linter.language.lexicon import parts
from linter.packs.wordings.store import names

_PART_OF_A_NAME = re.compile(r"[ -](?:(?:of|the|and|de|for) )?[A-Z]\w")
_NAME_BEFORE = re.compile(r"([A-Z][\w'-]+) \Z")
_NAME_TAGS = frozenset({"NNP", "NNPS"})
_LONGEST_BEFORE = 30


def literal(reading: Reading) -> Iterator[Finding]:
    """Yield literal renderings of names that the document also has as they are."""
    vocabulary = reading.derived(Vocabulary)
    literal_names = names().literal
    for name in sorted(_index().possible(vocabulary)):
        present = [rendering for rendering in literal_names[name] if vocabulary.may_hold(rendering)]
        if not present:
            continue
        places = {name: [(start, end) for _, start, end in vocabulary.places([name])]}
        for rendering, start, end in vocabulary.places(present):
            if not _is_longer_name(vocabulary.text, start, end):
                places.setdefault(rendering, []).append((start, end))
        if places[name] and len(places) > 1 and not is_explained(vocabulary.text, places):
            yield from departures(vocabulary.prose, places, name, what="one name, once word for word")


@cache
def _index() -> PhraseIndex:
    return PhraseIndex(names().literal)


def _is_longer_name(text: str, start: int, end: int) -> bool:
    """Tell whether a rendering is only part of a name: "The World Bank"."""
    before = _NAME_BEFORE.search(text, max(0, start - _LONGEST_BEFORE), start)
    return bool(_PART_OF_A_NAME.match(text, end)) or (before is not None and parts(before[1]) <= _NAME_TAGS)
