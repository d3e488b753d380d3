"""Whether a preposition after a noun belongs to the noun or to the verb before it.

A logistic model in the tradition of Brill and Resnik (1994, "A rule-based
approach to prepositional phrase attachment disambiguation") and Ratnaparkhi et al.
(1994): the preposition with the verb, the noun and the noun that it governs.
`tools/train_attachment.py` learns the weights from UD English-EWT.
"""

import os

SCALE = 16
"""Stored weights are log odds times this, rounded."""

DOUBT = 3 * SCALE // 2
"""A preposition is linked to both candidates while the log odds stay within 1.5 of even."""

_PATH = os.path.join(os.path.dirname(__file__), "data", "attachment.tsv")


def features(
    noun: str, verb: str, verb_symbol: str, dependent_symbol: str, is_object: bool, distance: int
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the features of a preposition that has a noun and a verb before it.

    Args:
        noun: the head noun before the preposition, in lower case.
        verb: the verb before that noun, in lower case.
        verb_symbol: its character in the phrase string.
        dependent_symbol: the character of the head of the phrase after the preposition.
        is_object: whether the noun is the verb's direct object.
        distance: phrases from the verb to the preposition.

    Returns:
        What is weighed for each preposition by itself, and what is weighed for all alike.
    """
    noun_key = "n" + noun[:6]
    verb_key = "v" + verb[:5]
    own = ("o1" if is_object else "o0", "k" + dependent_symbol, noun_key, verb_key, "s" + noun[-3:])
    return own, (noun_key, verb_key, "g" + verb_symbol, "d6" if distance > 5 else f"d{distance}")


_weights: dict[str, dict[str, int]] = {}


def _load() -> None:
    with open(_PATH, encoding="utf-8") as lines:
        for line in lines:
            preposition, key, weight = line.rstrip("\n").split("\t")
            _weights.setdefault(preposition, {})[key] = int(weight)


def noun_odds(preposition: str, own: tuple[str, ...], shared: tuple[str, ...]) -> int:
    """Return the log odds, times `SCALE`, that a preposition belongs to the noun before it.

    Args:
        preposition: in lower case.
        own: from `features`.
        shared: from `features`.
    """
    if not _weights:
        _load()
    total = 0
    weight = _weights[""].get
    for key in shared:
        total += weight(key, 0)
    if preposition in _weights:
        weight = _weights[preposition].get
        for key in own:
            total += weight(key, 0)
    return total
