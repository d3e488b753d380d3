"""The report for people: each finding with its line, explained, and a summary."""

from typing import TextIO

from linter.model import Diagnostic, FileResult, Level, SourceLanguage
from linter.report.appearance import LEVEL_LOOKS, Appearance, Look
from linter.report.columns import safe, wrap
from linter.report.excerpt import excerpt
from linter.report.explanation import unnamed_sources
from linter.report.languages import language_name
from linter.report.positions import Positions
from linter.report.summary import Summary

_EXCERPT_INDENT = " " * 4
_INDENT = " " * 2


class Reporter:
    """Writes findings as they come; skipped checks and totals at the end."""

    def __init__(self, stream: TextIO, appearance: Appearance) -> None:
        self._write = stream.write
        self._paint = appearance.paint
        self._columns = appearance.columns
        self._skipped: dict[tuple[str, str], int] = {}

    def file(self, result: FileResult) -> None:
        """Write one file's findings, its source language and what went wrong."""
        positions = Positions(result.text)
        path = safe(result.path)
        for diagnostic in result.diagnostics:
            self._diagnostic(path, diagnostic, result.text, positions)
        if result.diagnostics and result.source_language:
            self._source_language(path, result.source_language)
        for failure in result.failures:
            label = self._paint("not checked", Look.ERROR)
            self._write(f"{self._paint(path, Look.PLACE)}  {label}\n")
            self._paragraph(f"{failure.what}: {failure.reason}")
            self._write("\n")
        for skipped in result.skipped:
            key = (skipped.check, skipped.reason)
            self._skipped[key] = self._skipped.get(key, 0) + 1

    def finish(self, summary: Summary) -> None:
        """Write which checks were skipped, and the totals."""
        for (check, reason), files in self._skipped.items():
            text = f"{check}: skipped in {_count(files, 'file')}: {reason}"
            for line in wrap(safe(text), self._columns, rest=_INDENT):
                self._write(f"{self._paint(line, Look.FAINT)}\n")
        look = Look.PLACE if summary.flagged_files or summary.failures else Look.GOOD
        self._write(f"{self._paint(summary_line(summary), look)}\n")

    def _diagnostic(self, path: str, diagnostic: Diagnostic, text: str, positions: Positions) -> None:
        at = positions.at(diagnostic.span.start)
        look = LEVEL_LOOKS[diagnostic.level]
        place = self._paint(f"{path}:{at.line}:{at.column}", Look.PLACE)
        self._write(f"{place}  {self._paint(diagnostic.level, look)}  {diagnostic.rule}\n")
        for row in excerpt(text, positions, diagnostic.span, self._columns - len(_EXCERPT_INDENT)):
            self._write(f"{_EXCERPT_INDENT}{row.line}\n")
            if row.marks:
                bare = row.marks.lstrip()
                margin = _EXCERPT_INDENT + " " * (len(row.marks) - len(bare))
                self._write(f"{margin}{self._paint(bare, look)}\n")
        self._paragraph(diagnostic.message)
        if sources := unnamed_sources(diagnostic):
            self._paragraph("; ".join(sources), label="source:")
        if diagnostic.suggestions:
            self._paragraph(" | ".join(diagnostic.suggestions), label="instead:")
        for related in diagnostic.related:
            there = positions.at(related.span.start)
            self._paragraph(f"{path}:{there.line}:{there.column}: {related.message}", label="see:")
        self._write("\n")

    def _paragraph(self, text: str, *, label: str = "") -> None:
        first = f"{_INDENT}{label} " if label else _INDENT
        rest = " " * len(first)
        head, *others = wrap(safe(text), self._columns, first=first, rest=rest)
        if label:
            head = f"{_INDENT}{self._paint(label, Look.FAINT)} {head[len(first) :]}"
        self._write("\n".join((head, *others)) + "\n")

    def _source_language(self, path: str, language: SourceLanguage) -> None:
        reason = {
            "evidence": f"judged from {_count(language.hits, 'rule')}",
            "front-matter": "said by the front matter",
            "option": "",
            "configuration": "",
        }.get(language.how, language.how)
        if reason:
            text = f"{path}: source language {language_name(language.code)}, {reason}"
            self._write("\n".join(wrap(text, self._columns, rest=_INDENT)) + "\n\n")


def summary_line(summary: Summary) -> str:
    """Return the totals in a line: "3 errors, 1 warning in 2 of 14 files; 1 file not fully checked"."""
    files = _count(summary.files, "file")
    if not summary.files:
        return "no files to check"
    counts = [
        _count(summary.levels[level], level)
        for level in (Level.ERROR, Level.WARNING)
        if summary.levels[level]
    ]
    if summary.levels[Level.INFO]:
        counts.append(f"{summary.levels[Level.INFO]} info")
    if counts:
        where = files if summary.flagged_files == summary.files else f"{summary.flagged_files} of {files}"
        line = f"{', '.join(counts)} in {where}"
    else:
        line = f"no findings in {files}"
    if summary.failed_files:
        line += f"; {_count(summary.failed_files, 'file')} not fully checked"
    return line


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
