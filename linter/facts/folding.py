"""One spelling for names and titles, whatever accents, capitals and hyphens they are written with."""

import unicodedata
from functools import cache

_LETTERS = {
    "ß": "s", "æ": "a", "œ": "o", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "ı": "i", "þ": "t", "ħ": "h",
}  # fmt: skip
_MARKS = {
    "\u2018": "'", "\u2019": "'", "\u02bc": "'", "\u2010": " ", "\u2011": " ", "\u2012": " ", "-": " ",
    "\n": " ", "\r": " ", "\t": " ", "\u00a0": " ", "\u202f": " ", "\u2009": " ",
}  # fmt: skip
_ASCII_MARKS = {ord(mark): " " for mark in "-\n\r\t"}
_LATIN = range(0xC0, 0x250)
_LATIN_ADDITIONAL = range(0x1E00, 0x1F00)


@cache
def _table() -> dict[int, str]:
    """Map accented Latin letters to their base letter, and hyphens and white space to a space."""
    table = {ord(mark): plain for mark, plain in _MARKS.items()}
    for code in (*_LATIN, *_LATIN_ADDITIONAL):
        lower = chr(code).lower()
        base = _LETTERS.get(lower) or unicodedata.normalize("NFD", lower)[0]
        if base.isascii():
            table[code] = base
    return table


def folded(text: str) -> str:
    """Fold a text so that spellings compare equal, keeping its length in code points.

    Letters lose their case and accents ("Élysée" becomes "elysee"), hyphens
    and white space become spaces ("Prime-Minister" and "prime minister" are
    one), apostrophes straight.
    """
    if text.isascii():
        return text.lower().translate(_ASCII_MARKS)
    plain = text.translate(_table())
    lower = plain.lower()
    if len(lower) == len(text):
        return lower
    # A few letters have a lower case of two code points: they stay as they are.
    return "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in plain)


def last_word(fold: str) -> str:
    """Return the last word of a folded name or text, without what an apostrophe joins to it in front."""
    return fold[max(fold.rfind(" "), fold.rfind("'")) + 1 :]
