"""How familiar a word is to English."""

import re
from enum import Enum

from linter.checks.untranslated.words import Word
from linter.language.lexicon import frequency, known

FUNCTION_WORDS = frozenset(
    [
        "a",
        "about",
        "after",
        "again",
        "all",
        "also",
        "am",
        "an",
        "and",
        "any",
        "are",
        "as",
        "at",
        "be",
        "because",
        "been",
        "before",
        "being",
        "between",
        "both",
        "but",
        "by",
        "can",
        "could",
        "did",
        "do",
        "does",
        "during",
        "each",
        "even",
        "for",
        "from",
        "had",
        "has",
        "have",
        "he",
        "her",
        "here",
        "him",
        "his",
        "how",
        "i",
        "if",
        "in",
        "into",
        "is",
        "it",
        "its",
        "just",
        "like",
        "made",
        "many",
        "may",
        "me",
        "more",
        "most",
        "much",
        "must",
        "my",
        "new",
        "no",
        "not",
        "now",
        "of",
        "off",
        "on",
        "one",
        "only",
        "or",
        "other",
        "our",
        "out",
        "over",
        "own",
        "said",
        "same",
        "she",
        "should",
        "since",
        "so",
        "some",
        "still",
        "such",
        "than",
        "that",
        "the",
        "their",
        "them",
        "then",
        "there",
        "these",
        "they",
        "this",
        "those",
        "three",
        "through",
        "to",
        "too",
        "two",
        "under",
        "until",
        "up",
        "us",
        "very",
        "was",
        "we",
        "well",
        "were",
        "what",
        "when",
        "where",
        "which",
        "while",
        "who",
        "why",
        "will",
        "with",
        "without",
        "would",
        "year",
        "you",
        "your",
    ]
)
"""The commonest words of English; a run of another language breaks where it does not share them."""

_CONTRACTION = re.compile("'(?:s|t|re|ve|ll|d|m)\\Z")
_RARE = 45
"""`frequency` of a word that the lexicon has from texts which quote other languages."""


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
    if lower in FUNCTION_WORDS or lower in allowed or _CONTRACTION.search(lower):
        return Familiarity.ENGLISH
    parts = lower.split("-")
    if not all(part and known(part) for part in parts):
        return Familiarity.UNKNOWN
    return Familiarity.RARE if all(frequency(part) < _RARE for part in parts) else Familiarity.KNOWN
