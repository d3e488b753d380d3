"""Markdown: CommonMark with tables, footnotes, definition lists, math and front matter."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from linter.text import front_matter, plain, shortcodes
from linter.text.assembly import assemble, zone_place
from linter.text.document import Document, Zone, ZoneKind
from linter.text.link_comments import link_comments
from linter.text.markdown_walker import MarkdownWalker
from linter.text.masking import MaskBuilder

_SURROGATE = re.compile("[\ud800-\udfff]")

_Event = tuple[str, Any, int, int]
"""Name, value, and half-open range in code points."""


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
    walker = MarkdownWalker(builder, source)
    try:
        for name, value, start, end in _events(source, front.end):
            walker.take(name, value, start, end)
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
    document = assemble(
        builder,
        zones,
        path=path,
        blanked=codes,
        hidden=walker.line_prefixes,
        front_matter=front.values,
        notes=(*front.notes, *walker.notes),
    )
    comments = tuple(link_comments(document))
    if comments:
        document.zones = tuple(sorted((*document.zones, *comments), key=zone_place))
    return document


def _without_surrogates(text: str) -> str:
    """Return `text` fit to be encoded; only a caller's own strings hold lone surrogates."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return _SURROGATE.sub("?", text)
    return text


def _events(source: str, start: int) -> Iterator[_Event]:
    """Return pyromark's events for the body with offsets in code points of `source`.

    The range of a start is empty, at the start of the element, that of an end
    is empty, at its end. A text that stands as it is seen has the value None.
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
    events = events_with_range(body, options=options)
    return (
        _ascii_events(events, source, start)
        if body.isascii()
        else _counted_events(events, source, body, start)
    )


def _ascii_events(events: Iterable[tuple[Any, Any]], source: str, start: int) -> Iterator[_Event]:
    """Yield the events of a body in which a byte is a code point."""
    for event, place in events:
        begin, end = start + place["start"], start + place["end"]
        if type(event) is str:
            yield event, None, begin, end
            continue
        ((name, value),) = event.items()
        if name == "Text":
            if len(value) == end - begin and source.startswith(value, begin):
                value = None
        elif name == "Start":
            end = begin
        elif name == "End":
            begin = end
        yield name, value, begin, end


def _counted_events(
    events: Iterable[tuple[Any, Any]], source: str, body: str, start: int
) -> Iterator[_Event]:
    """Yield the events of any body.

    They come in the order of the text, so that each part of it is counted
    once, and most of it without looking: a text event says how long it is.
    """
    data = body.encode()
    in_bytes, in_points = 0, start
    for event, place in events:
        first, last = place["start"], place["end"]
        if type(event) is str:
            name, value = event, None
        else:
            ((name, value),) = event.items()
        offset = last if name == "End" else first
        if offset > in_bytes:
            in_points += len(data[in_bytes:offset].decode())
        elif offset < in_bytes:
            in_points -= len(data[offset:in_bytes].decode())
        in_bytes = offset
        begin = in_points
        if name == "Start" or name == "End":
            yield name, value, begin, begin
            continue
        if value is None:
            # A break is a line end and the spaces and the backslash before it.
            in_points += last - first
        elif name == "Text" and source.startswith(value, begin) and (value != "&" or last - first == 1):
            in_points += len(value)
            value = None
        else:
            in_points += len(data[first:last].decode())
        in_bytes = last
        yield name, value, begin, in_points
