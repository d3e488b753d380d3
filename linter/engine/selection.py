"""Which rules of a rule set a run asks for."""

from collections.abc import Iterable

from linter.packs.compiled_rule import CompiledRule
from linter.packs.ruleset import RuleSet


def enabled_rules(rules: RuleSet, select: Iterable[str], ignore: Iterable[str]) -> frozenset[int] | None:
    """Return the indices of the rules to run, or None for all that are on by default.

    Args:
        rules: the rule set.
        select: rule ids, packs (`fr` or `fr/`), categories or levels; empty for
            all that are on by default. The others need their id or pack here.
        ignore: the same, to leave out; it outweighs `select`.
    """
    wanted, unwanted = frozenset(select), frozenset(ignore)
    if not wanted and not unwanted:
        return None
    return frozenset(
        index
        for index in range(len(rules))
        if _is_wanted(rules.rule(index), wanted) and unwanted.isdisjoint(names_of(rules.rule(index)))
    )


def _is_wanted(rule: CompiledRule, wanted: frozenset[str]) -> bool:
    if not rule.enabled:
        return not wanted.isdisjoint(names_of(rule)[:3])
    return not wanted or not wanted.isdisjoint(names_of(rule))


def names_of(rule: CompiledRule) -> tuple[str, ...]:
    """Return everything that selects a rule: id, pack, category and its dimension, level."""
    pack = rule.id.partition("/")[0]
    dimension = rule.category.partition("/")[0]
    return rule.id, pack, f"{pack}/", rule.category, dimension, rule.level.value
