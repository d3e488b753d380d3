"""Reads the comments that silence findings: `<!-- calque: ignore[fr/posture] reason -->`."""

import re
from collections.abc import Iterator
from enum import StrEnum

import msgspec

from linter.model import Span
from linter.packs.nearest import nearest
from linter.text.document import Document, ZoneKind
from linter.text.link_comments import COMMENT as LINK_COMMENT

PREFIX = "calque"


class Verb(StrEnum):
    """What a comment asks for: silence for a line or block, for the file, from here on, or no longer."""

    IGNORE = "ignore"
    IGNORE_FILE = "ignore-file"
    OFF = "off"
    ON = "on"


class Directive(msgspec.Struct, frozen=True):
    """A comment that was understood.

    Attributes:
        verb: what it asks for.
        span: the whole comment.
        names: the rules, packs or categories it is about, each with its place;
            empty for all.
        reason: what follows; may be empty.
    """

    verb: Verb
    span: Span
    names: tuple[tuple[str, Span], ...] = ()
    reason: str = ""


class Misread(msgspec.Struct, frozen=True):
    """A comment that begins as a directive and is none: what is wrong with it."""

    span: Span
    message: str


_HTML = re.compile(r"<!--(.*?)(?:--!?>|\Z)", re.DOTALL)
_MDX = re.compile(r"\{\s*/\*(.*?)\*/\s*\}", re.DOTALL)
_OURS = re.compile(rf"\s*{PREFIX}(?:\s*:\s*|\s+(?=(?:ignore|off|on)\b))")
_VERB = re.compile(r"[\w-]+")
_NAMES = re.compile(r"\s*\[([^\[\]]*)\]")
_NAME = re.compile(r"[^,\s](?:[^,]*[^,\s])?")
_RULE = re.compile(r"[\w-]+/[\w-]+")
_REASON_MARK = re.compile(r"\s*(?:--?|[:–—])?\s*")
_USAGE = "write for example calque: ignore[fr/posture] reason"


def directives(document: Document) -> Iterator[Directive | Misread]:
    """Yield the directives in a document's comments, in the order of the text."""
    if PREFIX not in document.text:
        return
    for zone in document.zones:
        if zone.kind not in (ZoneKind.COMMENT, ZoneKind.MARKUP):
            continue
        content = _content(document.text, zone.start, zone.end)
        if content is not None and (found := _OURS.match(document.text, *content)):
            yield _read(document.text, Span(zone.start, zone.end), found, content[1])


def _content(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return the range inside the marks of a comment, or None for what is no comment."""
    for pattern in (_HTML, _MDX):
        found = pattern.match(text, start, end)
        if found:
            return found.span(1)
    line_start = text.rfind("\n", 0, start) + 1
    found = LINK_COMMENT.match(text, line_start)
    if found and found.start("all") == start:
        return next(found.span(style) for style in ("round", "double", "single") if found[style] is not None)
    return None


def _read(text: str, span: Span, opening: re.Match[str], end: int) -> Directive | Misread:
    if ":" not in opening.group():
        return Misread(span, f"a colon is missing after “{PREFIX}”; {_USAGE}")
    verb = _VERB.match(text, opening.end(), end)
    if not verb or verb.group() not in list(Verb):
        given = verb.group() if verb else text[opening.end() : end].strip()[:20]
        close = nearest(given, Verb)[:1] if given else []
        meant = f"did you mean “{close[0]}”?" if close else f"allowed: {', '.join(Verb)}"
        return Misread(span, f"“{given}” is nothing that a suppression can ask for; {meant}")
    names: tuple[tuple[str, Span], ...] = ()
    position = verb.end()
    listed = _NAMES.match(text, position, end)
    if listed:
        position = listed.end()
        names = tuple((each.group(), Span(*each.span())) for each in _NAME.finditer(text, *listed.span(1)))
        if not names:
            return Misread(span, f"the list of rules is empty; {_USAGE}, or leave the brackets out for all")
    elif text[position:end].lstrip()[:1] == "[":
        return Misread(span, f"the list of rules has no closing bracket; {_USAGE}")
    reason_start = _REASON_MARK.match(text, position, end)
    reason = text[reason_start.end() if reason_start else position : end].strip()
    if not names and (rule := _RULE.match(reason)):
        return Misread(span, f"the rule must stand in brackets: {PREFIX}: {verb.group()}[{rule.group()}]")
    return Directive(Verb(verb.group()), span, names, " ".join(reason.split()))
