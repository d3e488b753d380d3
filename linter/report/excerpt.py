"""The source lines of a span, clipped to the terminal, with marks underneath."""

import msgspec

from linter.model import Span
from linter.report.columns import shown, width
from linter.report.positions import Positions

ELLIPSIS = "…"
MARK = "^"
_WORD_SEARCH = 12


class Row(msgspec.Struct, frozen=True):
    """A line of an excerpt and the marks that belong under it (may be empty)."""

    line: str
    marks: str = ""


def excerpt(text: str, positions: Positions, span: Span, columns: int) -> list[Row]:
    """Return the lines that `span` covers, each with its part of the span marked.

    A span over more than two lines is shown by its first and its last line,
    with an ellipsis between them.

    Args:
        text: the decoded original.
        positions: the positions of that text.
        span: what to mark, in code points.
        columns: the room for a line, at least 20.

    Returns:
        Rows at most `columns` wide, at least one.
    """
    first = positions.at(span.start).line
    last = positions.at(max(span.start, span.end - 1)).line
    rows: list[Row] = []
    for line in (first,) if first == last else (first, last):
        start, end = positions.line_bounds(line)
        marked = text[max(span.start, start) : min(span.end, end)]
        lead = len(marked) - len(marked.lstrip()) if marked.strip() else 0
        mark_start = max(span.start, start) + lead
        mark_end = max(mark_start, min(span.end, end))
        if line == last and last > first + 1:
            rows.append(Row(ELLIPSIS))
        rows.append(_row(text, start, end, mark_start, mark_end, columns))
    return rows


def _row(text: str, start: int, end: int, mark_start: int, mark_end: int, columns: int) -> Row:
    """Clip one line around the marked range and draw the marks."""
    while start < min(mark_start, end) and text[start].isspace():
        start += 1
    left, right = _window(text, start, end, mark_start, mark_end, columns)
    line = ELLIPSIS if left > start else ""
    marks = " " * len(line)
    for offset in range(left, right):
        piece = shown(text[offset])
        line += piece
        marks += (MARK if mark_start <= offset < mark_end else " ") * width(piece)
    if right < end:
        line += ELLIPSIS
    if MARK not in marks:
        before = "".join(map(shown, text[left:mark_start]))
        marks = " " * (width(before) + (left > start)) + MARK
    return Row(line.rstrip(), marks.rstrip())


def _window(text: str, start: int, end: int, mark_start: int, mark_end: int, columns: int) -> tuple[int, int]:
    """Choose the range of the line to show: all of it, or what fits around the marked range.

    The marked range comes first, from its beginning; the room that is left is
    shared between both sides, and what one side does not need goes to the other.
    """
    if _take(text, start, end, 1, columns) == end:
        return start, end
    room = columns - 2 * len(ELLIPSIS)
    mark_shown = _take(text, mark_start, mark_end, 1, room)
    if mark_shown < mark_end:
        return mark_start, mark_shown
    room -= _columns(text, mark_start, mark_end)
    left = _take(text, mark_start, start, -1, room // 2)
    right = _take(text, mark_end, end, 1, room - _columns(text, left, mark_start))
    left = _take(text, mark_start, start, -1, room - _columns(text, mark_end, right))
    return _at_word_start(text, left, start, mark_start), _at_word_end(text, right, end, mark_end)


def _columns(text: str, start: int, end: int) -> int:
    return sum(width(shown(text[offset])) for offset in range(start, end))


def _take(text: str, origin: int, limit: int, step: int, room: int) -> int:
    """Move from `origin` towards `limit` while what is passed fits in `room` columns."""
    offset = origin
    while offset != limit:
        room -= width(shown(text[offset if step > 0 else offset - 1]))
        if room < 0:
            break
        offset += step
    return offset


def _at_word_start(text: str, left: int, start: int, mark_start: int) -> int:
    if left == start:
        return left
    for offset in range(left, min(left + _WORD_SEARCH, mark_start) + 1):
        if text[offset - 1].isspace():
            return offset
    return left


def _at_word_end(text: str, right: int, end: int, mark_end: int) -> int:
    if right == end:
        return right
    for offset in range(right, max(right - _WORD_SEARCH, mark_end) - 1, -1):
        if text[offset].isspace():
            return offset
    return right
