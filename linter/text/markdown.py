"""Markdown: CommonMark with tables, footnotes, definition lists, math and front matter."""

import re
from collections.abc import Iterator
from typing import Any

from linter.text import front_matter, plain, shortcodes
from linter.text.document import Document, Zone, ZoneKind
from linter.text.html import finished
from linter.text.markdown_walker import MarkdownWalker
from linter.text.masking import MaskBuilder

_SURROGATE = re.compile("[\ud800-\udfff]")


def parse(text: str, *, path: str) -> Document:
    """Parse Markdown; MDX if `path` ends in ".mdx".

    Args:
        text: the decoded original.
        path: the name to report.
    """
    front = front_matter.read(text)
    codes = shortcodes.find(text, front.end, mdx=path.lower().endswith(".mdx"))
    source = shortcodes.replaced(text, codes) if codes else text
    source = _without_surrogates(source)
    builder = MaskBuilder(text)
    if front.end:
        front_matter.show_prose(builder, front.end)
    walker = MarkdownWalker(builder, source)
    try:
        for event, start, end in _events(source, front.end):
            walker.take(event, start, end)
    except BaseException as error:
        if type(error).__name__ != "PanicException":
            raise
        document = plain.parse(text, path=path)
        document.notes = (*front.notes, "the Markdown parser failed: read as plain text")
        return document
    zones = walker.zones
    zones += (Zone(ZoneKind.MARKUP, start, end) for start, end in codes)
    if front.end:
        zones.append(Zone(ZoneKind.FRONT_MATTER, 0, front.end))
    return finished(
        builder,
        zones,
        path=path,
        blanked=codes,
        hidden=walker.line_prefixes,
        front_matter=front.values,
        notes=(*front.notes, *walker.notes),
    )


def _without_surrogates(text: str) -> str:
    """Return `text` fit to be encoded; only a caller's own strings hold lone surrogates."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return _SURROGATE.sub("?", text)
    return text


def _events(source: str, start: int) -> Iterator[tuple[Any, int, int]]:
    """Yield pyromark's events for the body with offsets in code points of `source`.

    The range of a start is empty, at the start of the element, that of an end
    is empty, at its end.
    """
    from pyromark import Options, events_with_range

    options = (
        Options.ENABLE_DEFINITION_LIST
        | Options.ENABLE_FOOTNOTES
        | Options.ENABLE_GFM
        | Options.ENABLE_HEADING_ATTRIBUTES
        | Options.ENABLE_MATH
        | Options.ENABLE_STRIKETHROUGH
        | Options.ENABLE_TABLES
        | Options.ENABLE_TASKLISTS
    )
    body = source[start:] if start else source
    if body.isascii():
        for event, place in events_with_range(body, options=options):
            begin, end = start + place["start"], start + place["end"]
            if type(event) is dict:
                if "Start" in event:
                    end = begin
                elif "End" in event:
                    begin = end
            yield event, begin, end
        return
    data = body.encode()
    # Events come in the order of the text, so that each part is counted once.
    in_bytes, in_points = 0, start

    def points(offset: int) -> int:
        nonlocal in_bytes, in_points
        if offset >= in_bytes:
            in_points += len(data[in_bytes:offset].decode())
        else:
            in_points -= len(data[offset:in_bytes].decode())
        in_bytes = offset
        return in_points

    for event, place in events_with_range(body, options=options):
        first, last = place["start"], place["end"]
        if type(event) is dict and "End" in event:
            end = points(last)
            yield event, end, end
        elif type(event) is dict and "Start" in event:
            begin = points(first)
            yield event, begin, begin
        else:
            begin = points(first)
            yield event, begin, begin + len(data[first:last].decode())
