"""The values that checks produce and reports consume.

Every position is an offset in code points into the decoded original text;
every span is half-open. Lines, columns and other units are computed from
these in `linter.report` alone.
"""

from enum import StrEnum
from typing import Any

import msgspec


class Level(StrEnum):
    """How serious a diagnostic is, from `INFO` up to `ERROR`."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"

    @property
    def rank(self) -> int:
        """0 for info, 1 for warning, 2 for error."""
        return _RANKS[self]


_RANKS = {Level.INFO: 0, Level.WARNING: 1, Level.ERROR: 2}


class Safety(StrEnum):
    """Whether a fix can be applied unseen (`SAFE`) or needs a reader (`UNSAFE`)."""

    SAFE = "safe"
    UNSAFE = "unsafe"


class Span(msgspec.Struct, frozen=True, order=True):
    """A half-open range of code points, `start` included and `end` excluded."""

    start: int
    end: int

    def touches(self, other: "Span") -> bool:
        """Tell whether the two spans share at least one code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """Tell whether `other` lies inside this span (equal spans included)."""
        return self.start <= other.start and other.end <= self.end


class Edit(msgspec.Struct, frozen=True):
    """Replace the original text of `span` by `text`."""

    span: Span
    text: str


class Fix(msgspec.Struct, frozen=True):
    """Edits that together carry out the first suggestion; never overlapping."""

    safety: Safety
    edits: tuple[Edit, ...]


class SourceExpression(msgspec.Struct, frozen=True):
    """The expression a calque probably renders: ISO 639-1 code and wording."""

    language: str
    expression: str


class Related(msgspec.Struct, frozen=True):
    """Another place of the same document that explains a diagnostic."""

    span: Span
    message: str


class Diagnostic(msgspec.Struct, frozen=True):
    """One finding.

    Attributes:
        rule: full rule id, `pack/name`.
        level: seriousness, after configuration.
        category: MQM category, `dimension/type`.
        message: one sentence for the reader.
        span: what is flagged, in the original text.
        text: the original text of `span`, markup included.
        sources: likely source expressions, the likeliest first.
        suggestions: replacements for `text`, the best first.
        fix: edits for the first suggestion, if there is one.
        related: other places that matter.
    """

    rule: str
    level: Level
    category: str
    message: str
    span: Span
    text: str
    sources: tuple[SourceExpression, ...] = ()
    suggestions: tuple[str, ...] = ()
    fix: Fix | None = None
    related: tuple[Related, ...] = ()


class SourceLanguage(msgspec.Struct, frozen=True):
    """The language a document was probably translated from.

    Attributes:
        code: ISO 639-1 code.
        how: "option", "front-matter" or "evidence".
        hits: distinct ungated rules of that language that matched.
    """

    code: str
    how: str
    hits: int = 0


class Skipped(msgspec.Struct, frozen=True):
    """A check that did not run, with the reason and what to do."""

    check: str
    reason: str


class Failure(msgspec.Struct, frozen=True):
    """Something that went wrong while a file was read or a rule ran."""

    what: str
    reason: str


class FileResult(msgspec.Struct):
    """All that is to be said of one file.

    `text` is the decoded original, kept so that reports can compute lines
    and show excerpts; it is empty for a file that could not be read.
    """

    path: str
    text: str = ""
    source_language: SourceLanguage | None = None
    diagnostics: list[Diagnostic] = []
    readability: dict[str, Any] = {}
    skipped: list[Skipped] = []
    failures: list[Failure] = []
