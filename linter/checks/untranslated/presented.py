"""Foreign text that an English writer presents as such: quoted, glossed, set in italics."""

import re
from bisect import bisect_right

from linter.checks.reading import Passage, Reading
from linter.model import Span
from linter.text.quotations import quotations

_BRACKETS = re.compile(r"\([^()]{0,400}\)")
_EMPHASIS_BEFORE = re.compile(r"(?:[*_]|<(?:i|em|cite|q)\b[^<>]{0,100}>)\Z")
_EMPHASIS_AFTER = re.compile(r"[*_]|</(?:i|em|cite|q)>")
_SPOKEN_OF = re.compile(
    r"\b(?:words?|letters?|characters?|terms?|phrases?|names?|scripts?|called|spel(?:led|t)|written|means?|meaning"
    r"|Cyrillic|Greek|Russian|Ukrainian|Arabic|Hebrew|Persian|Hindi|Chinese|Mandarin|Japanese|kanji|Korean"
    r"|French|Spanish|German|Italian|Portuguese|Dutch|Polish|Czech|Turkish|Latin):?,? ?[\"“‘'«]?\Z"
)
_INTRODUCTION = 40
_TAG = 120


class Presentation:
    """Tells which places of a document present their words as foreign.

    Args:
        reading: the document.
    """

    def __init__(self, reading: Reading) -> None:
        self._text = reading.document.text
        self._set_off: dict[Passage, tuple[tuple[Span, ...], ...]] = {}

    def is_foreign(self, passage: Passage, start: int, end: int) -> bool:
        """Tell whether words are quoted, in round brackets, in italics or spoken of as words.

        Args:
            passage: where they stand.
            start: first code point, an offset into the passage's text.
            end: offset after the last one.
        """
        if _SPOKEN_OF.search(passage.text, max(0, start - _INTRODUCTION), start):
            return True
        if passage not in self._set_off:
            brackets = tuple(Span(*match.span()) for match in _BRACKETS.finditer(passage.text))
            self._set_off[passage] = quotations(passage.text), brackets
        if any(_is_inside(start, end, spans) for spans in self._set_off[passage]):
            return True
        span = passage.original(start, end)
        return bool(
            _EMPHASIS_BEFORE.search(self._text[max(0, span.start - _TAG) : span.start])
            and _EMPHASIS_AFTER.match(self._text[span.end : span.end + _TAG])
        )


def _is_inside(start: int, end: int, spans: tuple[Span, ...]) -> bool:
    """Tell whether a range lies inside one of the spans, which are sorted and disjoint."""
    index = bisect_right(spans, start, key=_start) - 1
    return index >= 0 and end <= spans[index].end


def _start(span: Span) -> int:
    return span.start
