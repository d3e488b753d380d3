"""Reads what a LanguageTool server answers to `/v2/check`.

The fields are those of its HTTP API, https://languagetool.org/http-api/.
"""

import msgspec

from linter.checks.grammar.faults import PieceError
from linter.checks.grammar.utf16 import Utf16

PICKY = "picky"


class Match(msgspec.Struct, frozen=True):
    """One thing that LanguageTool objects to.

    Attributes:
        start: first code point, an offset into the piece's text.
        end: offset after the last code point.
        rule: id of LanguageTool's rule.
        category: id of its category.
        issue: issue type of the Internationalization Tag Set 2.0.
        message: what LanguageTool says.
        replacements: for the flagged text, the best first.
        url: a page about the rule, or None.
        picky: whether the rule is one for formal texts.
    """

    start: int
    end: int
    rule: str
    category: str
    issue: str
    message: str
    replacements: tuple[str, ...] = ()
    url: str | None = None
    picky: bool = False


class _Value(msgspec.Struct):
    value: str = ""


class _Category(msgspec.Struct):
    id: str


class _Rule(msgspec.Struct, rename="camel"):
    id: str
    category: _Category
    issue_type: str = "uncategorized"
    urls: list[_Value] = []
    tags: list[str] = []


class _Context(msgspec.Struct):
    text: str
    offset: int
    length: int


class _Found(msgspec.Struct):
    message: str
    offset: int
    length: int
    context: _Context
    rule: _Rule
    replacements: list[_Value] = []


class _Warnings(msgspec.Struct, rename="camel"):
    incomplete_results: bool = False
    incomplete_results_reason: str = ""


class _Answer(msgspec.Struct):
    matches: list[_Found]
    warnings: _Warnings = msgspec.field(default_factory=_Warnings)


def read(data: bytes, text: str, *, most_replacements: int) -> tuple[Match, ...]:
    """Return the matches that an answer holds.

    Args:
        data: the body of the answer.
        text: what was asked about.
        most_replacements: how many of each match's replacements are kept.

    Raises:
        PieceError: the answer is not LanguageTool's, not whole, or about another text.
    """
    try:
        answer = msgspec.json.decode(data, type=_Answer)
    except msgspec.MsgspecError as error:
        raise PieceError(f"the server's answer is not that of LanguageTool: {error}") from None
    except UnicodeDecodeError:
        raise PieceError("the server's answer is not that of LanguageTool: it is not UTF-8") from None
    if answer.warnings.incomplete_results:
        reason = answer.warnings.incomplete_results_reason or "it does not say why"
        raise PieceError(f"the server did not check all of a text: {reason}")
    units = Utf16(text)
    return tuple(_match(found, text, units, most_replacements) for found in answer.matches)


def _match(found: _Found, text: str, units: Utf16, most_replacements: int) -> Match:
    try:
        start, end = units.code_points(found.offset, found.length)
        context_start, context_end = Utf16(found.context.text).code_points(
            found.context.offset, found.context.length
        )
    except ValueError as error:
        raise PieceError(f"the server's answer has a position that is not in the text: {error}") from None
    # The server repeats the flagged text with its line ends made spaces.
    repeated = found.context.text[context_start:context_end]
    if repeated.split() != text[start:end].split():
        raise PieceError(f"the server's answer is about {repeated!r} where the text has {text[start:end]!r}")
    rule = found.rule
    return Match(
        start=start,
        end=end,
        rule=rule.id,
        category=rule.category.id,
        issue=rule.issue_type,
        message=found.message,
        replacements=tuple(each.value for each in found.replacements[:most_replacements]),
        url=rule.urls[0].value if rule.urls and rule.urls[0].value else None,
        picky=PICKY in rule.tags,
    )
