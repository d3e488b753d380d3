"""Finds the files to lint under the paths that a user names."""

import os
from collections.abc import Sequence

SUFFIXES = (".md", ".markdown", ".mdx", ".html", ".htm", ".xhtml", ".txt", ".text")
"""Files of these kinds are linted when a folder is named."""

SKIPPED_FOLDERS = frozenset({"__pycache__", "build", "dist", "node_modules", "site-packages", "venv"})
"""Folders that hold no prose of the repository; hidden ones are skipped too."""


def discover(paths: Sequence[str]) -> list[str]:
    """Return the files to lint, folders walked in sorted order.

    Args:
        paths: files and folders. A file that is named is taken whatever its
            suffix; a path that does not exist stays in, to fail when it is
            read and not silently before.

    Returns:
        Paths as the user would write them, without repetition.
    """
    found: dict[str, None] = {}
    for path in paths:
        if not os.path.isdir(path):
            found[path] = None
            continue
        for folder, folders, names in os.walk(path):
            folders[:] = sorted(
                name for name in folders if name not in SKIPPED_FOLDERS and not name.startswith(".")
            )
            for name in sorted(names):
                if name.lower().endswith(SUFFIXES) and not name.startswith("."):
                    found[os.path.normpath(os.path.join(folder, name))] = None
    return list(found)
