"""Workflow commands that GitHub Actions turns into annotations of a change."""

from typing import TextIO

from linter.model import Diagnostic, FileResult, Level
from linter.report.appearance import Appearance
from linter.report.encodable import encodable
from linter.report.explanation import explanation
from linter.report.positions import Positions
from linter.report.summary import Summary
from linter.report.unchecked import SkippedOnce
from linter.report.units import Columns, Unit

_COMMANDS = {Level.ERROR: "error", Level.WARNING: "warning", Level.INFO: "notice"}


class Reporter:
    """Writes a line for each finding; columns count UTF-16 code units, ends are exclusive."""

    def __init__(self, stream: TextIO, appearance: Appearance) -> None:
        self._write = stream.write
        self._skipped = SkippedOnce()

    def file(self, result: FileResult) -> None:
        """Write the commands of one file."""
        positions = Positions(result.text)
        columns = Columns(result.text, Unit.UTF_16)
        for diagnostic in result.diagnostics:
            place = _place(result.path, diagnostic, positions, columns)
            place["title"] = diagnostic.rule
            self._command(_COMMANDS[diagnostic.level], place, explanation(diagnostic))
        for failure in result.failures:
            place = {"file": result.path, "title": "not checked"}
            self._command("error", place, f"{failure.what}: {failure.reason}")
        for skipped in self._skipped.first_seen(result):
            self._command("notice", {"title": f"{skipped.check} skipped"}, skipped.reason)

    def finish(self, summary: Summary) -> None:
        """Write nothing: every line is a command."""

    def _command(self, name: str, properties: dict[str, object], message: str) -> None:
        settings = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
        self._write(f"::{name} {settings}::{_data(message)}\n")


def _place(path: str, diagnostic: Diagnostic, positions: Positions, columns: Columns) -> dict[str, object]:
    start, end = positions.at(diagnostic.span.start), positions.at(diagnostic.span.end)
    place: dict[str, object] = {"file": path, "line": start.line, "endLine": end.line}
    if start.line == end.line:
        # GitHub drops an annotation that has columns and more than one line.
        place |= {"col": columns.of(start), "endColumn": columns.of(end)}
    return place


def _data(text: str) -> str:
    return encodable(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
