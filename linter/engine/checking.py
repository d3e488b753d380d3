"""Runs the document checks that a run asks for."""

from collections.abc import Iterator

from linter.checks.finding import Finding
from linter.checks.reading import Reading
from linter.checks.registry import AFTERWARDS, load_check
from linter.model import Diagnostic, Fix
from linter.packs.compiled_rule import CompiledRule
from linter.packs.ruleset import RuleSet


def run_checks(
    reading: Reading, rules: RuleSet, enabled: frozenset[int] | None, *, afterwards: bool = False
) -> Iterator[Diagnostic]:
    """Yield what the checks among the rules object to, rule by rule.

    Args:
        reading: the document.
        rules: the compiled rules.
        enabled: indices of the rules to run, or None for all that are on by default.
        afterwards: whether to run the checks that look at the findings of the
            others, instead of these others.

    Raises:
        PackError: for a rule that names a check there is not.
    """
    for index in rules.checks:
        rule = rules.rule(index)
        if (rule.check in AFTERWARDS) != afterwards:
            continue
        if index in enabled if enabled is not None else rule.enabled:
            for finding in load_check(rule.check)(reading):
                yield _diagnostic(rule, finding, reading.document.text)


def _diagnostic(rule: CompiledRule, finding: Finding, text: str) -> Diagnostic:
    return Diagnostic(
        rule=rule.id,
        level=finding.level or rule.level,
        category=rule.category,
        message=finding.message,
        span=finding.span,
        text=text[finding.span.start : finding.span.end],
        suggestions=finding.suggestions,
        fix=Fix(rule.safety, finding.edits) if finding.edits else None,
        related=finding.related,
    )
