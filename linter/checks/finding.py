"""What a check found, before its rule gives it an id, a level and a category."""

import msgspec

from linter.model import Edit, Level, Related, Span


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """One place that a check objects to.

    Attributes:
        span: what is flagged, in the original text; never empty.
        message: one sentence for the reader.
        suggestions: replacements for the flagged text, the best first.
        edits: the first suggestion carried out; empty when there is none that
            could be applied to the original as it stands.
        related: other places of the document that explain the finding.
        level: a milder level than the rule's, where the case is less clear.
    """

    span: Span
    message: str
    suggestions: tuple[str, ...] = ()
    edits: tuple[Edit, ...] = ()
    related: tuple[Related, ...] = ()
    level: Level | None = None
