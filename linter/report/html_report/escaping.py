"""Text of users as HTML."""

import re
from html import escape

_UNSHOWN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]"
)
"""Controls, overrides of the writing direction, noncharacters and surrogates: spelt out, since they
would steer the page, vanish, or cannot be written."""


def escaped(text: object) -> str:
    """Return `text` as HTML, fit for an element's content and for a quoted attribute."""
    return escape(_UNSHOWN.sub(lambda match: f"<U+{ord(match[0]):04X}>", str(text)))


def counted(number: int, noun: str, plural: str = "") -> str:
    """Return a number with thousands separated and its noun: "1 file", "1,204 words"."""
    return f"{number:,} {noun if number == 1 else plural or f'{noun}s'}"
