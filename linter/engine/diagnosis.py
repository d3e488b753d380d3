"""Turns the matches of rules into diagnostics."""

from linter.model import Diagnostic, Edit, Fix, SourceExpression, Span
from linter.packs.hits import Hit
from linter.packs.vocabulary import SOURCE_LANGUAGES
from linter.patterns.suggestion import TextEdit
from linter.text.document import CONTINUATION, MARKUP, Document


def diagnose(hit: Hit, document: Document, language: str | None) -> Diagnostic:
    """Make the diagnostic for a match.

    Args:
        hit: the match.
        document: where it was found.
        language: the document's source language, whose expression is named
            first where the rule has several.
    """
    start, end = hit.block.original(hit.start, hit.end)
    edits = [_original_edits(suggestion, hit, document) for suggestion in hit.suggestions]
    suggestions = dict.fromkeys(_replacement(document, start, end, found) for found in edits)
    sources = _sources(hit, language)
    return Diagnostic(
        rule=hit.rule.id,
        level=hit.rule.level,
        category=hit.rule.category,
        message=hit.rule.why or _message(hit, sources),
        span=Span(start, end),
        text=document.text[start:end],
        sources=sources,
        suggestions=tuple(suggestions),
        fix=_fix(hit, edits, document),
    )


def _message(hit: Hit, sources: tuple[SourceExpression, ...]) -> str:
    text = " ".join(hit.block.text[hit.start : hit.end].split())
    if sources:
        language = SOURCE_LANGUAGES.get(sources[0].language, sources[0].language)
        return f"“{text}” looks like a literal rendering of {language} “{sources[0].expression}”"
    return f"“{text}” is not what English says here"


def _sources(hit: Hit, language: str | None) -> tuple[SourceExpression, ...]:
    codes = sorted(hit.rule.sources, key=lambda code: code != language)
    return tuple(
        SourceExpression(code, expression) for code in codes for expression in hit.rule.sources[code]
    )


def _original_edits(edits: tuple[TextEdit, ...], hit: Hit, document: Document) -> list[Edit]:
    return [Edit(Span(*hit.block.original(edit.start, edit.end)), edit.text) for edit in edits]


def _replacement(document: Document, start: int, end: int, edits: list[Edit]) -> str:
    """The flagged original text with the edits inside it carried out."""
    pieces = []
    position = start
    for edit in edits:
        if start <= edit.span.start and edit.span.end <= end:
            pieces += [document.text[position : edit.span.start], edit.text]
            position = edit.span.end
    pieces.append(document.text[position:end])
    return "".join(pieces)


def _fix(hit: Hit, suggestions: list[list[Edit]], document: Document) -> Fix | None:
    """The first suggestion as edits, unless it would swallow markup."""
    if not suggestions:
        return None
    for edit in suggestions[0]:
        masked = document.mask[edit.span.start : edit.span.end]
        if MARKUP in masked or CONTINUATION in masked:
            return None
    return Fix(hit.rule.safety, tuple(suggestions[0]))
