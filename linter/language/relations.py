"""Grammatical relations of a sentence, read off its noun chunks and phrase string.

Names are those of Universal Dependencies. `obj` covers every way in which a
noun is a verb's logical object: object, passive subject, antecedent of a
relative, participle or "to" clause.
"""

import re
from collections import defaultdict
from collections.abc import Sequence

from linter.language.chunks import Chunk
from linter.language.phrases import Phrases, phrases
from linter.language.relations_clause import clause_pairs
from linter.language.relations_phrase import phrase_pairs
from linter.language.relations_preposition import preposition_pairs
from linter.language.verb_classes import CHANGE, TAKES_GERUND

Pair = tuple[int, int]


def relations(
    forms: Sequence[str],
    lowers: Sequence[str],
    tags: Sequence[str],
    upos: Sequence[str],
    chunks: Sequence[Chunk],
) -> dict[str, list[Pair]]:
    """Find the grammatical relations of a sentence.

    Args:
        forms: the words as they stand.
        lowers: the same in lower case.
        tags: Penn tags.
        upos: Universal Dependencies parts of speech.
        chunks: the sentence's noun chunks, from `noun_chunks` with the same tags.

    Returns:
        Sorted (head token, dependent token) pairs by relation name: obj, nsubj, obl:PREP,
        nmod:PREP, nmod:poss, amod, compound, advmod, det. A relation without a pair is left out.
    """
    found: defaultdict[str, list[Pair]] = defaultdict(list)
    shape = phrases(lowers, tags, upos, chunks)
    heads = shape.heads
    phrase_pairs(shape.tokens, tags, forms, lowers, chunks, found)
    _participles(shape.tokens, lowers, chunks, found)
    series = coordinated_series(shape.line)
    objects, subjects, direct = clause_pairs(shape.line, heads, lowers)
    prepositional = preposition_pairs(shape, lowers, direct)
    _adverbs(shape, lowers, found)
    for name, pairs in (("obj", objects), ("nsubj", subjects), *prepositional.items()):
        found[name] += [(heads[governor], heads[noun]) for governor, noun in pairs]
        if series:
            found[name] += [
                (heads[governor], heads[other]) for governor, noun in pairs for other in series.get(noun, ())
            ]
    return {name: sorted(set(pairs)) if len(pairs) > 1 else pairs for name, pairs in found.items() if pairs}


_COORDINATED = re.compile(
    r"(?<=nI)[nt]c[nt]|(?:^|(?<=[KSWwc.]))[nt]c[nt](?=R{0,3}[VZL])|[nt](?:(?:K[nt](?!R{0,3}[VZL])){0,8}K?c[nt](?!R{0,3}[VZL]))"
)


def coordinated_series(line: str) -> dict[int, list[int]]:
    """Map the first noun of each coordination ("talks, debates and meetings") to the others.

    Args:
        line: a phrase string.

    Returns:
        Indices into `line`.
    """
    series = {}
    if "c" in line:
        for match in _COORDINATED.finditer(line):
            start, end = match.span()
            series[start] = [index for index in range(start + 1, end) if line[index] in "nt"]
    return series


def _participles(
    tokens: str, lowers: Sequence[str], chunks: Sequence[Chunk], found: defaultdict[str, list[Pair]]
) -> None:
    """Link a participle just before a phrase without a determiner, though it may be a verb."""
    for start, _, head in chunks:
        if not start or tokens[start - 1] not in "GN" or tokens[start] not in "nPJ":
            continue
        before = tokens[start - 2] if start > 1 else "."
        if tokens[start - 1] == "N":
            fits = before not in "AmRpnPS"
        else:
            fits = before in ".I(:" or (before in "Vv" and lowers[start - 2] not in TAKES_GERUND)
            fits = fits or lowers[start - 1] in CHANGE
        if fits:
            found["amod"].append((head, start - 1))


_ADVERB = re.compile(r"R(?=R{0,2}((?:[mAT]R{0,2}){0,4}[JVvGN]))|(?<=[VvGN])R|(?<=[VvGN]X)R")
_LOOSE_ADVERB = re.compile(r"[VvTGNZYSWLRw.:;]")
_ASKING = frozenset(("when", "where", "how", "why"))


def _adverbs(shape: Phrases, lowers: Sequence[str], found: defaultdict[str, list[Pair]]) -> None:
    """Link adverbs to the adjective or verb that they stand next to, else to the verb before or after."""
    line, heads, tokens = shape
    if "R" not in tokens and "w" not in tokens:
        return
    pairs = found["advmod"]
    taken = set()
    for match in _ADVERB.finditer(tokens):
        place = match.start()
        end = match.end(1)
        verb = end - 1 if end >= 0 else place - (2 if tokens[place - 1] == "X" else 1)
        pairs.append((verb, place))
        taken.add(place)
    governor = -1
    waiting: list[int] = []
    for match in _LOOSE_ADVERB.finditer(line):
        letter = match.group()
        place = heads[match.start()]
        if letter in "VvTGNZY":
            pairs += [(place, adverb) for adverb in waiting]
            waiting.clear()
            governor = place
        elif letter == "R":
            if place in taken:
                continue
            if governor < 0:
                waiting.append(place)
            else:
                pairs.append((governor, place))
        else:
            governor = -1
            waiting.clear()
            if letter == "w" and lowers[place] in _ASKING:
                waiting.append(place)
