"""A person spelled in two ways that no list knows: "Gabriel Attal" and "Gabriel Atal"."""

import re
from collections import Counter
from collections.abc import Iterator

from linter.checks.finding import Finding
from linter.checks.names.skeletons import pairs, skeleton
from linter.checks.reading import Reading
from linter.checks.variation import departures, is_explained, kept
from linter.checks.vocabulary import Vocabulary, whole_words
from linter.language.lexicon import frequency, known
from linter.packs.wordings.store import names

SHORTEST = 4
"""Letters of the shortest names compared; one of a pair must have more: too many short ones are alike."""

_BEFORE = re.compile(r"(?<![\w'-])([A-Z\u00c0-\u00de][\w'-]+\.?) \Z")
_AFTER = re.compile(r" ([A-Z\u00c0-\u00de][\w'-]+)")
_LONGEST_NEIGHBOUR = 24


def lookalikes(reading: Reading) -> Iterator[Finding]:
    """Yield names that are one or two letters off a name with the same first name or surname."""
    vocabulary = reading.derived(Vocabulary)
    candidates = [
        form
        for form in vocabulary.forms
        if len(form) >= SHORTEST and form[0].isupper() and form[1:].islower() and form.isalpha()
    ]
    listed = frozenset(spelling for group in names().spellings for spelling in group)
    allowed = reading.settings.names
    lower = vocabulary.forms
    for first, second in pairs(form for form in candidates if form.lower() not in lower):
        if len(first) == SHORTEST == len(second):
            continue
        one_sound = skeleton(first) == skeleton(second)
        if (known(first) and known(second) and not one_sound) or (first in listed and second in listed):
            continue
        places = {form: _places(vocabulary, form) for form in (first, second)}
        if not all(places.values()) or not _one_person(vocabulary, places):
            continue
        if is_explained(vocabulary.text, places):
            continue
        keep = kept(places, sorted(places, key=lambda form: (-frequency(form), form)))
        if not allowed.intersection(places) - {keep}:
            yield from departures(vocabulary.prose, places, keep, what="probably one name")


def _places(vocabulary: Vocabulary, form: str) -> list[tuple[int, int]]:
    return [found.span() for found in whole_words([form]).finditer(vocabulary.text)]


def _one_person(vocabulary: Vocabulary, places: dict[str, list[tuple[int, int]]]) -> bool:
    """Tell whether both spellings stand after one first name, or before one surname."""
    neighbours = []
    for ranges in places.values():
        found: Counter[tuple[str, str]] = Counter()
        for start, end in ranges:
            before = _BEFORE.search(vocabulary.text, max(0, start - _LONGEST_NEIGHBOUR), start)
            if before and _is_name(vocabulary, before[1]):
                found["before", before[1]] += 1
            after = _AFTER.match(vocabulary.text, end)
            if after and _is_name(vocabulary, after[1]):
                found["after", after[1].removesuffix("'s")] += 1
        neighbours.append(set(found))
    return not neighbours[0].isdisjoint(neighbours[1])


def _is_name(vocabulary: Vocabulary, word: str) -> bool:
    """Tell whether a capitalised word is a name here rather than a title or the start of a sentence."""
    return word.lower() not in vocabulary.forms and len(word) > 2
