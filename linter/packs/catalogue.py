"""All rules and word classes, read from the YAML of the packs."""

import os
from collections.abc import Sequence

import msgspec

from linter.errors import PackError
from linter.packs.folders import CLASSES_FILE, pack_files, shipped_folder
from linter.packs.loader import load_classes, load_pack_file
from linter.packs.specification import RuleSpecification


class Catalogue(msgspec.Struct, frozen=True):
    """Every rule by its full id, and every word class by its name."""

    rules: dict[str, RuleSpecification]
    classes: dict[str, tuple[str, ...]]


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
