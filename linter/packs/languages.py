"""What people call a source language."""

from linter.errors import ConfigError
from linter.packs.nearest import nearest
from linter.packs.vocabulary import SOURCE_LANGUAGES


def language_code(value: str) -> str:
    """Return the ISO 639-1 code that `value` means: "fr" for "fr", "FR", "fr-CA", "French".

    Raises:
        ConfigError: no language that calque knows is called so.
    """
    wanted = value.strip().lower()
    code = wanted.partition("-")[0].partition("_")[0]
    if code in SOURCE_LANGUAGES:
        return code
    by_name = {name.lower(): code for code, name in SOURCE_LANGUAGES.items()}
    if wanted in by_name:
        return by_name[wanted]
    close = [by_name[name] for name in nearest(wanted, by_name)]
    hint = f"did you mean {', '.join(close)}?" if close else f"known are {', '.join(SOURCE_LANGUAGES)}"
    raise ConfigError(f"{value!r} is no language code; {hint}")
