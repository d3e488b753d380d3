"""What a newsroom decides about single rules: their level, and whether they hold for quotations."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import StrEnum
from itertools import islice

import msgspec

from linter.model import Diagnostic, Level, Span
from linter.text.document import Block, BlockKind, Document
from linter.text.quotations import quotations


class QuotationPolicy(StrEnum):
    """What becomes of a finding inside a quotation: reported as it is, not at all, or as information."""

    CHECK = "check"
    SKIP = "skip"
    INFO = "info"


DEFAULT = "default"
"""The key of a quotation policy that holds for all rules without one of their own."""


class Policy:
    """Levels and quotation policies by rule id, category, pack or dimension.

    The most specific name outweighs the others, in that order.

    Args:
        levels: the levels that replace those of the rules.
        quotations: policies; `DEFAULT` stands for all other rules.
        level_of: the level that a rule has by itself; None for an id it does not know.
    """

    def __init__(
        self,
        levels: Mapping[str, Level],
        quotations: Mapping[str, QuotationPolicy],
        level_of: Callable[[str], Level | None],
    ) -> None:
        self._levels = levels
        self._quotations = quotations
        self._level_of = level_of

    def apply(self, diagnostics: Iterable[Diagnostic], document: Document) -> Iterator[Diagnostic]:
        """Yield what is left of the diagnostics, with the levels that the newsroom wants."""
        if not self._levels and not self._quotations:
            yield from diagnostics
            return
        quoted = _Quoted(document)
        for diagnostic in diagnostics:
            names = (*names_of_diagnostic(diagnostic), DEFAULT)
            level = self._level(diagnostic, names)
            policy = next((self._quotations[name] for name in names if name in self._quotations), None)
            if policy in (QuotationPolicy.SKIP, QuotationPolicy.INFO) and quoted.contains(diagnostic.span):
                if policy == QuotationPolicy.SKIP:
                    continue
                level = Level.INFO
            yield (
                diagnostic if level == diagnostic.level else msgspec.structs.replace(diagnostic, level=level)
            )

    def _level(self, diagnostic: Diagnostic, names: Iterable[str]) -> Level:
        level = next((self._levels[name] for name in names if name in self._levels), None)
        if level is None:
            return diagnostic.level
        own = self._level_of(diagnostic.rule)
        # A check may be less sure of one case than of the others; that stays.
        if own is not None and diagnostic.level.rank < own.rank:
            return min(level, diagnostic.level, key=lambda each: each.rank)
        return level


def names_of_diagnostic(diagnostic: Diagnostic) -> tuple[str, str, str, str]:
    """Return what names a diagnostic's rule, the most specific first: id, category, pack, dimension."""
    category = diagnostic.category
    return diagnostic.rule, category, diagnostic.rule.partition("/")[0], category.partition("/")[0]


_QUOTE_MARK = re.compile(r"[ \t]*+>")


class _Quoted:
    """The quotations of a document, found block by block as they are asked for."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._spans: dict[Block, tuple[Span, ...]] = {}

    def contains(self, span: Span) -> bool:
        """Tell whether a range of the original lies within a quotation or a block quote."""
        blocks = self._document.blocks
        index = bisect_right(blocks, span.start, key=lambda block: block.end)
        for block in islice(blocks, index, None):
            if block.start >= span.end:
                return False
            if self._is_quoted(block) or any(each.contains(span) for each in self._in(block)):
                return True
        return False

    def _is_quoted(self, block: Block) -> bool:
        """Tell whether a block is part of a block quote: a list in one is no paragraph of it."""
        if block.kind == BlockKind.BLOCK_QUOTE:
            return True
        text = self._document.text
        return bool(_QUOTE_MARK.match(text, text.rfind("\n", 0, block.start) + 1, block.start))

    def _in(self, block: Block) -> tuple[Span, ...]:
        found = self._spans.get(block)
        if found is None:
            rendered = self._document.render(block)
            found = tuple(Span(*rendered.original(*each)) for each in _ranges(rendered.text))
            self._spans[block] = found
        return found


def _ranges(text: str) -> Iterator[tuple[int, int]]:
    return ((span.start, span.end) for span in quotations(text))
