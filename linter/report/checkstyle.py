"""Checkstyle's XML report: a `file` element for each file, an `error` element for each finding."""

from typing import TextIO

import linter
from linter.model import FileResult
from linter.report.appearance import Appearance
from linter.report.explanation import explanation
from linter.report.positions import Positions
from linter.report.summary import Summary
from linter.report.unchecked import FAILURE, SKIPPED, SkippedOnce
from linter.report.xml_text import attribute


class Reporter:
    """Writes one document; columns count code points, as those of Checkstyle itself."""

    def __init__(self, stream: TextIO, appearance: Appearance) -> None:
        self._write = stream.write
        self._skipped = SkippedOnce()
        self._write('<?xml version="1.0" encoding="UTF-8"?>\n')
        self._write(f"<checkstyle version={attribute(f'calque {linter.__version__}')}>\n")

    def file(self, result: FileResult) -> None:
        """Write the element of one file, also when nothing was found in it."""
        positions = Positions(result.text)
        self._write(f"<file name={attribute(result.path)}>\n")
        for diagnostic in result.diagnostics:
            at = positions.at(diagnostic.span.start)
            message = explanation(diagnostic)
            self._error(at.line, at.column, diagnostic.level, message, diagnostic.rule)
        for failure in result.failures:
            self._error(1, 1, "error", f"not checked: {failure.what}: {failure.reason}", FAILURE)
        for skipped in self._skipped.first_seen(result):
            self._error(1, 1, "info", f"{skipped.check} skipped: {skipped.reason}", SKIPPED)
        self._write("</file>\n")

    def finish(self, summary: Summary) -> None:
        """Close the document."""
        self._write("</checkstyle>\n")

    def _error(self, line: int, column: int, severity: str, message: str, rule: str) -> None:
        self._write(
            f'<error line="{line}" column="{column}" severity={attribute(severity)}'
            f" message={attribute(message)} source={attribute(rule)}/>\n"
        )
