"""A diagnostic as SARIF's result object (SARIF 2.1.0, section 3.27)."""

import re
from typing import Any
from urllib.parse import quote

from linter.model import Diagnostic, Level, Span
from linter.report.explanation import explanation
from linter.report.positions import Positions
from linter.report.replacement import Replacement, merged
from linter.report.units import Columns, Unit

LEVELS = {Level.ERROR: "error", Level.WARNING: "warning", Level.INFO: "note"}
"""SARIF's names of our levels (section 3.27.10)."""

_DRIVE = re.compile(r"[A-Za-z]:[\\/]")
_LINK = re.compile(r"\[(?=[^\]]*\]\()")


class Places:
    """Makes locations in one file.

    Args:
        path: the file as the user named it.
        text: its decoded text.
    """

    def __init__(self, path: str, text: str) -> None:
        self.text = text
        self.artifact = {"uri": uri(path)}
        self._positions = Positions(text)
        self._columns = Columns(text, Unit.UTF_16)

    def file(self) -> dict[str, Any]:
        """Return the location of the whole file."""
        return {"physicalLocation": {"artifactLocation": self.artifact}}

    def region(self, span: Span) -> dict[str, int]:
        """Return the region of a span; SARIF's end columns are exclusive (section 3.30.8)."""
        start, end = self._positions.at(span.start), self._positions.at(span.end)
        return {
            "startLine": start.line,
            "startColumn": self._columns.of(start),
            "endLine": end.line,
            "endColumn": self._columns.of(end),
        }

    def location(self, span: Span, *, snippet: str | None = None) -> dict[str, Any]:
        """Return the location of a span, with its text if it is given."""
        region: dict[str, Any] = self.region(span)
        if snippet is not None:
            region["snippet"] = {"text": snippet}
        return {"physicalLocation": {"artifactLocation": self.artifact, "region": region}}


def uri(path: str) -> str:
    """Return a path as a URI reference (RFC 3986): relative ones as they are, absolute ones as `file:`.

    The bytes of a name that is not UTF-8 are kept.
    """
    drive = path[:2] if _DRIVE.match(path) else ""
    if drive:
        return f"file:///{drive}" + quote(path[2:].replace("\\", "/"), safe="/")
    quoted = quote(path.encode("utf-8", "surrogateescape"), safe="/")
    return f"file://{quoted}" if path.startswith("/") else quoted


def message(text: str) -> dict[str, str]:
    """Return plain text as a message object, with braces and links escaped (sections 3.11.5, 3.11.6)."""
    return {"text": _LINK.sub(r"\\[", text.replace("{", "{{").replace("}", "}}"))}


def sarif_result(diagnostic: Diagnostic, places: Places) -> dict[str, Any]:
    """Return the result object of a diagnostic, without what depends on other results."""
    made: dict[str, Any] = {
        "ruleId": diagnostic.rule,
        "level": LEVELS[diagnostic.level],
        "message": message(explanation(diagnostic)),
        "locations": [places.location(diagnostic.span, snippet=diagnostic.text)],
    }
    if diagnostic.related:
        made["relatedLocations"] = [
            {"id": number, **places.location(each.span), "message": message(each.message)}
            for number, each in enumerate(diagnostic.related)
        ]
    if fixes := _fixes(diagnostic, places):
        made["fixes"] = fixes
    made["properties"] = {
        "category": diagnostic.category,
        "suggestions": list(diagnostic.suggestions),
        "sources": [
            {"language": each.language, "expression": each.expression} for each in diagnostic.sources
        ],
    }
    return made


def _fixes(diagnostic: Diagnostic, places: Places) -> list[dict[str, Any]]:
    """Offer a fix for each suggestion: the first as its edits have it, the others for the flagged text."""
    replacements: list[tuple[str, Replacement]] = []
    others = diagnostic.suggestions
    if diagnostic.fix and diagnostic.fix.edits:
        first = merged(diagnostic.fix, places.text)
        replacements.append((others[0] if others else first.text, first))
        others = others[1:]
    replacements += [(each, Replacement(diagnostic.span, each)) for each in others]
    return [_fix(label, replacement, places) for label, replacement in replacements]


def _fix(label: str, replacement: Replacement, places: Places) -> dict[str, Any]:
    edit: dict[str, Any] = {"deletedRegion": places.region(replacement.span)}
    if replacement.text:
        edit["insertedContent"] = {"text": replacement.text}
    description = f"Write “{label}”" if label else "Delete"
    change = {"artifactLocation": places.artifact, "replacements": [edit]}
    return {"description": message(description), "artifactChanges": [change]}
