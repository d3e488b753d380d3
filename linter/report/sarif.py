"""SARIF 2.1.0 (OASIS standard), as code scanning reads it."""

from typing import Any, TextIO

import msgspec

import linter
from linter.model import Diagnostic, FileResult
from linter.report.appearance import Appearance
from linter.report.encodable import encodable
from linter.report.fingerprints import Fingerprints
from linter.report.sarif_result import Places, sarif_result
from linter.report.sarif_tool import Rules, notification
from linter.report.summary import Summary
from linter.report.unchecked import SkippedOnce

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_FINGERPRINT = "calqueFinding/v1"


class Reporter:
    """Writes one log with one run.

    The results come first, file by file, then the rules that they refer to
    and what was not checked; the order of an object's members is free.
    Columns count UTF-16 code units.
    """

    def __init__(self, stream: TextIO, appearance: Appearance) -> None:
        self._write = stream.write
        self._encode = msgspec.json.Encoder().encode
        self._rules = Rules()
        self._skipped = SkippedOnce()
        self._notifications: list[dict[str, Any]] = []
        self._write(
            f'{{"$schema":"{_SCHEMA}","version":"2.1.0","runs":[{{'
            '"columnKind":"utf16CodeUnits","newlineSequences":["\\r\\n","\\n","\\r"],"results":['
        )
        self._separator = "\n"

    def file(self, result: FileResult) -> None:
        """Write the results of one file."""
        places = Places(result.path, result.text)
        fingerprints = Fingerprints()
        for diagnostic in result.diagnostics:
            self._result(diagnostic, places, fingerprints)
        for failure in result.failures:
            text = encodable(f"not checked: {failure.what}: {failure.reason}")
            self._notifications.append(notification(text, "error", encodable(failure.what), places.file()))
        for skipped in self._skipped.first_seen(result):
            text = encodable(f"{skipped.check} skipped: {skipped.reason}")
            self._notifications.append(notification(text, "warning", skipped.check))

    def finish(self, summary: Summary) -> None:
        """Close the list of results; write the tool and how its run went."""
        driver: dict[str, Any] = {"name": "calque", "version": linter.__version__}
        driver["semanticVersion"] = linter.__version__
        driver["rules"] = self._rules.descriptors()
        invocation: dict[str, Any] = {"executionSuccessful": summary.failures == 0}
        if self._notifications:
            invocation["toolExecutionNotifications"] = self._notifications
        rest = {"tool": {"driver": driver}, "invocations": [invocation]}
        self._write(f"\n],{self._json(rest)[1:]}]}}\n")

    def _result(self, diagnostic: Diagnostic, places: Places, fingerprints: Fingerprints) -> None:
        written = sarif_result(diagnostic, places)
        written["ruleIndex"] = self._rules.index(diagnostic)
        written["partialFingerprints"] = {_FINGERPRINT: fingerprints.of(diagnostic)}
        self._write(self._separator + self._json(written))
        self._separator = ",\n"

    def _json(self, value: object) -> str:
        return self._encode(value).decode()
