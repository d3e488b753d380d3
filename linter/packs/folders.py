"""Where rule packs are, and which files belong to them."""

import os

from linter.errors import PackError

CLASSES_FILE = "classes.yaml"
NOT_PACKS = frozenset({"facts", "wordings"})
"""Folders beside the packs that hold no rules."""

_SUFFIXES = (".yaml", ".yml")


def shipped_folder() -> str:
    """Return the folder of the rules that come with calque.

    An installed wheel has them inside the package; a checkout and an editable
    install have them beside it.

    Raises:
        PackError: when neither is there.
    """
    package = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    for folder in (os.path.join(package, "_rules"), os.path.join(os.path.dirname(package), "rules")):
        if os.path.isdir(folder):
            return folder
    raise PackError("the rules that belong to calque are missing: install it again")


def pack_files(path: str) -> list[tuple[str, str]]:
    """List the rule files under a path with the pack each belongs to.

    Args:
        path: a YAML file (its pack is named by its folder), a folder of YAML
            files (one pack), or a folder of such folders.

    Returns:
        (file, pack name) pairs, sorted by file.

    Raises:
        PackError: when the path does not exist or has no rule file.
    """
    if os.path.isfile(path):
        return [(path, os.path.basename(os.path.dirname(os.path.abspath(path))))]
    if not os.path.isdir(path):
        raise PackError("no such rule file or folder", path=path)
    found = []
    for folder, folders, names in os.walk(path):
        folders[:] = sorted(name for name in folders if name not in NOT_PACKS and not name.startswith("."))
        pack = os.path.basename(os.path.abspath(folder))
        for name in sorted(names):
            if name.endswith(_SUFFIXES) and name != CLASSES_FILE:
                found.append((os.path.join(folder, name), pack))
    if not found:
        raise PackError("no rule file (*.yaml) in this folder", path=path)
    return found
