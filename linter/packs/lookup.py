"""Finds the patterns that may match somewhere in a text, by the words they need.

Almost every pattern is ruled out here: a word that the pattern needs is rare,
and where it stands its neighbours are not the right ones. What is left is
matched for good.
"""

from bisect import bisect_right
from collections.abc import Iterator
from functools import reduce
from itertools import chain, compress, count, repeat
from operator import or_

import msgspec

from linter.packs.pieces import Pieces
from linter.patterns.finders import FormSets
from linter.patterns.words import BREAK, REPETITIONS, repetitions

MARGIN = 8
"""Breaks around the words of a text, more than the farthest neighbour is away."""

_BREAK = 1
"""The number of `BREAK` among the words; 0 stands for every word that is not looked for."""

NAMED_NUMBERS = 2
"""The number of the first word of a rule set."""

StoredKey = tuple[int, tuple[tuple[int, int], ...], tuple[int, ...], int]
"""A pattern and what shows that it may match where an anchor stands: the neighbours by distance,
the sets required elsewhere, and the number of words of the sentence before the anchor or -1; see
`linter.patterns.program.Key`. Sets are indices of the form table."""

_decode_key = msgspec.msgpack.Decoder(StoredKey).decode


class StoredLookup(msgspec.Struct, frozen=True, array_like=True):
    """What is looked up, as it is written to disk.

    Attributes:
        words: every word that is looked for, joined by line feeds, in the order
            of their numbers; the number 0 stands for all other words, 1 for `BREAK`.
        keys: the keys, encoded one by one.
        keys_of_words: for each word the numbers of the keys it finds (unsigned, 32 bits).
        keys_of_pairs: for each word the keys that it finds together with the
            word after it: that word's number, the number of the key, and the
            place of the key's anchor in the pair, 0 or 1 (unsigned, 32 bits).
        hints: for each word the sets that it belongs to among those that keys
            of common words require elsewhere, a bit for each, the lowest byte first.
        bit_of_set: the bit by the index of the set in the form table.
    """

    words: str
    keys: Pieces
    keys_of_words: Pieces
    keys_of_pairs: Pieces
    hints: Pieces
    bit_of_set: dict[int, int]


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


class _Keys(dict[int, StoredKey]):
    """The keys by number, decoded when they are first met."""

    def __init__(self, stored: Pieces) -> None:
        self._stored = stored

    def __missing__(self, number: int) -> StoredKey:
        found: StoredKey = _decode_key(self._stored[number])
        self[number] = found
        return found


class WordKeys:
    """The keys that a word finds.

    Attributes:
        bits: the sets that its keys require elsewhere, a bit for each; all bits
            where a key requires nothing or a set that has none.
        keys: the keys, each after the set that it requires most of all.
    """

    __slots__ = ("bits", "keys")

    def __init__(self, keys: list[StoredKey], sets: FormSets, bit_of_set: dict[int, int]) -> None:
        self.keys = [(sets[required[0]] if required else None, key) for key in keys for required in (key[2],)]
        self.bits = 0
        for _, _, required, _ in keys:
            bit = bit_of_set.get(required[0]) if required else None
            self.bits |= -1 if bit is None else 1 << bit


class _KeysOfWords(dict[int, WordKeys]):
    """The keys that words find, by the number of the word, read when it is first met."""

    def __init__(self, stored: StoredLookup, keys: _Keys, sets: FormSets) -> None:
        self._numbers = stored.keys_of_words
        self._bit_of_set = stored.bit_of_set
        self._keys = keys
        self._sets = sets

    def __missing__(self, word: int) -> WordKeys:
        numbers = memoryview(self._numbers[word]).cast("I")
        found = WordKeys([self._keys[number] for number in numbers], self._sets, self._bit_of_set)
        self[word] = found
        return found


class _KeysOfPairs(dict[int, dict[int, list[tuple[int, StoredKey]]]]):
    """The keys that pairs of words find, by the first word and the second.

    Each stands after the place of its anchor in the pair.
    """

    def __init__(self, stored: Pieces, keys: _Keys) -> None:
        self._stored = stored
        self._keys = keys

    def __missing__(self, first: int) -> dict[int, list[tuple[int, StoredKey]]]:
        found: dict[int, list[tuple[int, StoredKey]]] = {}
        entry = memoryview(self._stored[first]).cast("I").tolist()
        for second, number, aside in zip(entry[::3], entry[1::3], entry[2::3], strict=True):
            found.setdefault(second, []).append((aside, self._keys[number]))
        self[first] = found
        return found


class _Hints(dict[int, int]):
    """The bits of the sets that a word belongs to, by its number, read when it is first met."""

    def __init__(self, stored: Pieces) -> None:
        self._stored = stored

    def __missing__(self, word: int) -> int:
        found = self[word] = int.from_bytes(self._stored[word], "little")
        return found


class Lookup:
    """The keys of all patterns, by the words that find them.

    A key is found by its anchor, or where that is a common word by the anchor
    and the word beside it.

    Args:
        stored: the keys as they were written.
        sets: the form table they refer to.
    """

    def __init__(self, stored: StoredLookup, sets: FormSets) -> None:
        self._sets = sets
        words = ["", BREAK, *stored.words.splitlines()]
        self._numbers = dict(zip(words, range(len(words)), strict=True))
        self._all_keys = _Keys(stored.keys)
        self._keys = _KeysOfWords(stored, self._all_keys, sets)
        self._has_keys = stored.keys_of_words.are_filled()
        self._hints = _Hints(stored.hints)
        self._keys_of_pairs = _KeysOfPairs(stored.keys_of_pairs, self._all_keys)
        self._begins_pair = stored.keys_of_pairs.are_filled()
        self._marks = {mark: self._numbers[mark] for mark in REPETITIONS if mark in self._numbers}

    def candidates(self, words: list[str]) -> dict[int, list[Candidate]]:
        """Return the patterns that may match in some texts, by the index of the text.

        Args:
            words: the words of all texts in order, with a `BREAK` after each
                text and `MARGIN` more of them before the first and after the last.
        """
        found: dict[int, list[Candidate]] = {}
        sets = self._sets
        numbers = list(map(self._numbers.get, words, repeat(0)))
        # The last break before the first text, and the one after each text.
        breaks = [place for place, number in enumerate(numbers) if number == _BREAK][MARGIN - 1 :]
        for place, key in chain(self._alone(words, numbers, breaks), self._beside(numbers)):
            pattern, neighbours, required, opening = key
            for distance, index in neighbours:
                if words[place + distance] not in sets[index]:
                    break
            else:
                text = bisect_right(breaks, place) - 1
                start = breaks[text] + 1
                if self.has_all(required, words[start : breaks[text + 1]]):
                    candidate = Candidate(pattern, place - start, required, opening)
                    found.setdefault(text, []).append(candidate)
        return found

    def has_all(self, required: tuple[int, ...], words: list[str]) -> bool:
        """Tell whether each of these sets has one of the words."""
        sets = self._sets
        for index in required:  # noqa: SIM110 -- a generator costs more than the comparisons
            if sets[index].isdisjoint(words):
                return False
        return True

    def _alone(
        self, words: list[str], numbers: list[int], breaks: list[int]
    ) -> Iterator[tuple[int, StoredKey]]:
        """The keys that single words find, with the place of the word."""
        keys, hints = self._keys, self._hints
        start = stop = bits = 0
        present: frozenset[str] = frozenset()
        for place in compress(count(), map(self._has_keys.__getitem__, numbers)):
            if place >= stop:
                text = bisect_right(breaks, place)
                start, stop = breaks[text - 1] + 1, breaks[text]
                bits = reduce(or_, map(hints.__getitem__, numbers[start:stop]))
                present = frozenset()
            entry = keys[numbers[place]]
            if entry.bits & bits or entry.bits < 0:
                if not present:
                    present = frozenset(words[start:stop])
                for rarest, key in entry.keys:
                    if rarest is None or not present.isdisjoint(rarest):
                        yield place, key
        if self._marks:
            for place, mark in repetitions(words):
                if mark in self._marks:
                    for _, key in keys[self._marks[mark]].keys:
                        yield place, key

    def _beside(self, numbers: list[int]) -> Iterator[tuple[int, StoredKey]]:
        """The keys that pairs of words find, with the place of their anchor."""
        keys = self._keys_of_pairs
        for place in compress(count(), map(self._begins_pair.__getitem__, numbers)):
            found = keys[numbers[place]].get(numbers[place + 1])
            if found is not None:
                for aside, key in found:
                    yield place + aside, key
