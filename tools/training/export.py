"""Packs a trained tagger into the sections of the data file."""

from collections import defaultdict
from struct import pack

import numpy as np

from linter.language.orthography import LOWER, writing
from linter.language.records import HABIT_PREFIX, HEAD, UNKNOWN_HABIT
from tools.training import data_file
from tools.training.features import AFTER, BEFORE, END, PLACES, START, FeatureIndex, Features
from tools.training.lexicon_model import MARKED, LexiconModel
from tools.training.softmax import Matrix

SCALE = 16
_LEAST = 4
"""Greatest weight from which a feature of words in no list is kept."""

_LEAST_PAIR = 6
"""Spread from which the weights of a pair are kept: below, they hardly ever decide."""

_BY_WRITING = ("c=", "W=", "cs=", "sh=", HABIT_PREFIX)
_BY_AFFIX = ("s1=", "s2=", "s3=", "s4=", "p2=", "p3=", "hy=")


class Export:
    """Quantised weights: 1 stands for a sixteenth of a nat."""

    def __init__(self, features: Features, index: FeatureIndex, weights: Matrix) -> None:
        self.features = features
        self.lexicon: LexiconModel = features.lexicon
        self.index = index.ids
        self.weights = np.round(weights * SCALE)
        self.rows: dict[tuple[str, str, str], int] = {}
        self.packed: list[bytes] = []
        self.pairs: defaultdict[str, tuple[list[tuple[int, int]], list[tuple[int, int]]]]
        self.pairs = defaultdict(lambda: ([], []))
        self.pair_numbers = self.number_pairs()

    def sections(self) -> dict[str, bytes]:
        """Return the sections of the data file that the tagger reads."""
        contexts = {"p:" + name: pack("<H", number) for name, number in self.pair_numbers.items()}
        for name in (START, END):
            contexts[name] = pack("<H", self.row(name, name, name))
        for name in self.index:
            if name.startswith("-1~") and (name[3] == "!" or name[4] == "?"):
                name = name[3:]
                habit = UNKNOWN_HABIT + ("C" if name[0] in MARKED else "0")
                contexts[name] = pack("<H", self.row(name, name, habit))
        words = {key: self.word(key) for key in self.lexicon.listed()}
        return {
            "labels": " ".join(self.lexicon.labels).encode(),
            "words": data_file.table(words),
            "features": data_file.table(self.unseen_features()),
            "contexts": data_file.table(contexts),
            "rows": b"".join(self.packed),
        }

    def number_pairs(self) -> dict[str, int]:
        """Number the classes of neighbours, and gather the weights of pairs by word."""
        numbers: dict[str, int] = {"": 0}
        for name, feature in self.index.items():
            for side, mark in enumerate((BEFORE, AFTER)):
                if name.startswith(mark):
                    word, _, neighbour = name[len(mark) :].rpartition(" ")
                    number = numbers.setdefault(neighbour, len(numbers))
                    self.pairs[word][side].append((number, feature))
        return numbers

    def row(self, fine: str, broad: str, habit: str) -> int:
        """Return the number of the context row for a fine and a broad context class and a habit."""
        number = self.rows.get((fine, broad, habit))
        if number is None:
            parts = []
            for place in PLACES:
                total = np.zeros(self.weights.shape[1], np.float32)
                for name in (f"{place}:{fine}", f"{place}~{broad}", f"{place}^{habit}"):
                    if name in self.index:
                        total += self.weights[self.index[name]]
                parts.append(np.clip(total, -127, 127) + 128)
            number = self.rows[fine, broad, habit] = len(self.packed)
            self.packed.append(np.concatenate(parts).astype(np.uint8).tobytes())
        return number

    def word(self, key: str) -> bytes:
        """Return the record of a word, in the layout that `linter.language.records` describes."""
        lexicon = self.lexicon
        habit = lexicon.counted.habit(key)
        classes = (lexicon.context_class, lexicon.word_class, lexicon.habit_class)
        rows = [self.row(*[name(key, mark) for name in classes]) for mark in "0C"]
        pairs = [self.pair_numbers.get(lexicon.pair_class(key, mark), 0) for mark in "0C"]
        usual, extra = lexicon.candidates(key)
        if not lexicon.known(key) and lexicon.counts[key] < 2:
            usual, extra = frozenset(), usual | extra
        scores = np.zeros(self.weights.shape[1], np.float32)
        for name in [*self.features.own(key), *writing(key, key, LOWER), HABIT_PREFIX + habit + LOWER]:
            if name in self.index:
                scores += self.weights[self.index[name]]
        labels = [lexicon.label_ids[label] for label in [*sorted(usual), *sorted(extra, reverse=True)]]
        record = HEAD.pack(
            lexicon.counted.frequency(key), habit.encode(), *rows, *pairs, len(usual), len(labels)
        )
        for label in labels:
            record += pack("<Bh", label, int(np.clip(scores[label], -32000, 32000)))
        if len(labels) < 2:
            return record
        sides = []
        for side in self.pairs[key]:
            entries = b""
            for number, feature in side:
                weights = np.clip(self.weights[feature][labels], -127, 127).astype(int).tolist()
                if max(weights) - min(weights) >= _LEAST_PAIR:
                    entries += pack(f"<H{len(labels)}b", number, *weights)
            sides.append(entries)
        if any(sides):
            record += pack("<H", len(sides[0])) + sides[0] + sides[1]
        return record

    def unseen_features(self) -> dict[str, bytes]:
        """Return the weights of writing and affix features, without the smallest."""
        result = {}
        for name, number in self.index.items():
            if name.startswith(_BY_WRITING + _BY_AFFIX):
                row = self.weights[number]
                if np.abs(row).max() >= _LEAST:
                    result[name] = np.clip(row, -127, 127).astype(np.int8).tobytes()
        return result
