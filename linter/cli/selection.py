"""The values of `--select`, `--ignore` and the options that name a language."""

from collections.abc import Collection, Iterable, Mapping

from linter.cli.nearest import did_you_mean, nearest
from linter.errors import ConfigError
from linter.model import Level
from linter.packs.specification import RuleSpecification
from linter.packs.vocabulary import SOURCE_LANGUAGES


def split(values: Iterable[str]) -> tuple[str, ...]:
    """Return the parts of repeated comma lists: `["a,b", "c"]` gives `("a", "b", "c")`."""
    return tuple(part.strip() for value in values for part in value.split(",") if part.strip())


def selectors(rules: Mapping[str, RuleSpecification]) -> set[str]:
    """Return all that selects a rule: ids, packs (`fr`, `fr/`), categories, levels."""
    packs = {rule.pack for rule in rules.values()}
    categories = {rule.category for rule in rules.values()}
    return {*rules, *packs, *(f"{pack}/" for pack in packs), *categories, *Level}


def require_known(option: str, values: Iterable[str], rules: Mapping[str, RuleSpecification]) -> None:
    """Check that each value selects something.

    Args:
        option: the option the values were given to, for the message.
        values: what is to be selected or ignored.
        rules: all rules by id.

    Raises:
        ConfigError: a value is no id, pack, category or level.
    """
    known = selectors(rules)
    for value in values:
        if value not in known:
            hint = did_you_mean(value, known)
            raise ConfigError(f"{option}: {value!r} is no rule, pack, category or level{hint}")


def language_code(value: str) -> str:
    """Return the ISO 639-1 code that `value` means: "fr" for "fr", "FR", "fr-CA", "French".

    Raises:
        ConfigError: no language that calque knows is called so.
    """
    wanted = value.lower()
    code = wanted.partition("-")[0].partition("_")[0]
    if code in SOURCE_LANGUAGES:
        return code
    by_name = {name.lower(): code for code, name in SOURCE_LANGUAGES.items()}
    if wanted in by_name:
        return by_name[wanted]
    close = [by_name[name] for name in nearest(wanted, by_name)]
    hint = f"did you mean {', '.join(close)}?" if close else f"known are {', '.join(SOURCE_LANGUAGES)}"
    raise ConfigError(f"{value!r} is no language code; {hint}")


def one_of(option: str, value: str, known: Collection[str]) -> None:
    """Check that a value is one of `known`.

    Raises:
        ConfigError: it is not.
    """
    if value not in known:
        hint = did_you_mean(value, known) or f"; known are {', '.join(sorted(known))}"
        raise ConfigError(f"{option}: unknown value {value!r}{hint}")
