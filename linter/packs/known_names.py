"""Everything that selects a rule."""

from collections.abc import Iterable, Iterator
from functools import cached_property

from linter.model import Level
from linter.packs.vocabulary import CATEGORIES

GRAMMAR = "grammar/"
"""Beginning of the ids of a grammar server's rules, which calque cannot list."""


class KnownNames:
    """Names of rules, packs (`fr`, `fr/`), categories and their dimensions, and levels.

    Args:
        rule_ids: the full ids of the rules there are.
    """

    def __init__(self, rule_ids: Iterable[str]) -> None:
        self._ids = rule_ids

    @cached_property
    def _names(self) -> frozenset[str]:
        ids = tuple(self._ids)
        packs = {GRAMMAR[:-1], *(rule_id.partition("/")[0] for rule_id in ids)}
        categories = {part for name in CATEGORIES for part in (name, name.partition("/")[0])}
        return frozenset({*ids, *packs, *(f"{pack}/" for pack in packs), *categories, *map(str, Level)})

    def __contains__(self, name: object) -> bool:
        return name in self._names or (isinstance(name, str) and name.startswith(GRAMMAR))

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)
