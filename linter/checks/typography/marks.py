"""Quotation marks and punctuation that English does not have: one is enough to tell."""

import re
import unicodedata
from collections.abc import Iterator

from linter.checks.finding import Finding
from linter.checks.prose import Prose
from linter.checks.reading import Reading

_SPACES = "[ \u00a0\u2009\u202f]*"
# An opening mark, what it quotes and its partner.
_PAIRS = re.compile(
    rf"«{_SPACES}(?P<a>[^«»\0]{{1,2000}}?){_SPACES}»|‹{_SPACES}(?P<b>[^‹›\0]{{1,500}}?){_SPACES}›"
    '|„(?P<c>[^„“”"\0]{1,2000}?)[“”"]|[「『](?P<d>[^「」『』\0]{1,500})[」』]|《(?P<e>[^《》\0]{1,300})》'
    # German books turn them round.
    r"|»(?<![\w.!?…,]»)(?P<f>[^«»\0 ][^«»\0]{0,2000}?)«"
)
_OPENING = re.compile(rf"«{_SPACES}|„(?=\w)")
_SIGN = re.compile("[«»‹›„「『《]")
_SPACES_BEFORE = re.compile(f"{_SPACES}\\Z")
_INVERTED = re.compile("[¿¡]+(?=[\\w\"“‘'])")
_NEXT_WORD = re.compile(r"\W{0,3}([^\W_]+)")
_COMMON = 45
"""`frequency` of words that the lexicon has not only from quotations."""
_INVERTED_SIGN = re.compile("[¿¡]")
_FULL_WIDTH = re.compile("[\uff01-\uff5e\u3001\u3002\u3010\u3011\u3014\u3015]+")
_WIDE_SCRIPT = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_PLAIN = str.maketrans("\u3001\u3002\u3010\u3011\u3014\u3015", ",.[][]")


def foreign_quotation_marks(reading: Reading) -> Iterator[Finding]:
    """Yield quotation marks of other languages, a pair as one finding."""
    prose = reading.derived(Prose)
    text = prose.text
    places = prose.places(_SIGN)
    if not places:
        return
    opening, closing = ('"', '"') if text.count('"') > text.count("“") else ("“", "”")
    end = 0
    for place in places:
        if place < end:
            continue
        pair = _PAIRS.match(text, place)
        if pair is None:
            lone = _lone(text, place)
            if lone is not None:
                mark = closing if text[place] in "»›" else opening
                yield Finding(
                    span=prose.original(*lone),
                    message="A quotation mark of another language: English writes “ ” or ‘ ’.",
                    suggestions=(mark,),
                    edits=prose.edits(*lone, mark),
                )
            continue
        end = pair.end()
        start, stop = pair.span(pair.lastgroup or 0)
        left, right = prose.edits(place, start, opening), prose.edits(stop, end, closing)
        yield Finding(
            span=prose.original(place, end),
            message="Quotation marks of another language: English writes “ ” or ‘ ’.",
            suggestions=(f"{opening}{text[start:stop]}{closing}",),
            edits=(*left, *right) if left and right else (),
        )


def _lone(text: str, place: int) -> tuple[int, int] | None:
    """Return the range of a mark without its partner, spaces included; None for an arrow: "Read more »"."""
    if text[place] in "«„" and (match := _OPENING.match(text, place)):
        return match.span()
    if text[place] != "»" or text[place + 1 : place + 2].isalnum():
        return None
    spaces = _SPACES_BEFORE.search(text, max(0, place - 3), place)
    start = spaces.start() if spaces else place
    before = text[start - 1 : start]
    follows_word = before.isalnum() and " " not in text[start:place]
    return (start, place + 1) if follows_word or before in tuple(".!?…,") else None


def inverted_marks(reading: Reading) -> Iterator[Finding]:
    """Yield the marks that open questions and exclamations in Spanish."""
    prose = reading.derived(Prose)
    for place in prose.places(_INVERTED_SIGN):
        match = _INVERTED.match(prose.text, place)
        if match is None or not _is_english(prose.text, match.end()):
            continue
        yield Finding(
            span=prose.original(*match.span()),
            message="Spanish opens questions and exclamations with a mark; English only closes them.",
            suggestions=("",),
            edits=prose.edits(*match.span(), ""),
        )


def _is_english(text: str, place: int) -> bool:
    """Tell whether the next word is: Spanish in an English text opens its questions as it should."""
    from linter.language.lexicon import frequency

    word = _NEXT_WORD.match(text, place)
    return word is not None and frequency(word[1]) > _COMMON


def full_width_forms(reading: Reading) -> Iterator[Finding]:
    """Yield letters, digits and marks of East Asian width among Latin text."""
    prose = reading.derived(Prose)
    text = prose.text
    end = 0
    for start in prose.places(_FULL_WIDTH):
        match = _FULL_WIDTH.match(text, start) if start >= end else None
        if match is None:
            continue
        end = match.end()
        if _WIDE_SCRIPT.search(text[max(0, start - 2) : start] + text[end : end + 2]):
            continue
        replacement = unicodedata.normalize("NFKC", match.group().translate(_PLAIN))
        if replacement[-1] in ",.;:!?)]" and text[end : end + 1].isalpha():
            replacement += " "
        if replacement[0] in "([" and text[max(0, start - 1) : start].isalpha():
            replacement = " " + replacement
        yield Finding(
            span=prose.original(start, end),
            message="Characters of East Asian width: English sets them narrow.",
            suggestions=(replacement,),
            edits=prose.edits(start, end, replacement),
        )
