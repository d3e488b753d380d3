"""The values of `--select`, `--ignore` and of options with a closed list."""

from collections.abc import Collection, Iterable

from linter.errors import ConfigError
from linter.packs.nearest import did_you_mean


def split(values: Iterable[str]) -> tuple[str, ...]:
    """Return the parts of repeated comma lists: `["a,b", "c"]` gives `("a", "b", "c")`."""
    return tuple(part.strip() for value in values for part in value.split(",") if part.strip())


def one_of(option: str, value: str, known: Collection[str]) -> None:
    """Check that a value is one of `known`.

    Raises:
        ConfigError: it is not.
    """
    if value not in known:
        hint = did_you_mean(value, known) or f"; known are {', '.join(sorted(known))}"
        raise ConfigError(f"{option}: unknown value {value!r}{hint}")
