"""Splits a passage into words the way the Romance languages join them: "l'avenir" is two."""

import re
from collections.abc import Iterator

import msgspec

_APOSTROPHE = "['’]"
_WORD = re.compile(
    # English contractions and possessives stay whole.
    rf"[^\W\d_]++{_APOSTROPHE}(?:s|t|re|ve|ll|d|m)\b"
    rf"|(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quelqu|un|all|dall|dell|nell|sull|quell|quest){_APOSTROPHE}(?=[^\W\d_])"
    r"|[^\W\d_]++(?:-[^\W\d_]++)*+",
    re.IGNORECASE,
)


_OPENING = re.compile(r"(?:\A|[.!?:…\"“‘«(\[\n])[\s\"“‘«(\[]*\Z")


class Word(msgspec.Struct, frozen=True, gc=False):
    """A word of a passage.

    Attributes:
        form: the word as written.
        lower: the same in lower case with straight apostrophes.
        start: first code point, an offset into the passage's text.
        end: offset after the last one.
        opens: whether it begins a sentence, or what stands after a colon or an opening mark.
    """

    form: str
    lower: str
    start: int
    end: int
    opens: bool


def split(text: str) -> Iterator[Word]:
    """Yield the words of a text, elided articles and pronouns apart from what they stand before."""
    for match in _WORD.finditer(text):
        form = match.group()
        opens = bool(_OPENING.search(text, max(0, match.start() - 4), match.start()))
        yield Word(form, form.lower().replace("’", "'"), match.start(), match.end(), opens)
