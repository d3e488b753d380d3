"""Which rules of a rule set a run asks for."""

from collections.abc import Iterable

from linter.packs.compiled_rule import CompiledRule
from linter.packs.ruleset import RuleSet


def enabled_rules(rules: RuleSet, select: Iterable[str], ignore: Iterable[str]) -> frozenset[int] | None:
    """Return the indices of the rules to run, or None when that is all of them.

    Args:
        rules: the rule set.
        select: rule ids, packs (`fr` or `fr/`), categories or levels; empty for all.
        ignore: the same, to leave out; it outweighs `select`.
    """
    wanted, unwanted = frozenset(select), frozenset(ignore)
    if not wanted and not unwanted:
        return None
    return frozenset(
        index
        for index in range(len(rules))
        if (not wanted or not wanted.isdisjoint(names_of(rules.rule(index))))
        and unwanted.isdisjoint(names_of(rules.rule(index)))
    )


def names_of(rule: CompiledRule) -> tuple[str, ...]:
    """Return everything that selects a rule: id, pack, category and its dimension, level."""
    pack = rule.id.partition("/")[0]
    dimension = rule.category.partition("/")[0]
    return rule.id, pack, f"{pack}/", rule.category, dimension, rule.level.value
