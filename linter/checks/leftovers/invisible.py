"""Invisible and control characters that a reader never sees and a search trips over.

Properties are those of the Unicode Character Database, general categories Cc,
Cf, Co, Zl and Zp (Unicode Standard, section 4.5); where format characters
belong is said in its sections 9.2, 12 and 23.
"""

import re
import unicodedata
from collections.abc import Iterator

from linter.checks.finding import Finding
from linter.checks.prose import Prose
from linter.checks.reading import Reading
from linter.model import Level
from linter.text.document import OBJECT

# Tab, line feed and carriage return are white space, a form feed breaks pages, NUL stands between blocks.
# Of U+0080 to U+009F those are left to the check of mojibake that are letters or marks in Windows-1252.
_CONTROLS = r"\x01-\x08\x0b\x0e-\x1f\x7f\x81\x85\x8d\x8f\x90\x9d"
_FORMATS = (
    r"\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffd"
    r"\U000e0000-\U000e007f"
)
_PRIVATE = r"\ue000-\uf8ff\U000f0000-\U0010fffd"
_SUSPECT = re.compile(f"(?:[{_CONTROLS}{_FORMATS}{_PRIVATE}]\ufe0f?)+")
_IS_SUSPECT = re.compile(f"[{_CONTROLS}{_FORMATS}{_PRIVATE}]")

_LINE_BREAKS = frozenset("\x0b\x1c\x1d\x1e\x85\u2028\u2029")
_JOINERS = frozenset("\u200c\u200d")
_DIRECTIONS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_JOINED = frozenset({"Lo", "Mn", "Mc", "So", "Sk"})
_SOFT_HYPHEN, _REPLACEMENT, _APPLE = "\xad", "\ufffd", "\uf8ff"
_VARIATION = re.compile("[\ufe00-\ufe0f]")
_TAG = re.compile("[\U000e0020-\U000e007f]")
_BLACK_FLAG = "\U0001f3f4"

_NEIGHBOURS = 2
"""How far around a joiner or a direction mark a letter that needs it is looked for."""


def invisible_characters(reading: Reading) -> Iterator[Finding]:
    """Yield characters that show nothing or could not be decoded, runs of them together."""
    prose = reading.derived(Prose)
    end = 0
    for start in prose.places(_IS_SUSPECT):
        run = _SUSPECT.match(prose.text, start) if start >= end else None
        if run is None:
            continue
        end = run.end()
        found = [each for each in range(start, end) if not _belongs(prose.text, each, reading, prose)]
        if found:
            yield _finding(prose, found[0], found[-1] + 1)


def _belongs(text: str, place: int, reading: Reading, prose: Prose) -> bool:
    """Tell whether the character does its work where it stands."""
    character = text[place]
    around = text[max(0, place - _NEIGHBOURS) : place] + text[place + 1 : place + 1 + _NEIGHBOURS]
    if character == OBJECT:
        return reading.document.text[prose.original(place, place + 1).start] != OBJECT
    if character in _JOINERS:
        return any(_needs_joiners(each) for each in around)
    if character in _DIRECTIONS:
        return any(unicodedata.bidirectional(each) in ("R", "AL") for each in _line(text, place))
    if _VARIATION.match(character):
        return bool(around) and not (text[place - 1 : place].isascii() and text[place - 1 : place].isalpha())
    if _TAG.match(character):
        return _BLACK_FLAG in text[max(0, place - 8) : place]
    return character == _APPLE


def _needs_joiners(character: str) -> bool:
    """Tell whether a joiner beside the character can matter: emoji, and scripts other than Latin."""
    return unicodedata.category(character) in _JOINED and not unicodedata.name(character, "").startswith(
        "LATIN"
    )


def _line(text: str, place: int) -> str:
    """The text within some words of a place: embeddings span more than their neighbours."""
    return text[max(0, place - 40) : place + 40]


def _finding(prose: Prose, start: int, end: int) -> Finding:
    characters = prose.text[start:end]
    names = ", ".join(dict.fromkeys(_name(each) for each in characters))
    span = prose.original(start, end)
    if _REPLACEMENT in characters:
        message = "A character was lost here when the text was decoded (U+FFFD): look it up in the source."
        return Finding(span=span, message=message)
    if any(unicodedata.category(each) == "Co" for each in characters):
        message = f"A symbol of a private font stands here ({names}): most readers see an empty box."
        return Finding(span=span, message=message, level=Level.WARNING)
    replacement = _replacement(prose.text, start, end)
    what = "An invisible character stands here" if len(characters) == 1 else "Invisible characters stand here"
    return Finding(
        span=span,
        message=f"{what} ({names}).",
        suggestions=(replacement,),
        edits=prose.edits(start, end, replacement),
        level=Level.INFO if set(characters) == {_SOFT_HYPHEN} else None,
    )


def _replacement(text: str, start: int, end: int) -> str:
    """A space for a line break between two words, nothing for the rest."""
    if not _LINE_BREAKS.isdisjoint(text[start:end]):
        before, after = text[start - 1 : start], text[end : end + 1]
        if before and after and not before.isspace() and not after.isspace():
            return " "
    return ""


def _name(character: str) -> str:
    code = f"U+{ord(character):04X}"
    name = unicodedata.name(character, "").lower()
    return f"{code} {name}" if name else code
