"""Tokens as characters: a sentence's tags as a string that regular expressions can read."""

import re
from collections.abc import Sequence

from linter.language.verb_classes import BE

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


def symbols(words: Sequence[str], tags: Sequence[str], upos: Sequence[str]) -> str:
    """Return one character a token, with what the context says against a tag put right.

    D determiner, d possessive, C number, J adjective, n noun, P name, p pronoun,
    e existential "there", W relative or interrogative pronoun, w other wh-word, V finite verb, v bare
    verb, G -ing form, N past participle, m modal, A other auxiliary, T "to",
    X particle, R adverb, I preposition, S subordinator, c conjunction, B
    possessive ending, K comma, H hyphen, Q quotation mark, ( ) : . as they are, O rest.

    Complex prepositions ("according to") and prepositions in -ing ("regarding") are I, "both"
    and "either" before "and" and "or" are D.

    Args:
        words: the words, in any case.
        tags: Penn tags.
        upos: Universal Dependencies parts of speech, as many.
    """
    line = "".join(map(_symbols.__getitem__, zip(tags, upos, strict=True)))
    repairs = [repair for match in _DOUBTFUL.finditer(line) if (repair := _repair(match, line, words))]
    if not repairs:
        return line
    letters = list(line)
    for place, letter in repairs:
        letters[place] = letter
        if letter == "I":
            letters[place - 1 if line[place] != "G" else place] = "I"
    return "".join(letters)


COMPLEX_PREPOSITIONS = frozenset(
    """according to,ahead of,along with,apart from,as for,as of,as to,aside from,because of,close to,
    contrary to,due to,except for,inside of,instead of,irrespective of,next to,out of,outside of,
    owing to,prior to,rather than,regardless of,such as,thanks to,together with,up to""".replace(
        "\n    ", ""
    ).split(",")
)
"""Prepositions of two words, in lower case."""

_PARTICIPLE_PREPOSITIONS = frozenset(
    "including regarding concerning following excluding pending considering".split()
)
_CORRELATIVES = frozenset(("both", "either", "neither"))

# Places whose neighbours allow another reading than the tag's.
_DOUBTFUL = re.compile(
    r"""
      (?P<complex>(?<=[RISJGNnWD])[IT])
    | (?P<gerund>(?<![DdJ])G)
    | (?P<both>(?<![DdJnPp])c(?=[DdJnPCVvNGR]))
    | (?P<auxiliary>(?<=[nPpcWXRD])A(?=R{0,2}[DdJnPC]))       # "they have the best"
    | (?P<past>(?<=P)R?N(?=[DdnPJC])|(?<=n)R?N(?=[Dd])|(?<=p)R?N(?=[Dd])|(?<=[nP])R?N(?=[SGWe]))   # "BP shut its plant"
    | (?P<first>(?<=[nP])R?N(?=[IRXTK.]))                     # "Berlin hired for the first time"
    | (?P<adjective>(?<=[nP])J(?=[DdnPJ]))                    # "the storm threatened oil"
    | (?P<participle>(?<=[nP])V(?=I[DdJCnP]{1,6}(?:I[DdJCnP]{1,6}){0,2}R?[VAm]))   # "talks held in Paris failed"
    """,
    re.VERBOSE,
)


def _repair(match: re.Match[str], line: str, words: Sequence[str]) -> tuple[int, str] | None:
    """The token and its better symbol where the words bear the doubt out."""
    place = match.end() - 1
    word = words[place].lower()
    kind = match.lastgroup
    if kind == "complex":
        return (place, "I") if f"{words[place - 1].lower()} {word}" in COMPLEX_PREPOSITIONS else None
    if kind == "gerund":
        return (place, "I") if word in _PARTICIPLE_PREPOSITIONS else None
    if kind == "both":
        return (place, "D" if line[place + 1] in "DdJnPC" else "R") if word in _CORRELATIVES else None
    if kind == "auxiliary":
        return None if word in BE else (place, "V")
    if kind == "past":
        return (place, "V")
    if kind == "first":
        is_name = line[match.start() - 1] == "P"
        alone = not _FINITE.search(line, 0, place) and (is_name or not _FINITE.search(line, place))
        return (place, "V") if alone and words[place + 1].lower() != "by" else None
    past = word.endswith("ed")
    if kind == "adjective":
        return (place, "V") if past and (line[place + 1] in "Dd" or not _FINITE.search(line)) else None
    return (place, "N") if past else None


_FINITE = re.compile("[VmA]")
