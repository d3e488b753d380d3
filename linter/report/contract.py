"""The JSON report, version 1, as types; `docs/calque-report-1.schema.json` is made from them.

Within version 1 fields may be added; none is removed, renamed or given
another meaning.
"""

from typing import Annotated, Literal

import msgspec
from msgspec import UNSET, Meta, UnsetType

from linter.model import (
    Failure,
    Level,
    Measure,
    Safety,
    Scores,
    Skipped,
    SourceExpression,
    SourceLanguage,
)
from linter.report.positions import Position

VERSION = 1

Count = Annotated[int, Meta(ge=0)]


class Edit(msgspec.Struct, frozen=True):
    """Replace what stands from `start` up to `end` by `text`."""

    start: Position
    end: Position
    text: str


class Fix(msgspec.Struct, frozen=True):
    """Edits that carry out the first suggestion; `safe` ones can be applied unseen."""

    safety: Safety
    edits: list[Edit]


class Related(msgspec.Struct, frozen=True):
    """Another place of the same file that explains a diagnostic."""

    start: Position
    end: Position
    message: str


class Diagnostic(msgspec.Struct, frozen=True):
    """One finding.

    `source` is the likeliest source expression, `sources` has them all;
    `url` is a page about the rule, null where there is none.
    """

    rule: str
    level: Level
    category: str
    message: str
    text: str
    start: Position
    end: Position
    source: SourceExpression | None
    sources: list[SourceExpression]
    suggestions: list[str]
    fix: Fix | None
    related: list[Related]
    url: str | None


class Section(msgspec.Struct, frozen=True):
    """The prose from one heading to the next; `level` is 0 and `title` empty before the first."""

    title: str
    level: Annotated[int, Meta(ge=0, le=6)]
    start: Position
    end: Position
    scores: Scores


class LongSentence(msgspec.Struct, frozen=True):
    """A sentence that is far too long, and how many words it has."""

    start: Position
    end: Position
    words: Count


class Readability(msgspec.Struct, frozen=True):
    """How a file reads; empty when that was not asked for.

    `scores` is null for a file without prose, `sections` is empty for one
    without headings, `profile` for one too short to be measured.
    """

    scores: Scores | UnsetType | None = UNSET
    sections: list[Section] | UnsetType = UNSET
    long_sentences: list[LongSentence] | UnsetType = UNSET
    profile: list[Measure] | UnsetType = UNSET


class File(msgspec.Struct, frozen=True):
    """One file: its findings, and what of it was not checked."""

    path: str
    source_language: SourceLanguage | None
    diagnostics: list[Diagnostic]
    readability: Readability
    skipped: list[Skipped]
    failures: list[Failure]


class Tool(msgspec.Struct, frozen=True):
    """What wrote the report."""

    name: Literal["calque"]
    version: str


class Counts(msgspec.Struct, frozen=True):
    """Totals over all files."""

    files: Count
    errors: Count
    warnings: Count
    infos: Count
    failures: Count


class Report(msgspec.Struct, frozen=True):
    """A whole run of calque."""

    version: Literal[1]
    tool: Tool
    files: list[File]
    summary: Counts
