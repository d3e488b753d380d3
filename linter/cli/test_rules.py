"""`calque test-rules`: run the examples that rules carry."""

import click

from linter.cli.codes import FOUND


@click.command(name="test-rules", short_help="Run the examples of rule packs.")
@click.argument("paths", nargs=-1, metavar="[PATH]...", type=click.Path(exists=True))
@click.option("--corrections", is_flag=True, help="Print each bad example as its suggestions would have it.")
def command(paths: tuple[str, ...], corrections: bool) -> int:
    """Test the rules of these packs (folders or YAML files; the shipped ones if PATH is left out).

    Each bad example must be flagged exactly once, on the span in brackets;
    no good example may be flagged. The exit code is 0 when that is so, 1
    when an example fails and 2 when a pack cannot be loaded.
    """
    from linter.checks.examples import run as run_checks
    from linter.cli.output import report_stream
    from linter.packs.examples import corrections as corrected_examples
    from linter.packs.examples import run

    stream = report_stream("text")
    if corrections:
        for rule, bad, corrected in corrected_examples(paths):
            stream.write(f"{rule}\n  - {bad}\n")
            for sentence in corrected:
                stream.write(f"  + {sentence}\n")
    reports = (run(paths), run_checks(paths))
    failures = [failure for report in reports for failure in report.failures]
    for failure in failures:
        place = failure.place
        stream.write(f"{place.path}:{place.line}:{place.column}: {failure.message}\n")
    rules = sum(report.rules for report in reports)
    examples = sum(report.examples for report in reports)
    verdict = f"{len(failures)} failed" if failures else "all pass"
    stream.write(f"{_counted(rules, 'rule')}, {_counted(examples, 'example')}: {verdict}\n")
    return FOUND if failures else 0


def _counted(count: int, what: str) -> str:
    return f"{count} {what}{'' if count == 1 else 's'}"
