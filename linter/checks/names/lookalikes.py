"""A person spelled in two ways that no list knows: "Boris Vallaud" and "Boris Valaud"."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from linter.checks.finding import Finding
from linter.checks.names.skeletons import pairs, skeleton
from linter.checks.reading import Reading
from linter.checks.variation import departures, is_explained, kept
from linter.checks.vocabulary import Vocabulary
from linter.language.lexicon import frequency, known
from linter.packs.wordings.store import names

SHORTEST = 4
"""Letters of the shortest names compared; one of a pair must have more: too many short ones are alike."""

MOST_NEIGHBOURS = 40
"""A word that more different names stand beside is no first name or surname but a title or a place."""

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
        for form, start, end in vocabulary.places(places):
            places[form].append((start, end))
        if not all(places.values()) or is_explained(vocabulary.text, places):
            continue
        keep = kept(places, sorted(places, key=lambda form: (-frequency(form), form)))
        if not allowed.intersection(places) - {keep}:
            yield from departures(vocabulary.prose, places, keep, what="probably one name")


def _candidates(vocabulary: Vocabulary) -> list[tuple[str, str]]:
    """Return the pairs of names that look alike and stand beside the same name."""
    after: dict[str, set[str]] = {}
    before: dict[str, set[str]] = {}
    for first, second in set(_NEIGHBOURS.findall(vocabulary.text)):
        after.setdefault(first, set()).add(second)
        before.setdefault(second, set()).add(first)
    found: set[tuple[str, str]] = set()
    for table in (after, before):
        for neighbour, alike in table.items():
            if 1 < len(alike) <= MOST_NEIGHBOURS and _is_name(vocabulary, neighbour):
                found.update(_alike(vocabulary, alike))
    return sorted(found)


def _alike(vocabulary: Vocabulary, words: Iterable[str]) -> Iterator[tuple[str, str]]:
    for first, second in pairs(word for word in words if len(word) >= SHORTEST):
        if len(first) == SHORTEST == len(second) or {first, second} <= _listed():
            continue
        if not (_is_name(vocabulary, first) and _is_name(vocabulary, second)):
            continue
        if not (known(first) and known(second)) or skeleton(first) == skeleton(second):
            yield first, second


def _is_name(vocabulary: Vocabulary, word: str) -> bool:
    """Tell whether a capitalised word is a name here rather than a title or the start of a sentence."""
    return word.lower() not in vocabulary.forms


@cache
def _listed() -> frozenset[str]:
    return frozenset(spelling for group in names().spellings for spelling in group)
