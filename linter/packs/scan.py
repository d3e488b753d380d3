"""Runs the compiled rules over a document."""

import re
from collections.abc import Iterable, Iterator

import msgspec

from linter.language.segmentation import sentence_spans
from linter.language.sentence import Sentence
from linter.packs.ruleset import CompiledRule, RuleSet
from linter.patterns.match import Match
from linter.patterns.suggestion import TextEdit, render
from linter.text.document import Block, Document, RenderedBlock

WORD = re.compile(r"[^\W\d_]+")
"""What may be an anchor: letters only, so that no tokeniser can disagree."""

REGEX_TIMEOUT = 2.0
"""Seconds that one regular expression may spend on one block."""


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


def scan(
    document: Document, rules: RuleSet, enabled: frozenset[int] | None = None
) -> Iterator[Hit | RuleTimeout]:
    """Run rules over a document, gates not considered.

    Args:
        document: what to read.
        rules: the compiled rules.
        enabled: indices of the rules to run, or None for all.

    Yields:
        Matches, and regular expressions that were stopped by their timeout,
        block by block; several matches may overlap.
    """
    regexes = [index for index in rules.regex_rules if enabled is None or index in enabled]
    for block in document.blocks:
        rendered = document.render(block)
        lower = rendered.text.lower()
        patterns = _candidates(rules, set(WORD.findall(lower)), enabled)
        if patterns:
            yield from _match_patterns(rules, patterns, block, rendered)
        for index in regexes:
            rule = rules.rule(index)
            if not rule.anchors or any(anchor in lower for anchor in rule.anchors):
                yield from _match_regexes(rule, block, rendered)


def _candidates(rules: RuleSet, words: set[str], enabled: frozenset[int] | None) -> list[int]:
    """Patterns all of whose required words occur, in the order of the rules."""
    anchors = rules.anchors
    found: set[int] = set()
    for word in words & anchors.keys():
        found.update(anchors[word])
    if enabled is not None:
        owners = rules.owners
        found = {index for index in found if owners[index] in enabled}
    sets = rules.sets
    required = rules.required
    return sorted(
        index for index in found if not any(words.isdisjoint(sets[number]) for number in required[index][1:])
    )


def _match_patterns(
    rules: RuleSet, patterns: list[int], block: Block, rendered: RenderedBlock
) -> Iterator[Hit]:
    for start, end in sentence_spans(rendered.text):
        sentence = Sentence(rendered.text, start, end)
        positions: dict[str, list[int]] = {}
        for index, lower in enumerate(sentence.lowers):
            positions.setdefault(lower, []).append(index)
        for pattern in patterns:
            matches = rules.matcher(pattern).find(sentence, positions)
            if not matches:
                continue
            rule = rules.rule(rules.owners[pattern])
            if rule.blocks and block.kind not in rule.blocks:
                continue
            if rule.exceptions:
                exceptions = [
                    exception
                    for number in rule.exceptions
                    for exception in rules.matcher(number).find(sentence, positions)
                ]
                matches = [
                    match
                    for match in matches
                    if not any(other.start < match.end and match.start < other.end for other in exceptions)
                ]
            relation = rules.is_relation(pattern)
            for match in matches:
                yield _hit(rule, rendered, sentence, match, relation=relation)


def _hit(
    rule: CompiledRule, rendered: RenderedBlock, sentence: Sentence, match: Match, *, relation: bool
) -> Hit:
    edits = (
        tuple(render(template, match, sentence, replace=rule.replace, relation=relation))
        for template in rule.suggestions
    )
    return Hit(
        rule,
        rendered,
        sentence.starts[match.start],
        sentence.ends[match.end - 1],
        tuple(dict.fromkeys(edit for edit in edits if edit)),
    )


def _match_regexes(rule: CompiledRule, block: Block, rendered: RenderedBlock) -> Iterator[Hit | RuleTimeout]:
    if rule.blocks and block.kind not in rule.blocks:
        return
    import regex

    try:
        for expression in rule.regexes:
            for found in regex.finditer(expression, rendered.text, timeout=REGEX_TIMEOUT):
                start, end = found.span("span") if "span" in found.groupdict() else found.span()
                if start < end:
                    edits: Iterable[tuple[TextEdit, ...]] = (
                        (TextEdit(start, end, found.expand(template)),) for template in rule.suggestions
                    )
                    yield Hit(rule, rendered, start, end, tuple(edits))
    except TimeoutError:
        yield RuleTimeout(rule, block.start)
