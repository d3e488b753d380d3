"""`calque test-rules`: run the examples that rules carry."""

import click

from linter.cli.codes import FOUND


@click.command(name="test-rules", short_help="Run the examples of rule packs.")
@click.argument("paths", nargs=-1, metavar="[PATH]...", type=click.Path(exists=True))
def command(paths: tuple[str, ...]) -> int:
    """Test the rules of these packs (folders or YAML files; the shipped ones if PATH is left out).

    Each bad example must be flagged exactly once, on the span in brackets;
    no good example may be flagged. The exit code is 0 when that is so, 1
    when an example fails and 2 when a pack cannot be loaded.
    """
    from linter.cli.output import report_stream
    from linter.packs.examples import run

    report = run(paths)
    stream = report_stream("text")
    for failure in report.failures:
        place = failure.place
        stream.write(f"{place.path}:{place.line}:{place.column}: {failure.message}\n")
    rules = f"{report.rules} rule{'' if report.rules == 1 else 's'}"
    examples = f"{report.examples} example{'' if report.examples == 1 else 's'}"
    verdict = f"{len(report.failures)} failed" if report.failures else "all pass"
    stream.write(f"{rules}, {examples}: {verdict}\n")
    return FOUND if report.failures else 0
