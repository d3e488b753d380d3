"""`calque score`: how hard documents are to read."""

import sys
from collections.abc import Iterator, Sequence
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

import click

from linter.cli.codes import NOT_CHECKED
from linter.cli.options import colors
from linter.cli.output import report_stream
from linter.cli.project import configured, refuse_both
from linter.model import Failure, FileResult
from linter.report.appearance import Color, appearance

if TYPE_CHECKING:
    from linter.config.project import Project

FORMATS = {
    "text": "linter.report.scores.text",
    "json": "linter.report.scores.json_scores",
    "csv": "linter.report.scores.csv_scores",
}
"""Format names and their modules; each has a function `lines`."""

STANDARD_INPUT = "-"
STDIN_NAME = "<stdin>"


@click.command(name="score", short_help="Say how hard files are to read.")
@click.argument("paths", nargs=-1, metavar="[PATHS]...")
@click.option(
    "--format", "format_name", type=click.Choice(list(FORMATS)), default="text", help="Form of the report."
)
@click.option("--brief", is_flag=True, help="The table alone, without sections and profile; text only.")
@click.option("--stdin-filename", metavar="NAME", help="What to call standard input.")
@configured
@colors
def command(
    paths: tuple[str, ...],
    format_name: str,
    brief: bool,
    stdin_filename: str | None,
    config_path: str | None,
    no_config: bool,
    color: str,
) -> int:
    """Score files, folders (the current one if PATHS is left out) or standard input (-), the hardest first.

    The exit code is 0, or 2 when a file could not be scored or the call was
    wrong.
    """
    from linter.config.project import Project
    from linter.report.scores.bars import can_draw
    from linter.report.scores.rows import hardest_first, scored_file

    if brief and format_name != "text":
        raise click.UsageError("--brief goes with --format text")
    if stdin_filename and STANDARD_INPUT not in paths:
        raise click.UsageError(f"--stdin-filename needs the path {STANDARD_INPUT}")
    refuse_both(config_path, no_config)
    project = Project(file=config_path, read_files=not no_config)
    results = _results(paths or (".",), project, stdin_filename or STDIN_NAME)
    files = hardest_first(map(scored_file, results))
    stream = report_stream(format_name)
    lines = import_module(FORMATS[format_name]).lines
    if format_name == "text":
        lines = partial(lines, details=not brief, blocks=can_draw(stream.encoding))
    for line in lines(files, appearance(stream, Color(color))):
        stream.write(f"{line}\n")
    return NOT_CHECKED if any(file.failures for file in files) else 0


def _results(paths: Sequence[str], project: "Project", stdin_filename: str) -> Iterator[FileResult]:
    from linter.engine.scoring import score_files

    if STANDARD_INPUT in paths:
        yield _standard_input(stdin_filename, project)
    named = [path for path in paths if path != STANDARD_INPUT]
    yield from score_files(project.tasks(project.discover(named)))


def _standard_input(path: str, project: "Project") -> FileResult:
    from linter.engine.scoring import score
    from linter.errors import SourceError
    from linter.text.decode import decode
    from linter.text.formats import parse

    if sys.stdin is None:
        raise click.UsageError("standard input is closed")
    try:
        source = decode(sys.stdin.buffer.read(), path=path)
    except SourceError as error:
        return FileResult(path=path, failures=[Failure("file", error.reason)])
    return score(parse(source.text, path=path), project.run_for(path).options)
