"""The grammar check as a stage of a run: whether it is asked for, and what of it is reported."""

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from linter.engine.options import Options
from linter.engine.policy import names_of_diagnostic
from linter.model import Diagnostic, Level, Skipped
from linter.packs.vocabulary import CATEGORIES
from linter.text.document import Document

if TYPE_CHECKING:
    from linter.checks.grammar.checker import GrammarChecker

GRAMMAR = "grammar"


class GrammarStage:
    """Checks the documents of a run, if its options ask for it.

    Args:
        options: what to run.
    """

    def __init__(self, options: Options) -> None:
        self._options = options
        self._checker: GrammarChecker | None = None

    def check(
        self, document: Document, ours: Sequence[Diagnostic], ignore: Collection[str]
    ) -> tuple[list[Diagnostic], list[Skipped]]:
        """Check one document.

        Args:
            document: what to check.
            ours: what the rules found in it.
            ignore: what the document itself leaves out.

        Returns:
            What was found, and why some or all of it was not checked.
        """
        settings = self._options.grammar
        ignored = {*self._options.ignore, *ignore}
        if settings is None or not settings.enabled or not _can_find(self._options.select, ignored):
            return [], []
        if self._checker is None:
            import platformdirs

            from linter.checks.grammar.checker import GrammarChecker

            checks = self._options.checks
            self._checker = GrammarChecker(
                settings,
                cache_folder=platformdirs.user_cache_dir("calque", appauthor=False),
                names=checks.names,
                words=checks.words,
            )
        report = self._checker.check(document, ours)
        found = [each for each in report.diagnostics if _is_wanted(each, self._options.select, ignored)]
        return found, [*self._checker.limits, *([report.skipped] if report.skipped is not None else [])]


def _can_find(select: Collection[str], ignore: Collection[str]) -> bool:
    """Tell whether the selectors leave anything that a grammar server can find."""
    if GRAMMAR in ignore or f"{GRAMMAR}/" in ignore:
        return False
    general = {GRAMMAR, *Level, *CATEGORIES, *(each.partition("/")[0] for each in CATEGORIES)}
    return not select or any(name in general or name.startswith(f"{GRAMMAR}/") for name in select)


def _is_wanted(diagnostic: Diagnostic, select: Collection[str], ignore: Collection[str]) -> bool:
    names = {*names_of_diagnostic(diagnostic), f"{GRAMMAR}/", diagnostic.level}
    return names.isdisjoint(ignore) and (not select or not names.isdisjoint(select))
