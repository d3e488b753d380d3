"""Hides the findings that a document's comments silence, and knows which comments did so."""

from collections.abc import Callable, Iterable

from linter.checks.reading import Reading
from linter.checks.suppression.directives import Directive, Misread, directives
from linter.checks.suppression.regions import Region, regions, touched
from linter.model import Diagnostic


class Suppressions:
    """The suppressions of one document.

    Args:
        reading: the document.

    Attributes:
        found: the comments that were understood, in the order of the text.
        misread: those that were not.
        regions: what is silenced, and by what.
        useless: each `on` that ends nothing.
    """

    def __init__(self, reading: Reading) -> None:
        read = list(directives(reading.document))
        self.found = [each for each in read if isinstance(each, Directive)]
        self.misread = [each for each in read if isinstance(each, Misread)]
        self.regions, self.useless = regions(self.found, reading.document)
        self._used: set[int] = set()
        self._ran: Callable[[str], bool] = _everything_ran

    def hide(self, diagnostics: Iterable[Diagnostic], ran: Callable[[str], bool]) -> list[Diagnostic]:
        """Return the diagnostics that no comment silences.

        Args:
            diagnostics: everything that was found.
            ran: tells for the name of a rule, a pack or a category, or "" for
                everything, whether all of it ran: what did not run may still
                need its suppression.
        """
        self._ran = ran
        if not self.regions:
            return list(diagnostics)
        kept = []
        for diagnostic in diagnostics:
            names = _names(diagnostic)
            silencing = [each for each in touched(self.regions, diagnostic.span) if each.name in names]
            self._used.update(id(each) for each in silencing)
            if not silencing:
                kept.append(diagnostic)
        return kept

    def unused(self) -> list[Region]:
        """Return the regions in which nothing was hidden although everything they name ran."""
        return [each for each in self.regions if id(each) not in self._used and self._ran(each.name)]


def _everything_ran(_: str) -> bool:
    return True


def _names(diagnostic: Diagnostic) -> frozenset[str]:
    """Everything by which a comment can name a finding; the empty name stands for all."""
    pack = diagnostic.rule.partition("/")[0]
    category = diagnostic.category
    return frozenset({"", diagnostic.rule, pack, f"{pack}/", category, category.partition("/")[0]})
