"""The titles of each person of the facts, laid out for looking up."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Literal

import msgspec

from linter.facts.model import Facts, Office
from linter.facts.titles import plural

_WORD_START = re.compile(r"\b(?=\w)")
_WORD_END = re.compile(r"(?<=\w)\b")
_MOST_WORDS = 12
"""More words than any title has."""

Kind = Literal["specific", "bare", "action", "specific-plural", "bare-plural"]
"""How a title names an office: alone, together with others, by what its holder does."""


class FoundTitle(msgspec.Struct, frozen=True):
    """A title in a text: where it stands, its kind, whose it is, and the offices that it may mean."""

    start: int
    end: int
    kind: Kind
    people: tuple[int, ...]
    offices: tuple[Office, ...]


class TitleIndex:
    """Looks up the titles of people.

    Args:
        facts: who is known.
    """

    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        self._offices: dict[int, tuple[Office, ...]] = {}
        self._titles: dict[tuple[int, Kind], dict[str, tuple[Office, ...]]] = {}

    def offices(self, person: int) -> tuple[Office, ...]:
        """Return the offices that a person held."""
        if person not in self._offices:
            self._offices[person] = tuple(self._facts.office(index) for index in self._facts.held[person])
        return self._offices[person]

    def ending_at(
        self, fold: str, end: int, people: tuple[int, ...], kinds: Sequence[Kind]
    ) -> FoundTitle | None:
        """Return the longest title of one of the people that ends at `end` of a folded text.

        Of the kinds the first that has such a title counts.
        """
        starts = [found.start() for found in _WORD_START.finditer(fold, 0, end)][-_MOST_WORDS:]
        written = [(fold[start:end], start) for start in starts]
        for kind in kinds:
            for person in people:
                titles = self._of(person, kind)
                start = next((start for title, start in written if title in titles), -1)
                if start >= 0:
                    return self._found(fold, start, end, people, kind)
        return None

    def beginning_at(
        self, fold: str, start: int, stop: int, people: tuple[int, ...], kind: Kind
    ) -> Iterator[FoundTitle]:
        """Yield the titles of one of the people from `start` on that end by `stop`, the longest first."""
        ends = [found.start() for found in islice(_WORD_END.finditer(fold, start, stop), _MOST_WORDS)]
        for end in reversed(ends):
            found = self._found(fold, start, end, people, kind)
            if found is not None:
                yield found

    def _found(
        self, fold: str, start: int, end: int, people: tuple[int, ...], kind: Kind
    ) -> FoundTitle | None:
        written = fold[start:end]
        holders = [person for person in people if written in self._of(person, kind)]
        if not holders:
            return None
        offices = {office.id: office for person in holders for office in self._of(person, kind)[written]}
        return FoundTitle(start, end, kind, tuple(holders), tuple(offices.values()))

    def _of(self, person: int, kind: Kind) -> dict[str, tuple[Office, ...]]:
        found = self._titles.get((person, kind))
        if found is None:
            found = self._titles[person, kind] = {}
            for office in self.offices(person):
                for title in _titles(office, kind):
                    found[title] = (*found.get(title, ()), office)
        return found


def _titles(office: Office, kind: Kind) -> Iterator[str]:
    match kind:
        case "specific":
            yield from office.specific
        case "bare":
            yield from office.bare
        case "action":
            yield from office.actions
        case "specific-plural":
            yield from dict.fromkeys(map(plural, office.specific))
        case "bare-plural":
            yield from dict.fromkeys(map(plural, office.bare))
