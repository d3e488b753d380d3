"""Base noun phrases, found by a regular expression over part-of-speech symbols.

The method is that of finite-state chunkers (Abney 1996, "Partial parsing via
finite-state cascades"): each token becomes one character, and a pattern over
the characters marks the phrases.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple


class Chunk(NamedTuple):
    """A base noun phrase: token indices `start` to `end` (excluded) and its `head`."""

    start: int
    end: int
    head: int


_BY_TAG = {
    "DT": "D", "PDT": "D", "PRP$": "d", "WDT": "W", "WP": "W", "WP$": "w", "WRB": "w",
    "PRP": "p", "EX": "e",
    "JJ": "J", "JJR": "J", "JJS": "J", "CD": "C", "$": "C",
    "NN": "n", "NNS": "n", "NNP": "P", "NNPS": "P", "ADD": "P", "FW": "n",
    "MD": "m", "VB": "v", "VBD": "V", "VBZ": "V", "VBP": "V", "VBG": "G", "VBN": "N",
    "TO": "T", "POS": "B", "RP": "X", "RB": "R", "RBR": "R", "RBS": "R", "IN": "I", "CC": "c",
    ",": "K", "HYPH": "H", "``": "Q", "''": "Q", "-LRB-": "(", "-RRB-": ")", ":": ":", ".": ".",
}  # fmt: skip

_BY_UPOS = {
    "NOUN": "n", "PROPN": "P", "ADJ": "J", "NUM": "C", "DET": "D", "PRON": "p", "ADV": "R",
    "ADP": "I", "SCONJ": "S", "CCONJ": "c", "VERB": "V", "AUX": "A", "PART": "R",
}  # fmt: skip

_VERBAL = frozenset({"VB", "VBD", "VBZ", "VBP", "VBG", "VBN"})


def _symbol(tag: str, upos: str) -> str:
    """The character of a Penn tag and a UD part of speech."""
    if upos == "AUX" and tag in _VERBAL:
        return "A"
    if upos == "PRON" and tag in ("DT", "NN", "NNS"):
        return "p"
    if upos == "SCONJ" and tag == "IN":
        return "S"
    if upos == "ADJ" and tag in ("NNP", "NN"):
        return "J"
    return _BY_TAG.get(tag) or _BY_UPOS.get(upos, "O")


class _Symbols(dict[tuple[str, str], str]):
    """A table of symbols that fills itself; there are few pairs of tags."""

    def __missing__(self, key: tuple[str, str]) -> str:
        symbol = self[key] = _symbol(*key)
        return symbol


_symbols = _Symbols()


def symbols(tags: Sequence[str], upos: Sequence[str]) -> str:
    """Return one character a token.

    D determiner, d possessive, C number, J adjective, n noun, P name, p pronoun,
    e existential "there", W relative or interrogative pronoun, w other wh-word, V finite verb, v bare
    verb, G -ing form, N past participle, m modal, A other auxiliary, T "to",
    X particle, R adverb, I preposition, S subordinator, c conjunction, B
    possessive ending, K comma, H hyphen, Q quotation mark, ( ) : . as they are, O rest.

    Args:
        tags: Penn tags.
        upos: Universal Dependencies parts of speech, as many.
    """
    return "".join(map(_symbols.__getitem__, zip(tags, upos, strict=True)))


# Every repetition is bounded or possessive, so that matching is linear.
_MODIFIER = r"""
    (?:R{0,2}[JNGC](?:H[JNGnP])?          # (very) fragile, long-term
    |[nP]H(?=[JNGnP])                     # oil-rich
    |P(?=J[nP])                           # US military bases
    |C[cIH:](?=C)|[JR]I(?=C)              # nine or ten, more than 500
    )
    (?:[Kc]{1,2}(?=R{0,2}[JNG]{1,3}(?:H[JNGnP])?[nPJ]))?   # fragile and lasting, fragile, lasting
"""
_BASE = rf"""
    [Dd]{{0,3}}
    (?:{_MODIFIER}){{0,12}}
    (?:[nP](?:H(?=[nP]))?)++
    (?:(?<=P)C)?
"""
# Without a determiner, "hired people" is a noun phrase where no verb can stand and
# "hiring people" after a preposition alone (EWT-train: 141 of 157, 21 of 23).
_PHRASE = re.compile(
    rf"""
    (?:(?<![AmnPpRcWwGNT])(?=N)|(?<=I)(?=G)|(?![GN](?!H)))
    (?!R{{1,2}}G)(?:(?<![Am])|(?!R{{1,2}}N))
    (?:
      {_BASE}(?:B{_BASE}){{0,4}}+
    | (?P<pronoun>[pe])
    | (?P<number>[Dd]{{0,2}}R?C++)
    | (?P<adjective>[Dd]R?J++(?![nP]))
    | (?P<determiner>D)
    )
    """,
    re.VERBOSE,
)


def noun_chunks(forms: Sequence[str], tags: Sequence[str], upos: Sequence[str]) -> list[Chunk]:
    """Find the base noun phrases of a sentence, pronouns and bare numbers included.

    A possessive belongs to the phrase ("the region's new capital" is one chunk with the head
    "capital"); relative pronouns are no chunks. An -ing form or past participle
    that opens a phrase without a determiner is left outside.

    Args:
        forms: the words; only their number counts.
        tags: Penn tags.
        upos: Universal Dependencies parts of speech.

    Returns:
        Chunks in order, never overlapping.
    """
    found = []
    line = symbols(tags, upos)
    # Quotation marks say nothing of the syntax: the phrase goes on across them.
    places = [place for place, letter in enumerate(line) if letter != "Q"] if "Q" in line else None
    if places is not None:
        line = line.replace("Q", "")
    for match in _PHRASE.finditer(line):
        start, end = match.span()
        head = end - 1
        if line[head] == "C" and match.lastgroup is None:
            head -= 1
        if places is None:
            found.append(Chunk(start, end, head))
        else:
            found.append(Chunk(places[start], places[end - 1] + 1, places[head]))
    return found
