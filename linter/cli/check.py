"""`calque check`: lint files and report."""

import sys
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import TYPE_CHECKING

import click

from linter.cli.codes import FOUND, NOT_CHECKED
from linter.cli.grammar import asked_for, grammar_options, left_out
from linter.cli.options import LEVELS, colors, document_date, extra_rules
from linter.cli.output import Output, open_reports, parse_outputs, without_reports
from linter.cli.project import configured, refuse_both
from linter.cli.selection import split
from linter.model import FileResult, Level
from linter.packs.languages import language_code
from linter.report.appearance import Color
from linter.report.formats import FORMATS
from linter.report.summary import Summary

if TYPE_CHECKING:
    from linter.config.project import Project
    from linter.engine import Linters

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
@document_date
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
    help="Lowest level that makes the exit code 1; warning if nothing says otherwise.",
)
@click.option("--exit-zero", is_flag=True, help="Exit with 0 in spite of findings.")
@click.option("--require-reason", is_flag=True, help="Report suppressions that give no reason.")
@click.option("--readability", is_flag=True, help="Measure how the files read; for formats json and html.")
@grammar_options
@configured
@click.option("--stdin-filename", metavar="NAME", help="What to call standard input.")
@colors
def command(
    paths: tuple[str, ...],
    format_name: str | None,
    outputs: tuple[str, ...],
    source_language: str | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    date: str | None,
    packs: tuple[str, ...],
    no_shipped_rules: bool,
    level: str,
    fail_on: str | None,
    exit_zero: bool,
    require_reason: bool,
    readability: bool,
    grammar: bool | None,
    grammar_server: str | None,
    config_path: str | None,
    no_config: bool,
    stdin_filename: str | None,
    color: str,
) -> int:
    """Lint files, folders (the current one if PATHS is left out) or standard input (-).

    The exit code is 0 when nothing was found, 1 when there are findings at
    the --fail-on level or above, and 2 when something was not checked or
    the call was wrong.
    """
    from linter.config.document_run import Overrides
    from linter.config.project import Project
    from linter.config.schema import FailOn

    if stdin_filename and STANDARD_INPUT not in paths:
        raise click.UsageError(f"--stdin-filename needs the path {STANDARD_INPUT}")
    if no_shipped_rules and not packs:
        raise click.UsageError("--no-shipped-rules needs --rules")
    refuse_both(config_path, no_config)
    overrides = Overrides(
        source_language=language_code(source_language) if source_language else None,
        select=split(select),
        ignore=split(ignore),
        packs=packs,
        date=date,
        shipped_rules=not no_shipped_rules,
        fail_on=FailOn(fail_on) if fail_on else None,
        require_reason=require_reason or None,
        grammar=asked_for(grammar, grammar_server),
        grammar_server=grammar_server,
        readability=readability,
    )
    project = Project(overrides, file=config_path, read_files=not no_config)
    wanted = parse_outputs(format_name, outputs)
    results = _results(paths or (".",), project, stdin_filename or STDIN_NAME, wanted)
    summary = Summary()
    found = unchecked = False
    lowest = Level(level).rank
    with open_reports(wanted, Color(color)) as reports:
        for result in results:
            result.diagnostics = [each for each in result.diagnostics if each.level.rank >= lowest]
            found = found or _fails(result, project.run_for(result.path).fail_on)
            unchecked = unchecked or (overrides.grammar is True and left_out(result))
            summary.add(result)
            reports.file(result)
        reports.finish(summary)
    if summary.failures or unchecked:
        return NOT_CHECKED
    return FOUND if found and not exit_zero else 0


def _fails(result: FileResult, fail_on: str) -> bool:
    """Tell whether a file has a finding that makes the exit code 1."""
    return fail_on != NEVER and any(each.level.rank >= Level(fail_on).rank for each in result.diagnostics)


def _results(
    paths: Sequence[str], project: "Project", stdin_filename: str, outputs: Sequence[Output]
) -> Iterator[FileResult]:
    """Lint standard input, if it is asked for, then the files.

    Every configuration is read before the first result.
    """
    from linter.engine import Linters, lint_files

    named = [path for path in paths if path != STANDARD_INPUT]
    tasks = project.tasks(without_reports(project.discover(named), named, outputs))
    from_input = STANDARD_INPUT in paths
    if from_input:
        project.run_for(stdin_filename)
    linters = Linters()
    project.refuse_unknown_rules(linters.known_names)
    return chain(
        (_standard_input(stdin_filename, project, linters) for _ in range(from_input)),
        lint_files(tasks, linters),
    )


def _standard_input(path: str, project: "Project", linters: "Linters") -> FileResult:
    from linter.errors import SourceError
    from linter.model import Failure, Skipped
    from linter.text.decode import decode
    from linter.text.formats import parse

    if sys.stdin is None:
        raise click.UsageError("standard input is closed")
    data = sys.stdin.buffer.read()
    if not project.named(path):
        return FileResult(path=path, skipped=[Skipped("file", "the configuration excludes it")])
    try:
        source = decode(data, path=path)
    except SourceError as error:
        return FileResult(path=path, failures=[Failure("file", error.reason)])
    return linters.get(project.run_for(path).options).lint(parse(source.text, path=path))
