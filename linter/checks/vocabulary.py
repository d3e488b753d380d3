"""Which words a document has, and its text made plain for searching: what names, terms and formulas share."""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property

from linter.checks.prose import SEPARATOR, Prose
from linter.checks.reading import Reading

_AROUND = "\"'“”‘’„«»()[]{}<>.,;:!?…-–—*/\\|"
_INSIDE = re.compile(r"[–—/\0]|--|\.(?=[A-Z][a-z])")
_POSSESSIVE = re.compile(r"'s?\Z")
_TWO_CODE_POINTS = "\u0130"
"""The one letter whose lower case is longer than it."""

_SPACES = ("\n", "\r", "\t", "\u00a0", "\u202f", "\u2009")
_APOSTROPHES = ("\u2019", "\u2018", "\u02bc")


class Vocabulary:
    """The words of a document as sets, for cheap tests before a search.

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
        found = set()
        for word in set(self.prose.text.replace(SEPARATOR, " ").split()):
            if word.isalnum():
                found.add(word)
                continue
            for part in _INSIDE.split(word):
                plain = part.strip(_AROUND).replace("\u2019", "'")
                found.add(plain)
                if "'" in plain:
                    found.add(_POSSESSIVE.sub("", plain))
        return frozenset(found)

    @cached_property
    def lower_forms(self) -> frozenset[str]:
        """`forms` in lower case."""
        return frozenset(map(str.lower, self.forms))

    def may_hold(self, phrase: str) -> bool:
        """Tell whether all words of a phrase occur somewhere, whatever their capitals."""
        return self.lower_forms.issuperset(phrase.lower().replace("\u2019", "'").split())

    def places(self, phrases: Iterable[str]) -> Iterator[tuple[str, int, int]]:
        """Yield where phrases stand as whole words, a phrase with a capital only as it is written.

        Args:
            phrases: words joined by single spaces; the longest one wins where several begin.

        Yields:
            The phrase as it was given, but for its apostrophes, and the half-open range of `text`.
        """
        exact = [phrase for phrase in phrases if phrase != phrase.lower()]
        capitals = {phrase.lower() for phrase in exact}
        loose = [phrase for phrase in phrases if phrase == phrase.lower() and phrase not in capitals]
        for text, wanted in ((self.text, exact), (self.lower, loose)):
            present = [phrase for phrase in wanted if self.may_hold(phrase)]
            if present:
                for found in whole_words(present).finditer(text):
                    yield found.group(), *found.span()


def whole_words(phrases: Iterable[str]) -> re.Pattern[str]:
    """Return an expression for any of the phrases, as whole words; the longest one wins."""
    plain = {phrase.replace("\u2019", "'") for phrase in phrases}
    ordered = sorted(plain, key=lambda phrase: (-len(phrase), phrase))
    return re.compile(rf"(?:{'|'.join(map(_at_a_start, ordered))})(?!\w|-[A-Z])")


def _at_a_start(phrase: str) -> str:
    """Match a phrase and only then look back, so that the search can skip to its first letters."""
    length = len(phrase)
    return rf"{re.escape(phrase)}(?<![\w-].{{{length}}})(?<!\w'.{{{length}}})"
