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
    "|»(?P<f>(?<![\\w.!?…,][»])[^«»\0 ][^«»\0]{0,2000}?)«"
)
# A mark without its partner; an arrow ("Read more »") is none.
_LONE = re.compile(rf"«{_SPACES}|(?<=[.!?…,\w])[\u00a0\u202f]?»(?!\w)|(?<=[.!?…,]) »|„(?=\w)")
_SIGNS = frozenset("«»‹›„「『《")
_INVERTED = re.compile("[¿¡]+(?=[\\w\"“‘'])")
_FULL_WIDTH = re.compile("[\uff01-\uff5e\u3001\u3002\u3010\u3011\u3014\u3015]+")
_WIDE_SCRIPT = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_PLAIN = str.maketrans("\u3001\u3002\u3010\u3011\u3014\u3015", ",.[][]")


def foreign_quotation_marks(reading: Reading) -> Iterator[Finding]:
    """Yield quotation marks of other languages, a pair as one finding."""
    prose = reading.derived(Prose)
    if _SIGNS.isdisjoint(prose.symbols):
        return
    text = prose.text
    opening, closing = ('"', '"') if text.count('"') > text.count("“") else ("“", "”")
    position = 0
    for match in _PAIRS.finditer(text):
        yield from _lone(prose, position, match.start(), opening, closing)
        position = match.end()
        quoted = match.span(match.lastgroup or 0)
        left, right = (
            prose.edits(match.start(), quoted[0], opening),
            prose.edits(quoted[1], match.end(), closing),
        )
        replacement = f"{opening}{text[quoted[0] : quoted[1]]}{closing}"
        yield Finding(
            span=prose.original(*match.span()),
            message="Quotation marks of another language: English writes “ ” or ‘ ’.",
            suggestions=(replacement,),
            edits=(*left, *right) if left and right else (),
        )
    yield from _lone(prose, position, len(text), opening, closing)


def _lone(prose: Prose, start: int, end: int, opening: str, closing: str) -> Iterator[Finding]:
    for match in _LONE.finditer(prose.text, start, end):
        mark = closing if "»" in match.group() else opening
        yield Finding(
            span=prose.original(*match.span()),
            message="A quotation mark of another language: English writes “ ” or ‘ ’.",
            suggestions=(mark,),
            edits=prose.edits(*match.span(), mark),
        )


def inverted_marks(reading: Reading) -> Iterator[Finding]:
    """Yield the marks that open questions and exclamations in Spanish."""
    prose = reading.derived(Prose)
    if prose.symbols.isdisjoint("¿¡"):
        return
    for match in _INVERTED.finditer(prose.text):
        yield Finding(
            span=prose.original(*match.span()),
            message="Spanish opens questions and exclamations with a mark; English only closes them.",
            suggestions=("",),
            edits=prose.edits(*match.span(), ""),
        )


def full_width_forms(reading: Reading) -> Iterator[Finding]:
    """Yield letters, digits and marks of East Asian width among Latin text."""
    prose = reading.derived(Prose)
    if not any(map(_FULL_WIDTH.match, prose.symbols)):
        return
    text = prose.text
    for match in _FULL_WIDTH.finditer(text):
        start, end = match.span()
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
