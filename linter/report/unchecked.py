"""What was not checked, for formats whose every entry belongs to a file or a rule."""

from linter.model import FileResult, Skipped

FAILURE = "calque/not-checked"
"""Stands where a rule's id is expected, for something that went wrong."""

SKIPPED = "calque/skipped"
"""Stands where a rule's id is expected, for a check that did not run."""


class SkippedOnce:
    """Passes on each skipped check with the first file that it concerns.

    A check that was skipped is mostly skipped in every file: a thousand
    annotations would say no more than one.
    """

    def __init__(self) -> None:
        self._said: set[tuple[str, str]] = set()

    def first_seen(self, result: FileResult) -> list[Skipped]:
        """Return those of the file's skipped checks that no file before it had for the same reason."""
        new = [each for each in result.skipped if (each.check, each.reason) not in self._said]
        self._said.update((each.check, each.reason) for each in new)
        return new
