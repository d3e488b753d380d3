"""Results made by hand, and what a report says of them."""

import io

from linter.model import Diagnostic, FileResult, Level, SourceExpression, Span
from linter.report.appearance import Appearance
from linter.report.formats import reporter
from linter.report.summary import Summary


def finding(text: str, phrase: str, **more: object) -> Diagnostic:
    """Return a finding on the first occurrence of `phrase` in `text`."""
    start = text.index(phrase)
    values: dict[str, object] = {
        "rule": "fr/engager-discussions",
        "level": Level.ERROR,
        "category": "accuracy/mistranslation",
        "message": "Discussions are not hired.",
        "span": Span(start, start + len(phrase)),
        "text": phrase,
        "sources": (SourceExpression("fr", "engager des discussions"),),
        "suggestions": ("opened discussions",),
    }
    return Diagnostic(**{**values, **more})  # type: ignore[arg-type]


def result(text: str, *phrases: str, path: str = "a.md") -> FileResult:
    """Return the result of a file in which some phrases are flagged."""
    return FileResult(path=path, text=text, diagnostics=[finding(text, each) for each in phrases])


def report(name: str, *results: FileResult, appearance: Appearance | None = None) -> str:
    """Return the whole report of some files in the format called `name`."""
    stream = io.StringIO()
    writer = reporter(name, stream, appearance or Appearance())
    summary = Summary()
    for each in results:
        summary.add(each)
        writer.file(each)
    writer.finish(summary)
    return stream.getvalue()
