"""Text decoded with the wrong encoding: "cafÃ©" for "café".

Judged and repaired by ftfy (https://ftfy.readthedocs.io), which is loaded only
when a sequence occurs that wrong decoding makes and prose hardly ever has.
"""

import re
from collections.abc import Iterator

from linter.checks.finding import Finding
from linter.checks.prose import Prose
from linter.checks.reading import Reading

# What the bytes after the first of a UTF-8 sequence look like in Latin-1 and Windows-1252.
_NEXT = (
    "[\x80-\xbf\u20ac\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u017d\u2018\u2019\u201c"
    "\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u017e\u0178]"
)
_MARKS = "[\u2013\u2014\u2018\u2019\u201c\u201d\u2026\xbb\xa0]"
_LEGACY = (
    f"[\xc2-\xdf]{_NEXT}",
    # Not an accented letter before two marks, as in “Beyoncé”… and the like.
    f"[\xe0-\xef](?!{_MARKS}{{2}}){_NEXT}{{2}}",
    f"[\xf0-\xf4]{_NEXT}{{3}}",
    # A second byte that was a no-break space and became a plain one, a third one that was dropped.
    "\xc3 (?=[a-z])|\xe2\u20ac",
    # Windows-1252 read as Latin-1.
    "[\x80-\x9f]",
    # Quotation marks and accents read as Mac Roman, Windows-1251 and Windows-1253.
    "\u201a\xc4[\\w\xa0-\uffff]|\u221a[\xa0-\uffff]|\u0432\u0402[\xa0-\uffff]|\u03b2\u20ac",
)
_GREEK = re.compile("[\u0392\u0393][\xa0-\xbf\u0384-\u0386\u0388-\u038f]")
_SUSPECT = re.compile("|".join((*_LEGACY, _GREEK.pattern)))
_SIGN = re.compile("[\u0392\u0393\xc2-\xf4\u221a\u201a\u0432\u03b2\x80-\x9f]")
_WORD_SIZE = 200
"""How many code points on each side of a suspect sequence are read as its word, at most."""

_PUNCTUATION = frozenset("\"'()*,.:;!?[]_{}")
_LOST = "\ufffd"
_BYTE_ORDER_MARK = "\ufeff"
_HALF_REPAIRED = re.compile("[\u00c3\u00c2\u00e2\u2020\x80-\x9f]")


def mojibake(reading: Reading) -> Iterator[Finding]:
    """Yield the words that were decoded with the wrong encoding."""
    prose = reading.derived(Prose)
    text = prose.text
    end = 0
    for place in prose.places(_SIGN):
        suspect = _SUSPECT.match(text, place) if place >= end else None
        if suspect is not None:
            start, end = _word(text, *suspect.span(), end)
            finding = _finding(prose, start, end)
            if finding is not None:
                yield finding


def _word(text: str, start: int, end: int, earliest: int) -> tuple[int, int]:
    """Widen a range to the word around it; a no-break space inside may be part of a sequence."""
    limit = max(earliest, start - _WORD_SIZE)
    while start > limit and not _ends_word(text[start - 1]):
        start -= 1
    limit = min(len(text), end + _WORD_SIZE)
    while end < limit and (not _ends_word(text[end]) or _inside(text, end)):
        end += 1
    while text[start] in _PUNCTUATION:
        start += 1
    while text[end - 1] in _PUNCTUATION:
        end -= 1
    return start, end


def _ends_word(character: str) -> bool:
    return (character.isspace() and character != "\x85") or character == "\0"


def _inside(text: str, place: int) -> bool:
    """Tell whether the space at a place is the second byte of a sequence: "Ã la"."""
    return text[place] == "\xa0" and text[place - 1] in "\xc2\xc3"


def _repaired(broken: str) -> str:
    from ftfy import fix_encoding

    repaired = fix_encoding(broken)
    if repaired == broken and _GREEK.search(broken):
        # The only code page of Windows' for Europe that ftfy does not try.
        try:
            return broken.encode("windows-1253").decode("utf-8")
        except UnicodeError:
            return broken
    return repaired


def _finding(prose: Prose, start: int, end: int) -> Finding | None:
    broken = prose.text[start:end]
    repaired = _repaired(broken)
    if repaired == broken:
        return None
    message = "The text was decoded with the wrong encoding"
    if _LOST in repaired or _HALF_REPAIRED.search(repaired):
        return Finding(
            span=prose.original(start, end), message=f"{message}, and part of it was lost: look it up."
        )
    repaired = repaired.replace(_BYTE_ORDER_MARK, "")
    return Finding(
        span=prose.original(start, end),
        message=f"{message}.",
        suggestions=(repaired,),
        edits=prose.edits(start, end, repaired),
    )
