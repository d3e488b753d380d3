"""Takes a comment, or one rule of its list, out of a text and leaves the text around it as it was."""

import re
from collections.abc import Iterable

from linter.checks.suppression.directives import Directive
from linter.model import Edit, Span
from linter.text.document import BlockKind, Document, ZoneKind
from linter.text.formats import parse

_LINE_PREFIX = re.compile(r"[ \t>]*+")
_BLANK = re.compile(r"[ \t>]*+\r?")


def without_comment(text: str, comment: Span) -> Edit:
    """Return the edit that removes a comment.

    A comment alone on its lines goes with them, unless it keeps two
    paragraphs apart: then an empty line stays. Elsewhere one of the spaces
    around it goes.
    """
    line_start = text.rfind("\n", 0, comment.start) + 1
    line_end = text.find("\n", comment.end)
    line_end = len(text) if line_end < 0 else line_end
    before, after = text[line_start : comment.start], text[comment.end : line_end]
    if _LINE_PREFIX.fullmatch(before) and not after.strip():
        if _is_blank(text, line_start - 1) or _is_blank(text, line_end + 1):
            return Edit(Span(line_start, min(line_end + 1, len(text))), "")
        return Edit(Span(comment.start, line_end - after.endswith("\r")), "")
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


def changes_nothing(edits: Iterable[Edit], document: Document) -> bool:
    """Tell whether a reader sees the same blocks of the same kinds after the edits.

    In Markdown a comment does more than hide: it ends a list, or keeps an
    indented line from being code. Nothing but the parser knows all of this.

    Args:
        edits: in the order of the text, not overlapping.
        document: the document as it is.
    """
    pieces: list[str] = []
    position = 0
    for edit in edits:
        pieces += (document.text[position : edit.span.start], edit.text)
        position = edit.span.end
    pieces.append(document.text[position:])
    return _seen(parse("".join(pieces), path=document.path)) == _seen(document)


def _seen(document: Document) -> tuple[list[tuple[BlockKind, int, str]], list[ZoneKind]]:
    blocks = [
        (block.kind, block.depth, " ".join(document.render(block).text.split())) for block in document.blocks
    ]
    return blocks, [zone.kind for zone in document.zones if zone.kind != ZoneKind.COMMENT]
