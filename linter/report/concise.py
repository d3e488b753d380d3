"""One line a finding: `path:line:column: level rule message`."""

from typing import TextIO

from linter.model import FileResult
from linter.report.appearance import LEVEL_LOOKS, Appearance, Look
from linter.report.columns import safe
from linter.report.positions import Positions
from linter.report.summary import Summary


class Reporter:
    """Writes findings for editors, `grep` and other line-wise readers."""

    def __init__(self, stream: TextIO, appearance: Appearance) -> None:
        self._write = stream.write
        self._paint = appearance.paint

    def file(self, result: FileResult) -> None:
        """Write the lines of one file: findings, then what was not checked."""
        positions = Positions(result.text)
        path = safe(result.path)
        for diagnostic in result.diagnostics:
            at = positions.at(diagnostic.span.start)
            level = self._paint(diagnostic.level, LEVEL_LOOKS[diagnostic.level])
            place = f"{path}:{at.line}:{at.column}"
            self._write(f"{place}: {level} {diagnostic.rule} {safe(diagnostic.message)}\n")
        for failure in result.failures:
            label = self._paint("failure", Look.ERROR)
            self._write(f"{path}: {label} {safe(failure.what)}: {safe(failure.reason)}\n")
        for skipped in result.skipped:
            self._write(f"{path}: skipped {safe(skipped.check)}: {safe(skipped.reason)}\n")

    def finish(self, summary: Summary) -> None:
        """Write nothing: every line is a finding."""
