"""`calque check`: lint files and report."""

import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import click

from linter.cli.codes import FOUND, NOT_CHECKED
from linter.cli.options import LEVELS, colors, extra_rules
from linter.cli.output import Output, open_reports, parse_outputs, without_reports
from linter.cli.selection import known_selectors, require_known, split
from linter.model import FileResult, Level
from linter.packs.languages import language_code
from linter.report.appearance import Color
from linter.report.formats import FORMATS
from linter.report.summary import Summary

if TYPE_CHECKING:
    from linter.engine import Options

STANDARD_INPUT = "-"
STDIN_NAME = "<stdin>"
NEVER = "never"


@click.command(name="check", short_help="Lint files, folders or standard input.")
@click.argument("paths", nargs=-1, metavar="[PATHS]...")
@click.option(
    "--format",
    "format_name",
    type=click.Choice(list(FORMATS)),
    help="Form of the report on standard output; text if left out.",
)
@click.option(
    "--output",
    "outputs",
    multiple=True,
    metavar="FORMAT=FILE",
    help="Write a report in this form to a file too (html=report.html); - is standard output.",
)
@click.option(
    "--source-language", metavar="CODE", help="Language of the original (fr, es, de ...); else it is judged."
)
@click.option(
    "--select",
    multiple=True,
    metavar="LIST",
    help="Run only these: rule ids, packs, categories or levels, with commas between.",
)
@click.option("--ignore", multiple=True, metavar="LIST", help="Leave these out; written like --select.")
@extra_rules
@click.option("--no-shipped-rules", is_flag=True, help="Leave calque's own rules out; needs --rules.")
@click.option(
    "--level",
    type=click.Choice(LEVELS),
    default=LEVELS[0],
    help="Leave out findings below this level.",
)
@click.option(
    "--fail-on",
    type=click.Choice([*reversed(LEVELS), NEVER]),
    default=Level.WARNING.value,
    help="Lowest level that makes the exit code 1.",
)
@click.option("--exit-zero", is_flag=True, help="Exit with 0 in spite of findings.")
@click.option("--no-config", is_flag=True, expose_value=False, help="Read no configuration file.")
@click.option("--stdin-filename", metavar="NAME", help="What to call standard input.")
@colors
def command(
    paths: tuple[str, ...],
    format_name: str | None,
    outputs: tuple[str, ...],
    source_language: str | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    packs: tuple[str, ...],
    no_shipped_rules: bool,
    level: str,
    fail_on: str,
    exit_zero: bool,
    stdin_filename: str | None,
    color: str,
) -> int:
    """Lint files, folders (the current one if PATHS is left out) or standard input (-).

    The exit code is 0 when nothing was found, 1 when there are findings at
    the --fail-on level or above, and 2 when something was not checked or
    the call was wrong.
    """
    from linter.engine import Options

    if stdin_filename and STANDARD_INPUT not in paths:
        raise click.UsageError(f"--stdin-filename needs the path {STANDARD_INPUT}")
    if no_shipped_rules and not packs:
        raise click.UsageError("--no-shipped-rules needs --rules")
    options = Options(
        source_language=language_code(source_language) if source_language else None,
        select=split(select),
        ignore=split(ignore),
        packs=packs,
        shipped_rules=not no_shipped_rules,
    )
    _require_known(options)
    wanted = parse_outputs(format_name, outputs)
    results = _results(paths or (".",), options, stdin_filename or STDIN_NAME, wanted)
    summary = Summary()
    lowest = Level(level).rank
    with open_reports(wanted, Color(color)) as reports:
        for result in results:
            result.diagnostics = [each for each in result.diagnostics if each.level.rank >= lowest]
            summary.add(result)
            reports.file(result)
        reports.finish(summary)
    if summary.failures:
        return NOT_CHECKED
    found = fail_on != NEVER and summary.at_least(Level(fail_on)) > 0
    return FOUND if found and not exit_zero else 0


def _require_known(options: "Options") -> None:
    """Refuse selectors that select nothing."""
    if options.select or options.ignore:
        known = known_selectors(options.packs, shipped=options.shipped_rules)
        require_known("--select", options.select, known)
        require_known("--ignore", options.ignore, known)


def _results(
    paths: Sequence[str], options: "Options", stdin_filename: str, outputs: Sequence[Output]
) -> Iterator[FileResult]:
    """Lint standard input, if it is asked for, then the files."""
    from linter.engine import discover, lint_paths

    if STANDARD_INPUT in paths:
        yield _standard_input(stdin_filename, options)
    named = [path for path in paths if path != STANDARD_INPUT]
    if named:
        yield from lint_paths(without_reports(discover(named), named, outputs), options)


def _standard_input(path: str, options: "Options") -> FileResult:
    from linter.engine import lint_text
    from linter.errors import SourceError
    from linter.model import Failure
    from linter.text.decode import decode

    if sys.stdin is None:
        raise click.UsageError("standard input is closed")
    data = sys.stdin.buffer.read()
    try:
        source = decode(data, path=path)
    except SourceError as error:
        return FileResult(path=path, failures=[Failure("file", error.reason)])
    return lint_text(source.text, path=path, options=options)
