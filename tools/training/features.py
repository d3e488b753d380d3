"""Turns sentences into rows of feature numbers for the linear tagger."""

from collections import Counter

import numpy as np

from linter.language.orthography import affixes, capitals, capitals_are_free, normal, writing
from linter.language.records import HABIT_PREFIX
from tools.training.lexicon_model import LexiconModel

START, END = "<s>", "</s>"

PLACES = ("-1", "+1", "-2", "+2")
"""Where a context word stands; its class follows after ":" (fine), "~" (broad) or "^" (habit)."""

BEFORE, AFTER = "<:", ">:"
"""Features of a word with its neighbour's broad class: "<:word class"."""

PAIRED = 5
"""Occurrences from which a word has features of its own with its neighbours."""


class Features:
    """Feature names of the words of sentences, given what the lexicon knows."""

    def __init__(self, lexicon: LexiconModel) -> None:
        self.lexicon = lexicon
        self._own: dict[str, list[str]] = {}

    def own(self, key: str) -> list[str]:
        """Return the features of a normal form, whatever its capitals and its context."""
        features = self._own.get(key)
        if features is None:
            tags = self.lexicon.tables.get(key)
            features = ["w=" + key, *affixes(key)]
            if tags:
                features += ["lx=" + "|".join(sorted(tags)), *("l1=" + tag for tag in sorted(tags))]
            self._own[key] = features
        return features

    def rows(self, forms: list[str]) -> list[list[str]]:
        """Return the features of every word of a sentence."""
        headline = capitals_are_free(forms)
        keys = [normal(form) for form in forms]
        marks = [capitals(form, headline or index == 0) for index, form in enumerate(forms)]
        lexicon = self.lexicon
        fine = [START, START, *map(lexicon.context_class, keys, marks), END, END]
        broad = [START, START, *map(lexicon.word_class, keys, marks), END, END]
        habits = [START, START, *map(lexicon.habit_class, keys, marks), END, END]
        paired = [START, *map(lexicon.pair_class, keys, marks), END]
        result = []
        for index, form in enumerate(forms):
            row = self.own(keys[index]) + writing(form, keys[index], marks[index])
            row.append(HABIT_PREFIX + lexicon.counted.habit(keys[index]) + marks[index])
            for place, shift in zip(PLACES, (1, 3, 0, 4), strict=True):
                row.append(f"{place}:{fine[index + shift]}")
                row.append(f"{place}~{broad[index + shift]}")
                row.append(f"{place}^{habits[index + shift]}")
            if lexicon.counts[keys[index]] >= PAIRED:
                row.append(f"{BEFORE}{keys[index]} {paired[index]}")
                row.append(f"{AFTER}{keys[index]} {paired[index + 2]}")
            result.append(row)
        return result


class FeatureIndex:
    """Numbers the features seen at least `minimum` times."""

    def __init__(self, rows: list[list[str]], minimum: int = 2) -> None:
        counts: Counter[str] = Counter()
        for row in rows:
            counts.update(row)
        self.ids = {name: index for index, name in enumerate(n for n, c in counts.items() if c >= minimum)}

    def matrix(self, rows: list[list[str]]) -> "np.ndarray[tuple[int, int], np.dtype[np.int32]]":
        """Return feature numbers, one row a word, filled up with the number of no feature."""
        none = len(self.ids)
        found = [[self.ids[name] for name in row if name in self.ids] for row in rows]
        width = max(map(len, found))
        matrix = np.full((len(found), width), none, np.int32)
        for index, numbers in enumerate(found):
            matrix[index, : len(numbers)] = numbers
        return matrix
