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
    from linter.cli.output import report_stream
    from linter.packs.examples import corrections as corrected_examples
    from linter.packs.examples import run

    stream = report_stream("text")
    if corrections:
        for rule, bad, corrected in corrected_examples(paths):
            stream.write(f"{rule}\n  - {bad}\n")
            for sentence in corrected:
                stream.write(f"  + {sentence}\n")
    report = run(paths)
    for failure in report.failures:
        place = failure.place
        stream.write(f"{place.path}:{place.line}:{place.column}: {failure.message}\n")
    rules = f"{report.rules} rule{'' if report.rules == 1 else 's'}"
    count = f"{report.examples} example{'' if report.examples == 1 else 's'}"
    verdict = f"{len(report.failures)} failed" if report.failures else "all pass"
    stream.write(f"{rules}, {count}: {verdict}\n")
    return FOUND if report.failures else 0
