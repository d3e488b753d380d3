"""Comments of Markdown that are no HTML: `[//]: # (a comment)`.

They are link reference definitions that nothing refers to, which no
renderer shows. A parser reports no event for a definition, hence this search.
"""

import re
from collections.abc import Iterator

from linter.text.document import Document, Zone, ZoneKind

LABEL = "[//]:"
COMMENT = re.compile(
    r"""^[ \t>]*+(?P<all>\[//\]:[ \t]*+(?:\#|<\#?>)[ \t]++
    (?:\((?P<round>[^()\n]*+)\)|"(?P<double>[^"\n]*+)"|'(?P<single>[^'\n]*+)'))[ \t]*+\r?$""",
    re.MULTILINE | re.VERBOSE,
)


def link_comments(document: Document) -> Iterator[Zone]:
    """Yield the comments of a Markdown document: what looks like one, outside of prose and code."""
    if LABEL not in document.text:
        return
    taken = [*((each.start, each.end) for each in document.blocks)]
    taken += ((each.start, each.end) for each in document.zones)
    taken.sort()
    position = 0
    for found in COMMENT.finditer(document.text):
        start, end = found.span("all")
        while position < len(taken) and taken[position][1] <= start:
            position += 1
        if position == len(taken) or taken[position][0] >= end:
            yield Zone(ZoneKind.COMMENT, start, end)
