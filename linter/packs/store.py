"""Finds the compiled rule set, or compiles it once and keeps it."""

import os
from collections.abc import Iterator, Sequence

from linter import __version__
from linter.packs.compiled_cache import cached_file, keep
from linter.packs.folders import CLASSES_FILE, pack_files, shipped_folder
from linter.packs.ruleset import RuleSet

COMPILED_FILE = "compiled.msgpack"
"""Name of the compiled rule set inside a wheel."""


def load_rule_set(extra: Sequence[str] = (), *, shipped: bool = True) -> RuleSet:
    """Load the compiled rules, compiling them when no compiled form is at hand.

    A wheel ships its rules compiled. From a checkout, or with further packs,
    they are compiled when a file changed and kept in the user's cache folder;
    a user's own packs then have their examples run, too.

    Args:
        extra: files or folders of a user's own packs.
        shipped: whether calque's own rules are among them.

    Raises:
        PackError: for a rule that cannot be loaded or an example that fails.
    """
    compiled = os.path.join(shipped_folder(), COMPILED_FILE)
    if shipped and not extra and os.path.isfile(compiled):
        with open(compiled, "rb") as file:
            return RuleSet(file.read())
    cached = cached_file("rules", _fingerprint(extra, shipped=shipped))
    try:
        with open(cached, "rb") as file:
            return RuleSet(file.read())
    except (OSError, ValueError):
        pass
    data = compile_packs(extra, shipped=shipped)
    rules = RuleSet(data)
    keep(cached, data)
    return rules


def compile_packs(extra: Sequence[str] = (), *, shipped: bool = True) -> bytes:
    """Read, check and compile the shipped rules and further packs.

    Raises:
        PackError: for the first mistake; a failing example is one in a user's
            own pack, while those of the shipped rules are the test suite's.
    """
    from linter.packs.catalogue import load_catalogue
    from linter.packs.compilation import compile_rules

    catalogue = load_catalogue(extra, shipped=shipped)
    data = compile_rules(catalogue.rules.values(), catalogue.classes)
    shipped_root = os.path.realpath(shipped_folder()) + os.sep
    own = [path for path in extra if not os.path.realpath(path).startswith(shipped_root)]
    if own:
        from linter.packs.examples import refuse_failing_examples

        refuse_failing_examples(own)
    return data


def _fingerprint(extra: Sequence[str], *, shipped: bool) -> str:
    """Name the state of every file that the compiled rules depend on."""
    import hashlib

    state = hashlib.sha256(__version__.encode())
    state.update(b"shipped" if shipped else b"own")
    for path in _inputs(extra):
        status = os.stat(path)
        state.update(f"{path}\0{status.st_size}\0{status.st_mtime_ns}\n".encode(errors="surrogateescape"))
    return state.hexdigest()[:24]


def _inputs(extra: Sequence[str]) -> Iterator[str]:
    for root in (shipped_folder(), *extra):
        for file, _ in pack_files(root):
            yield os.path.abspath(file)
        classes = os.path.join(root, CLASSES_FILE)
        if os.path.isfile(classes):
            yield os.path.abspath(classes)
    package = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    for part in ("patterns", "packs", "language", os.path.join("language", "data")):
        folder = os.path.join(package, part)
        for name in sorted(os.listdir(folder)):
            path = os.path.join(folder, name)
            if os.path.isfile(path) and not name.endswith(".pyc"):
                yield path
