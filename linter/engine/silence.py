"""Applies the comments of a document that silence findings, and reports on these comments."""

from collections.abc import Iterator

from linter.checks.reading import Reading
from linter.checks.suppression.hiding import Suppressions
from linter.engine.checking import run_checks
from linter.model import Diagnostic
from linter.packs.known_names import GRAMMAR, KnownNames
from linter.packs.ruleset import RuleSet
from linter.packs.specification import Gate

MARK = "calque"
"""Stands in every comment that silences; a text without it has none."""


class Silence:
    """The suppressions of one document in one run.

    Args:
        reading: the document.
        rules: the compiled rules.
        enabled: indices of the rules that ran, or None for all that are on by default.
        language: the source language whose gated rules ran, if any.
        grammar: whether a grammar server was asked.
        narrowed: whether the caller selected some of the rules.
    """

    def __init__(
        self,
        reading: Reading,
        rules: RuleSet,
        enabled: frozenset[int] | None,
        *,
        language: str | None,
        grammar: bool,
        narrowed: bool,
    ) -> None:
        self._reading = reading
        self._rules = rules
        self._enabled = enabled
        self._language = language
        self._grammar = grammar
        self._narrowed = narrowed

    def apply(self, diagnostics: list[Diagnostic]) -> list[Diagnostic]:
        """Return the diagnostics that no comment silences."""
        if MARK not in self._reading.document.text:
            return diagnostics
        return self._reading.derived(Suppressions).hide(diagnostics, self._ran)

    def report(self) -> Iterator[Diagnostic]:
        """Yield what is to be said of the suppressions themselves, after `apply`."""
        if MARK in self._reading.document.text:
            yield from run_checks(self._reading, self._rules, self._enabled, afterwards=True)

    def _ran(self, name: str) -> bool:
        """Tell whether all rules of this name ran on the document, so that its suppression can be judged."""
        if name.startswith(GRAMMAR) or name == GRAMMAR[:-1]:
            return self._grammar
        index = self._rules.index_of(name)
        if index is None:
            return not self._narrowed and (not name or name in KnownNames(self._rules.ids))
        rule = self._rules.rule(index)
        on = index in self._enabled if self._enabled is not None else rule.enabled
        return on and (rule.gate == Gate.NONE or self._language in rule.sources)
