"""A person spelled in two ways that no list knows: "Boris Vallaud" and "Boris Valaud"."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import groupby
from operator import itemgetter

from linter.checks.finding import Finding
from linter.checks.names.skeletons import pairs, skeleton
from linter.checks.reading import Reading
from linter.checks.variation import departures, is_explained, kept
from linter.checks.vocabulary import Vocabulary, whole_words
from linter.language.lexicon import frequency, known, parts
from linter.packs.wordings.store import names

SHORTEST = 4
"""Letters of the shortest names compared; one of a pair must have more: too many short ones are alike."""

MOST_NEIGHBOURS = 40
"""A word that more different names stand beside is no first name or surname but a title or a place."""

_NAME_TAGS = frozenset({"NNP", "NNPS"})
"""What the lexicon may know a neighbour as: "President" before two surnames tells nothing."""

_NEIGHBOURS = re.compile(
    r"([A-Z\u00c0-\u00de](?<![\w'-].)[a-z\u00df-\u00ff]{2,}) "
    r"(?=([A-Z\u00c0-\u00de][a-z\u00df-\u00ff]{3,})(?![\w-]))"
)


def lookalikes(reading: Reading) -> Iterator[Finding]:
    """Yield names that are one or two letters off a name with the same first name or surname."""
    vocabulary = reading.derived(Vocabulary)
    allowed = reading.settings.names
    for first, second in _candidates(vocabulary):
        places: dict[str, list[tuple[int, int]]] = {first: [], second: []}
        for form, ranges in places.items():
            ranges.extend(whole_words(vocabulary.text, form))
        if not all(places.values()) or is_explained(vocabulary.text, places):
            continue
        keep = kept(places, sorted(places, key=lambda form: (-frequency(form), form)))
        if not allowed.intersection(places) - {keep}:
            yield from departures(vocabulary.prose, places, keep, what="probably one name")


def _candidates(vocabulary: Vocabulary) -> list[tuple[str, str]]:
    """Return the pairs of names that look alike and stand beside the same name."""
    beside = set(_NEIGHBOURS.findall(vocabulary.text))
    found: set[tuple[str, str]] = set()
    for neighbour, other in ((0, 1), (1, 0)):
        for word, group in groupby(sorted(beside, key=itemgetter(neighbour)), itemgetter(neighbour)):
            alike = [pair[other] for pair in group]
            if 1 < len(alike) <= MOST_NEIGHBOURS:
                near = list(_alike(vocabulary, alike))
                if near and parts(word) <= _NAME_TAGS:
                    found.update(near)
    return sorted(found)


def _alike(vocabulary: Vocabulary, words: Iterable[str]) -> Iterator[tuple[str, str]]:
    for first, second in pairs(word for word in words if len(word) >= SHORTEST):
        if len(first) == SHORTEST == len(second) or {first, second} <= _listed():
            continue
        if known(first) and known(second) and skeleton(first) != skeleton(second):
            continue
        if _is_name(vocabulary, first) and _is_name(vocabulary, second):
            yield first, second


def _is_name(vocabulary: Vocabulary, word: str) -> bool:
    """Tell whether a capitalised word never stands in small letters here."""
    return next(whole_words(vocabulary.text, word.lower()), None) is None


@cache
def _listed() -> frozenset[str]:
    return frozenset(spelling for group in names().spellings for spelling in group)
