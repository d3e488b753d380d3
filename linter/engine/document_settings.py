"""What a document says about itself in its front matter, under `calque`."""

from collections.abc import Iterator

import msgspec

from linter.errors import ConfigError
from linter.packs.known_names import KnownNames
from linter.packs.languages import language_code
from linter.packs.nearest import did_you_mean
from linter.packs.ruleset import RuleSet
from linter.text.document import Document

SECTION = "calque"
LANGUAGE_KEYS = ("source-language", "source_language")
"""Read under `calque` and, as other tools write them, at the top of the front matter."""

IGNORE_KEY = "ignore"


class DocumentSettings(msgspec.Struct, frozen=True):
    """What a document asks for.

    Attributes:
        source_language: ISO 639-1 code, or None where it names none.
        ignore: rules, packs, categories or levels to leave out.
    """

    source_language: str | None = None
    ignore: tuple[str, ...] = ()


NOTHING = DocumentSettings()


def document_settings(document: Document, rules: RuleSet) -> tuple[DocumentSettings, list[ConfigError]]:
    """Read the front matter of a document.

    Args:
        document: the document.
        rules: the rules that it may name.

    Returns:
        What could be read, and an error for each thing that could not.
    """
    if not document.front_matter:
        return NOTHING, []
    errors: list[ConfigError] = []
    own = document.front_matter.get(SECTION)
    language = ignore = None
    if isinstance(own, dict):
        for key in own:
            if key not in (*LANGUAGE_KEYS, IGNORE_KEY):
                allowed = (LANGUAGE_KEYS[0], IGNORE_KEY)
                hint = did_you_mean(str(key), allowed) or f"; allowed: {', '.join(allowed)}"
                errors.append(_error(document, (SECTION, str(key)), f"unknown key {key!r}{hint}"))
        language = _language(document, (SECTION,), own, errors)
        ignore = own.get(IGNORE_KEY)
    elif own is not None:
        errors.append(_error(document, (SECTION,), f"{SECTION!r} must be a mapping"))
    language = language or _language(document, (), document.front_matter, errors)
    return DocumentSettings(language, tuple(_ignored(document, ignore, rules, errors))), errors


def _language(
    document: Document, keys: tuple[str, ...], values: object, errors: list[ConfigError]
) -> str | None:
    for key in LANGUAGE_KEYS:
        value = values.get(key) if hasattr(values, "get") else None
        if value is None:
            continue
        try:
            return language_code(str(value))
        except ConfigError as error:
            errors.append(_error(document, (*keys, key), f"{key}: {error.message}"))
    return None


def _ignored(document: Document, value: object, rules: RuleSet, errors: list[ConfigError]) -> Iterator[str]:
    """Yield the names to ignore: a list, or one name."""
    if value is None:
        return
    known = KnownNames(rules.ids)
    for name in value if isinstance(value, list) else [value]:
        if isinstance(name, str) and name in known:
            yield name
        else:
            hint = did_you_mean(str(name), known)
            message = f"{IGNORE_KEY}: {name!r} is no rule, pack, category or level{hint}"
            errors.append(_error(document, (SECTION, IGNORE_KEY), message))


def _error(document: Document, keys: tuple[str, ...], message: str) -> ConfigError:
    from linter.text.front_matter import place_of

    line, column = place_of(document.text, keys)
    return ConfigError(message, path=document.path, line=line, column=column)
