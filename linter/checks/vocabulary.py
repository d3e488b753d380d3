"""Which words a document has and where: what the checks of names, terms and formulas share."""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property

from linter.checks.prose import SEPARATOR, Prose
from linter.checks.reading import Reading

_AROUND = "\"'“”‘’„«»()[]{}<>.,;:!?…-–—*/\\|"
_INSIDE = re.compile(r"[–—/]|--|\.(?=[A-Z][a-z])")
_POSSESSIVE = ("'", "'s")
_JOINED_AFTER = re.compile(r"\w|-[A-Z]")
_TWO_CODE_POINTS = "\u0130"
"""The one letter whose lower case is longer than it."""

_SPACES = ("\n", "\r", "\t", "\u00a0", "\u202f", "\u2009")
_APOSTROPHES = ("\u2019", "\u2018", "\u02bc")
_STRETCH = 4_000
"""Code points of the stretches that the index of words points to: coarse, so that it is quick to make."""

_FEW = 3
"""With fewer stretches than this all of them are searched."""


class Vocabulary:
    """The words of a document, with an index, for cheap tests before a search and a short search.

    Args:
        reading: the document.
    """

    def __init__(self, reading: Reading) -> None:
        self.prose = reading.derived(Prose)

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
        return self.text.replace(_TWO_CODE_POINTS, "I").lower()

    @cached_property
    def forms(self) -> frozenset[str]:
        """Every distinct word as written, without the marks around it and a possessive ending."""
        return frozenset(self._index[0])

    @cached_property
    def lower_forms(self) -> frozenset[str]:
        """`forms` in lower case."""
        return frozenset(self._index[1])

    @cached_property
    def _stretches(self) -> list[tuple[int, int]]:
        """Half-open ranges of `text` that end at spaces and follow one another."""
        text = self.text
        stretches = []
        start = 0
        while start < len(text):
            end = text.find(" ", start + _STRETCH)
            end = len(text) if end < 0 else end
            stretches.append((start, end))
            start = end
        return stretches

    @cached_property
    def _stretches_of(self) -> dict[str, list[int]]:
        """For each word, with the marks around it, the numbers of the stretches that have it."""
        text = self.text.replace(SEPARATOR, " ")
        found: dict[str, list[int]] = {}
        for number, (start, end) in enumerate(self._stretches):
            for word in set(text[start:end].split()):
                if word in found:
                    found[word].append(number)
                else:
                    found[word] = [number]
        return found

    @cached_property
    def _index(self) -> tuple[set[str], dict[str, list[str]]]:
        """The words without marks, and for each in lower case the words with the marks around them."""
        forms: set[str] = set()
        marked: dict[str, list[str]] = {}
        for word in self._stretches_of:
            plain = word.strip(_AROUND)
            for form in (plain,) if plain.isalnum() else set(_parts(plain)):
                forms.add(form)
                lower = form.lower()
                if lower in marked:
                    marked[lower].append(word)
                else:
                    marked[lower] = [word]
        return forms, marked

    def may_hold(self, phrase: str) -> bool:
        """Tell whether all words of a phrase occur somewhere, whatever their capitals."""
        return self.lower_forms.issuperset(phrase.lower().replace("\u2019", "'").split())

    def places(self, phrases: Iterable[str]) -> Iterator[tuple[str, int, int]]:
        """Yield where phrases stand as whole words, a phrase with a capital only as it is written.

        "Kyiv-based" holds "Kyiv"; "pro-Kyiv" and "Kyiv-Odesa" do not.

        Args:
            phrases: words joined by single spaces.

        Yields:
            The phrase and the half-open range of `text`, phrase by phrase; ranges of different
            phrases may overlap.
        """
        exact = {phrase for phrase in phrases if phrase != phrase.lower()}
        capitals = {phrase.lower() for phrase in exact}
        for phrase in sorted(phrases):
            if phrase in exact:
                yield from self._places(phrase, self.text)
            elif phrase not in capitals:
                yield from self._places(phrase, self.lower)

    def _places(self, phrase: str, text: str) -> Iterator[tuple[str, int, int]]:
        wanted = phrase.replace("\u2019", "'")
        if not self.may_hold(wanted):
            return
        length = len(wanted)
        reached = 0
        for start, end in self._stretches_with(wanted):
            # The phrase may begin in one stretch and end in the next.
            start, end = max(start - length, reached), end + length
            # str.find is several times as fast as an expression with many alternatives.
            start = text.find(wanted, start, end)
            while start >= 0:
                reached = start + length
                if not _joined_before(text, start) and not _JOINED_AFTER.match(text, reached):
                    yield phrase, start, reached
                start = text.find(wanted, reached, end)

    def _stretches_with(self, phrase: str) -> list[tuple[int, int]]:
        """Return the stretches in which the longest word of a phrase stands."""
        stretches = self._stretches
        if len(stretches) < _FEW:
            return stretches
        numbers: set[int] = set()
        for word in self._index[1].get(max(phrase.lower().split(), key=len), ()):
            numbers.update(self._stretches_of[word])
        return [stretches[number] for number in sorted(numbers)]


def _parts(word: str) -> Iterator[str]:
    """Yield the words that a word with marks inside is made of, and without a possessive ending."""
    for part in _INSIDE.split(word):
        plain = part.strip(_AROUND)
        yield plain
        if plain.endswith(_POSSESSIVE):
            yield plain.rpartition("'")[0]


def _joined_before(text: str, start: int) -> bool:
    before = text[start - 1] if start else " "
    if before == "'":
        return start > 1 and text[start - 2].isalnum()
    return before.isalnum() or before in "-_"
