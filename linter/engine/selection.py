"""Which rules of a rule set a run asks for."""

from collections.abc import Collection, Iterable

from linter.packs.compiled_rule import CompiledRule
from linter.packs.ruleset import RuleSet


def enabled_rules(
    rules: RuleSet, select: Iterable[str], ignore: Iterable[str], enable: Iterable[str] = ()
) -> frozenset[int] | None:
    """Return the indices of the rules to run, or None for all that are on by default.

    Args:
        rules: the rule set.
        select: rule ids, packs (`fr` or `fr/`), categories or levels; empty for
            all that are on by default. The others need their id or pack here.
        ignore: the same, to leave out; it outweighs `select` and `enable`.
        enable: ids or packs to run besides what `select` says.
    """
    wanted, unwanted, further = frozenset(select), frozenset(ignore), frozenset(enable)
    if not wanted and not unwanted and not further:
        return None
    return frozenset(
        index
        for index in range(len(rules))
        if _is_wanted(rules.rule(index), wanted, further) and unwanted.isdisjoint(names_of(rules.rule(index)))
    )


def without(rules: RuleSet, enabled: frozenset[int] | None, ignore: Collection[str]) -> frozenset[int] | None:
    """Return what `enabled_rules` returned, less the rules that `ignore` names."""
    if not ignore:
        return enabled
    if enabled is None:
        return enabled_rules(rules, (), ignore)
    unwanted = frozenset(ignore)
    return frozenset(index for index in enabled if unwanted.isdisjoint(names_of(rules.rule(index))))


def _is_wanted(rule: CompiledRule, wanted: frozenset[str], further: frozenset[str]) -> bool:
    names = names_of(rule)
    if not further.isdisjoint(names[:3]):
        return True
    if not rule.enabled:
        return not wanted.isdisjoint(names[:3])
    return not wanted or not wanted.isdisjoint(names)


def names_of(rule: CompiledRule) -> tuple[str, ...]:
    """Return everything that selects a rule: id, pack, category and its dimension, level."""
    pack = rule.id.partition("/")[0]
    dimension = rule.category.partition("/")[0]
    return rule.id, pack, f"{pack}/", rule.category, dimension, rule.level.value
