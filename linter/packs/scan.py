"""Runs the compiled rules over a document."""

from collections.abc import Iterator

from linter.language.segmentation import sentence_spans
from linter.language.sentence import Sentence
from linter.packs.compiled_rule import CompiledRule
from linter.packs.hits import Hit, RuleTimeout
from linter.packs.lookup import MARGIN, Candidate
from linter.packs.regexes import match_regexes
from linter.packs.ruleset import RuleSet
from linter.patterns.match import Match
from linter.patterns.suggestion import render
from linter.patterns.words import BREAK, flatten, words_of
from linter.text.document import Block, Document, RenderedBlock

CHUNK = 50_000
"""Code points of text that are looked through at once; a longer block is a chunk of its own."""

_MARGIN = [BREAK] * MARGIN


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
    for chunk in _chunks(document):
        yield from _scan_chunk(chunk, rules, enabled)


def _chunks(document: Document) -> Iterator[list[tuple[Block, RenderedBlock]]]:
    chunk: list[tuple[Block, RenderedBlock]] = []
    size = 0
    for block in document.blocks:
        chunk.append((block, document.render(block)))
        size += block.end - block.start
        if size >= CHUNK:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk


def _scan_chunk(
    chunk: list[tuple[Block, RenderedBlock]], rules: RuleSet, enabled: frozenset[int] | None
) -> Iterator[Hit | RuleTimeout]:
    texts = [rendered.text.replace(BREAK, " ") for _, rendered in chunk]
    flat = flatten(BREAK.join(texts).replace(BREAK, f" {BREAK} "))
    words = [*_MARGIN, *words_of(flat), *_MARGIN]
    candidates = rules.lookup.candidates(words)
    live = rules.regexes.live(texts, words[MARGIN:])
    for index in sorted(candidates.keys() | live.keys()):
        block, rendered = chunk[index]
        found = candidates.get(index, [])
        if enabled is not None:
            found = [candidate for candidate in found if rules.owners[candidate.pattern] in enabled]
        if found:
            yield from _match_patterns(rules, found, block, rendered)
        for number in sorted(live.get(index, ())):
            if enabled is None or number in enabled:
                yield from match_regexes(rules.rule(number), rules.regexes.compiled(number), block, rendered)


def _match_patterns(
    rules: RuleSet, candidates: list[Candidate], block: Block, rendered: RenderedBlock
) -> Iterator[Hit]:
    spans = sentence_spans(rendered.text)
    flat = flatten(rendered.text.replace(BREAK, " "))
    last = 0
    for start, end in spans:
        words = words_of(flat[start:end])
        first, last = last, last + len(words)
        live = {
            candidate.pattern
            for candidate in candidates
            if first <= candidate.place < last
            and candidate.opening in (-1, candidate.place - first)
            and (len(spans) == 1 or rules.lookup.has_all(candidate.required, words))
        }
        if live:
            yield from _match_sentence(rules, sorted(live), block, rendered, (start, end))


def _match_sentence(
    rules: RuleSet, patterns: list[int], block: Block, rendered: RenderedBlock, span: tuple[int, int]
) -> Iterator[Hit]:
    sentence = Sentence(rendered.text, *span)
    found: dict[int, list[tuple[Match, bool]]] = {}
    for pattern in patterns:
        matcher = rules.matcher(pattern)
        matches = matcher.find(sentence)
        if matches:
            owned = found.setdefault(rules.owners[pattern], [])
            owned.extend((match, matcher.is_relation) for match in matches)
    for owner, owned in found.items():
        rule = rules.rule(owner)
        if rule.blocks and block.kind not in rule.blocks:
            continue
        exceptions = [
            exception for number in rule.exceptions for exception in rules.matcher(number).find(sentence)
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
