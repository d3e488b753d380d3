"""Counts over all files of a run."""

from linter.model import FileResult, Level


class Summary:
    """What a run found, file by file.

    Attributes:
        files: files met, those included that could not be read.
        levels: diagnostics by level.
        failures: things that went wrong while files were read or rules ran.
        flagged_files: files with at least one diagnostic.
        failed_files: files with at least one failure.
    """

    def __init__(self) -> None:
        self.files = 0
        self.levels = dict.fromkeys(Level, 0)
        self.failures = 0
        self.flagged_files = 0
        self.failed_files = 0

    def add(self, result: FileResult) -> None:
        """Count one file."""
        self.files += 1
        for diagnostic in result.diagnostics:
            self.levels[diagnostic.level] += 1
        self.failures += len(result.failures)
        self.flagged_files += bool(result.diagnostics)
        self.failed_files += bool(result.failures)

    def at_least(self, level: Level) -> int:
        """Return how many diagnostics have this level or a more serious one."""
        return sum(count for each, count in self.levels.items() if each.rank >= level.rank)
