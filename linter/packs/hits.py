"""What a rule found in a block."""

import msgspec

from linter.packs.compiled_rule import CompiledRule
from linter.patterns.suggestion import TextEdit
from linter.text.document import RenderedBlock


class Hit(msgspec.Struct, frozen=True):
    """A rule's match in a block.

    Attributes:
        rule: the rule.
        block: the rendered block.
        start: first flagged code point of the block's rendered text.
        end: just after the last one.
        suggestions: for each suggestion its edits of the rendered text.
    """

    rule: CompiledRule
    block: RenderedBlock
    start: int
    end: int
    suggestions: tuple[tuple[TextEdit, ...], ...]


class RuleTimeout(msgspec.Struct, frozen=True):
    """A regular expression that did not finish on a block."""

    rule: CompiledRule
    start: int
