"""Counts words in running text: how common they are, and whether they are written with a capital."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from math import log2
from pathlib import Path

from linter.language.orthography import capitals_are_free, normal
from linter.language.records import UNKNOWN_HABIT
from linter.language.segmentation import sentence_spans
from linter.language.tokens import tokens
from tools.training.demonyms import DEMONYMS

NAME_HABIT = "N"
DEMONYM_HABIT = "D"

HABITS = ((0.9, NAME_HABIT), (0.5, "M"), (0.1, "S"), (0.02, "s"), (-1.0, "L"))
"""Habits by the share of capitals that is exceeded: name, mostly, often, seldom a name, small letters."""

_LEAST = 3


def sentences(path: Path) -> Iterator[list[str]]:
    """Yield the tokens of each sentence of a file of JSON lines with a key `text`.

    Raises:
        OSError: when the file cannot be read.
    """
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            text = json.loads(line)["text"]
            for start, end in sentence_spans(text):
                yield tokens(text, start, end)


class WordCounts:
    """Counts of normal forms, all of them and those where a capital says something."""

    def __init__(self, names: frozenset[str] = frozenset()) -> None:
        """Begin with nothing counted; `names` are normal forms known to be names."""
        self.names = names
        self.total: Counter[str] = Counter()
        self._small: Counter[str] = Counter()
        self._capital: Counter[str] = Counter()

    def add(self, texts: Iterable[list[str]]) -> None:
        """Count the tokens of sentences."""
        for forms in texts:
            keys = list(map(normal, forms))
            self.total.update(keys)
            if capitals_are_free(forms):
                continue
            after_word = False
            for form, key in zip(forms, keys, strict=True):
                if form[0].islower():
                    self._small[key] += 1
                elif after_word and form[0].isupper():
                    self._capital[key] += 1
                after_word = form[0].islower() or form == ","

    def habit(self, key: str) -> str:
        """Return the letter of `HABITS` or another habit: how a normal form is written inside a sentence."""
        if key in DEMONYMS:
            return DEMONYM_HABIT
        count = self._small[key] + self._capital[key]
        if count < _LEAST:
            return NAME_HABIT if key in self.names else UNKNOWN_HABIT
        share = self._capital[key] / count
        return next(letter for least, letter in HABITS if share > least)

    def frequency(self, key: str) -> int:
        """Return 10 log2(1 + count) of a normal form, at most 255."""
        return min(255, round(10 * log2(1 + self.total[key])))
