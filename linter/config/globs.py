"""Globs of a configuration, written as in a `.gitignore`."""

import os
from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec


class Globs:
    """Patterns of files and folders, relative to a folder.

    `*.md` holds in every folder below, `archive/*.md` in that folder alone,
    `archive/` for a folder with all that is in it, `**` for any folders
    between; `!` takes back what an earlier pattern matched.

    Args:
        patterns: the patterns.
        base: the folder that they are relative to, absolute.
    """

    def __init__(self, patterns: Iterable[str], base: str) -> None:
        self._patterns = tuple(patterns)
        self._base = base

    @cached_property
    def _spec(self) -> "GitIgnoreSpec":
        # Takes longer to import than a small file takes to check.
        from pathspec import GitIgnoreSpec

        return GitIgnoreSpec.from_lines(self._patterns)

    def match(self, path: str, *, folder: bool = False) -> bool:
        """Tell whether an absolute path, or a folder above it, matches."""
        if not self._patterns:
            return False
        relative = relative_path(path, self._base)
        return self._spec.match_file(f"{relative}/" if folder else relative)


def relative_path(path: str, base: str) -> str:
    """Return `path` relative to `base` with slashes; what lies elsewhere without the steps upwards."""
    relative = os.path.relpath(path, base).replace(os.sep, "/")
    while relative.startswith("../"):
        relative = relative[3:]
    return relative
