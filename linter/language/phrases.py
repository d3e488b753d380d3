"""A sentence as a short string of phrases: one character a noun chunk, verb group or other token.

This is the second level of a finite-state cascade (Abney 1996): `chunks` groups
tokens into noun phrases, this module groups auxiliaries and verbs, and the
`relations` modules read grammatical relations off the result.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from linter.language.chunks import Chunk, Chunks
from linter.language.symbols import symbols
from linter.language.verb_classes import BE, HAVE, TIMES


class Phrases(NamedTuple):
    """A phrase string `line`, the head token of each of its characters, and the token string.

    In `line`: n noun chunk, t time, p pronoun or other chunk without a noun, e "there";
    V finite verb, v bare verb, T "to" verb, G -ing verb, N past participle alone,
    Z finite passive, Y other passive ("to be hired", "being hired"), L finite "be" with no verb
    after it, l the same not finite; other tokens as in `symbols`; quotation marks are left out.

    `tokens` has one character a token, as `symbols.symbols` makes it.
    """

    line: str
    heads: list[int]
    tokens: str


# A verb group with an auxiliary or "to": "to", adverbs, auxiliaries, adverbs, verb.
_GROUP = re.compile(r"T?R{0,3}(?:[ma]R{0,3}){1,5}[VvGN]?|TR{0,3}[VvG]")


def _group_symbol(group: str, places: Sequence[int], lowers: Sequence[str], tags: Sequence[str]) -> str:
    """The character of a verb group.

    Args:
        group: its tokens' symbols, ending in the main verb or the last auxiliary.
        places: their token indices.
        lowers: the sentence's words in lower case.
        tags: the sentence's Penn tags.
    """
    verb = group[-1]
    last = max(group.rfind("a"), group.rfind("m"))
    if last < 0:
        return "T"
    first = len(group) - len(group.lstrip("R"))
    finite = group[0] != "T" and tags[places[first]] != "VBG"
    if last == len(group) - 1:
        if lowers[places[last]] in BE or any(lowers[place] in BE for place in places):
            return "L" if finite else "l"
        return "O"
    if verb == "N" and lowers[places[last]] not in HAVE and lowers[places[-1]] != "had":
        return "Z" if finite else "Y"
    return "V" if finite else "T" if group[0] == "T" else "G"


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
    tokens = chunks.symbols if isinstance(chunks, Chunks) else symbols(lowers, tags, upos)
    letters = list(tokens)
    for start, end, head in chunks:
        letter = tokens[head]
        if letter in "nP":
            letter = "t" if lowers[head] in TIMES else "n"
        elif letter != "e":
            letter = "p"
        if end - start > 1:
            letters[start:end] = "-" * (end - start)
        letters[head] = letter
    line = "".join(letters).replace("Q", "-")
    places = [place for place, letter in enumerate(line) if letter != "-"]
    line = line.replace("-", "")
    if "A" in line:
        line, places = _group(line.replace("A", "a"), places, lowers, tags)
    elif "m" in line or "T" in line:
        line, places = _group(line, places, lowers, tags)
    return Phrases(line, places, tokens)


def _group(line: str, places: list[int], lowers: Sequence[str], tags: Sequence[str]) -> tuple[str, list[int]]:
    """Replace each verb group by one character that stands for its last verb."""
    pieces: list[str] = []
    heads: list[int] = []
    position = 0
    for match in _GROUP.finditer(line):
        start = match.start()
        group = match.group().rstrip("R")
        end = start + len(group)
        pieces.append(line[position:start])
        pieces.append(_group_symbol(group, places[start:end], lowers, tags))
        heads += places[position:start]
        heads.append(places[end - 1])
        position = end
    pieces.append(line[position:])
    heads += places[position:]
    return "".join(pieces), heads
