"""The JSON report, written file by file so that memory does not grow with their number."""

from typing import TextIO

import msgspec

import linter
from linter import model
from linter.report import contract
from linter.report.appearance import Appearance
from linter.report.encodable import encodable
from linter.report.positions import Position, Positions
from linter.report.summary import Summary


class Reporter:
    """Writes one JSON object; see docs/json.md and `linter.report.contract`."""

    def __init__(self, stream: TextIO, appearance: Appearance) -> None:
        self._write = stream.write
        self._encode = msgspec.json.Encoder().encode
        tool = self._json(contract.Tool("calque", linter.__version__))
        self._write(f'{{"version":{contract.VERSION},"tool":{tool},"files":[')
        self._separator = "\n"

    def file(self, result: model.FileResult) -> None:
        """Write the object of one file, on a line of its own."""
        self._write(self._separator + self._json(file_object(result)))
        self._separator = ",\n"

    def finish(self, summary: Summary) -> None:
        """Close the list of files and write the summary."""
        self._write(f'\n],"summary":{self._json(summary_counts(summary))}}}\n')

    def _json(self, value: object) -> str:
        return self._encode(value).decode()


def file_object(result: model.FileResult) -> contract.File:
    """Return what the report says of one file."""
    positions = Positions(result.text)
    return contract.File(
        path=encodable(result.path),
        source_language=result.source_language,
        diagnostics=[_diagnostic(each, positions) for each in result.diagnostics],
        readability=readability_object(result.readability, positions),
        skipped=result.skipped,
        failures=[model.Failure(encodable(each.what), encodable(each.reason)) for each in result.failures],
    )


def readability_object(readability: model.Readability | None, positions: Positions) -> contract.Readability:
    """Return what the report says of how a file reads; an empty object when that was not asked for."""
    if readability is None:
        return contract.Readability()
    return contract.Readability(
        scores=readability.scores,
        sections=[
            contract.Section(each.title, each.level, *_ends(each.span, positions), scores=each.scores)
            for each in readability.sections
        ],
        long_sentences=[
            contract.LongSentence(*_ends(each.span, positions), words=each.words)
            for each in readability.long_sentences
        ],
        profile=list(readability.profile),
    )


def summary_counts(summary: Summary) -> contract.Counts:
    """Return the totals of a run."""
    return contract.Counts(
        files=summary.files,
        errors=summary.levels[model.Level.ERROR],
        warnings=summary.levels[model.Level.WARNING],
        infos=summary.levels[model.Level.INFO],
        failures=summary.failures,
    )


def _diagnostic(diagnostic: model.Diagnostic, positions: Positions) -> contract.Diagnostic:
    start, end = _ends(diagnostic.span, positions)
    return contract.Diagnostic(
        rule=diagnostic.rule,
        level=diagnostic.level,
        category=diagnostic.category,
        message=diagnostic.message,
        text=diagnostic.text,
        start=start,
        end=end,
        source=diagnostic.sources[0] if diagnostic.sources else None,
        sources=list(diagnostic.sources),
        suggestions=list(diagnostic.suggestions),
        fix=_fix(diagnostic.fix, positions) if diagnostic.fix else None,
        related=[
            contract.Related(*_ends(each.span, positions), message=each.message)
            for each in diagnostic.related
        ],
        url=diagnostic.url,
    )


def _fix(fix: model.Fix, positions: Positions) -> contract.Fix:
    return contract.Fix(
        safety=fix.safety,
        edits=[contract.Edit(*_ends(edit.span, positions), text=edit.text) for edit in fix.edits],
    )


def _ends(span: model.Span, positions: Positions) -> tuple[Position, Position]:
    return positions.at(span.start), positions.at(span.end)
