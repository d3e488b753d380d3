"""Part-of-speech tags: a linear model over a window of five words.

Each word has a short list of candidate labels, from lists of forms or from its
ending, with a score of its own; the two words on either side add to the scores
through rows of one byte a label. No decision depends on another one, so a
sentence is tagged in one pass. `tools/train_tagger.py` learns the numbers.
"""

from struct import Struct, iter_unpack

from linter.language.orthography import LOWER, affixes, capitals, capitals_are_free, normal, writing
from linter.language.store import Store, Table, english
from linter.language.unseen import guesses, unseen_class

_HEAD = Struct("<BHHB")
_SCORE = "<Bh"
_CACHED = 60_000
_MARKED = "CA"

Candidate = tuple[int, int, int, int, int]
"""A label number, its offsets in a row for the words at +1, -2 and +2, its own score."""

Entry = tuple[int, tuple[Candidate, ...], bytes]
"""The only label or -1, the candidates, and the row that the word is to its neighbours."""


class Tagger:
    """The tagger over one data file."""

    def __init__(self, store: Store) -> None:
        labels = store.section("labels").decode().split(" ")
        self._tags = [label.split("_")[0] for label in labels]
        self._parts = [label.split("_")[1] for label in labels]
        self._numbers = {label: number for number, label in enumerate(labels)}
        self._width = len(labels)
        self._words: Table = store.table("words")
        self._features: Table = store.table("features")
        self._contexts: Table = store.table("contexts")
        self._data, self._rows = store.span("rows")
        self._start = self._context("<s>")
        self._end = self._context("</s>")
        self._inside: dict[str, Entry] = {}
        self._free: dict[str, Entry] = {}

    def tag(self, forms: list[str]) -> tuple[list[str], list[str]]:
        """Return the Penn tags and the UD parts of speech of a sentence's tokens."""
        if not forms:
            return [], []
        inside, free = self._inside, self._free
        if len(inside) > _CACHED or len(free) > _CACHED:
            inside.clear()
            free.clear()
        if capitals_are_free(forms):
            entries = [free.get(form) or self._enter(form, True) for form in forms]
        else:
            entries = [inside.get(form) or self._enter(form, False) for form in forms]
            entries[0] = free.get(forms[0]) or self._enter(forms[0], True)
        rows = [self._start, self._start, *(entry[2] for entry in entries), self._end, self._end]
        chosen = []
        for index, (only, candidates, _) in enumerate(entries):
            if only < 0:
                before, after = rows[index + 1], rows[index + 3]
                far_before, far_after = rows[index], rows[index + 4]
                best = -1_000_000
                for label, right, far_left, far_right, score in candidates:
                    score += before[label] + after[right] + far_before[far_left] + far_after[far_right]
                    if score > best:
                        best, only = score, label
            chosen.append(only)
        tags, parts = self._tags, self._parts
        return [tags[label] for label in chosen], [parts[label] for label in chosen]

    def _enter(self, form: str, free: bool) -> Entry:
        key = normal(form)
        capital = capitals(form, free)
        record = self._words.get(key)
        if record is None:
            scores = {self._numbers[label]: 0 for label in guesses(key) if label in self._numbers}
            names = affixes(key) + writing(form, key, capital)
            row = self._context(unseen_class(key, capital))
        else:
            _, plain, marked, usual = _HEAD.unpack_from(record)
            pairs = list(iter_unpack(_SCORE, record[_HEAD.size :]))
            scores = dict(pairs[:usual] if capital == LOWER and usual else pairs)
            names = writing(form, key, capital)
            row = self._row(marked if capital in _MARKED else plain)
        entry: Entry
        if len(scores) == 1:
            entry = (next(iter(scores)), (), row)
        else:
            for name in names:
                for label, weight in iter_unpack(_SCORE, self._features.get(name) or b""):
                    if label in scores:
                        scores[label] += weight
            width = self._width
            candidates = sorted(scores.items(), key=lambda pair: -pair[1])
            entry = (
                -1,
                tuple(
                    (label, label + width, label + 2 * width, label + 3 * width, score)
                    for label, score in candidates
                ),
                row,
            )
        (self._free if free else self._inside)[form] = entry
        return entry

    def _context(self, name: str) -> bytes:
        number = self._contexts.get(name)
        return bytes([128]) * (4 * self._width) if number is None else self._row(int.from_bytes(number, "little"))

    def _row(self, number: int) -> bytes:
        size = 4 * self._width
        begin = self._rows + number * size
        return self._data[begin : begin + size]


_shared: list[Tagger] = []


def tag(forms: list[str]) -> tuple[list[str], list[str]]:
    """Return the Penn tags (XPOS) and the UD parts of speech (UPOS) of one sentence.

    Args:
        forms: the tokens of the sentence, as written, none of them empty.

    Raises:
        BackendError: when the language data are missing.
    """
    if not _shared:
        _shared.append(Tagger(english()))
    return _shared[0].tag(forms)
