"""Passages left in another language that is written with Latin letters.

A run of words is judged by its function words, which come in every clause and
which English does not share; names and titles hold few besides articles and
prepositions, and begin with a capital.
"""

from collections.abc import Iterator, Sequence

import msgspec

from linter.checks.finding import Finding
from linter.checks.reading import Passage, Reading
from linter.checks.untranslated.english import Familiarity, familiarity
from linter.checks.untranslated.function_words import FEWEST_TELLING, Language, hints, languages
from linter.checks.untranslated.loans import loan_at
from linter.checks.untranslated.presented import Presentation
from linter.checks.untranslated.words import Word, split
from linter.packs.vocabulary import SOURCE_LANGUAGES

_FEWEST_WORDS = 3
_CERTAIN_CLAUSE = 3
_CERTAIN_WORDS = 4
"""With so many words that names hardly hold, or unknown words in lower case, a run is no name."""


class Run(msgspec.Struct, frozen=True):
    """Words of one passage, `words[first:last]`, in one language."""

    language: Language
    first: int
    last: int
    telling: int


def foreign_passage(reading: Reading) -> Iterator[Finding]:
    """Yield runs of three words or more in a source language that are not presented as foreign."""
    for passage, found in reading.derived(hints):
        candidates = [each for each in languages() if len(found & each.telling) >= FEWEST_TELLING]
        if candidates:
            yield from _findings(reading, passage, candidates)


def _findings(reading: Reading, passage: Passage, candidates: Sequence[Language]) -> Iterator[Finding]:
    words = list(split(passage.text))
    kinds = _kinds(words, reading.settings.words)
    runs = [run for language in candidates for run in _runs(words, kinds, language)]
    taken = 0
    for run in sorted(runs, key=lambda each: (each.first, -each.telling, each.first - each.last)):
        start, end = words[run.first].start, words[run.last - 1].end
        if run.first < taken or reading.derived(Presentation).is_foreign(passage, start, end):
            continue
        taken = run.last
        yield Finding(
            span=passage.original(start, end),
            message=f"These words were left in {SOURCE_LANGUAGES[run.language.code]}.",
        )


def _kinds(words: Sequence[Word], allowed: frozenset[str]) -> list[Familiarity]:
    """Tell of each word how familiar it is; the words of loans are English."""
    lowers = [word.lower for word in words]
    found = [familiarity(word, allowed) for word in words]
    index = 0
    while index < len(words):
        length = loan_at(lowers, index)
        found[index : index + length] = [Familiarity.ENGLISH] * length
        index += length or 1
    return found


def _runs(words: Sequence[Word], kinds: Sequence[Familiarity], language: Language) -> Iterator[Run]:
    """Yield the stretches that can be read in the language and hold enough of it."""
    first = 0
    doubtful = False
    for index in range(len(words) + 1):
        if index < len(words):
            is_known = kinds[index] is Familiarity.KNOWN and words[index].lower not in language.telling
            if _can_be(words[index], kinds[index], language) and not (is_known and doubtful):
                doubtful = is_known
                continue
        run = _trimmed(words, kinds, language, first, index)
        if run is not None:
            yield run
        first = index + 1
        doubtful = False


def _can_be(word: Word, kind: Familiarity, language: Language) -> bool:
    return kind is not Familiarity.ENGLISH or word.lower in language.shared


def _trimmed(
    words: Sequence[Word], kinds: Sequence[Familiarity], language: Language, first: int, last: int
) -> Run | None:
    """Return the stretch without the English words and names at its ends, if it is no name itself."""

    def belongs(index: int) -> bool:
        word = words[index]
        if word.lower in language.telling:
            return not (word.form.isupper() and len(word.form) > 1)
        return kinds[index] is Familiarity.UNKNOWN and word.form.islower()

    earliest = first
    while first < last and not belongs(first):
        first += 1
    while first < last and not belongs(last - 1):
        last -= 1
    if last - first < _FEWEST_WORDS:
        return None
    inside = range(first, last)
    telling = [index for index in inside if words[index].lower in language.telling]
    other = [index for index in inside if words[index].lower not in language.telling]
    unknown = [index for index in other if kinds[index] is Familiarity.UNKNOWN]
    if len(telling) < FEWEST_TELLING or 2 * (len(telling) + len(unknown)) < last - first:
        return None
    clause = sum(words[index].lower in language.clause and words[index].form.islower() for index in telling)
    small = [index for index in unknown if words[index].form.islower()]
    certain = clause >= _CERTAIN_CLAUSE or len(small) >= _CERTAIN_WORDS
    if not certain and (_is_name(words, first, other) or not (small or clause > 1)):
        return None
    while first > earliest and _joins(words[first - 1], kinds[first - 1], language):
        first -= 1
    return Run(language, first, last, len(telling) + len(unknown))


def _joins(word: Word, kind: Familiarity, language: Language) -> bool:
    """Tell whether a word before a run is its article or preposition though English knows the form, too."""
    return word.lower in language.shared and kind is not Familiarity.ENGLISH


def _is_name(words: Sequence[Word], first: int, other: Sequence[int]) -> bool:
    """Tell whether a stretch is a name or a title, or goes on with one: "Conseil supérieur de la"."""
    if other and words[other[0]].form[0].isupper():
        return True
    if words[first].opens:
        return False
    return any(
        words[index].form[0].isupper() and not words[index].opens
        for index in (first - 1, first)
        if index >= 0
    )
