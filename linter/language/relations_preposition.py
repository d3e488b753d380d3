"""Which noun or verb a preposition's noun belongs to."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from linter.language.attachment import DOUBT, features, noun_odds
from linter.language.phrases import Phrases
from linter.language.symbols import COMPLEX_PREPOSITIONS
from linter.language.verb_classes import TAKES_OF

Pair = tuple[int, int]

_SCAN = re.compile(r"[VvTGNZYJ]|[.:;SLWw]|I{1,3}R{0,2}(?=[ntp])")
_NEXT_VERB = re.compile(r"K?[ntp](?:I[nt]){0,2}R{0,3}(?:([VZ])|LR{0,3}(J))")


# These go on with the noun before them across a comma.
_EXAMPLES = frozenset(("including", "such as", "excluding"))

Preposition = tuple[str, int, int, int, int]
"""Name, the noun and the verb before it, its own place and that of the noun after it.

Places are indices into the phrase string, -1 where there is none.
"""


def prepositions(shape: Phrases, lowers: Sequence[str]) -> Iterator[Preposition]:
    """Yield the prepositions of a sentence with what they may belong to.

    Args:
        shape: the sentence's phrases.
        lowers: its words in lower case.
    """
    line, heads, _ = shape
    verb = -1
    for match in _SCAN.finditer(line):
        start, dependent = match.span()
        letter = line[start]
        if letter != "I":
            verb = start if letter in "VvTGNZYJ" else -1
            continue
        name = lowers[heads[start]]
        if dependent - start > 1 and (last := line.rfind("I", start, dependent)) > start:
            second = lowers[heads[last]]
            both = f"{name} {second}"
            name = both if both in COMPLEX_PREPOSITIONS else second
        noun = start - 1
        if noun > 0 and line[noun] == "K" and name in _EXAMPLES:
            noun -= 1
        yield name, noun if noun >= 0 and line[noun] in "nt" else -1, verb, start, dependent


def preposition_features(
    preposition: Preposition, shape: Phrases, lowers: Sequence[str], direct: dict[int, int]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the `attachment.features` of a preposition that has a noun and a verb before it.

    Args:
        preposition: with a noun and a verb.
        shape: the sentence's phrases.
        lowers: its words in lower case.
        direct: the direct object of each verb, indices into the phrase string.
    """
    line, heads, tokens = shape
    _, noun, verb, start, dependent = preposition
    symbol = line[dependent]
    if symbol == "n" and tokens[heads[dependent]] == "P":
        symbol = "P"
    return features(
        lowers[heads[noun]], lowers[heads[verb]], line[verb], symbol, direct.get(verb) == noun, start - verb
    )


def preposition_pairs(shape: Phrases, lowers: Sequence[str], direct: dict[int, int]) -> dict[str, list[Pair]]:
    """Link prepositions' nouns to the noun or verb before them, or to the next verb at a clause's start.

    Args:
        shape: the sentence's phrases.
        lowers: its words in lower case.
        direct: the direct object of each verb, indices into the phrase string.

    Returns:
        (governor, noun) pairs, indices into the phrase string, by name: "nmod:PREP" and
        "obl:PREP"; both where neither is unlikely.
    """
    found: defaultdict[str, list[Pair]] = defaultdict(list)
    line, heads, _ = shape
    for preposition in prepositions(shape, lowers):
        name, noun, verb, _, dependent = preposition
        if noun < 0:
            if verb >= 0:
                found[f"obl:{name}"].append((verb, dependent))
            elif following := _NEXT_VERB.match(line, dependent + 1):
                found[f"obl:{name}"].append((following.start(following.lastindex or 1), dependent))
        elif name == "of":
            found["nmod:of"].append((noun, dependent))
            if verb >= 0 and lowers[heads[verb]] in TAKES_OF:
                found["obl:of"].append((verb, dependent))
        else:
            odds = DOUBT
            if verb >= 0:
                odds = noun_odds(name, *preposition_features(preposition, shape, lowers, direct))
            if odds > -DOUBT:
                found[f"nmod:{name}"].append((noun, dependent))
                if _is_part(line, heads, lowers, noun):
                    found[f"nmod:{name}"].append((noun - 2, dependent))
            if odds < DOUBT:
                found[f"obl:{name}"].append((verb, dependent))
    return found


def _is_part(line: str, heads: Sequence[int], lowers: Sequence[str], noun: int) -> bool:
    """Whether `noun` is the second noun of "a group of trainees"."""
    return noun >= 2 and line[noun - 2 : noun] == "nI" and lowers[heads[noun - 1]] == "of"
