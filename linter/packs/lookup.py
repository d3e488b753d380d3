"""Finds the patterns that may match somewhere in a text, by the words they need.

Almost every pattern is ruled out here: a word that the pattern needs is rare,
and where it stands its neighbours are not the right ones. What is left is
matched for good.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import compress, count

import msgspec

from linter.packs.pieces import Pieces
from linter.patterns.finders import FormSets
from linter.patterns.words import BREAK, REPETITIONS, repetitions

MARGIN = 8
"""Breaks around the words of a text, more than the farthest neighbour is away."""

_REMEMBERED = 100_000
"""Words whose sets are kept at hand."""

StoredKey = tuple[int, tuple[tuple[int, int], ...], tuple[int, ...], int]
"""A pattern, and a `linter.patterns.program.Key` of it without the anchor."""

_decode_keys = msgspec.msgpack.Decoder(list[StoredKey]).decode


class StoredLookup(msgspec.Struct, frozen=True, array_like=True):
    """What is looked up, as it is written to disk.

    Attributes:
        anchors: the words that anchor keys, joined by line feeds.
        keys: for each of them its keys, encoded.
        neighbours: the words that stand beside anchors, joined by line feeds.
        memberships: for each of them the sets of neighbours that it belongs
            to, as unsigned 32-bit numbers of this machine.
    """

    anchors: str
    keys: Pieces
    neighbours: str
    memberships: Pieces


class Candidate(msgspec.Struct, frozen=True, gc=False):
    """A pattern that may match where an anchor stands.

    Attributes:
        pattern: its index.
        place: index of the anchor among the words of its text.
        required: sets of which each has a word in the text.
        opening: how many words of the sentence come before the anchor, or -1.
    """

    pattern: int
    place: int
    required: tuple[int, ...]
    opening: int


class WordKeys:
    """The keys that one word anchors.

    Attributes:
        alone: the keys without neighbours, each after the set that it requires
            most of all.
        beside: for each distance of first neighbours the sets that are looked
            for there, and the keys by set.
    """

    __slots__ = ("alone", "beside")

    def __init__(self, stored: list[StoredKey], sets: FormSets) -> None:
        self.alone = [(sets[key[2][0]] if key[2] else None, key) for key in stored if not key[1]]
        tables: dict[int, dict[int, list[StoredKey]]] = {}
        for key in stored:
            if key[1]:
                distance, neighbour = key[1][0]
                tables.setdefault(distance, {}).setdefault(neighbour, []).append(key)
        self.beside = [(distance, frozenset(table), table) for distance, table in tables.items()]


class _KeysByWord(dict[str, WordKeys]):
    """The keys of anchors, decoded when a word is first met."""

    def __init__(self, anchors: list[str], keys: Pieces, sets: FormSets) -> None:
        self._numbers = dict(zip(anchors, range(len(anchors)), strict=True))
        self._keys = keys
        self._sets = sets

    def __missing__(self, word: str) -> WordKeys:
        found = self[word] = WordKeys(_decode_keys(self._keys[self._numbers[word]]), self._sets)
        return found


class _Memberships(dict[str, frozenset[int]]):
    """The sets of neighbours that a word belongs to, read when it is first met."""

    def __init__(self, words: list[str], sets: Pieces) -> None:
        self._numbers = dict(zip(words, range(len(words)), strict=True))
        self._sets = sets

    def __missing__(self, word: str) -> frozenset[int]:
        if len(self) >= _REMEMBERED:
            self.clear()
        number = self._numbers.get(word)
        found = _NO_SETS if number is None else frozenset(memoryview(self._sets[number]).cast("I"))
        self[word] = found
        return found


_NO_SETS: frozenset[int] = frozenset()


class Lookup:
    """The keys of all patterns, by anchor.

    Args:
        stored: the keys as they were written.
        sets: the form table they refer to.
    """

    def __init__(self, stored: StoredLookup, sets: FormSets) -> None:
        anchors = stored.anchors.splitlines()
        self._anchors = frozenset(anchors)
        self._keys = _KeysByWord(anchors, stored.keys, sets)
        self._memberships = _Memberships(stored.neighbours.splitlines(), stored.memberships)
        self._sets = sets
        self._repetitions = not self._anchors.isdisjoint(REPETITIONS)

    def candidates(self, words: list[str]) -> dict[int, list[Candidate]]:
        """Return the patterns that may match in some texts, by the index of the text.

        Args:
            words: the words of all texts in order, with a `BREAK` after each
                text and `MARGIN` more of them before the first and after the last.
        """
        found: dict[int, list[Candidate]] = {}
        breaks = list(compress(count(), map(BREAK.__eq__, words)))[MARGIN - 1 :]
        sets = list(map(self._memberships.__getitem__, words))
        places = compress(count(), map(self._anchors.__contains__, words))
        self._collect(((place, words[place]) for place in places), words, sets, breaks, found)
        if self._repetitions:
            again = (item for item in repetitions(words) if item[1] in self._anchors)
            self._collect(again, words, sets, breaks, found)
        return found

    def has_all(self, required: tuple[int, ...], words: frozenset[str]) -> bool:
        """Tell whether each of these sets has one of the words."""
        sets = self._sets
        for number in required:  # noqa: SIM110 -- a generator costs more than the comparisons
            if words.isdisjoint(sets[number]):
                return False
        return True

    def _collect(
        self,
        occurrences: Iterable[tuple[int, str]],
        words: list[str],
        sets: list[frozenset[int]],
        breaks: list[int],
        found: dict[int, list[Candidate]],
    ) -> None:
        """Add the candidates of some anchors to `found`.

        Args:
            occurrences: index and anchor.
            words: the words of all texts.
            sets: for each of them the sets of neighbours that it belongs to.
            breaks: the indices of the last `BREAK` before each text and after the last.
            found: candidates by text.
        """
        keys = self._keys
        start = stop = 0
        present: frozenset[str] = frozenset()
        for place, word in occurrences:
            if not start <= place < stop:
                text = bisect_right(breaks, place) - 1
                start, stop = breaks[text] + 1, breaks[text + 1]
                present = frozenset(words[start:stop])
            entry = keys[word]
            for first, key in entry.alone:
                if first is None or not present.isdisjoint(first):
                    self._add(key, place - start, present, found.setdefault(text, []))
            for distance, wanted, table in entry.beside:
                there = sets[place + distance]
                if there and not wanted.isdisjoint(there):
                    for key in _beside(wanted & there, table, sets, place):
                        self._add(key, place - start, present, found.setdefault(text, []))

    def _add(self, key: StoredKey, place: int, present: frozenset[str], found: list[Candidate]) -> None:
        pattern, _, required, opening = key
        if self.has_all(required, present):
            found.append(Candidate(pattern, place, required, opening))


def _beside(
    numbers: Iterable[int], table: dict[int, list[StoredKey]], sets: list[frozenset[int]], place: int
) -> Iterator[StoredKey]:
    """Yield the keys of a table whose neighbours all stand where they should."""
    for number in numbers:
        for key in table[number]:
            if all(other in sets[place + distance] for distance, other in key[1][1:]):
                yield key
