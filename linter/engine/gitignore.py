"""What Git ignores: the `.gitignore` files of a working tree.

As in gitignore(5): a pattern of a deeper folder outweighs one of a folder
above, the last matching one of a file decides, and what lies in an ignored
folder is ignored. Git's index is not looked at, so that a tracked file that
a pattern matches counts as ignored here.
"""

import os
import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from linter.errors import ConfigError

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec, RegexPattern

FILE = ".gitignore"

_FOLDER_MARK = "ps_d"
"""Group of pathspec's expressions that matches the slash after a folder."""

_TRAILING_STARS = re.compile(r"/\*\*(/?)\s*$")


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
        self._read: dict[str, tuple[RegexPattern, ...]] = {}
        if start != self._top and self.ignores(start, folder=True):
            self._top = start
            self._read.clear()

    def ignores(self, path: str, *, folder: bool = False) -> bool:
        """Tell whether a path is ignored, the folders above it not being so.

        Raises:
            ConfigError: a `.gitignore` cannot be read.
        """
        path = os.path.abspath(path)
        above = os.path.dirname(path)
        while True:
            patterns = self._patterns(above)
            if patterns:
                relative = os.path.relpath(path, above).replace(os.sep, "/")
                verdict = _verdict(patterns, f"{relative}/" if folder else relative)
                if verdict is not None:
                    return verdict
            if above == self._top or os.path.dirname(above) == above:
                return False
            above = os.path.dirname(above)

    def _patterns(self, folder: str) -> "tuple[RegexPattern, ...]":
        if folder not in self._read:
            files = [os.path.join(folder, FILE)]
            if folder == self._top:
                files.insert(0, os.path.join(folder, ".git", "info", "exclude"))
            lines = [line for file in files for line in _lines(file)]
            # The last pattern that matches decides.
            self._read[folder] = tuple(reversed(tuple(compiled(lines).patterns))) if lines else ()
        return self._read[folder]


def _verdict(patterns: "Iterable[RegexPattern]", path: str) -> bool | None:
    """Return what the first pattern that matches a path itself says of it; None where none does.

    pathspec's patterns match what is in a matching folder, too, and mark the
    end of the folder with a group. Git does not ask them about that: it never
    looks into an ignored folder, and a folder that is taken back takes
    nothing in it back.
    """
    return next((bool(each.include) for each in patterns if _matches_itself(each, path)), None)


def _matches_itself(pattern: "RegexPattern", path: str) -> bool:
    if pattern.regex is None:
        return False
    if _FOLDER_MARK not in pattern.regex.groupindex:
        return bool(pattern.regex.search(path))
    # Greedy expressions find the last folder first; the one for any folder finds each.
    return any(found.end(_FOLDER_MARK) in (-1, len(path)) for found in pattern.regex.finditer(path))


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


def compiled(lines: Iterable[str]) -> "GitIgnoreSpec":
    """Compile patterns; those that Git could not read are left out, as Git does.

    `a/**` stands for what is in the folder, as in Git, and not for the folder,
    as pathspec has it: else nothing in it could be taken back.
    """
    # Takes longer to import than a small file takes to check.
    from pathspec import GitIgnoreSpec

    lines = [_TRAILING_STARS.sub(r"/**/*\1", line) for line in lines]
    try:
        return GitIgnoreSpec.from_lines(lines)
    except ValueError:
        return GitIgnoreSpec.from_lines(line for line in lines if _is_readable(line))


def _is_readable(line: str) -> bool:
    from pathspec import GitIgnoreSpec

    try:
        GitIgnoreSpec.from_lines([line])
    except ValueError:
        return False
    return True
