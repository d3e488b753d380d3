"""Turns what LanguageTool says into calque's diagnostics."""

from urllib.parse import quote

from linter.checks.grammar.answer import Match
from linter.model import Diagnostic, Edit, Fix, Level, Safety, Span
from linter.text.document import CONTINUATION, MARKUP, Document

PACK = "grammar"
"""What the ids of all these diagnostics begin with."""

FALSE_FRIENDS = "FALSE_FRIENDS"

_CATEGORIES = {
    "CASING": "fluency/spelling",
    "COLLOCATIONS": "style/unidiomatic",
    "COLLOQUIALISMS": "fluency/register",
    "COMPOUNDING": "fluency/spelling",
    "CONFUSED_WORDS": "fluency/spelling",
    "CREATIVE_WRITING": "style/awkward",
    "FALSE_FRIENDS": "accuracy/mistranslation",
    "GENDER_NEUTRALITY": "fluency/register",
    "GRAMMAR": "fluency/grammar",
    "MULTITOKEN_SPELLING": "fluency/spelling",
    "NONSTANDARD_PHRASES": "style/unidiomatic",
    "PLAIN_ENGLISH": "style/awkward",
    "PROPER_NOUNS": "fluency/spelling",
    "PUNCTUATION": "locale/typography",
    "REDUNDANCY": "style/awkward",
    "REGIONALISMS": "fluency/register",
    "REPETITIONS": "fluency/duplication",
    "REPETITIONS_STYLE": "style/awkward",
    "SEMANTICS": "verity/entity",
    "STYLE": "style/awkward",
    "TYPOGRAPHY": "locale/typography",
    "TYPOS": "fluency/spelling",
    "WIKIPEDIA": "style/awkward",
}
_ISSUES = {
    "duplication": "fluency/duplication",
    "grammar": "fluency/grammar",
    "locale-violation": "fluency/register",
    "misspelling": "fluency/spelling",
    "register": "fluency/register",
    "style": "style/awkward",
    "typographical": "locale/typography",
    "whitespace": "locale/typography",
}
_SERIOUS = ("accuracy/", "fluency/")

_LANGUAGES = {
    "de": "German", "es": "Spanish", "fr": "French", "it": "Italian", "nl": "Dutch", "pl": "Polish",
    "pt": "Portuguese", "ru": "Russian",
}  # fmt: skip


def category(match: Match) -> str:
    """Return the MQM category that comes nearest to LanguageTool's category, else to its issue type."""
    return _CATEGORIES.get(match.category) or _ISSUES.get(match.issue, "fluency/grammar")


def diagnose(match: Match, span: Span, document: Document, mother_tongue: str | None) -> Diagnostic:
    """Make the diagnostic for a match.

    Args:
        match: what LanguageTool said.
        span: the place of the match in the original text.
        document: where it was found.
        mother_tongue: the language whose false friends were asked for.
    """
    place = category(match)
    text = document.text[span.start : span.end]
    replacements = tuple(dict.fromkeys(each for each in match.replacements if each.strip() and each != text))
    masked = document.mask[span.start : span.end]
    whole = MARKUP not in masked and CONTINUATION not in masked
    applies = bool(replacements) and whole and match.category != FALSE_FRIENDS
    return Diagnostic(
        rule=f"{PACK}/{match.rule}",
        level=Level.WARNING if place.startswith(_SERIOUS) and not match.picky else Level.INFO,
        category=place,
        message=_message(match, text, mother_tongue),
        span=span,
        text=text,
        suggestions=replacements,
        fix=Fix(Safety.UNSAFE, (Edit(span, replacements[0]),)) if applies else None,
        url=match.url or f"https://community.languagetool.org/rule/show/{quote(match.rule, safe='')}?lang=en",
    )


def _message(match: Match, text: str, mother_tongue: str | None) -> str:
    said = " ".join(match.message.split())
    if match.category == FALSE_FRIENDS and mother_tongue is not None:
        # LanguageTool writes these in the mother tongue itself.
        code = mother_tongue.partition("-")[0].lower()
        language = _LANGUAGES.get(code, code)
        return f"“{' '.join(text.split())}” may be a false friend of {language}. LanguageTool: {said}"
    return said
