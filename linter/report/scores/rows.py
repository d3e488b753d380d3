"""What the reports of scores show of a file."""

from collections.abc import Iterable

import msgspec

from linter.model import Failure, FileResult
from linter.report import contract
from linter.report.json_report import readability_object
from linter.report.positions import Positions


class ScoredFile(msgspec.Struct, frozen=True):
    """One file: how it reads, with lines and columns, and what went wrong."""

    path: str
    readability: contract.Readability
    failures: list[Failure]

    @property
    def grade(self) -> float | None:
        """The Flesch-Kincaid grade, or None where there is no prose."""
        return self.readability.scores.flesch_kincaid_grade if self.readability.scores else None


def scored_file(result: FileResult) -> ScoredFile:
    """Return what the reports show of a result; the document's text is not kept."""
    readability = readability_object(result.readability, Positions(result.text))
    return ScoredFile(result.path, readability, result.failures)


def hardest_first(files: Iterable[ScoredFile]) -> list[ScoredFile]:
    """Sort by Flesch-Kincaid grade, the highest first; files without prose come last."""
    return sorted(files, key=lambda file: (file.grade is None, -(file.grade or 0.0), file.path))
