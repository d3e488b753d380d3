"""Reviewdog's diagnostic format: a JSON object on a line for each finding."""

from typing import Any, TextIO

import msgspec

from linter.model import Diagnostic, FileResult, Level, Span
from linter.report.appearance import Appearance
from linter.report.encodable import encodable
from linter.report.explanation import explanation
from linter.report.positions import Positions
from linter.report.replacement import merged
from linter.report.summary import Summary
from linter.report.unchecked import FAILURE, SKIPPED, SkippedOnce
from linter.report.units import Columns, Unit

_SEVERITIES = {Level.ERROR: "ERROR", Level.WARNING: "WARNING", Level.INFO: "INFO"}


class Reporter:
    """Writes `Diagnostic` messages of reviewdog's `rdf` schema; columns count UTF-8 bytes.

    The fix is the only suggestion, since reviewdog may apply all it gets; the
    message names the others.
    """

    def __init__(self, stream: TextIO, appearance: Appearance) -> None:
        self._write = stream.write
        self._encode = msgspec.json.Encoder().encode
        self._skipped = SkippedOnce()

    def file(self, result: FileResult) -> None:
        """Write the lines of one file."""
        ranges = _Ranges(result.text)
        for diagnostic in result.diagnostics:
            self._line(_message(result, diagnostic, ranges))
        for failure in result.failures:
            text = f"not checked: {failure.what}: {failure.reason}"
            self._line(_plain(result.path, text, "ERROR", FAILURE))
        for skipped in self._skipped.first_seen(result):
            text = f"{skipped.check} skipped: {skipped.reason}"
            self._line(_plain(result.path, text, "INFO", SKIPPED))

    def finish(self, summary: Summary) -> None:
        """Write nothing: every line is a diagnostic."""

    def _line(self, message: dict[str, Any]) -> None:
        self._write(self._encode(message).decode() + "\n")


class _Ranges:
    """Makes `Range` messages for one text."""

    def __init__(self, text: str) -> None:
        self._positions = Positions(text)
        self._columns = Columns(text, Unit.UTF_8)

    def of(self, span: Span) -> dict[str, dict[str, int]]:
        return {"start": self._position(span.start), "end": self._position(span.end)}

    def _position(self, offset: int) -> dict[str, int]:
        at = self._positions.at(offset)
        return {"line": at.line, "column": self._columns.of(at)}


def _plain(path: str, text: str, severity: str, code: str) -> dict[str, Any]:
    return {
        "message": encodable(text),
        "location": {"path": encodable(path)},
        "severity": severity,
        "source": {"name": "calque"},
        "code": {"value": code},
    }


def _message(result: FileResult, diagnostic: Diagnostic, ranges: _Ranges) -> dict[str, Any]:
    severity = _SEVERITIES[diagnostic.level]
    message = _plain(result.path, explanation(diagnostic), severity, diagnostic.rule)
    if diagnostic.url:
        message["code"]["url"] = diagnostic.url
    message["location"]["range"] = ranges.of(diagnostic.span)
    if diagnostic.fix and diagnostic.fix.edits:
        replacement = merged(diagnostic.fix, result.text)
        message["suggestions"] = [{"range": ranges.of(replacement.span), "text": replacement.text}]
    if diagnostic.related:
        path = encodable(result.path)
        message["related_locations"] = [
            {"message": each.message, "location": {"path": path, "range": ranges.of(each.span)}}
            for each in diagnostic.related
        ]
    return message
