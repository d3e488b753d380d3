"""Rules that are regular expressions: which of them to run where, and running them.

They are slower than patterns by far and need a package that takes its time to
load, so each names anchors: strings of which one is in every match.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate, compress, count
from typing import TYPE_CHECKING, Any

from linter.packs.anchors import AnchorScanner
from linter.packs.compiled_rule import CompiledRule
from linter.packs.hits import Hit, RuleTimeout
from linter.patterns.suggestion import TextEdit
from linter.patterns.words import BREAK
from linter.text.document import Block, RenderedBlock

if TYPE_CHECKING:
    import regex

TIMEOUT = 2.0
"""Seconds that one regular expression may spend on one block."""

OPENING_WORD = re.compile(r"[a-z]{3,}(?![a-z])")
"""What an anchor may begin with to be looked up by a whole word."""

ZEROS = {ord(digit): "0" for digit in "123456789"}
"""Anchors are looked for where every digit is written 0, so that one stands for any."""

StoredRegex = tuple[tuple[str, ...], tuple[str, ...]]
"""The anchors and the expressions of a rule."""


class RegexIndex:
    """Tells which rules are worth running on a text.

    Args:
        stored: anchors and expressions by the index of their rule.
    """

    def __init__(self, stored: Mapping[int, StoredRegex]) -> None:
        self._stored = stored
        self._compiled: dict[int, tuple[regex.Pattern[str], ...]] = {}
        self._always = frozenset(rule for rule, (anchors, _) in stored.items() if not anchors)
        self._by_word: dict[str, dict[str, list[int]]] = {}
        self._by_string: dict[str, list[int]] = {}
        for rule, (anchors, _) in stored.items():
            for anchor in anchors:
                word = OPENING_WORD.match(anchor)
                rules = self._by_string if word is None else self._by_word.setdefault(word[0], {})
                rules.setdefault(anchor, []).append(rule)
        self._words = frozenset(self._by_word)
        self._scanner = AnchorScanner(self._by_string)

    def live(self, texts: Sequence[str], words: Sequence[str]) -> dict[int, set[int]]:
        """Return the rules of which an anchor is in a text, by the index of the text.

        Args:
            texts: what to look at.
            words: their words in order, a `BREAK` after those of each text.
        """
        found: dict[int, set[int]] = {}
        if self._always:
            found = {index: set(self._always) for index in range(len(texts))}
        joined = lower(BREAK.join(texts)).translate(ZEROS)
        starts = list(accumulate((len(text) + 1 for text in texts), initial=0))
        for place, anchor in self._scanner.find(joined):
            found.setdefault(bisect_right(starts, place) - 1, set()).update(self._by_string[anchor])
        breaks = list(compress(count(), map(BREAK.__eq__, words)))
        for place in compress(count(), map(self._words.__contains__, words)):
            index = bisect_left(breaks, place)
            begin, end = starts[index], starts[index + 1]
            for anchor, rules in self._by_word[words[place]].items():
                if joined.find(anchor, begin, end) >= 0:
                    found.setdefault(index, set()).update(rules)
        return found

    def compiled(self, rule: int) -> "tuple[regex.Pattern[str], ...]":
        """Return the compiled expressions of a rule."""
        found = self._compiled.get(rule)
        if found is None:
            import regex

            found = self._compiled[rule] = tuple(regex.compile(text) for text in self._stored[rule][1])
        return found


def lower(text: str) -> str:
    """Return a text in lower case, each character still one character."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(small if len(small := character.lower()) == 1 else character for character in text)


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
