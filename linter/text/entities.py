"""Character references of HTML: `&eacute;`, `&#233;`, `&#xE9;`."""

import re

from linter.text.masking import MaskBuilder

# The longest name of the standard, CounterClockwiseContourIntegral, has 31 letters.
_REFERENCE = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?")


def keep_decoded(builder: MaskBuilder, start: int, end: int) -> None:
    """Show a range of the builder's text with its character references decoded.

    What is no reference (WHATWG HTML Standard, section 13.5) stays as it is.
    """
    text = builder.text
    position = start
    if text.find("&", start, end) >= 0:
        from html import unescape

        for match in _REFERENCE.finditer(text, start, end):
            source = match.group()
            shown = unescape(source)
            if shown == source:
                continue
            # "&notit;" is "¬it;": names of the old days need no semicolon.
            length = len(source)
            while len(shown) > 1 and shown[-1] == source[length - 1]:
                shown = shown[:-1]
                length -= 1
            if position < match.start():
                builder.keep(position, match.start())
            position = match.start() + length
            builder.decode(match.start(), position, shown)
    if position < end:
        builder.keep(position, end)
