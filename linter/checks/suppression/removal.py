"""Takes a comment, or one rule of its list, out of a text and leaves the text around it as it was."""

import re

from linter.checks.suppression.directives import Directive
from linter.model import Edit, Span

_LINE_PREFIX = re.compile(r"[ \t>]*")
_BLOCK_OPENING = re.compile(r"(?:[ \t>]|[-*+][ \t]|\d{1,9}[.)][ \t])*+")
_BLANK = re.compile(r"[ \t>]*\r?")


def without_comment(text: str, comment: Span) -> Edit | None:
    """Return the edit that removes a comment, or None where that could change what a reader sees.

    A comment alone on its lines goes with them, unless it keeps two
    paragraphs apart: then an empty line stays. Elsewhere one of the spaces
    around it goes. A comment at the beginning of a line of prose makes HTML of
    that line, which may be a paragraph of its own for that reason alone.
    """
    line_start = text.rfind("\n", 0, comment.start) + 1
    line_end = text.find("\n", comment.end)
    line_end = len(text) if line_end < 0 else line_end
    before, after = text[line_start : comment.start], text[comment.end : line_end]
    if _LINE_PREFIX.fullmatch(before) and not after.strip():
        if _is_blank(text, line_start - 1) or _is_blank(text, line_end + 1):
            return Edit(Span(line_start, min(line_end + 1, len(text))), "")
        return Edit(Span(comment.start, line_end - after.endswith("\r")), "")
    if _BLOCK_OPENING.fullmatch(before) and after.strip():
        return None
    if before.endswith(" ") and not after.strip():
        return Edit(Span(comment.start - (len(before) - len(before.rstrip(" "))), comment.end), "")
    if (not before or before[-1].isspace()) and after.startswith(" "):
        return Edit(Span(comment.start, comment.end + 1), "")
    return Edit(comment, "")


def _is_blank(text: str, place: int) -> bool:
    """Tell whether the line that holds `place` shows nothing; there is none beyond the ends of the text."""
    if not 0 <= place < len(text):
        return True
    start = text.rfind("\n", 0, place) + 1
    end = text.find("\n", place)
    return bool(_BLANK.fullmatch(text, start, len(text) if end < 0 else end))


def without_name(directive: Directive, index: int) -> Edit:
    """Return the edit that removes the rule with this index from a directive's list of several."""
    span = directive.names[index][1]
    if index == 0:
        return Edit(Span(span.start, directive.names[1][1].start), "")
    return Edit(Span(directive.names[index - 1][1].end, span.end), "")
