"""Scores documents: readability without any rule."""

from collections.abc import Iterable, Iterator

from linter.checks.reading import Reading
from linter.engine.options import Options
from linter.errors import CalqueError, SourceError
from linter.model import Failure, FileResult
from linter.text.decode import read_source
from linter.text.document import Document
from linter.text.formats import parse


def add_readability(result: FileResult, reading: Reading) -> None:
    """Measure how a document reads and add that, or why it could not be measured, to its result."""
    from linter.checks.readability.measurement import measure

    try:
        result.readability = measure(reading)
    except CalqueError as error:
        result.failures.append(Failure("readability", str(error)))


def score(document: Document, options: Options) -> FileResult:
    """Score one document; no rule runs.

    Args:
        document: the document.
        options: of which only the settings of the checks matter.
    """
    failures = [Failure("text", note) for note in document.notes]
    result = FileResult(path=document.path, text=document.text, failures=failures)
    add_readability(result, Reading(document, options.checks))
    return result


def score_files(tasks: Iterable[tuple[str, Options]]) -> Iterator[FileResult]:
    """Score files one after the other.

    Args:
        tasks: files, each with its options.

    Yields:
        A result for each file, in the order given; what cannot be read is a failure of it.
    """
    for path, options in tasks:
        try:
            yield score(parse(read_source(path).text, path=path), options)
        except SourceError as error:
            yield FileResult(path=path, failures=[Failure("file", error.reason)])
