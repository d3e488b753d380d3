"""Whether a preposition after a noun belongs to the noun or to the verb before it.

A logistic model in the tradition of Brill and Resnik (1994, "A rule-based
approach to prepositional phrase attachment disambiguation") and Ratnaparkhi et al.
(1994): the preposition with the verb, the noun and the noun that it governs.
`tools/train_attachment.py` learns the weights from UD English-EWT.
"""

import os
from typing import NamedTuple

SCALE = 16
"""Stored weights are log odds times this, rounded."""

DOUBT = 3 * SCALE // 2
"""A preposition is linked to both candidates while the log odds stay within 1.5 of even."""

_PATH = os.path.join(os.path.dirname(__file__), "data", "attachment.tsv")


class Choice(NamedTuple):
    """A preposition with two candidates.

    Attributes:
        preposition: in lower case.
        noun: the head noun before the preposition, in lower case.
        verb: the verb before that noun, in lower case.
        verb_symbol: its character in the phrase string.
        dependent_symbol: the character of the head of the phrase after the preposition.
        is_object: whether the noun is the verb's direct object.
        distance: phrases from the verb to the preposition.
    """

    preposition: str
    noun: str
    verb: str
    verb_symbol: str
    dependent_symbol: str
    is_object: bool
    distance: int


def features(choice: Choice) -> tuple[tuple[str, str], ...]:
    """Return a choice's features, the keys of the weights.

    Each is a preposition, empty where the feature holds for all, and a letter with a value.
    """
    preposition, noun, verb, verb_symbol, dependent_symbol, is_object, distance = choice
    noun_key = "n" + noun[:6]
    verb_key = "v" + verb[:5]
    return (
        (preposition, "o1" if is_object else "o0"),
        (preposition, "k" + dependent_symbol),
        (preposition, noun_key),
        (preposition, verb_key),
        (preposition, "s" + noun[-3:]),
        ("", noun_key),
        ("", verb_key),
        ("", "g" + verb_symbol),
        ("", "d6" if distance > 5 else f"d{distance}"),
    )


_weights: dict[tuple[str, str], int] = {}


def _load() -> None:
    with open(_PATH, encoding="utf-8") as lines:
        for line in lines:
            preposition, key, weight = line.rstrip("\n").split("\t")
            _weights[preposition, key] = int(weight)


def noun_odds(choice: Choice) -> int:
    """Return the log odds, times `SCALE`, that the preposition belongs to the noun."""
    if not _weights:
        _load()
    weight = _weights.get
    return sum([weight(feature, 0) for feature in features(choice)])
