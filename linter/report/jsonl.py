"""JSON Lines: one object for each finding and each fact about a file, for `jq`, `grep` and streams."""

from typing import TextIO

import msgspec

import linter
from linter import model
from linter.report import contract
from linter.report.appearance import Appearance
from linter.report.json_report import file_object, summary_counts
from linter.report.summary import Summary


class Tool(msgspec.Struct, frozen=True, tag_field="kind", tag="tool"):
    """The first line: what wrote the report, and the version of the format."""

    version: int
    tool: contract.Tool


class File(msgspec.Struct, frozen=True, tag_field="kind", tag="file"):
    """The line before those of a file's findings."""

    path: str
    source_language: model.SourceLanguage | None
    readability: contract.Readability
    diagnostics: int


class DiagnosticLine(msgspec.Struct, frozen=True, tag_field="kind", tag="diagnostic"):
    """One finding, with the keys of the JSON report under `diagnostic`."""

    path: str
    diagnostic: contract.Diagnostic


class Failure(msgspec.Struct, frozen=True, tag_field="kind", tag="failure"):
    """Something that went wrong, so that something was not checked."""

    path: str
    what: str
    reason: str


class Skipped(msgspec.Struct, frozen=True, tag_field="kind", tag="skipped"):
    """A check that did not run on a file."""

    path: str
    check: str
    reason: str


class SummaryLine(msgspec.Struct, frozen=True, tag_field="kind", tag="summary"):
    """The last line: a report without it was cut off."""

    summary: contract.Counts


Line = Tool | File | DiagnosticLine | Failure | Skipped | SummaryLine
"""What a line can be."""


class Reporter:
    """Writes each line as soon as its file is done; docs/formats.md describes them."""

    def __init__(self, stream: TextIO, appearance: Appearance) -> None:
        self._write = stream.write
        self._encode = msgspec.json.Encoder().encode
        self._line(Tool(contract.VERSION, contract.Tool("calque", linter.__version__)))

    def file(self, result: model.FileResult) -> None:
        """Write the lines of one file."""
        file = file_object(result)
        self._line(File(file.path, file.source_language, file.readability, len(file.diagnostics)))
        for diagnostic in file.diagnostics:
            self._line(DiagnosticLine(file.path, diagnostic))
        for failure in file.failures:
            self._line(Failure(file.path, failure.what, failure.reason))
        for skipped in file.skipped:
            self._line(Skipped(file.path, skipped.check, skipped.reason))

    def finish(self, summary: Summary) -> None:
        """Write the totals."""
        self._line(SummaryLine(summary_counts(summary)))

    def _line(self, line: Line) -> None:
        self._write(self._encode(line).decode() + "\n")
