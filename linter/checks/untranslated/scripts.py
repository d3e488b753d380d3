"""Words in another script than Latin that stand in English prose without a gloss."""

import re
import unicodedata
from collections.abc import Iterator

from linter.checks.finding import Finding
from linter.checks.prose import Prose
from linter.checks.reading import Reading
from linter.checks.untranslated.presented import Presentation

# Letters of the living scripts besides Latin; Unicode Standard, chapters 7 to 20.
_LETTERS = (
    r"\u0386-\u03ff\u0400-\u052f\u0531-\u0587\u05d0-\u05ea\u0620-\u06ff\u0750-\u077f\u0904-\u0dff\u0e01-\u0eff"
    r"\u10a0-\u10ff\u1100-\u11ff\u1200-\u137f\u1780-\u17ff\u1f00-\u1fff\u3041-\u3096\u30a1-\u30fa\u3105-\u312f"
    r"\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\ufb1d-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc\uff66-\uff9d"
    r"\U00020000-\U0003ffff"
)
_BETWEEN = (
    r"[\s\d\u0300-\u036f\u200c\u200d\u30fb\u30fc\u3001\u3002\uff0c\uff1a\uff1f\uff01，.,:;!?\-–—…«»„“”\"'’]"
)
_LETTER = re.compile(f"[{_LETTERS}]")
_RUN = re.compile(f"[{_LETTERS}]++(?:{_BETWEEN}{{1,6}}+[{_LETTERS}]++)*+")
_GREEK = re.compile(r"[\u0370-\u03ff\u1f00-\u1fff]+")
_LATIN_NEIGHBOUR = re.compile(r"[A-Za-z\u00c0-\u024f]")

_SHORTEST_GREEK = 3
"""Fewer Greek letters together are a symbol of mathematics or science."""

_SCRIPTS = {"CJK": "Chinese", "HIRAGANA": "Japanese", "KATAKANA": "Japanese", "HANGUL": "Korean"}


def foreign_script(reading: Reading) -> Iterator[Finding]:
    """Yield runs of words in other scripts, unless they are quoted, bracketed, in italics or spoken of."""
    prose = reading.derived(Prose)
    presentation = reading.derived(Presentation)
    text = prose.text
    end = 0
    for start in prose.places(_LETTER):
        match = _RUN.match(text, start) if start >= end else None
        if match is None:
            continue
        end = match.end()
        if _is_symbol(match.group()) or _is_part_of_word(text, start, end):
            continue
        passage, begin = prose.passage_at(start)
        if presentation.is_foreign(passage, start - begin, end - begin):
            continue
        yield Finding(
            span=prose.original(start, end),
            message=f"{_script(match.group())} text was left untranslated.",
        )


def _is_symbol(run: str) -> bool:
    """Tell whether a run is a lone letter, as in science and units; one Chinese character is a word."""
    if _GREEK.fullmatch(run):
        return len(run) < _SHORTEST_GREEK
    return len(run) == 1 and not unicodedata.name(run, "").startswith("CJK")


def _is_part_of_word(text: str, start: int, end: int) -> bool:
    """Tell whether the run is a hashtag or touches Latin letters, which is another check's business."""
    before = text[start - 1 : start] if start else ""
    return before in ("#", "@") or bool(
        _LATIN_NEIGHBOUR.match(before) or _LATIN_NEIGHBOUR.match(text[end : end + 1])
    )


def _script(run: str) -> str:
    """Name the script of a run after its first letter, as Unicode names letters."""
    first = unicodedata.name(run[0], "FOREIGN").split(" ")[0].split("-")[0]
    return _SCRIPTS.get(first, first.capitalize())
