"""Judges which language a document was translated from.

This never says that a text *is* machine-translated: it says from which
language its artifacts come, so that rules too weak alone may speak.
"""

from collections.abc import Iterable

from linter.model import SourceLanguage
from linter.packs.compiled_rule import CompiledRule
from linter.packs.specification import Gate

NEEDED_HITS = 3
"""Distinct ungated rules of one language that make the judgement."""


def source_language(
    matched: Iterable[CompiledRule],
    *,
    option: str | None = None,
    front_matter: str | None = None,
    configured: str | None = None,
) -> SourceLanguage | None:
    """Return the source language of a document, as told or as judged.

    Args:
        matched: rules that matched somewhere in it.
        option: the language that the caller named; outweighs the others.
        front_matter: the language that the document itself names.
        configured: the language that the configuration names for it.
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
    for how, told in (("option", option), ("front-matter", front_matter), ("configuration", configured)):
        if told is not None:
            return SourceLanguage(told, how, hits.get(told, 0))
    if not hits:
        return None
    code = min(hits, key=lambda code: (-hits[code], -alone.get(code, 0), code))
    return SourceLanguage(code, "evidence", hits[code]) if hits[code] >= NEEDED_HITS else None
