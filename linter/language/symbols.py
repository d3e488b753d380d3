"""Tokens as characters: a sentence's tags as a string that regular expressions can read."""

import re
from collections.abc import Sequence

from linter.language.verb_classes import BE, CHANGE

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
    letters: list[str] = []
    for match in _DOUBTFUL.finditer(line):
        place = match.start()
        letter = line[place]
        if letter == "I" or letter == "T":
            first = words[place - 1].lower()
            if first in _FIRST_WORDS and f"{first} {words[place].lower()}" in COMPLEX_PREPOSITIONS:
                letters = letters or list(line)
                letters[place] = letters[place - 1] = "I"
            elif words[place].lower() in _BEFORE_GERUNDS and line[place + 1 : place + 2] == "G":
                letters = letters or list(line)
                letters[place] = "S"
        elif (better := _better(place, line, words)) != letter:
            letters = letters or list(line)
            letters[place] = better
    return "".join(letters) if letters else line


COMPLEX_PREPOSITIONS = frozenset(
    """according to,ahead of,along with,apart from,as for,as of,as to,aside from,because of,close to,
    contrary to,due to,except for,inside of,instead of,irrespective of,next to,out of,outside of,
    owing to,prior to,rather than,regardless of,such as,thanks to,together with,up to""".replace(
        "\n    ", ""
    ).split(",")
)
"""Prepositions of two words, in lower case."""

_FIRST_WORDS = frozenset(preposition.split()[0] for preposition in COMPLEX_PREPOSITIONS)

_PARTICIPLE_PREPOSITIONS = frozenset(
    ("including", "regarding", "concerning", "following", "excluding", "pending", "considering")
)
_BEFORE_GERUNDS = frozenset(("by", "without", "after", "before", "while", "when"))
_ALSO_PREPOSITIONS = frozenset(("since", "before", "after", "until", "like", "as", "with", "without", "for"))
_CORRELATIVES = frozenset(("both", "either", "neither"))

_WINDOW = 200

# Places whose neighbours allow another reading than the tag's. Each alternative begins with
# its letter, so that the engine skips to the letters that occur.
_DOUBTFUL = re.compile(
    r"""
      I(?<=[RISJGNnWD].) | I(?=G) | T(?<=[RISJGNnWD].)        # "according to", "by hiring staff"
    | S(?=G|[DdJCnPBH]{1,9}(?:I[DdJCnPBH]{1,9}){0,2}K)        # "of climbing tensions", "since the war,"
    | G(?<![DdJ].)                                            # "regarding"
    | c(?<![DdJnPp].)(?=[DdJnPCVvNGR])                        # "both talks and debates"
    | A(?<=[nPpcWXRD].)(?=R{0,2}[DdJnPC])                     # "they have the best"
    | N(?:(?<=P.)(?=[DdnPJC]) | (?<=PR.)(?=[DdnPJC])          # "BP shut its plant"
        | (?<=[np].)(?=[Dd]) | (?<=[np]R.)(?=[Dd])
        | (?<=[nP].)(?=[SGWeIRXTK.]) | (?<=[nP]R.)(?=[SGWeIRXTK.]))
    | J(?<=[nP].)(?=[DdnPJ])                                  # "the storm threatened oil"
    | v(?<=[nP].) | v(?<=[nP]R.)                              # "the police deny the facts"
    | V(?<=[nP].)(?=I[DdJCnP]{1,6}(?:I[DdJCnP]{1,6}){0,2}R?[VAm])   # "talks held in Paris failed"
    | V(?<=[nP].)(?=R?[Am])                                   # "the talks opened were"
    | V(?<=[nP]K.)(?=I[DdJCnP]{1,6}(?:I[DdJCnP]{1,6}){0,2}KR?[VAm])   # "talks, held in Paris, failed"
    """,
    re.VERBOSE,
)
_FINITE = re.compile("[VmA]")
_BEFORE_BARE = re.compile("[VvmATw]")


def _better(place: int, line: str, words: Sequence[str]) -> str:
    """The symbol of a doubtful token: another one where the words bear the doubt out."""
    letter = line[place]
    word = words[place].lower()
    if letter == "G":
        return "I" if word in _PARTICIPLE_PREPOSITIONS else letter
    if letter == "S":
        if line[place + 1] == "G":
            return "I" if words[place + 1].lower() in CHANGE else letter
        return "I" if word in _ALSO_PREPOSITIONS else letter
    if letter == "v":
        return letter if _BEFORE_BARE.search(line, max(0, place - _WINDOW), place) else "V"
    after = line[place + 1]
    if letter == "c":
        if word not in _CORRELATIVES:
            return letter
        return "D" if after in "DdJnPC" else "R"
    if letter == "A":
        return letter if word in BE else "V"
    if letter == "N":
        return "V" if after not in "IRXTK." or _is_only_verb(place, line, words) else letter
    if not word.endswith("ed"):
        return letter
    if letter == "J":
        return "V" if after in "Dd" or not _has_finite(line, place - _WINDOW, place + _WINDOW) else letter
    return "N"


def _has_finite(line: str, start: int, end: int) -> bool:
    return _FINITE.search(line, max(0, start), end) is not None


def _is_only_verb(place: int, line: str, words: Sequence[str]) -> bool:
    """Whether what is tagged as a participle must be the finite verb: nothing else can be."""
    if _has_finite(line, place - _WINDOW, place) or words[place + 1].lower() == "by":
        return False
    noun = line[place - 2] if line[place - 1] == "R" else line[place - 1]
    return noun == "P" or not _has_finite(line, place, place + _WINDOW)
