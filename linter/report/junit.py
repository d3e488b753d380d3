"""JUnit's XML report: a test suite for each file, a test case for each finding."""

from typing import TextIO

from linter.model import Diagnostic, FileResult, Level
from linter.report.appearance import Appearance
from linter.report.explanation import explanation
from linter.report.positions import Positions
from linter.report.summary import Summary
from linter.report.xml_text import attribute, content


class Reporter:
    """Writes one document.

    A finding of level error or warning is a failed test case, one of level
    info a passed one with its message as output: JUnit knows no levels, and
    a note on style should not break a build. What went wrong is an error.
    """

    def __init__(self, stream: TextIO, appearance: Appearance) -> None:
        self._write = stream.write
        self._write('<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="calque">\n')

    def file(self, result: FileResult) -> None:
        """Write the suite of one file; without findings it is one passed case."""
        failed = sum(each.level is not Level.INFO for each in result.diagnostics)
        entries = len(result.diagnostics) + len(result.failures) + len(result.skipped)
        self._write(
            f'<testsuite name={attribute(result.path)} tests="{max(1, entries)}" failures="{failed}"'
            f' errors="{len(result.failures)}" skipped="{len(result.skipped)}" time="0">\n'
        )
        positions = Positions(result.text)
        for diagnostic in result.diagnostics:
            self._diagnostic(result.path, diagnostic, positions)
        for failure in result.failures:
            body = f'<error message={attribute(failure.reason)} type="not checked"/>'
            self._case(result.path, failure.what, body)
        for skipped in result.skipped:
            self._case(result.path, skipped.check, f"<skipped message={attribute(skipped.reason)}/>")
        if not entries:
            self._case(result.path, "calque", "")
        self._write("</testsuite>\n")

    def finish(self, summary: Summary) -> None:
        """Close the document."""
        self._write("</testsuites>\n")

    def _diagnostic(self, path: str, diagnostic: Diagnostic, positions: Positions) -> None:
        at = positions.at(diagnostic.span.start)
        message = explanation(diagnostic)
        detail = content(f"{path}:{at.line}:{at.column}: {diagnostic.level} {diagnostic.rule}\n{message}\n")
        if diagnostic.level is Level.INFO:
            body = f"<system-out>{detail}</system-out>"
        else:
            kind = attribute(diagnostic.level)
            body = f"<failure message={attribute(message)} type={kind}>{detail}</failure>"
        self._case(path, f"{diagnostic.rule} at {at.line}:{at.column}", body)

    def _case(self, path: str, name: str, body: str) -> None:
        self._write(
            f'<testcase classname={attribute(path)} name={attribute(name)} time="0">{body}</testcase>\n'
        )
