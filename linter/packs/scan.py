"""Runs the compiled rules over a document."""

from collections.abc import Iterator

from linter.language.segmentation import sentence_spans
from linter.language.sentence import Sentence
from linter.packs.compiled_rule import CompiledRule
from linter.packs.hits import Hit, RuleTimeout
from linter.packs.regexes import match_regexes
from linter.packs.ruleset import Required, RuleSet
from linter.patterns.match import Match
from linter.patterns.program import words_of
from linter.patterns.suggestion import render
from linter.text.document import Block, Document, RenderedBlock


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
    for block in document.blocks:
        rendered = document.render(block)
        lower = rendered.text.lower()
        listed, words = words_of(lower)
        patterns = _candidates(rules, listed, words, enabled)
        if patterns:
            yield from _match_patterns(rules, patterns, block, rendered, enabled)
        for index in rules.regexes.live(lower, words):
            if enabled is None or index in enabled:
                yield from match_regexes(rules.rule(index), rules.regexes.compiled(index), block, rendered)


def _candidates(
    rules: RuleSet, listed: list[str], words: set[str], enabled: frozenset[int] | None
) -> list[int]:
    """Patterns one of whose keys holds in a text, in the order of the rules.

    Args:
        rules: the rules.
        listed: the text's words in order.
        words: the same as a set.
        enabled: indices of the rules to run, or None for all.
    """
    anchors = words & rules.anchor_words
    if not anchors:
        return []
    found: set[int] = set()
    last = len(listed)
    for word in anchors:
        keys = rules.keys(word)
        for pattern, required in keys.alone:
            if _all_occur(required, words):
                found.add(pattern)
        if not keys.by_distance:
            continue
        for place in _places(listed, word):
            for distance in keys.by_distance:
                if 0 <= place + distance < last:
                    for pattern, required in keys.beside(distance, listed[place + distance]):
                        if _all_occur(required, words):
                            found.add(pattern)
    if enabled is not None:
        found = {pattern for pattern in found if rules.owners[pattern] in enabled}
    return sorted(found)


def _places(listed: list[str], word: str) -> list[int]:
    """Every index of a word that is in the list."""
    if listed.count(word) == 1:
        return [listed.index(word)]
    return [place for place, other in enumerate(listed) if other == word]


def _all_occur(required: Required, words: set[str]) -> bool:
    """Tell whether each set of words has one in the text."""
    for forms in required:  # noqa: SIM110 -- a generator costs more than the comparisons
        if words.isdisjoint(forms):
            return False
    return True


def _match_patterns(
    rules: RuleSet, patterns: list[int], block: Block, rendered: RenderedBlock, enabled: frozenset[int] | None
) -> Iterator[Hit]:
    spans = sentence_spans(rendered.text)
    for start, end in spans:
        live = patterns
        if len(spans) > 1:
            listed, words = words_of(rendered.text[start:end].lower())
            live = _candidates(rules, listed, words, enabled)
            if not live:
                continue
        sentence = Sentence(rendered.text, start, end)
        positions: dict[str, list[int]] = {}
        for index, form in enumerate(sentence.lowers):
            positions.setdefault(form, []).append(index)
        found: dict[int, list[tuple[Match, bool]]] = {}
        for pattern in live:
            matcher = rules.matcher(pattern)
            matches = matcher.find(sentence, positions)
            if matches:
                owned = found.setdefault(rules.owners[pattern], [])
                owned.extend((match, matcher.is_relation) for match in matches)
        for owner, owned in found.items():
            rule = rules.rule(owner)
            if rule.blocks and block.kind not in rule.blocks:
                continue
            exceptions = [
                exception
                for number in rule.exceptions
                for exception in rules.matcher(number).find(sentence, positions)
            ]
            for match, relation in _longest(owned):
                if not any(other.start < match.end and match.start < other.end for other in exceptions):
                    yield _hit(rule, rendered, sentence, match, relation=relation)


def _longest(matches: list[tuple[Match, bool]]) -> list[tuple[Match, bool]]:
    """Of one rule's matches that lie inside one another, keep the longest."""
    kept: list[tuple[Match, bool]] = []
    for match, relation in sorted(matches, key=lambda item: (item[0].start, -item[0].end)):
        if not kept or match.end > kept[-1][0].end:
            kept.append((match, relation))
    return kept


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
