"""All rules and word classes, read from the YAML of the packs."""

import os
from collections.abc import Sequence

import msgspec

from linter.errors import PackError
from linter.packs.loader import load_classes, load_pack_file
from linter.packs.specification import RuleSpecification

CLASSES_FILE = "classes.yaml"
NOT_PACKS = frozenset({"facts"})
"""Folders beside the packs that hold no rules."""

_SUFFIXES = (".yaml", ".yml")


class Catalogue(msgspec.Struct, frozen=True):
    """Every rule by its full id, and every word class by its name."""

    rules: dict[str, RuleSpecification]
    classes: dict[str, tuple[str, ...]]


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


def load_catalogue(extra: Sequence[str] = (), *, shipped: bool = True) -> Catalogue:
    """Read the shipped rules and those of further pack folders.

    Args:
        extra: files or folders of a user's own packs.
        shipped: whether calque's own rules are read; its classes always are.

    Raises:
        PackError: for the first mistake found, with its place; a rule id or a
            class name that is used twice is one.
    """
    own = shipped_folder()
    rules: dict[str, RuleSpecification] = {}
    classes: dict[str, tuple[str, ...]] = {}
    for root in (own, *(path for path in extra if not os.path.samefile(path, own))):
        file = os.path.join(root, CLASSES_FILE)
        if os.path.isfile(file):
            for name, members in load_classes(_read(file), path=file).items():
                if name in classes:
                    raise PackError(f"the class {name!r} is already defined elsewhere", path=file)
                classes[name] = members
    for root in (*((own,) if shipped else ()), *extra):
        for file, pack in pack_files(root):
            for rule in load_pack_file(_read(file), path=file, pack=pack):
                if rule.id in rules:
                    first = rules[rule.id].place
                    raise PackError(
                        f"the rule {rule.id!r} stands already in {first.path}:{first.line}",
                        path=file,
                        line=rule.place.line,
                        column=rule.place.column,
                    )
                rules[rule.id] = rule
    return Catalogue(rules, classes)


def _read(path: str) -> str:
    try:
        with open(path, encoding="utf-8-sig") as file:
            return file.read()
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "not UTF-8"
        raise PackError(f"cannot be read: {reason}", path=path) from None
