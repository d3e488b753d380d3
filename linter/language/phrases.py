"""A sentence as a short string of phrases: one character a noun chunk, verb group or other token.

This is the second level of a finite-state cascade (Abney 1996): `chunks` groups
tokens into noun phrases, this module groups auxiliaries and verbs, and
`relations` reads grammatical relations off the result with regular expressions.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from linter.language.chunks import Chunk, symbols

BE = frozenset(
    "be am is are was were been being 's 're 'm ’s ’re ’m isn't aren't wasn't weren't ain't".split()
)
_GET = frozenset("get gets got gotten getting".split())
_HAVE = frozenset("have has had having 've ’ve 'd ’d haven't hasn't hadn't".split())

LINKING = frozenset(
    """become becomes became becoming remain remains remained remaining seem seems seemed
    seeming appear appears appeared appearing stay stays stayed staying""".split()
)
"""Verbs whose noun complement is no object."""

INTRANSITIVE = frozenset(
    """go goes went gone going come comes came coming happen happens happened happening
    live lives lived living die dies died dying arrive arrives arrived arriving occur occurs
    occurred occurring exist exists existed existing belong belongs belonged rise rises rose
    risen rising fall falls fell fallen falling sit sits sat sitting emerge emerges emerged
    emerging disappear disappears disappeared""".split()
)
"""Verbs that take no object, so that a noun after them is something else."""

TIMES = frozenset(
    """day days week weeks month months year years morning night evening afternoon weekend
    weekends summer winter autumn spring hour hours minute minutes today tomorrow yesterday
    tonight decade decades monday tuesday wednesday thursday friday saturday sunday january
    february march april may june july august september october november december time times
    way miles""".split()
)
"""Heads of noun phrases that mostly say when, how long, how far or how."""

TIME_TAKERS = frozenset(
    """spend spends spent spending waste wastes wasted wasting take takes took taken taking
    save saves saved saving need needs needed have has had having mark marks marked marking
    celebrate celebrates celebrated celebrating enjoy enjoys enjoyed enjoying find finds
    found finding make makes made making lose loses lost losing give gives gave given
    giving""".split()
)
"""Verbs whose object may well be a time."""

_COMPLEX = {
    "of": frozenset("because instead out ahead regardless outside inside irrespective".split()),
    "to": frozenset("according due thanks owing prior next close contrary".split()),
    "from": frozenset("apart aside".split()),
    "for": frozenset("except as".split()),
    "with": frozenset("along together".split()),
}
"""Complex prepositions: last word, first words."""


class Phrases(NamedTuple):
    """The phrase string and, for each of its characters, the head token and first token.

    n noun chunk, t time, p pronoun or other chunk without a noun;
    V finite verb, v bare verb, T "to" verb, G -ing verb, N past participle alone;
    Z finite passive, Y passive with "to" or "being"; L "be" with no verb after
    it, l the same not finite, E linking verb; other tokens as in `symbols`.
    """

    line: str
    heads: list[int]
    starts: list[int]
    token_line: str


# A verb group: "to", adverbs, auxiliaries, adverbs, main verb.
_GROUP = re.compile(r"T?R{0,3}(?:[ma]R{0,3}){1,5}[VvGN]?|TR{0,3}[VvG]|[VvGN]")


def _mark_prepositions(letters: list[str], lowers: Sequence[str]) -> None:
    for last, firsts in _COMPLEX.items():
        position = 0
        for _ in range(lowers.count(last)):
            position = lowers.index(last, position)
            if position and letters[position] in "IT" and lowers[position - 1] in firsts:
                letters[position] = letters[position - 1] = "I"
            position += 1


def _kind(letters: str, first: int, main: int, lowers: Sequence[str], tags: Sequence[str]) -> str:
    """The character of the verb group from token `first` to `main`."""
    verb = letters[main]
    infinitive = letters[first] == "T"
    auxiliary = None
    finite = False
    for index in range(first, main):
        if letters[index] in "ma":
            if auxiliary is None:
                finite = tags[index] != "VBG" and not infinitive
            auxiliary = lowers[index]
    if verb in "ma":
        if lowers[main] in BE or any(lowers[index] in BE for index in range(first, main)):
            bare = infinitive or (auxiliary is None and tags[main] in ("VBG", "VB"))
            return "l" if bare else "L"
        return "O"
    word = lowers[main]
    if auxiliary is None:
        if infinitive:
            return "T"
        return "E" if verb == "V" and word in LINKING else verb
    if verb == "N" and auxiliary not in _HAVE:
        return "Z" if finite else "Y"
    if word in LINKING:
        return "E"
    return "V" if finite else "T" if infinitive else "G"


def phrases(
    lowers: Sequence[str], tags: Sequence[str], upos: Sequence[str], chunks: Sequence[Chunk]
) -> Phrases:
    """Build the phrase string of a sentence.

    Args:
        lowers: the words in lower case.
        tags: Penn tags.
        upos: Universal Dependencies parts of speech.
        chunks: the sentence's noun chunks.
    """
    token_line = symbols(tags, upos)
    letters = list(token_line.replace("A", "a"))
    _mark_prepositions(letters, lowers)
    token_line = "".join(letters)

    pieces: list[str] = []
    index_of: list[int] = []
    starts: list[int] = []
    position = 0
    for start, end, head in chunks:
        pieces.append(token_line[position:start])
        index_of.extend(range(position, start))
        starts.extend(range(position, start))
        if token_line[head] in "nP":
            pieces.append("t" if lowers[head] in TIMES else "n")
        else:
            pieces.append("p")
        index_of.append(head)
        starts.append(start)
        position = end
    pieces.append(token_line[position:])
    index_of.extend(range(position, len(token_line)))
    starts.extend(range(position, len(token_line)))
    return _group(pieces, index_of, starts, token_line, lowers, tags)


def _group(
    pieces: list[str],
    index_of: list[int],
    starts: list[int],
    token_line: str,
    lowers: Sequence[str],
    tags: Sequence[str],
) -> Phrases:
    """Replace verb groups by one character each."""
    line = "".join(pieces)
    out: list[str] = []
    heads: list[int] = []
    firsts: list[int] = []
    position = 0
    for match in _GROUP.finditer(line):
        start, end = match.span()
        out.append(line[position:start])
        heads.extend(index_of[position:start])
        firsts.extend(starts[position:start])
        main = end - 1
        while line[main] == "R":
            main -= 1
        first_token, main_token = index_of[start], index_of[main]
        out.append(_kind(token_line, first_token, main_token, lowers, tags))
        heads.append(main_token)
        firsts.append(first_token)
        if main < end - 1:
            out.append(line[main + 1 : end])
            heads.extend(index_of[main + 1 : end])
            firsts.extend(starts[main + 1 : end])
        position = end
    out.append(line[position:])
    heads.extend(index_of[position:])
    firsts.extend(starts[position:])
    return Phrases("".join(out), heads, firsts, token_line)
