"""Which rules of a rule set a run asks for."""

from collections.abc import Collection, Iterable, Iterator
from functools import cached_property

from linter.model import Level
from linter.packs.compiled_rule import CompiledRule
from linter.packs.ruleset import RuleSet
from linter.packs.vocabulary import CATEGORIES

GRAMMAR = "grammar/"
"""Beginning of the ids of a grammar server's rules, which calque cannot list."""


class KnownNames:
    """Everything that selects a rule: ids, packs, categories and their dimensions, levels.

    Args:
        rules: the rules there are.
    """

    def __init__(self, rules: RuleSet) -> None:
        self._ids = rules.ids

    @cached_property
    def _names(self) -> frozenset[str]:
        packs = {rule_id.partition("/")[0] for rule_id in self._ids}
        categories = {part for name in CATEGORIES for part in (name, name.partition("/")[0])}
        return frozenset(
            {*self._ids, *packs, *(f"{pack}/" for pack in packs), *categories, *map(str, Level), GRAMMAR[:-1]}
        )

    def __contains__(self, name: object) -> bool:
        return name in self._names or (isinstance(name, str) and name.startswith(GRAMMAR))

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)


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


def without(rules: RuleSet, enabled: frozenset[int] | None, ignore: Collection[str]) -> frozenset[int] | None:
    """Return what `enabled_rules` returned, less the rules that `ignore` names."""
    if not ignore:
        return enabled
    left = enabled_rules(rules, (), ignore)
    return left if enabled is None or left is None else enabled & left


def _is_wanted(rule: CompiledRule, wanted: frozenset[str]) -> bool:
    if not rule.enabled:
        return not wanted.isdisjoint(names_of(rule)[:3])
    return not wanted or not wanted.isdisjoint(names_of(rule))


def names_of(rule: CompiledRule) -> tuple[str, ...]:
    """Return everything that selects a rule: id, pack, category and its dimension, level."""
    pack = rule.id.partition("/")[0]
    dimension = rule.category.partition("/")[0]
    return rule.id, pack, f"{pack}/", rule.category, dimension, rule.level.value
