"""The settings of `calque.toml` and `[tool.calque]`, as types."""

from enum import StrEnum

import msgspec

from linter.checks.grammar.settings import GrammarSettings
from linter.checks.settings import ReadabilityLimits
from linter.engine.policy import QuotationPolicy
from linter.model import Level


class FailOn(StrEnum):
    """The lowest level of a finding that makes the exit code 1."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"
    NEVER = "never"


class Scope(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename="kebab"):
    """What can be set for all documents of a folder or, under `per-path`, for some of them.

    Attributes:
        source_language: language the documents were translated from.
        select: rules, packs, categories or levels to run; None for all.
        ignore: the same, to leave out.
        enable: rules and packs that are off by default, to run besides the others.
        levels: levels by rule, category or pack.
        quotations: policies by rule, category or pack; "default" for all others.
        words: words that are no mistakes.
        names: names that are spelled right.
        preferred_names: other spellings of names, and the one to use.
        readability: limits of the rules of readability.
        fail_on: lowest level that makes the exit code 1.
        require_reason: whether each suppression must give one.
        grammar: the grammar check and its server.
    """

    source_language: str | None = None
    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] = ()
    enable: tuple[str, ...] = ()
    levels: dict[str, Level] = {}
    quotations: dict[str, QuotationPolicy] = {}
    words: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    preferred_names: dict[str, str] = {}
    readability: ReadabilityLimits = ReadabilityLimits()
    fail_on: FailOn = FailOn.WARNING
    require_reason: bool = False
    grammar: GrammarSettings = GrammarSettings()


class Configuration(Scope, frozen=True, kw_only=True, forbid_unknown_fields=True, rename="kebab"):
    """A configuration file.

    Attributes:
        extend: another configuration file that this one adds to.
        include: globs of the files to check in folders; None for the usual suffixes.
        exclude: globs of the files and folders to leave out.
        respect_gitignore: whether files that Git ignores are left out of folders.
        packs: files or folders of rule packs.
        facts: files of offices and who held them.
        per_path: settings for the files that a glob matches.
    """

    extend: str | None = None
    include: tuple[str, ...] | None = None
    exclude: tuple[str, ...] = ()
    respect_gitignore: bool = True
    packs: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    per_path: dict[str, Scope] = {}


REPLACING = frozenset({"select", "include"})
"""Lists of which the nearest setting holds alone; all other lists add up."""

FILES = frozenset({"packs", "facts"})
"""Lists of paths, relative to the folder of the file that holds them."""
