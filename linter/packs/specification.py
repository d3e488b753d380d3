"""What one rule says, after validation and with its pack's defaults filled in."""

from enum import StrEnum

import msgspec

from linter.model import Level, Safety


class Gate(StrEnum):
    """When a rule may speak.

    `NONE`: always. `SOURCE`: only in a document known or judged to come from
    one of the rule's source languages.
    """

    NONE = "none"
    SOURCE = "source"


class Kind(StrEnum):
    """How a rule finds its matches: the rule language, a regular expression, or a check in Python."""

    PATTERN = "pattern"
    REGEX = "regex"
    CHECK = "check"


class Place(msgspec.Struct, frozen=True):
    """Where something stands in a file: 1-based line and column in code points."""

    path: str
    line: int
    column: int


class Example(msgspec.Struct, frozen=True):
    """A sentence of a rule's own tests.

    Attributes:
        text: the sentence without its brackets.
        spans: half-open ranges of code points that were bracketed; empty in a
            good example.
        place: where the example stands in its pack file.
    """

    text: str
    spans: tuple[tuple[int, int], ...]
    place: Place


class RuleSpecification(msgspec.Struct, frozen=True, kw_only=True):
    """One rule.

    Attributes:
        id: full id, `pack/name`.
        sources: source expressions by ISO 639-1 code of their language; empty
            for a rule that is not about translation.
        kind: how `patterns` are to be read.
        patterns: one or more patterns, any of which is a match; of a check its name.
        exceptions: patterns that silence a match they touch.
        anchors: for regular expressions, lower-case strings one of which is in
            every match; empty when they are to run everywhere.
        suggestions: replacement templates, the best first.
        replace: the node that suggestions replace; see docs/rule-language.md.
        why: an explanation for the reader; may be empty when `suggestions` is not.
        level: seriousness.
        category: MQM category.
        gate: when the rule may speak.
        safety: whether its fix may be applied unseen.
        blocks: block kinds it looks at; empty for all.
        enabled: whether it runs without being selected by its id.
        bad: sentences with the flagged span in brackets.
        good: sentences that must not be flagged.
        seen: sites where the artifact was observed.
        place: where the rule stands in its pack file.
    """

    id: str
    kind: Kind
    patterns: tuple[str, ...]
    level: Level
    category: str
    place: Place
    sources: dict[str, tuple[str, ...]] = {}
    exceptions: tuple[str, ...] = ()
    anchors: tuple[str, ...] = ()
    suggestions: tuple[str, ...] = ()
    replace: str = ""
    why: str = ""
    gate: Gate = Gate.NONE
    safety: Safety = Safety.UNSAFE
    blocks: tuple[str, ...] = ()
    enabled: bool = True
    bad: tuple[Example, ...] = ()
    good: tuple[Example, ...] = ()
    seen: tuple[str, ...] = ()

    @property
    def pack(self) -> str:
        """The pack's name: the part of the id before the slash."""
        return self.id.partition("/")[0]
