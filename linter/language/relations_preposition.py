"""Which noun or verb a preposition's noun belongs to."""

import re
from collections import defaultdict
from collections.abc import Sequence

from linter.language.symbols import COMPLEX_PREPOSITIONS

Pair = tuple[int, int]

_SCAN = re.compile(r"(?P<verb>[VvTGNZYJ])|(?P<stop>[.:;SLWw])|(?P<first>I)(?P<second>I)?I?R{0,2}(?=(?P<noun>[ntp]))")
_NEXT_VERB = re.compile(r"K?[ntp](?:I[nt]){0,2}R{0,3}([VZ])")
_NOUN_ONLY = frozenset("of between among regarding concerning about including such as".split())


def preposition_pairs(
    line: str, heads: Sequence[int], lowers: Sequence[str], direct: dict[int, int]
) -> dict[str, list[Pair]]:
    """Link prepositions' nouns to what stands before them, or to the next verb at the start of a clause.

    Args:
        line: a phrase string.
        heads: the token that each of its characters stands for.
        lowers: the sentence's words in lower case.
        direct: the object of each verb, indices into `line`.

    Returns:
        (governor, noun) pairs, indices into `line`, by name: "nmod:PREP" and "obl:PREP".
    """
    found: defaultdict[str, list[Pair]] = defaultdict(list)
    verb = -1
    for match in _SCAN.finditer(line):
        kind = match.lastgroup
        if kind == "verb":
            verb = match.start()
            continue
        if kind == "stop":
            verb = -1
            continue
        start, noun = match.start(), match.start("noun")
        name = lowers[heads[start]]
        if match.start("second") >= 0:
            second = lowers[heads[start + 1]]
            both = f"{name} {second}"
            name = both if both in COMPLEX_PREPOSITIONS else second
        before = line[start - 1] if start else "."
        if before in "nt":
            found[f"nmod:{name}"].append((start - 1, noun))
            if verb >= 0 and name not in _NOUN_ONLY:
                found[f"obl:{name}"].append((verb, noun))
        elif verb >= 0:
            found[f"obl:{name}"].append((verb, noun))
        elif following := _NEXT_VERB.match(line, noun + 1):
            found[f"obl:{name}"].append((following.start(1), noun))
    return found
