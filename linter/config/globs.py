"""Globs of a configuration, written as in a `.gitignore`."""

import os
import re
from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING

from linter.engine.gitignore import compiled

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

_PLAIN = re.compile(r"[\w.-]+")


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
    def _literals(self) -> frozenset[str]:
        """Strings of which one is in every path that matches: a test that spares an import."""
        return frozenset(_literal(pattern) for pattern in self._patterns if not pattern.startswith("!"))

    @cached_property
    def _spec(self) -> "GitIgnoreSpec":
        return compiled(self._patterns)

    def match(self, path: str, *, folder: bool = False) -> bool:
        """Tell whether an absolute path, or a folder above it, matches."""
        if not self._patterns:
            return False
        relative = relative_path(path, self._base)
        if not any(literal in relative for literal in self._literals):
            return False
        return self._spec.match_file(f"{relative}/" if folder else relative)


def _literal(pattern: str) -> str:
    """Return the longest string that stands in every path a pattern matches; maybe empty."""
    if "[" in pattern or "\\" in pattern:
        return ""
    return max(_PLAIN.findall(pattern), key=len, default="")


def relative_path(path: str, base: str) -> str:
    """Return `path` relative to `base` with slashes; what lies elsewhere without the steps upwards."""
    relative = os.path.relpath(path, base).replace(os.sep, "/")
    while relative.startswith("../"):
        relative = relative[3:]
    return relative
