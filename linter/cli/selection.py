"""The values of `--select`, `--ignore` and of options with a closed list."""

from collections.abc import Collection, Iterable, Sequence

from linter.errors import ConfigError
from linter.model import Level
from linter.packs.nearest import did_you_mean


def split(values: Iterable[str]) -> tuple[str, ...]:
    """Return the parts of repeated comma lists: `["a,b", "c"]` gives `("a", "b", "c")`."""
    return tuple(part.strip() for value in values for part in value.split(",") if part.strip())


def known_selectors(packs: Sequence[str], *, shipped: bool = True) -> set[str]:
    """Return all that selects a rule: ids, packs (`fr`, `fr/`), categories, their dimensions, levels.

    Args:
        packs: folders of a user's own rule packs.
        shipped: whether calque's own rules are among those to select.

    Raises:
        PackError: a pack cannot be loaded.
    """
    from linter.engine.selection import names_of
    from linter.packs.store import load_rule_set

    rules = load_rule_set(packs, shipped=shipped)
    return {*Level, *(name for index in range(len(rules)) for name in names_of(rules.rule(index)))}


def require_known(option: str, values: Iterable[str], known: Collection[str]) -> None:
    """Check that each value selects something.

    Args:
        option: the option the values were given to, for the message.
        values: what is to be selected or ignored.
        known: all that selects a rule.

    Raises:
        ConfigError: a value is not in `known`.
    """
    for value in values:
        if value not in known:
            hint = did_you_mean(value, known)
            raise ConfigError(f"{option}: {value!r} is no rule, pack, category or level{hint}")


def one_of(option: str, value: str, known: Collection[str]) -> None:
    """Check that a value is one of `known`.

    Raises:
        ConfigError: it is not.
    """
    if value not in known:
        hint = did_you_mean(value, known) or f"; known are {', '.join(sorted(known))}"
        raise ConfigError(f"{option}: unknown value {value!r}{hint}")
