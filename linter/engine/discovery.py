"""Finds the files to lint under the paths that a user names."""

import os
from collections.abc import Iterator, Sequence

from linter.engine.gitignore import GitIgnored

SUFFIXES = (".md", ".markdown", ".mdx", ".html", ".htm", ".xhtml", ".txt", ".text")
"""Files of these kinds are linted when a folder is named."""

SKIPPED_FOLDERS = frozenset({"__pycache__", "build", "dist", "node_modules", "site-packages", "venv"})
"""Folders that hold no prose of the repository; hidden ones are skipped too."""


class Choice:
    """Which of the files that are there get linted; a configuration may choose otherwise.

    The paths it is asked about are written as the user would write them.
    """

    def named(self, path: str) -> bool:
        """Tell whether to lint a file that was named; any suffix will do."""
        return True

    def found(self, path: str) -> bool:
        """Tell whether to lint a file that was found in a folder."""
        return path.lower().endswith(SUFFIXES)

    def folder(self, path: str) -> bool:
        """Tell whether to look into a folder."""
        return True

    def ignored_by_git(self, path: str) -> bool:
        """Tell whether what Git ignores is left out of a folder."""
        return True


EVERYTHING = Choice()


def discover(paths: Sequence[str], choice: Choice = EVERYTHING) -> list[str]:
    """Return the files to lint, folders walked in sorted order.

    Links to folders are not followed, so that a loop of them ends nothing and
    repeats nothing.

    Args:
        paths: files and folders. A path that does not exist stays in, to fail
            when it is read and not silently before; so does a folder that
            cannot be listed.
        choice: what to leave out.

    Returns:
        Paths as the user would write them, without repetition.

    Raises:
        ConfigError: a `.gitignore`, or a configuration that `choice` reads,
            cannot be read.
    """
    found: dict[str, None] = {}
    for path in paths:
        if os.path.isdir(path):
            found.update(dict.fromkeys(_walk(path, choice)))
        elif choice.named(path):
            found[path] = None
    return list(found)


def _walk(top: str, choice: Choice) -> Iterator[str]:
    if not choice.folder(top):
        return
    git = GitIgnored(top)
    unlisted: list[str] = []
    for folder, folders, names in os.walk(top, onerror=lambda error: unlisted.append(str(error.filename))):
        respects = choice.ignored_by_git(folder)
        kept = []
        for name in sorted(folders):
            path = os.path.normpath(os.path.join(folder, name))
            if name in SKIPPED_FOLDERS or name.startswith("."):
                continue
            if choice.folder(path) and not (respects and git.ignores(path, folder=True)):
                kept.append(name)
        folders[:] = kept
        for name in sorted(names):
            path = os.path.normpath(os.path.join(folder, name))
            if not name.startswith(".") and choice.found(path) and not (respects and git.ignores(path)):
                yield path
    yield from unlisted
