"""Judges which language a document was translated from.

This never says that a text *is* machine-translated: it says from which
language its artifacts come, so that rules too weak alone may speak.
"""

from collections.abc import Iterable

from linter.errors import ConfigError
from linter.model import SourceLanguage
from linter.packs.compiled_rule import CompiledRule
from linter.packs.specification import Gate
from linter.packs.vocabulary import SOURCE_LANGUAGES
from linter.text.document import Document

NEEDED_HITS = 3
"""Distinct ungated rules of one language that make the judgement."""

FRONT_MATTER_KEYS = ("source-language", "source_language")


def source_language(
    document: Document, matched: Iterable[CompiledRule], option: str | None
) -> SourceLanguage | None:
    """Return the source language of a document, as told or as judged.

    Args:
        document: its front matter may name the language, at the top or under
            `calque`.
        matched: rules that matched somewhere in it.
        option: the language that the caller named.

    Raises:
        ConfigError: when the front matter names a language that is not known.
    """
    distinct = {rule.id: rule for rule in matched if rule.gate == Gate.NONE and rule.sources}
    hits: dict[str, int] = {}
    alone: dict[str, int] = {}
    for rule in distinct.values():
        for code in rule.sources:
            hits[code] = hits.get(code, 0) + 1
        if len(rule.sources) == 1:
            (code,) = rule.sources
            alone[code] = alone.get(code, 0) + 1
    if option is not None:
        return SourceLanguage(option, "option", hits.get(option, 0))
    told = _told(document)
    if told is not None:
        return SourceLanguage(told, "front-matter", hits.get(told, 0))
    if not hits:
        return None
    code = min(hits, key=lambda code: (-hits[code], -alone.get(code, 0), code))
    return SourceLanguage(code, "evidence", hits[code]) if hits[code] >= NEEDED_HITS else None


def _told(document: Document) -> str | None:
    own = document.front_matter.get("calque")
    for values in (own, document.front_matter):
        if not hasattr(values, "get"):
            continue
        for key in FRONT_MATTER_KEYS:
            value = values.get(key)
            if value is None:
                continue
            code = str(value).strip().lower().partition("-")[0]
            if code not in SOURCE_LANGUAGES:
                allowed = ", ".join(SOURCE_LANGUAGES)
                raise ConfigError(
                    f"{key} in the front matter is {value!r}; known are {allowed}", path=document.path
                )
            return code
    return None
