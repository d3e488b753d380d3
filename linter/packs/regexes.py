"""Rules that are regular expressions: which of them to run where, and running them.

They are slower than patterns by far and need a package that takes its time to
load, so each names anchors: strings of which one is in every match.
"""

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from linter.packs.compiled_rule import CompiledRule
from linter.packs.hits import Hit, RuleTimeout
from linter.patterns.suggestion import TextEdit
from linter.text.document import Block, RenderedBlock

if TYPE_CHECKING:
    import regex

TIMEOUT = 2.0
"""Seconds that one regular expression may spend on one block."""

WHOLE_WORD = re.compile(r"[a-z]{3,}")
"""An anchor like this is looked up as a word; any other is looked for as a part of the text."""

ZEROS = {ord(digit): "0" for digit in "123456789"}
"""Anchors are looked for where every digit is written 0, so that one stands for any."""

StoredRegex = tuple[tuple[str, ...], tuple[str, ...]]
"""The anchors and the expressions of a rule."""


class RegexIndex:
    """Tells which rules are worth running on a block.

    Args:
        stored: anchors and expressions by the index of their rule.
    """

    def __init__(self, stored: Mapping[int, StoredRegex]) -> None:
        self._stored = stored
        self._compiled: dict[int, tuple[regex.Pattern[str], ...]] = {}
        self._always = frozenset(rule for rule, (anchors, _) in stored.items() if not anchors)
        self._by_word: dict[str, set[int]] = {}
        self._by_mark: dict[str, set[int]] = {}
        for rule, (anchors, _) in stored.items():
            for anchor in anchors:
                table = self._by_word if WHOLE_WORD.fullmatch(anchor) else self._by_mark
                table.setdefault(anchor, set()).add(rule)
        for mark, rules in self._by_mark.items():
            for other, others in self._by_mark.items():
                if mark != other and mark.startswith(other):
                    rules |= others
        self._words = frozenset(self._by_word)
        longest_first = sorted(self._by_mark, key=len, reverse=True)
        self._marks = re.compile(
            f"(?=({'|'.join(map(re.escape, longest_first))}))" if longest_first else r"(?!)"
        )

    def live(self, lower_text: str, words: set[str]) -> list[int]:
        """Return the rules of which an anchor is in a block, in ascending order.

        Args:
            lower_text: the block's text in lower case.
            words: its words.
        """
        found = set(self._always)
        for word in words & self._words:
            found |= self._by_word[word]
        by_mark = self._by_mark
        for mark in set(self._marks.findall(lower_text.translate(ZEROS))):
            found |= by_mark[mark]
        return sorted(found)

    def compiled(self, rule: int) -> "tuple[regex.Pattern[str], ...]":
        """Return the compiled expressions of a rule."""
        found = self._compiled.get(rule)
        if found is None:
            import regex

            found = self._compiled[rule] = tuple(regex.compile(text) for text in self._stored[rule][1])
        return found


def match_regexes(
    rule: CompiledRule, expressions: "tuple[regex.Pattern[str], ...]", block: Block, rendered: RenderedBlock
) -> Iterator[Hit | RuleTimeout]:
    """Run the regular expressions of a rule over a block.

    Yields:
        A hit for each match that is not empty, or that the timeout struck.
    """
    if rule.blocks and block.kind not in rule.blocks:
        return
    try:
        for expression in expressions:
            group: Any = "span" if "span" in expression.groupindex else 0
            for found in expression.finditer(rendered.text, timeout=TIMEOUT):
                start, end = found.span(group)
                if start < end:
                    edits = tuple(
                        (TextEdit(start, end, found.expand(template)),) for template in rule.suggestions
                    )
                    yield Hit(rule, rendered, start, end, edits)
    except TimeoutError:
        yield RuleTimeout(rule, block.start)
