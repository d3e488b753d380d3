"""Turns settings into what the engine takes, the command line outweighing configuration files."""

import msgspec

from linter.checks.settings import Settings
from linter.config.schema import Configuration, FailOn
from linter.engine.options import Options
from linter.packs.languages import language_code

NO_REASON = "suppression/no-reason"
"""The rule that `require-reason` switches on."""


class Overrides(msgspec.Struct, frozen=True, kw_only=True):
    """What the command line says; it outweighs configuration files.

    Attributes:
        source_language: ISO 639-1 code; outweighs front matter, too.
        select: instead of what is configured; empty for that.
        ignore: besides what is configured.
        packs: besides what is configured.
        shipped_rules: whether calque's own rules run.
        date: date of the documents that do not say it themselves, as YYYY-MM-DD.
        fail_on: instead of what is configured, unless None.
        require_reason: the same.
        grammar: whether grammar is checked, instead of what is configured, unless None.
        grammar_server: the same for the server's address.
        readability: whether to measure how the documents read.
    """

    source_language: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    packs: tuple[str, ...] = ()
    shipped_rules: bool = True
    date: str | None = None
    fail_on: FailOn | None = None
    require_reason: bool | None = None
    grammar: bool | None = None
    grammar_server: str | None = None
    readability: bool = False


class DocumentRun(msgspec.Struct, frozen=True):
    """What to do with a document: the engine's options, and when to fail."""

    options: Options
    fail_on: FailOn


def document_run(configuration: Configuration, overrides: Overrides) -> DocumentRun:
    """Turn a configuration into what the engine takes, the command line outweighing it."""
    language = configuration.source_language
    reason = configuration.require_reason if overrides.require_reason is None else overrides.require_reason
    grammar = configuration.grammar
    if overrides.grammar is not None:
        server = overrides.grammar_server or grammar.server
        grammar = msgspec.structs.replace(grammar, enabled=overrides.grammar, server=server)
    options = Options(
        source_language=overrides.source_language,
        configured_language=language_code(language) if language is not None else None,
        select=overrides.select or configuration.select or (),
        ignore=tuple(dict.fromkeys((*configuration.ignore, *overrides.ignore))),
        enable=(*configuration.enable, *((NO_REASON,) if reason else ())),
        packs=tuple(dict.fromkeys((*configuration.packs, *overrides.packs))),
        shipped_rules=overrides.shipped_rules,
        checks=Settings(
            date=overrides.date,
            facts=configuration.facts,
            words=frozenset(word.lower() for word in configuration.words),
            names=frozenset(configuration.names),
            preferred_names=configuration.preferred_names,
            readability=configuration.readability,
        ),
        levels={name.rstrip("/"): level for name, level in configuration.levels.items()},
        quotations={name.rstrip("/"): policy for name, policy in configuration.quotations.items()},
        grammar=grammar,
        readability=overrides.readability,
    )
    return DocumentRun(options, overrides.fail_on or configuration.fail_on)
