"""Runs the examples of rules: a rule's own tests, as LanguageTool has them.

A bad example must be flagged exactly where its brackets stand; a good one not
at all; and no suggestion, put in place, may be flagged again by its own rule.
"""

from collections.abc import Iterator, Sequence

import msgspec

from linter.packs.catalogue import load_catalogue
from linter.packs.compilation import compile_rules
from linter.packs.hits import Hit
from linter.packs.ruleset import RuleSet
from linter.packs.scan import scan
from linter.packs.specification import Example, Kind, Place, RuleSpecification
from linter.packs.yaml_reader import failure
from linter.patterns.suggestion import applied
from linter.text.document import Block, BlockKind, Document


class ExampleFailure(msgspec.Struct, frozen=True):
    """An example that does not show what it should, with the place to look at."""

    rule: str
    message: str
    place: Place


class ExampleReport(msgspec.Struct, frozen=True):
    """What came out of running examples: how many rules and examples, what failed."""

    rules: int
    examples: int
    failures: tuple[ExampleFailure, ...]


def run(paths: Sequence[str] = ()) -> ExampleReport:
    """Run the examples of the shipped rules, or of the packs under some paths.

    Those of document checks are left to `linter.checks.examples`.

    Args:
        paths: files or folders of packs; none for calque's own rules.

    Raises:
        PackError: for a pack that cannot be loaded.
    """
    catalogue = load_catalogue(paths, shipped=not paths)
    rules = [rule for rule in catalogue.rules.values() if rule.kind != Kind.CHECK]
    compiled = RuleSet(compile_rules(rules, catalogue.classes))
    index = {rule_id: number for number, rule_id in enumerate(compiled.ids)}
    failures = [found for rule in rules for found in check_rule(rule, compiled, frozenset({index[rule.id]}))]
    examples = sum(len(rule.bad) + len(rule.good) for rule in rules)
    return ExampleReport(len(rules), examples, tuple(failures))


def corrections(paths: Sequence[str] = ()) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Carry out every suggestion in every bad example, for a person to read.

    Args:
        paths: files or folders of packs; none for calque's own rules.

    Yields:
        The rule's id, the bad example, and the example as each suggestion
        would have it.

    Raises:
        PackError: for a pack that cannot be loaded.
    """
    rules, compiled = _compiled(paths)
    for number, rule in enumerate(rules):
        enabled = frozenset({number})
        for example in rule.bad:
            for hit in _hits(example.text, rule, compiled, enabled):
                corrected = (applied(example.text, 0, len(example.text), edits) for edits in hit.suggestions)
                yield rule.id, example.text, tuple(corrected)


def _compiled(paths: Sequence[str]) -> tuple[list[RuleSpecification], RuleSet]:
    """The rules in the order of their ids, which is that of the compiled set."""
    catalogue = load_catalogue(paths, shipped=not paths)
    rules = sorted(
        (rule for rule in catalogue.rules.values() if rule.kind != Kind.CHECK), key=lambda rule: rule.id
    )
    return rules, RuleSet(compile_rules(rules, catalogue.classes))


def check_rule(
    rule: RuleSpecification, compiled: RuleSet, enabled: frozenset[int]
) -> Iterator[ExampleFailure]:
    """Yield what is wrong with the examples of one rule.

    Args:
        rule: the rule.
        compiled: a rule set that has it.
        enabled: its index there, alone.
    """
    for example in rule.bad:
        hits = _hits(example.text, rule, compiled, enabled)
        found = sorted({(hit.start, hit.end) for hit in hits})
        if found != sorted(example.spans):
            shown = ", ".join(repr(example.text[start:end]) for start, end in found) or "nothing"
            wanted = ", ".join(repr(example.text[start:end]) for start, end in example.spans)
            yield ExampleFailure(
                rule.id, f"the bad example should flag {wanted} but flags {shown}", example.place
            )
            continue
        yield from _check_suggestions(rule, example, hits, compiled, enabled)
    for example in rule.good:
        for hit in _hits(example.text, rule, compiled, enabled):
            flagged = example.text[hit.start : hit.end]
            yield ExampleFailure(rule.id, f"the good example is flagged at {flagged!r}", example.place)


def _check_suggestions(
    rule: RuleSpecification, example: Example, hits: list[Hit], compiled: RuleSet, enabled: frozenset[int]
) -> Iterator[ExampleFailure]:
    for hit in hits:
        for edits in hit.suggestions:
            corrected = applied(example.text, 0, len(example.text), edits)
            first = min(edit.start for edit in edits)
            shift = len(corrected) - len(example.text)
            for again in _hits(corrected, rule, compiled, enabled):
                if again.start < hit.end + shift and first < again.end:
                    flagged = corrected[again.start : again.end]
                    yield ExampleFailure(
                        rule.id, f"a suggestion is flagged by the rule itself: {flagged!r}", example.place
                    )


def _hits(text: str, rule: RuleSpecification, compiled: RuleSet, enabled: frozenset[int]) -> list[Hit]:
    kind = BlockKind(rule.blocks[0]) if rule.blocks else BlockKind.PARAGRAPH
    document = Document(path=rule.place.path, text=text, mask=text, blocks=(Block(kind, 0, len(text)),))
    return [hit for hit in scan(document, compiled, enabled) if isinstance(hit, Hit)]


def refuse_failing_examples(paths: Sequence[str]) -> None:
    """Raise for the first failing example of the packs under some paths.

    Raises:
        PackError: with the example's place.
    """
    for found in run(paths).failures:
        raise failure(f"{found.message} (rule {found.rule})", found.place)
