"""Splits English text into tokens the way the UD English Web Treebank does.

Contractions are split ("do|n't", "he|'s", "can|not"), hyphenated words too
("well|-|known") unless they begin with a prefix ("co-author"); abbreviations,
numbers, web and mail addresses stay whole. Guidelines: Bies, Mott, Warner and
Kulick (2012), "English Web Treebank", LDC2012T13, and its conversion to
Universal Dependencies.

Every repetition is possessive or bounded, so time is linear in the length.
"""

import re

from linter.language.abbreviations import AFTER_NAME, BEFORE_MORE, BEFORE_NUMBER

_LETTERS = r"[^\W\d_]"
_INSIDE = r"[\u00ad\u0300-\u036f\u200c\u200d\u2060]"
_RUN = rf"[^\W_]++(?:{_INSIDE}++[^\W_]*+)*+"
_CLITIC = r"(?:[sSdDmM]|re|RE|ve|VE|ll|LL)"
_PREFIXES = (
    "anti|co|counter|cross|cyber|de|eco|ex|extra|inter|intra|macro|mega|micro|mid|mini|multi|neo|non|over"
    "|pan|post|pre|pro|pseudo|quasi|re|semi|sub|super|trans|ultra|un|uni|vice|wi|e"
)
_DOMAINS = "com|org|net|gov|edu|info|int|mil|biz|co|io|eu|uk|fr|de|es|it|pt|ru|cn|ca|us|au|ch|be|nl|tv"

_ALTERNATIVES = (
    # Plain words, by far the commonest tokens, and the commonest marks are settled first.
    r"(?![CcGgWw](?:annot|onna|anna)\b)[A-Za-z]++(?![\w'’@.:/&\-\u00ad\u0300-\u036f\u200c\u200d\u2060])",
    r"[,()\"“”]|[.?!](?!\S)",
    r"(?!approx\b|incl\b|figs\b)[a-z]{4,}+(?=\.(?!\S))|[A-Za-z]++(?=['’]s\b)|(?<=[A-Za-z])['’]s\b",
    r"""(?:https?://|ftp://|www\.)[^\s<>"'’”)\]]{0,2000}[^\s<>"'’”)\].,;:!?]""",
    r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}",
    rf"(?:[A-Za-z0-9-]{{1,63}}\.){{1,6}}(?:{_DOMAINS})\b(?!['’.]?\w)",
    r"(?:[A-Za-z]\.){2,}+(?:[A-Za-z]\b)?",
    r"(?:[A-Za-z]\.)[A-Za-z]\b(?![.'’])",
    r"[A-HJ-Z]\.(?=\s[A-Z])",
    rf"(?:{BEFORE_MORE})\.(?=\s)",
    rf"(?:{BEFORE_NUMBER})\.(?=\s\d)",
    rf"(?:{AFTER_NAME})\.(?=\s[^\s])",
    r"(?:etc|Inc|Ltd|Corp|Jr|Sr|Ph\.D)\.",
    r"[Cc]an(?=not\b)|[Gg]on(?=na\b)|[Ww]an(?=na\b)",
    rf"{_LETTERS}+?(?=[nN]['’][tT]\b)",
    r"[nN]['’][tT]\b",
    rf"(?<=[\w.)”\"*])['’]{_CLITIC}\b",
    r"(?<!\w)['’](?:em|til|cause|bout|tis|twas|\d0s|\d\d)\b",
    r"\d{3}-\d{3}-\d{4}\b|\d{3}-\d{4}\b",
    r"(?<![\w.])\.\d++",
    r"\d++(?:[.,:/]\d++){0,8}+(?:(?:st|nd|rd|th|s)\b|(?=(?:am|pm)\b)|(?![^\W\d_]))",
    r"(?:[A-Z]&)+[A-Z]++\b|[A-Z]{2,4}+&[A-Z]\b",
    rf"(?i:{_PREFIXES})-{_RUN}",
    rf"{_RUN}(?:['’](?!(?:{_CLITIC}|[tT])\b){_RUN})*+",
    r"[:;=]-?[()DP](?!\w)",
    r"\.{2,}+|-{2,}+|={2,}+|\*{2,}+|~{2,}+|<{2,}+|>{2,}+|[!?]{2,}+|_++|''|``",
    r"\S",
)

TOKEN = re.compile(rf"(?=\S)(?:{'|'.join(_ALTERNATIVES)})")


def tokens(text: str, start: int = 0, end: int | None = None) -> list[str]:
    """Return the tokens of `text[start:end]`, as written, in order.

    Every character that is not white space is in exactly one token.
    """
    return TOKEN.findall(text, start, len(text) if end is None else end)


def spans(text: str, forms: list[str], start: int = 0) -> list[tuple[int, int]]:
    """Return the half-open spans, in code points, of tokens that `tokens(text, start, ...)` gave."""
    result = []
    position = start
    for form in forms:
        # Nothing but white space lies between tokens, so the first place found is the right one.
        begin = text.index(form, position)
        position = begin + len(form)
        result.append((begin, position))
    return result


def tokenize(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Return the half-open spans, in code points, of the tokens of `text[start:end]`.

    Tokens do not overlap. Offsets count from the start of `text`, not of the slice.
    """
    stop = len(text) if end is None else end
    return [match.span() for match in TOKEN.finditer(text, start, stop)]
