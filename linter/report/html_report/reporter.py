"""Writes the page: sections file by file, then all of it below the totals and the index."""

import os
from base64 import b64encode
from collections.abc import Iterator, Sequence
from hashlib import sha256
from shutil import copyfileobj
from tempfile import SpooledTemporaryFile
from typing import TextIO

import linter
from linter.model import Diagnostic, FileResult, SourceLanguage
from linter.report.appearance import Appearance
from linter.report.html_report.anchors import Anchors
from linter.report.html_report.article import article_html, hidden_note
from linter.report.html_report.cards import cards_html
from linter.report.html_report.contents import Contents, Entry, totals
from linter.report.html_report.escaping import counted, escaped
from linter.report.html_report.marking import Finding, by_block, quotes
from linter.report.html_report.reading import reading_html
from linter.report.html_report.strip import strip_html
from linter.report.languages import language_name
from linter.report.summary import Summary
from linter.text.document import Document
from linter.text.formats import parse

_IN_MEMORY = 200_000
_WHOLE_ARTICLES = 20_000_000
"""Code points of articles shown whole; of later ones the page has the paragraphs with findings, since
browsers give up on pages of hundreds of megabytes."""


class Reporter:
    """Writes one page that needs no network.

    The totals and the index stand above the sections but are known last, so
    the sections wait in a temporary file.
    """

    def __init__(self, stream: TextIO, appearance: Appearance) -> None:
        self._stream = stream
        self._sections = SpooledTemporaryFile(  # noqa: SIM115 (closed by `finish`)
            max_size=_IN_MEMORY, mode="w+", encoding="utf-8", newline="\n"
        )
        self._contents = Contents()
        self._room = _WHOLE_ARTICLES

    def file(self, result: FileResult) -> None:
        """Write the section of one file, if there is anything to say of it."""
        scores = result.readability.scores if result.readability else None
        shown = bool(result.diagnostics or result.failures or scores)
        entry = self._contents.add(result, shown=shown)
        if shown:
            self._sections.writelines(self._section(result, entry))

    def finish(self, summary: Summary) -> None:
        """Write the page."""
        before, after = _template().split("<!--sections-->")
        self._stream.write(self._head(before, summary))
        self._sections.seek(0)
        copyfileobj(self._sections, self._stream)
        self._sections.close()
        self._stream.write(after)

    def _section(self, result: FileResult, entry: Entry) -> Iterator[str]:
        prefix = f"f{entry.number}"
        yield f'<article class="file" id="{prefix}">\n<header>\n<h2>{escaped(result.path)}</h2>\n'
        facts = [*totals(entry.counts), *_language(result.source_language)]
        yield f'<p class="facts">{" ".join(facts) or "No findings"}</p>\n'
        for failure in result.failures:
            text = f"{escaped(failure.what)}: {escaped(failure.reason)}"
            yield f'<p class="failure"><b>Not checked</b> {text}</p>\n'
        for skipped in result.skipped:
            text = f"{escaped(skipped.check)}: {escaped(skipped.reason)}"
            yield f'<p class="skipped"><b>Skipped</b> {text}</p>\n'
        anchors = Anchors()
        if result.diagnostics:
            document = parse(result.text, path=result.path)
            whole = self._room >= len(result.text)
            self._room -= len(result.text)
            yield from _marked_article(document, result.diagnostics, prefix, whole=whole)
            if whole:
                anchors = Anchors(document.blocks, prefix)
        else:
            yield "</header>\n"
        if result.readability:
            yield from reading_html(result.readability, result.text, anchors)
        yield "</article>\n"

    def _head(self, template: str, summary: Summary) -> str:
        files = counted(summary.files, "file")
        if summary.flagged_files not in (0, summary.files):
            files = f"{summary.flagged_files:,} of {files}"
        findings = " ".join(totals(summary.levels)) or "No findings"
        failed = ""
        if summary.failed_files:
            failed = f' <span class="failed">{counted(summary.failed_files, "file")} not fully checked</span>'
        parts = {
            "version": escaped(linter.__version__),
            "totals": f"{findings} in {files}{failed}",
            "filters": self._contents.filters_html(summary.levels),
            "index": "".join(self._contents.index_html()),
            "layout": "several" if len(self._contents.entries) > 1 else "single",
            "policy": _policy(_template()),
        }
        for name, value in parts.items():
            before, _, after = template.partition(f"<!--{name}-->")
            template = before + value + after
        return template


def _marked_article(
    document: Document, diagnostics: Sequence[Diagnostic], prefix: str, *, whole: bool
) -> Iterator[str]:
    """Yield the strip, which ends the header of the file, the article and its cards."""
    findings = [Finding(number, each) for number, each in enumerate(diagnostics, start=1)]
    marked = by_block(document.blocks, findings)
    seen = quotes(document, marked)
    yield strip_html(document, findings, seen, prefix)
    yield '</header>\n<div class="spread">\n<div class="text" lang="en">\n'
    if not whole:
        yield hidden_note(document, len(marked))
    yield from article_html(document, marked, prefix, whole=whole)
    yield '</div>\n<ol class="cards">\n'
    yield from cards_html(document, findings, seen, prefix)
    yield "</ol>\n</div>\n"


def _language(language: SourceLanguage | None) -> Iterator[str]:
    if language is None:
        return
    reasons = {
        "evidence": f"judged from {counted(language.hits, 'rule')}",
        "front-matter": "said by the front matter",
        "option": "as given",
    }
    reason = reasons.get(language.how, language.how)
    yield f'<span class="from">from {escaped(language_name(language.code))}, {escaped(reason)}</span>'


def _template() -> str:
    with open(os.path.join(os.path.dirname(__file__), "page.html"), encoding="utf-8") as file:
        return file.read()


def _policy(template: str) -> str:
    """Return a content security policy that allows the page's own style and script and nothing else."""
    hashes = {name: _hash(template, name) for name in ("style", "script")}
    return (
        f"default-src 'none'; style-src {hashes['style']}; script-src {hashes['script']};"
        " base-uri 'none'; form-action 'none'"
    )


def _hash(template: str, element: str) -> str:
    content = template.partition(f"<{element}>")[2].partition(f"</{element}>")[0]
    return f"'sha256-{b64encode(sha256(content.encode()).digest()).decode()}'"
