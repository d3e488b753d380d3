"""`calque score`: how hard documents are to read."""

from collections.abc import Iterator, Sequence
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

import click

from linter.cli.codes import NOT_CHECKED
from linter.cli.options import colors
from linter.cli.output import report_stream
from linter.cli.project import configured, refuse_both
from linter.report.appearance import Color, appearance

if TYPE_CHECKING:
    from linter.report.scores.rows import ScoredFile

FORMATS = {
    "text": "linter.report.scores.text",
    "json": "linter.report.scores.json_scores",
    "csv": "linter.report.scores.csv_scores",
}
"""Format names and their modules; each has a function `lines`."""


@click.command(name="score", short_help="Say how hard files are to read.")
@click.argument("paths", nargs=-1, metavar="[PATHS]...")
@click.option(
    "--format", "format_name", type=click.Choice(list(FORMATS)), default="text", help="Form of the report."
)
@click.option("--brief", is_flag=True, help="The table alone, without sections and profile; text only.")
@configured
@colors
def command(
    paths: tuple[str, ...],
    format_name: str,
    brief: bool,
    config_path: str | None,
    no_config: bool,
    color: str,
) -> int:
    """Score files or folders (the current one if PATHS is left out), the hardest to read first.

    The exit code is 0, or 2 when a file could not be scored or the call was
    wrong.
    """
    if brief and format_name != "text":
        raise click.UsageError("--brief goes with --format text")
    refuse_both(config_path, no_config)
    files = list(_scored(paths or (".",), config_path, no_config))
    stream = report_stream(format_name)
    lines = import_module(FORMATS[format_name]).lines
    if format_name == "text":
        lines = partial(lines, details=not brief)
    for line in lines(files, appearance(stream, Color(color))):
        stream.write(f"{line}\n")
    return NOT_CHECKED if any(file.failures for file in files) else 0


def _scored(paths: Sequence[str], config_path: str | None, no_config: bool) -> "Iterator[ScoredFile]":
    from linter.config.project import Project
    from linter.engine.scoring import score_files
    from linter.report.scores.rows import hardest_first, scored_file

    project = Project(file=config_path, read_files=not no_config)
    tasks = project.tasks(project.discover(paths))
    yield from hardest_first(map(scored_file, score_files(tasks)))
