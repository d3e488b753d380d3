"""What a word brings into the tagging of a sentence: its candidate labels and its context.

An entry is made from the data file when a form is first met and kept for the
next time, since making it takes far longer than using it.
"""

from collections.abc import Iterable
from struct import Struct

from linter.language.orthography import LOWER, affixes, capitals, normal, writing
from linter.language.records import HABIT_PREFIX, HEAD, SCORE, UNKNOWN_HABIT
from linter.language.store import Store
from linter.language.unseen import guesses, unseen_class, unseen_pair_class

_REMEMBERED = 60_000
_MARKED = "CA"
_FREE = "FG"

Candidate = tuple[int, int, int, int, int]
"""A label, its offsets in a row for the words at +1, -2 and +2, its own score."""

Candidates = tuple[Candidate, ...]

After = dict[int, tuple[int, ...]]
"""Class of the word after -> weight of each candidate."""

Row = tuple[int, ...]


class Before(dict[int, Candidates]):
    """The candidates of a word, by the class of the word before it."""

    __slots__ = ("_candidates", "_weights")

    def __init__(self, candidates: Candidates, weights: dict[int, tuple[int, ...]]) -> None:
        self._candidates = candidates
        self._weights = weights

    def __missing__(self, neighbour: int) -> Candidates:
        candidates = self._candidates
        weights = self._weights.get(neighbour)
        if weights is not None:
            candidates = tuple(
                [
                    (label, right, far_left, far_right, score + weight)
                    for (label, right, far_left, far_right, score), weight in zip(
                        candidates, weights, strict=False
                    )
                ]
            )
        self[neighbour] = candidates
        return candidates


Entry = tuple[int, Candidates, Before | None, After | None, bytes, int]
"""The only label or -1; the candidates; the same by the word before; what the word after
adds to them; and what the word is to its neighbours: its row and its class for pairs."""


class WordEntries(dict[str, Entry]):
    """The entries of forms, made when they are first asked for.

    Args:
        store: the data file.
        free: whether capitals say nothing where the forms stand (sentence start, headline).
    """

    def __init__(self, store: Store, *, free: bool) -> None:
        self._is_free = free
        self._labels = store.section("labels").decode().split(" ")
        self._numbers = {label: number for number, label in enumerate(self._labels)}
        self._name_plural = self._numbers["NNPS_PROPN"]
        self._words = store.table("words")
        self._features = store.table("features")
        self._contexts = store.table("contexts")
        self._data, self._rows = store.span("rows")
        self._row_size = 4 * len(self._labels)
        self._neutral = bytes([128]) * self._row_size
        self._weights: dict[str, Row] = {}
        self._weights_of = Struct(f"{len(self._labels)}b").unpack
        self._capitals: dict[str, Row] = {}

    def __missing__(self, form: str) -> Entry:
        if len(self) >= _REMEMBERED:
            self.clear()
        key = normal(form)
        capital = capitals(form, self._is_free)
        record = self._words.get(key)
        if record is None:
            entry = self._guessed(form, key, capital)
        else:
            entry = self._known(form, key, capital, record)
        self[form] = entry
        return entry

    def border(self, name: str) -> tuple[bytes, int]:
        """Return the row and the class for pairs of what stands before or after a sentence."""
        return self._unseen(name, name)

    def _known(self, form: str, key: str, capital: str, record: bytes) -> Entry:
        _, habit, plain, marked, plain_class, marked_class, usual, total = HEAD.unpack_from(record)
        is_marked = capital in _MARKED
        row, own_class = (marked, marked_class) if is_marked else (plain, plain_class)
        begin = self._rows + row * self._row_size
        context = self._data[begin : begin + self._row_size]
        end = HEAD.size + total * SCORE.size
        scores = dict(SCORE.iter_unpack(record[HEAD.size : end]))
        if capital in _FREE and usual:
            # Where capitals mean nothing, a known plural is not taken for a name.
            for label in list(scores)[usual:]:
                if label == self._name_plural:
                    del scores[label]
        if capital == LOWER and 0 < usual < total:
            for label in list(scores)[usual:]:
                del scores[label]
        if len(scores) == 1:
            return (next(iter(scores)), (), None, None, context, own_class)
        if capital != LOWER:
            change = self._change(capital, habit.decode())
            for label in scores:
                scores[label] += change[label]
            self._add(scores, writing(form, key, capital)[1:3])
        candidates = self._candidates(scores)
        if end == len(record):
            return (-1, candidates, None, None, context, own_class)
        layout = Struct(f"<H{total}b")
        middle = end + 2 + int.from_bytes(record[end : end + 2], "little")
        before = {entry[0]: entry[1:] for entry in layout.iter_unpack(record[end + 2 : middle])}
        after = {entry[0]: entry[1:] for entry in layout.iter_unpack(record[middle:])}
        befores = Before(candidates, before) if before else None
        return (-1, candidates, befores, after or None, context, own_class)

    def _guessed(self, form: str, key: str, capital: str) -> Entry:
        context, own_class = self._unseen(unseen_class(key, capital), unseen_pair_class(key, capital))
        scores = {self._numbers[label]: 0 for label in guesses(key) if label in self._numbers}
        if len(scores) == 1:
            return (next(iter(scores)), (), None, None, context, own_class)
        self._add(scores, affixes(key))
        self._add(scores, writing(form, key, capital))
        self._add(scores, (HABIT_PREFIX + UNKNOWN_HABIT + capital,))
        return (-1, self._candidates(scores), None, None, context, own_class)

    def _candidates(self, scores: dict[int, int]) -> Candidates:
        width = len(self._labels)
        return tuple(
            [
                (label, label + width, label + 2 * width, label + 3 * width, score)
                for label, score in scores.items()
            ]
        )

    def _change(self, capital: str, habit: str) -> Row:
        """Return what capitals add to the scores of a form in small letters."""
        change = self._capitals.get(capital + habit)
        if change is None:
            rows = [
                self._feature(prefix + mark) or (0,) * len(self._labels)
                for prefix in ("c=", HABIT_PREFIX + habit)
                for mark in (capital, LOWER)
            ]
            change = self._capitals[capital + habit] = tuple(
                here - small + habit_here - habit_small
                for here, small, habit_here, habit_small in zip(*rows, strict=True)
            )
        return change

    def _add(self, scores: dict[int, int], names: Iterable[str]) -> None:
        for name in names:
            weights = self._feature(name)
            if weights is not None:
                for label in scores:
                    scores[label] += weights[label]

    def _feature(self, name: str) -> Row | None:
        weights = self._weights.get(name)
        if weights is None:
            record = self._features.get(name)
            if record is not None:
                weights = self._weights[name] = self._weights_of(record)
        return weights

    def _unseen(self, name: str, pair_name: str) -> tuple[bytes, int]:
        number = self._contexts.get(name)
        row = self._neutral
        if number is not None:
            begin = self._rows + int.from_bytes(number, "little") * self._row_size
            row = self._data[begin : begin + self._row_size]
        return row, int.from_bytes(self._contexts.get("p:" + pair_name) or b"\0", "little")
