"""What Git ignores: the `.gitignore` files of a working tree.

As in gitignore(5): a pattern of a deeper folder outweighs one of a folder
above, the last matching one of a file decides, and what lies in an ignored
folder is ignored. Git's index is not looked at, so that a tracked file that
a pattern matches counts as ignored here.
"""

import os
from typing import TYPE_CHECKING

from linter.errors import ConfigError

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

FILE = ".gitignore"


class GitIgnored:
    """Tells what Git ignores under a folder.

    Patterns count from the top of the working tree that holds the folder, or
    from the folder itself where it is in none or is itself ignored: who names
    an ignored folder wants what is in it.

    Args:
        folder: where the walk begins.
    """

    def __init__(self, folder: str) -> None:
        start = os.path.abspath(folder)
        self._top = working_tree(start) or start
        self._specs: dict[str, GitIgnoreSpec | None] = {}
        if start != self._top and self.ignores(start, folder=True):
            self._top = start
            self._specs.clear()

    def ignores(self, path: str, *, folder: bool = False) -> bool:
        """Tell whether a path is ignored, the folders above it not being so.

        Raises:
            ConfigError: a `.gitignore` cannot be read.
        """
        path = os.path.abspath(path)
        above = os.path.dirname(path)
        while True:
            spec = self._spec(above)
            if spec is not None:
                relative = os.path.relpath(path, above).replace(os.sep, "/")
                verdict = spec.check_file(f"{relative}/" if folder else relative).include
                if verdict is not None:
                    return bool(verdict)
            if above == self._top or os.path.dirname(above) == above:
                return False
            above = os.path.dirname(above)

    def _spec(self, folder: str) -> "GitIgnoreSpec | None":
        if folder not in self._specs:
            files = [os.path.join(folder, FILE)]
            if folder == self._top:
                files.insert(0, os.path.join(folder, ".git", "info", "exclude"))
            lines = [line for file in files for line in _lines(file)]
            self._specs[folder] = _compiled(lines) if lines else None
        return self._specs[folder]


def working_tree(folder: str) -> str | None:
    """Return the top of the Git working tree that holds an absolute folder, or None."""
    while not os.path.exists(os.path.join(folder, ".git")):
        above = os.path.dirname(folder)
        if above == folder:
            return None
        folder = above
    return folder


def _lines(path: str) -> list[str]:
    """Return the patterns of a file without those that say nothing."""
    try:
        with open(path, encoding="utf-8", errors="surrogateescape") as file:
            lines = file.read().splitlines()
    except (FileNotFoundError, NotADirectoryError):
        return []
    except OSError as error:
        raise ConfigError(f"cannot be read: {(error.strerror or str(error)).lower()}", path=path) from None
    return [line for line in lines if line.strip() and not line.startswith("#")]


def _compiled(lines: list[str]) -> "GitIgnoreSpec":
    # Takes longer to import than a small file takes to check.
    from pathspec import GitIgnoreSpec

    try:
        return GitIgnoreSpec.from_lines(lines)
    except ValueError:
        # Git passes over a pattern that it cannot read.
        return GitIgnoreSpec.from_lines(line for line in lines if _is_readable(line))


def _is_readable(line: str) -> bool:
    from pathspec import GitIgnoreSpec

    try:
        GitIgnoreSpec.from_lines([line])
    except ValueError:
        return False
    return True
