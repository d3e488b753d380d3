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

OPENING_WORD = re.compile(r"[a-z]{3,}(?![a-z])")
"""What an anchor may begin with to be looked up by a whole word."""

COMMON_CHARACTERS = " etaoinshrdlucmfwypvbgkjqxz0.,'-"
"""The characters that English has most of, the commonest first."""

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
        self._by_word: dict[str, list[tuple[str, int]]] = {}
        self._by_character: dict[str, list[tuple[str, int]]] = {}
        for rule, (anchors, _) in stored.items():
            for anchor in anchors:
                word = OPENING_WORD.match(anchor)
                if word is not None:
                    self._by_word.setdefault(word[0], []).append((anchor, rule))
                else:
                    self._by_character.setdefault(min(anchor, key=_commonness), []).append((anchor, rule))
        self._words = frozenset(self._by_word)
        self._characters = frozenset(self._by_character)

    def live(self, lower_text: str, words: set[str]) -> list[int]:
        """Return the rules of which an anchor is in a block, in ascending order.

        Args:
            lower_text: the block's text in lower case.
            words: its words.
        """
        found = set(self._always)
        shape = lower_text.translate(ZEROS)
        for word in words & self._words:
            found.update(rule for anchor, rule in self._by_word[word] if anchor in shape)
        for character in self._characters.intersection(shape):
            found.update(rule for anchor, rule in self._by_character[character] if anchor in shape)
        return sorted(found)

    def compiled(self, rule: int) -> "tuple[regex.Pattern[str], ...]":
        """Return the compiled expressions of a rule."""
        found = self._compiled.get(rule)
        if found is None:
            import regex

            found = self._compiled[rule] = tuple(regex.compile(text) for text in self._stored[rule][1])
        return found


def _commonness(character: str) -> int:
    place = COMMON_CHARACTERS.find(character)
    return len(COMMON_CHARACTERS) - place if place >= 0 else 0


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
