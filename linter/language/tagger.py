"""Part-of-speech tags: a linear model over a window of five words.

Each word has a short list of candidate labels, from lists of forms or from its
ending, with a score of its own; the two words on either side add to the scores
through rows of one byte a label, and common pairs of neighbours have weights
of their own. No decision depends on another one, so a sentence is tagged in
one pass; then a few past tenses and participles are set right.
`tools/train_tagger.py` learns the numbers.
"""

from collections.abc import Sequence
from struct import Struct

from linter.language.finiteness import corrections
from linter.language.orthography import LOWER, affixes, capitals, capitals_are_free, normal, writing
from linter.language.records import HEAD, SCORE
from linter.language.store import Store, english
from linter.language.unseen import guesses, unseen_class, unseen_pair_class

_CACHED = 60_000
_MARKED = "CA"
_FREE = "FG"
_SHIFT = 12

Candidate = tuple[int, int, int, int, int]
"""A label, its offsets in a row for the words at +1, -2 and +2, its own score."""

Weights = dict[int, tuple[int, ...]]
"""Class of a neighbour -> weight of each candidate."""


class _Paired(dict[int, tuple[Candidate, ...]]):
    """The candidates with the weights of pairs added, by the classes of both neighbours."""

    __slots__ = ("_after", "_before", "_candidates")

    def __init__(self, candidates: tuple[Candidate, ...], before: Weights, after: Weights) -> None:
        self._candidates = candidates
        self._before = before
        self._after = after

    def __missing__(self, neighbours: int) -> tuple[Candidate, ...]:
        found = self._candidates
        for weights in (
            self._before.get(neighbours >> _SHIFT),
            self._after.get(neighbours & (1 << _SHIFT) - 1),
        ):
            if weights:
                found = tuple(
                    (*candidate[:4], candidate[4] + weight)
                    for candidate, weight in zip(found, weights, strict=False)
                )
        self[neighbours] = found
        return found


Entry = tuple[int, tuple[Candidate, ...], _Paired | None, bytes, int]
"""The only label or -1, the candidates, the same in pairs, and what the word is to
its neighbours: its row and its class for pairs."""


class Tagger:
    """The tagger over one data file."""

    def __init__(self, store: Store) -> None:
        labels = store.section("labels").decode().split(" ")
        self._tags = [label.split("_")[0] for label in labels]
        self._parts = [label.split("_")[1] for label in labels]
        self._numbers = {label: number for number, label in enumerate(labels)}
        self._name_plural = self._numbers["NNPS_PROPN"]
        self._width = len(labels)
        self._words = store.table("words")
        self._features = store.table("features")
        self._contexts = store.table("contexts")
        self._data, self._rows = store.span("rows")
        self._neutral = bytes([128]) * (4 * self._width)
        self._start, self._start_class = self._unseen("<s>", "<s>")
        self._end, self._end_class = self._unseen("</s>", "</s>")
        self._capitals: dict[str, dict[int, int]] = {}
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
            first = free.get(forms[0]) or self._enter(forms[0], True)
            entries = [first, *[inside.get(form) or self._enter(form, False) for form in forms[1:]]]
        start, end = self._start, self._end
        rows = [start, start, *[entry[3] for entry in entries], end, end]
        classes = [self._start_class, *[entry[4] for entry in entries], self._end_class]
        chosen = []
        for index, (only, candidates, paired, _, _) in enumerate(entries):
            if only < 0:
                if paired is not None:
                    candidates = paired[classes[index] << _SHIFT | classes[index + 2]]
                before, after = rows[index + 1], rows[index + 3]
                far_before, far_after = rows[index], rows[index + 4]
                best = -1_000_000
                for label, right, far_left, far_right, score in candidates:
                    score += before[label] + after[right] + far_before[far_left] + far_after[far_right]
                    if score > best:
                        best, only = score, label
            chosen.append(only)
        labels, parts = self._tags, self._parts
        tags = [labels[label] for label in chosen]
        if "VBN" in tags or "VBD" in tags:
            changes = corrections(forms, tags, lambda index, tag: self._can_be(entries[index], tag))
            for index, verb_tag in changes.items():
                tags[index], chosen[index] = verb_tag, self._numbers[verb_tag + "_VERB"]
        return tags, [parts[label] for label in chosen]

    def _can_be(self, entry: Entry, tag: str) -> bool:
        number = self._numbers[tag + "_VERB"]
        return any(candidate[0] == number for candidate in entry[1])

    def _enter(self, form: str, free: bool) -> Entry:
        key = normal(form)
        capital = capitals(form, free)
        record = self._words.get(key)
        paired = b""
        if record is None:
            names: Sequence[str]
            row, own_class = self._unseen(unseen_class(key, capital), unseen_pair_class(key, capital))
            scores = {self._numbers[label]: 0 for label in guesses(key) if label in self._numbers}
            names = affixes(key) + writing(form, key, capital)
        else:
            _, plain, marked, plain_class, marked_class, usual, total = HEAD.unpack_from(record)
            row, own_class = self._row(plain), plain_class
            if capital in _MARKED:
                row, own_class = self._row(marked), marked_class
            end = HEAD.size + total * SCORE.size
            scores = dict(SCORE.iter_unpack(record[HEAD.size : end]))
            names = ()
            if capital in _FREE and usual:
                # Where capitals mean nothing, a known plural is not taken for a name.
                for label in list(scores)[usual:]:
                    if label == self._name_plural:
                        del scores[label]
            if capital != LOWER:
                names = self._recapitalise(scores, form, key, capital)
            elif 0 < usual < total:
                for label in list(scores)[usual:]:
                    del scores[label]
            paired = record[end:]
        entry: Entry
        if len(scores) == 1:
            entry = (next(iter(scores)), (), None, row, own_class)
        else:
            self._add(scores, names)
            width = self._width
            candidates = tuple(
                [
                    (label, label + width, label + 2 * width, label + 3 * width, score)
                    for label, score in scores.items()
                ]
            )
            pairs = self._pairs(candidates, paired, total) if paired else None
            entry = (-1, candidates, pairs, row, own_class)
        (self._free if free else self._inside)[form] = entry
        return entry

    def _recapitalise(self, scores: dict[int, int], form: str, key: str, capital: str) -> Sequence[str]:
        """Turn scores of a form in small letters into those with capitals; name what is missing."""
        change = self._capitals.get(capital)
        if change is None:
            change = dict(SCORE.iter_unpack(self._features.get("c=" + capital) or b""))
            for label, weight in SCORE.iter_unpack(self._features.get("c=" + LOWER) or b""):
                change[label] = change.get(label, 0) - weight
            self._capitals[capital] = change
        for label in scores:
            scores[label] += change.get(label, 0)
        return writing(form, key, capital)[1:3]

    def _add(self, scores: dict[int, int], names: Sequence[str]) -> None:
        for name in names:
            record = self._features.get(name)
            if record is not None:
                for label, weight in SCORE.iter_unpack(record):
                    if label in scores:
                        scores[label] += weight

    def _pairs(self, candidates: tuple[Candidate, ...], record: bytes, total: int) -> _Paired:
        layout = Struct(f"<H{total}b")
        end = 2 + int.from_bytes(record[:2], "little")
        before = {entry[0]: entry[1:] for entry in layout.iter_unpack(record[2:end])}
        after = {entry[0]: entry[1:] for entry in layout.iter_unpack(record[end:])}
        return _Paired(candidates, before, after)

    def _unseen(self, name: str, pair_name: str) -> tuple[bytes, int]:
        number = self._contexts.get(name)
        row = self._neutral if number is None else self._row(int.from_bytes(number, "little"))
        return row, int.from_bytes(self._contexts.get("p:" + pair_name) or b"\0", "little")

    def _row(self, number: int) -> bytes:
        begin = self._rows + number * len(self._neutral)
        return self._data[begin : begin + len(self._neutral)]


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
