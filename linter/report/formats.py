"""The one table of report formats."""

from importlib import import_module
from typing import Protocol, TextIO

from linter.model import FileResult
from linter.report.appearance import Appearance
from linter.report.summary import Summary

FORMATS = {
    "text": "linter.report.text",
    "concise": "linter.report.concise",
    "json": "linter.report.json_report",
    "jsonl": "linter.report.jsonl",
    "sarif": "linter.report.sarif",
    "github": "linter.report.github",
    "gitlab": "linter.report.gitlab",
    "checkstyle": "linter.report.checkstyle",
    "junit": "linter.report.junit",
    "rdjsonl": "linter.report.rdjsonl",
    "html": "linter.report.html_report.reporter",
}
"""Format names and the modules that write them; each module has a class `Reporter`."""

FOR_TERMINALS = frozenset({"text", "concise"})
"""Formats that people read in a terminal, in its encoding; all others are UTF-8 with LF line ends."""


class Reporter(Protocol):
    """Writes the report of a run as its files are done."""

    def __init__(self, stream: TextIO, appearance: Appearance) -> None: ...

    def file(self, result: FileResult) -> None:
        """Write what is to be said of one file."""

    def finish(self, summary: Summary) -> None:
        """Write what is to be said of the whole run."""


def reporter(name: str, stream: TextIO, appearance: Appearance) -> Reporter:
    """Return a reporter that writes to `stream` in the format called `name`.

    Args:
        name: a key of `FORMATS`.
        stream: where to write.
        appearance: width and colours, for formats that people read.
    """
    made: Reporter = import_module(FORMATS[name]).Reporter(stream, appearance)
    return made
