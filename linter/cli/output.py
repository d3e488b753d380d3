"""Where reports go: standard output, files, or both at once."""

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from typing import TextIO

import click
import msgspec

from linter.cli.whole_file import same_file, whole_file
from linter.model import FileResult
from linter.packs.nearest import did_you_mean
from linter.report.appearance import Color, appearance
from linter.report.formats import FOR_TERMINALS, FORMATS, Reporter, reporter
from linter.report.summary import Summary

STANDARD_OUTPUT = "-"


class Output(msgspec.Struct, frozen=True):
    """A report to write: its format, and its file or "-" for standard output."""

    format_name: str
    path: str


class Reports:
    """Several reports of one run, written at once."""

    def __init__(self, reporters: Sequence[Reporter]) -> None:
        self._reporters = reporters

    def file(self, result: FileResult) -> None:
        """Write what is to be said of one file to every report."""
        for each in self._reporters:
            each.file(result)

    def finish(self, summary: Summary) -> None:
        """Write what is to be said of the whole run to every report."""
        for each in self._reporters:
            each.finish(summary)


def parse_outputs(format_name: str | None, outputs: Sequence[str]) -> list[Output]:
    """Return the reports that `--format` and `--output` ask for; one at most on standard output.

    Args:
        format_name: the value of `--format`, or None where it was not given:
            then text goes to standard output, unless an output does.
        outputs: the values of `--output`, each `FORMAT=FILE`.

    Raises:
        click.UsageError: a value is malformed, or two reports go to one place.
    """
    wanted = [_parse(each) for each in outputs]
    to_standard_output = any(each.path == STANDARD_OUTPUT for each in wanted)
    if format_name or not to_standard_output:
        wanted.insert(0, Output(format_name or "text", STANDARD_OUTPUT))
    for number, each in enumerate(wanted):
        for other in wanted[:number]:
            if each.path == other.path or same_file(each.path, other.path):
                place = "standard output" if each.path == STANDARD_OUTPUT else each.path
                raise click.UsageError(
                    f"two reports ({other.format_name}, {each.format_name}) cannot both go to {place}"
                )
    return wanted


@contextmanager
def open_reports(outputs: Sequence[Output], color: Color) -> Iterator[Reports]:
    """Open all reports; files get their names when the block ends without an error.

    Raises:
        ConfigError: a file cannot be written.
    """
    with ExitStack() as files:
        reporters = []
        for each in outputs:
            if each.path == STANDARD_OUTPUT:
                stream = report_stream(each.format_name)
                look = appearance(stream, color)
            else:
                stream = files.enter_context(whole_file(each.path))
                look = appearance(stream, Color.NEVER)
            reporters.append(reporter(each.format_name, stream, look))
        yield Reports(reporters)


def without_reports(files: Sequence[str], named: Sequence[str], outputs: Sequence[Output]) -> list[str]:
    """Return the files to lint without those that this run writes, such as the last run's report.html.

    Args:
        files: what was found under the paths that the user named.
        named: those paths.
        outputs: the reports of the run.

    Raises:
        click.UsageError: a file that the user named would be overwritten.
    """
    written = {os.path.basename(each.path): each.path for each in outputs if each.path != STANDARD_OUTPUT}
    kept = []
    for file in files:
        report = written.get(os.path.basename(file))
        if report is None or not same_file(file, report):
            kept.append(file)
        elif file in named:
            raise click.UsageError(f"--output: {report} is a file to lint; it would be overwritten")
    return kept


def report_stream(format_name: str) -> TextIO:
    """Return standard output, ready for a report.

    Formats for programs are always UTF-8 with LF line ends. Those for
    terminals keep the terminal's encoding and spell out what it lacks.

    Args:
        format_name: a key of `linter.report.formats.FORMATS`.
    """
    stream = sys.stdout
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        if format_name in FOR_TERMINALS:
            reconfigure(errors="backslashreplace")
        else:
            reconfigure(encoding="utf-8", newline="\n")
    return stream


def _parse(value: str) -> Output:
    format_name, equals, path = value.partition("=")
    if not equals or not path:
        raise click.UsageError(f"--output: {value!r} is not FORMAT=FILE, such as html=report.html")
    if format_name not in FORMATS:
        raise click.UsageError(
            f"--output: {format_name!r} is no format; allowed are {', '.join(FORMATS)}"
            f"{did_you_mean(format_name, FORMATS)}"
        )
    return Output(format_name, path)
