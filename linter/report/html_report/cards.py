"""The card of each finding."""

import re
from collections.abc import Iterator, Mapping, Sequence

from linter.model import Diagnostic, Fix, Related, Safety
from linter.report.columns import safe
from linter.report.html_report.escaping import escaped
from linter.report.html_report.marking import Finding
from linter.report.languages import language_name
from linter.report.positions import Positions
from linter.text.document import Document
from linter.text.formats import parse

_LONGEST_QUOTE = 160
_EMPHASIS = re.compile(r"\*([^*\s](?:[^*]*[^*\s])?)\*")


def cards_html(
    document: Document, findings: Sequence[Finding], quotes: Mapping[int, str], prefix: str
) -> Iterator[str]:
    """Yield a list item for each finding.

    Args:
        document: the article.
        findings: its findings, in order.
        quotes: what readers see of the flagged text, by the number of the
            finding, for each that has a mark in the article.
        prefix: what the ids of this file's elements begin with.
    """
    positions = Positions(document.text)
    for finding in findings:
        yield _card(finding, quotes.get(finding.number), document, prefix, positions)


def languages(diagnostic: Diagnostic) -> list[str]:
    """Return the source languages of a diagnostic, each once; `none` where it has no source."""
    return list(dict.fromkeys(each.language for each in diagnostic.sources)) or ["none"]


def _card(finding: Finding, quote: str | None, document: Document, prefix: str, positions: Positions) -> str:
    number, diagnostic = finding.number, finding.diagnostic
    placed = quote is not None
    flagged = quote if quote and quote.strip() and quote.isprintable() else safe(diagnostic.text)
    suggestions = diagnostic.suggestions
    if placed and quote != diagnostic.text:
        suggestions = tuple(_as_read(each, document.path) for each in suggestions)
    at = positions.at(diagnostic.span.start)
    place = f"line {at.line}, column {at.column}"
    target = f'href="#{prefix}m{number}"' if placed else ""
    return (
        f'<li class="card" id="{prefix}c{number}" data-n="{number}" data-level="{diagnostic.level}"'
        f' data-category="{escaped(diagnostic.category)}"'
        f' data-languages="{escaped(" ".join(languages(diagnostic)))}" tabindex="-1">\n'
        f'<p class="head"><a class="number" {target} title="{place}">{number}</a>'
        f' <q class="flagged">{escaped(_clipped(flagged))}</q></p>\n'
        f"{_suggestions(suggestions, diagnostic.fix)}"
        f'<p class="message">{_message(diagnostic.message)}</p>\n'
        f"{_sources(diagnostic)}{_related(diagnostic.related, positions)}"
        f'<p class="data"><span class="level">{diagnostic.level}</span>'
        f' <span class="rule">{_rule(diagnostic)}</span>'
        f' <span class="category">{escaped(diagnostic.category)}</span>'
        f' <span class="place">{"" if placed else "not in the visible text, "}{place}</span></p>\n'
        '<button type="button" class="close" aria-label="Close">×</button>\n</li>\n'
    )


def _rule(diagnostic: Diagnostic) -> str:
    """Return the rule's id, as a link where there is a page about it."""
    name = escaped(diagnostic.rule)
    if diagnostic.url is None or not diagnostic.url.startswith(("https://", "http://")):
        return name
    return f'<a href="{escaped(diagnostic.url)}" rel="noreferrer noopener" target="_blank">{name}</a>'


def _message(message: str) -> str:
    """Return a message as HTML; rules write *words* that are spoken of with asterisks."""
    return _EMPHASIS.sub(r"<i>\1</i>", escaped(message))


def _clipped(text: str) -> str:
    """Return the flagged text in one line, its middle left out where it is long."""
    line = " ".join(text.split())
    if len(line) <= _LONGEST_QUOTE:
        return line
    half = _LONGEST_QUOTE // 2
    return f"{line[:half].rstrip()} … {line[-half:].lstrip()}"


def _as_read(suggestion: str, path: str) -> str:
    """Return a suggestion as readers would see it, its markup taken out."""
    document = parse(suggestion, path=path)
    return " ".join(document.render(block).text for block in document.blocks) or suggestion


def _suggestions(suggestions: Sequence[str], fix: Fix | None) -> str:
    if not suggestions:
        return ""
    buttons = "".join(
        f'<li><button type="button" class="try" data-with="{escaped(each)}" aria-pressed="false">'
        f"{escaped(each) or '<i>nothing</i>'}</button></li>"
        for each in suggestions
    )
    certain = fix is not None and fix.safety is Safety.SAFE
    note = '<li class="safe">always right</li>' if certain else ""
    return f'<ul class="instead" aria-label="Instead">{buttons}{note}</ul>\n'


def _sources(diagnostic: Diagnostic) -> str:
    if not diagnostic.sources:
        return ""
    entries = "".join(
        f'<dd><span lang="{escaped(each.language)}">{escaped(each.expression)}</span></dd>'
        f"<dt>{escaped(language_name(each.language))}</dt>"
        for each in diagnostic.sources
    )
    return f'<dl class="sources">{entries}</dl>\n'


def _related(related: Sequence[Related], positions: Positions) -> str:
    if not related:
        return ""
    entries = "".join(
        f"<li>line {positions.at(each.span.start).line}: {escaped(each.message)}</li>" for each in related
    )
    return f'<ul class="related" aria-label="See also">{entries}</ul>\n'
