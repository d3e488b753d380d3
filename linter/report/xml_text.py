"""Text as XML 1.0 can hold it."""

import re
from xml.sax.saxutils import escape, quoteattr

_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What is no `Char` (XML 1.0, section 2.2): most control characters, surrogates, U+FFFE, U+FFFF."""


def attribute(text: object) -> str:
    """Return `text` as an attribute's value, quotation marks included; line ends become references."""
    return quoteattr(_allowed(str(text)))


def content(text: str) -> str:
    """Return `text` as the content of an element; a carriage return becomes a reference."""
    return escape(_allowed(text), {"\r": "&#13;"})


def _allowed(text: str) -> str:
    """Spell out as `<U+0008>` what XML cannot hold, not even as a reference."""
    return _FORBIDDEN.sub(lambda match: f"<U+{ord(match[0]):04X}>", text)
