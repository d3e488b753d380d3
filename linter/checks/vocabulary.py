"""Where a document has the words of the lists of wordings: what names, terms and formulas share."""

import re
from collections.abc import Iterable, Iterator, KeysView
from functools import cache, cached_property

from linter.checks.prose import Prose
from linter.checks.reading import Reading
from linter.packs.wordings import store

_WORD = re.compile(r"\w+")
_NO_WORD = "\0\"'“”„«»()[]{}<>.,;:!?…-–—*/\\|&%"
_JOINED_AFTER = re.compile(r"\w|-[A-Z]")
_TWO_CODE_POINTS = "\u0130"
"""The one letter whose lower case is longer than it."""

_SPACES = ("\n", "\r", "\t", "\u00a0", "\u202f", "\u2009")
_APOSTROPHES = ("\u2019", "\u2018", "\u02bc")
_STRETCH = 4_000
"""Code points of the stretches that the index of words points to: coarse, so that it is quick to make."""

_MOST_STRETCHES = 256
"""How many stretches there are at most, so that the index stays linear in the size of the document."""


class Vocabulary:
    """A document's prose made plain for searching, with an index of the words that the lists have.

    Args:
        reading: the document.
    """

    def __init__(self, reading: Reading) -> None:
        self.prose = reading.derived(Prose)
        house = reading.settings.preferred_names
        own = {word for name in (*house, *house.values()) for word in words_of(name)}
        self._wanted = listed_words() | own if own else listed_words()

    @cached_property
    def text(self) -> str:
        """The prose with plain spaces and straight apostrophes; offsets are those of `Prose.text`."""
        text = self.prose.text
        for space in _SPACES:
            text = text.replace(space, " ")
        for apostrophe in _APOSTROPHES:
            text = text.replace(apostrophe, "'")
        return text

    @cached_property
    def lower(self) -> str:
        """The same in lower case, as long as `text`."""
        return _lowered(self.text)

    @property
    def words(self) -> KeysView[str]:
        """The words of the lists that the document has, in lower case."""
        return self._stretches_of.keys()

    @cached_property
    def _stretches(self) -> list[tuple[int, int]]:
        """Half-open ranges of `text` that end at spaces and follow one another."""
        text = self.text
        size = max(_STRETCH, len(text) // _MOST_STRETCHES)
        stretches = []
        start = 0
        while start < len(text):
            end = text.find(" ", start + size)
            end = len(text) if end < 0 else end
            stretches.append((start, end))
            start = end
        return stretches

    @cached_property
    def _stretches_of(self) -> dict[str, int]:
        """For each word of the lists a set of bits: the stretches that have it."""
        plain = self.lower
        for mark in _NO_WORD:
            plain = plain.replace(mark, " ")
        found: dict[str, int] = {}
        for number, (start, end) in enumerate(self._stretches):
            for word in self._wanted.intersection(plain[start:end].split()):
                found[word] = found.get(word, 0) | 1 << number
        return found

    def may_hold(self, phrase: str) -> bool:
        """Tell whether all words of a phrase of the lists occur somewhere, whatever their capitals."""
        return self.words >= set(words_of(phrase))

    def places(self, phrases: Iterable[str]) -> Iterator[tuple[str, int, int]]:
        """Yield where phrases stand as whole words, a phrase with a capital only as it is written.

        "Kyiv-based" holds "Kyiv"; "pro-Kyiv" and "Kyiv-Odesa" do not.

        Args:
            phrases: words of the lists joined by single spaces.

        Yields:
            The phrase and the half-open range of `text`, phrase by phrase; ranges of different
            phrases may overlap.
        """
        exact = {phrase for phrase in phrases if phrase != phrase.lower()}
        capitals = {phrase.lower() for phrase in exact}
        for phrase in sorted(phrases):
            if phrase in exact or phrase not in capitals:
                text = self.text if phrase in exact else self.lower
                wanted = phrase.replace("\u2019", "'")
                reached = 0
                for start, end in self._around(wanted):
                    for place in whole_words(text, wanted, max(start, reached), end):
                        yield phrase, *place
                        reached = place[1]

    def _around(self, phrase: str) -> Iterator[tuple[int, int]]:
        """Yield the ranges of `text` in which a phrase can stand."""
        bits = -1
        for word in words_of(phrase):
            near = self._stretches_of.get(word, 0)
            bits &= near | near << 1 | near >> 1
        bits &= (1 << len(self._stretches)) - 1
        length = len(phrase)
        while bits:
            lowest = bits & -bits
            bits ^= lowest
            start, end = self._stretches[lowest.bit_length() - 1]
            # A phrase may begin in one stretch and end in the next.
            yield max(0, start - length), end + length


@cache
def words_of(phrase: str) -> tuple[str, ...]:
    """Return the words of a phrase of the lists as the index has them."""
    return tuple(_WORD.findall(_lowered(phrase)))


def whole_words(text: str, phrase: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """Yield the half-open ranges where a phrase stands as whole words, its first letter in a range.

    Args:
        text: where to search.
        phrase: what for.
        start: where the range begins.
        end: where it ends; the end of the text when left out.
    """
    # str.find is several times as fast as an expression with many alternatives.
    limit = len(text) if end is None else end
    place = text.find(phrase, start, limit)
    while place >= 0:
        reached = place + len(phrase)
        if not _joined_before(text, place) and not _JOINED_AFTER.match(text, reached):
            yield place, reached
        place = text.find(phrase, reached, limit)


@cache
def listed_words() -> frozenset[str]:
    """Return all words of the lists of wordings."""
    names, terms, formulas, spelling = store.names(), store.terms(), store.formulas(), store.spelling()
    phrases = [
        *(name for group in (*names.spellings, *names.first_names) for name in group),
        *(name for literal in names.literal.items() for name in (literal[0], *literal[1])),
        *(form for group in (*terms.literal, *terms.equal) for term in group for form in term.forms),
        *(form for forms in formulas.formulas.values() for form in forms),
        *formulas.connectives,
    ]
    words = {word for phrase in phrases for word in words_of(phrase)}
    return frozenset(words.union(spelling.american, spelling.american.values()))


def _lowered(text: str) -> str:
    return text.replace(_TWO_CODE_POINTS, "I").lower()


def _joined_before(text: str, start: int) -> bool:
    before = text[start - 1] if start else " "
    if before == "'":
        return start > 1 and text[start - 2].isalnum()
    return before.isalnum() or before in "-_"
