"""What can be set for the grammar check; the keys of `[tool.calque.grammar]`."""

from enum import StrEnum

import msgspec


class Variant(StrEnum):
    """A variant of English that LanguageTool knows; `ENGLISH` has no spelling check."""

    AMERICAN = "en-US"
    BRITISH = "en-GB"
    CANADIAN = "en-CA"
    AUSTRALIAN = "en-AU"
    NEW_ZEALAND = "en-NZ"
    SOUTH_AFRICAN = "en-ZA"
    ENGLISH = "en"


class GrammarSettings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename="kebab"):
    """Settings of the grammar check.

    Attributes:
        enabled: whether the check runs.
        server: address of a running LanguageTool, `http://127.0.0.1:8081`; None
            to start one on this computer.
        language: the variant of English the texts are to be in.
        mother_tongue: code of the language whose false friends are looked for,
            as LanguageTool knows it (`it`, `pt-BR`), or None.
        picky: whether LanguageTool's rules for formal texts run too.
        enable_rules: ids of LanguageTool's rules to turn on.
        disable_rules: the same, to turn off.
        enable_categories: ids of its categories of rules to turn on.
        disable_categories: the same, to turn off.
        timeout: seconds to wait for the answer to one piece of text.
        ngrams: folder of LanguageTool's n-gram data for the server that calque
            starts; a server at an address has its own.
        cache: whether answers are kept for later runs.

    Raises:
        ValueError: for a value that cannot be used.
    """

    enabled: bool = False
    server: str | None = None
    language: Variant = Variant.AMERICAN
    mother_tongue: str | None = None
    picky: bool = False
    enable_rules: tuple[str, ...] = ()
    disable_rules: tuple[str, ...] = ()
    enable_categories: tuple[str, ...] = ()
    disable_categories: tuple[str, ...] = ()
    timeout: float = 60.0
    ngrams: str | None = None
    cache: bool = True

    def __post_init__(self) -> None:
        """Refuse values that no server could be asked with."""
        if self.server is not None:
            from linter.checks.grammar.address import parse

            parse(self.server)
        if not 0 < self.timeout <= LONGEST_TIMEOUT:
            raise ValueError(f"timeout: {self.timeout:g} is not between 0 and {LONGEST_TIMEOUT} seconds")
        if self.mother_tongue is not None and not _is_code(self.mother_tongue):
            raise ValueError(
                f"mother-tongue: {self.mother_tongue!r} is no language code, such as 'fr' or 'pt-BR'"
            )
        for name in (
            *self.enable_rules,
            *self.disable_rules,
            *self.enable_categories,
            *self.disable_categories,
        ):
            if not name or "," in name or name != name.strip():
                raise ValueError(
                    f"{name!r} is no id of a LanguageTool rule or category, such as 'EN_A_VS_AN'"
                )


LONGEST_TIMEOUT = 600
"""Seconds after which nobody waits any more."""


def _is_code(value: str) -> bool:
    language, _, region = value.partition("-")
    return language.isalpha() and len(language) in (2, 3) and (not region or region.isalnum())
