"""The values that checks produce and reports consume.

Every position is an offset in code points into the decoded original text;
every span is half-open. Lines, columns and other units are computed from
these in `linter.report` alone.
"""

from enum import StrEnum

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
        url: a page about the rule, or None.
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
    url: str | None = None


class SourceLanguage(msgspec.Struct, frozen=True):
    """The language a document was probably translated from.

    Attributes:
        code: ISO 639-1 code.
        how: "option", "front-matter", "configuration" or "evidence".
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


class Scores(msgspec.Struct, frozen=True):
    """How hard a stretch of prose is to read; `linter.checks.readability.scores` has the formulas.

    Attributes:
        words: words; hyphenated ones and contractions count once.
        sentences: sentences of three words or more; at least 1.
        syllables: syllables of all words.
        complex_words: words of three syllables or more that children do not know.
        words_per_sentence: mean length of a sentence in words.
        flesch_reading_ease: 100 is very easy, 0 very hard; unbounded.
        flesch_kincaid_grade: years of American schooling.
        gunning_fog: the same, by sentence length and complex words.
        reading_seconds: time that an adult takes to read it silently.
    """

    words: int
    sentences: int
    syllables: int
    complex_words: int
    words_per_sentence: float
    flesch_reading_ease: float
    flesch_kincaid_grade: float
    gunning_fog: float
    reading_seconds: float


class ScoredSection(msgspec.Struct, frozen=True):
    """The prose from one heading to the next, whatever the levels of the two.

    Attributes:
        title: the heading's text; empty for what stands before the first one.
        level: 1 to 6; 0 for what stands before the first heading.
        span: heading and prose, in the original text.
        scores: of the prose without the heading.
    """

    title: str
    level: int
    span: Span
    scores: Scores


class LongSentence(msgspec.Struct, frozen=True):
    """A sentence that is far too long, and how many words it has."""

    span: Span
    words: int


class Standing(StrEnum):
    """Where a measure lies with respect to its usual range."""

    BELOW = "below"
    WITHIN = "within"
    ABOVE = "above"


class Measure(msgspec.Struct, frozen=True):
    """One measure of the profile of translationese, beside its range in news written in English.

    Attributes:
        name: what is measured, a stable key ("connectives").
        label: the same in plain words.
        value: how much, in `unit`.
        unit: "per 1,000 words" or "words".
        low: the 10th percentile of documents written in English.
        high: the 90th.
        standing: where the value lies.
        sentence: all of it in plain words.
    """

    name: str
    label: str
    value: float
    unit: str
    low: float
    high: float
    standing: Standing
    sentence: str


class Readability(msgspec.Struct, frozen=True):
    """How a document reads.

    Attributes:
        scores: of all its prose; None where there is none.
        sections: one for each heading with prose under it, in order, preceded by
            the prose before the first heading; empty where there are no headings.
        long_sentences: those over the limit that was set, in order.
        profile: the measures; empty for a text too short to be measured.
    """

    scores: Scores | None = None
    sections: tuple[ScoredSection, ...] = ()
    long_sentences: tuple[LongSentence, ...] = ()
    profile: tuple[Measure, ...] = ()


class FileResult(msgspec.Struct):
    """All that is to be said of one file.

    `text` is the decoded original, kept so that reports can compute lines
    and show excerpts; it is empty for a file that could not be read.
    `readability` is None when it was not asked for.
    """

    path: str
    text: str = ""
    source_language: SourceLanguage | None = None
    diagnostics: list[Diagnostic] = []
    readability: Readability | None = None
    skipped: list[Skipped] = []
    failures: list[Failure] = []
