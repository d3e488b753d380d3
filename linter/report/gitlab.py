"""GitLab's code quality report: a JSON list, an object for each finding."""

from typing import Any, TextIO

import msgspec

from linter.model import FileResult, Level
from linter.report.appearance import Appearance
from linter.report.encodable import encodable
from linter.report.explanation import explanation
from linter.report.fingerprints import Fingerprints
from linter.report.positions import Positions
from linter.report.summary import Summary
from linter.report.unchecked import FAILURE, SKIPPED, SkippedOnce

_SEVERITIES = {Level.ERROR: "major", Level.WARNING: "minor", Level.INFO: "info"}
_NOT_CHECKED = "critical"


class Reporter:
    """Writes objects in the part of Code Climate's format that GitLab reads.

    GitLab shows one of several objects with the same fingerprint, so each
    has its own, made without line numbers: what was there before a change
    is known again after it.
    """

    def __init__(self, stream: TextIO, appearance: Appearance) -> None:
        self._write = stream.write
        self._encode = msgspec.json.Encoder().encode
        self._skipped = SkippedOnce()
        self._write("[")
        self._separator = "\n"

    def file(self, result: FileResult) -> None:
        """Write the objects of one file."""
        positions = Positions(result.text)
        fingerprints = Fingerprints(result.path)
        for each in result.diagnostics:
            lines = {"begin": positions.at(each.span.start).line, "end": positions.at(each.span.end).line}
            mark = fingerprints.of(each)
            self._issue(result.path, lines, each.rule, _SEVERITIES[each.level], explanation(each), mark)
        for failure in result.failures:
            text = f"not checked: {failure.what}: {failure.reason}"
            mark = fingerprints.of_text(FAILURE, text)
            self._issue(result.path, {"begin": 1}, FAILURE, _NOT_CHECKED, text, mark)
        for skipped in self._skipped.first_seen(result):
            text = f"{skipped.check} skipped: {skipped.reason}"
            mark = fingerprints.of_text(SKIPPED, text)
            self._issue(result.path, {"begin": 1}, SKIPPED, _SEVERITIES[Level.INFO], text, mark)

    def finish(self, summary: Summary) -> None:
        """Close the list."""
        self._write("\n]\n")

    def _issue(
        self, path: str, lines: dict[str, int], rule: str, severity: str, text: str, fingerprint: str
    ) -> None:
        issue: dict[str, Any] = {
            "type": "issue",
            "description": encodable(text),
            "check_name": rule,
            "fingerprint": fingerprint,
            "severity": severity,
            "categories": ["Style"],
            "location": {"path": encodable(path), "lines": lines},
        }
        self._write(self._separator + self._encode(issue).decode())
        self._separator = ",\n"
