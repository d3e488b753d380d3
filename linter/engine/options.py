"""What the caller asks of a run."""

import msgspec

from linter.checks.grammar.settings import GrammarSettings
from linter.checks.settings import Settings
from linter.engine.policy import QuotationPolicy
from linter.model import Level


class Options(msgspec.Struct, frozen=True, kw_only=True):
    """Options of a run.

    Attributes:
        source_language: ISO 639-1 code of the language the texts were
            translated from, or None to judge by front matter and evidence.
        configured_language: the same, where the front matter may say otherwise.
        select: rule ids, packs, categories or levels to run; empty for all.
        ignore: the same, to leave out.
        enable: ids or packs of rules to run besides these, off by default or not.
        packs: files or folders of a user's own rule packs.
        shipped_rules: whether calque's own rules run beside them.
        checks: settings of the document checks.
        levels: levels that replace those of the rules, by rule id, category,
            pack or dimension.
        quotations: what becomes of findings in quotations, by the same names;
            "default" stands for all others.
        readability: whether to measure how the documents read.
        grammar: settings of the grammar check, or None to leave it out.
    """

    source_language: str | None = None
    configured_language: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    enable: tuple[str, ...] = ()
    packs: tuple[str, ...] = ()
    shipped_rules: bool = True
    checks: Settings = Settings()
    levels: dict[str, Level] = {}
    quotations: dict[str, QuotationPolicy] = {}
    grammar: GrammarSettings | None = None
    readability: bool = False
