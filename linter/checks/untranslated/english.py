"""How familiar a word is to English."""

import os
import re
from enum import Enum
from functools import cache

from linter.checks.untranslated.words import Word
from linter.language.lexicon import frequency, known

_FILE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "data", "english.txt")
_CONTRACTION = re.compile("'(?:s|t|re|ve|ll|d|m)\\Z")
_RARE = 45
"""`frequency` of a word that the lexicon has from texts which quote other languages."""


@cache
def _function_words() -> frozenset[str]:
    with open(_FILE, encoding="utf-8") as lines:
        return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


class Familiarity(Enum):
    """What a word can be in a run of another language."""

    ENGLISH = (
        "a word that breaks the run unless the language shares it: a function word, a contraction, a loan"
    )
    KNOWN = "a word of the English lexicon; French has many of them, but hardly two in a row"
    RARE = "one that the lexicon hardly knows"
    UNKNOWN = "one that is not in it"


def familiarity(word: Word, allowed: frozenset[str]) -> Familiarity:
    """Judge a word by the lexicon; of a compound, each of its parts.

    Args:
        word: the word.
        allowed: further words, in lower case, that are no mistakes.
    """
    lower = word.lower
    if lower in _function_words() or lower in allowed or _CONTRACTION.search(lower):
        return Familiarity.ENGLISH
    parts = lower.split("-")
    if not all(part and known(part) for part in parts):
        return Familiarity.UNKNOWN
    return Familiarity.RARE if all(frequency(part) < _RARE for part in parts) else Familiarity.KNOWN
