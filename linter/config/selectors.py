"""Checks the rules, packs and categories that configuration and command line name."""

from collections.abc import Iterable, Iterator, Mapping

from linter.config.files import ConfigFile, Table
from linter.engine.policy import DEFAULT
from linter.errors import ConfigError
from linter.model import Level
from linter.packs.known_names import KnownNames
from linter.packs.nearest import did_you_mean

_LISTS = ("select", "ignore", "enable")
_TABLES = ("levels", "quotations")
_LEVELS = frozenset(Level)

Keys = tuple[str | int, ...]


def refuse_unknown(options: Mapping[str, Iterable[str]], known: KnownNames) -> None:
    """Check that each value of the command line's options selects something.

    Args:
        options: the values by the name of their option.
        known: what selects a rule.

    Raises:
        ConfigError: for the first that selects nothing.
    """
    for option, names in options.items():
        for name in names:
            if name not in known:
                hint = did_you_mean(name, known)
                raise ConfigError(f"{option}: {name!r} is no rule, pack, category or level{hint}")


def refuse_unknown_in(file: ConfigFile, known: KnownNames) -> None:
    """Check that everything a configuration file selects is there.

    Args:
        file: its types checked already.
        known: the rules of the packs that it uses, and what else selects rules.

    Raises:
        ConfigError: for the first name that selects nothing.
    """
    for keys, name, in_list in _selectors(file.table):
        wrong = name not in known or (not in_list and name in _LEVELS)
        if wrong and keys[-2:] != ("quotations", DEFAULT):
            message = f"{name!r} is no rule, pack or category{did_you_mean(name, known)}"
            raise file.error(message, keys, value=in_list)


def _selectors(table: Table, above: Keys = ()) -> Iterator[tuple[Keys, str, bool]]:
    """Yield each name with the way to it, and whether it is a value rather than a key."""
    for key in _LISTS:
        for index, name in enumerate(table.get(key, ())):
            yield (*above, key, index), name, True
    for key in _TABLES:
        for name in table.get(key, {}):
            yield (*above, key, name), name, False
    for glob, section in table.get("per-path", {}).items():
        yield from _selectors(section, (*above, "per-path", glob))
