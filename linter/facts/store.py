"""Finds the compiled facts, or compiles them once and keeps them."""

import os
from collections.abc import Sequence
from functools import lru_cache

import msgspec

from linter import __version__
from linter.facts.model import Facts
from linter.packs.compiled_cache import cached_file, keep
from linter.packs.folders import shipped_folder

COMPILED_FILE = "facts.msgpack"
"""Name of the compiled facts inside a wheel."""

FOLDER = "facts"
"""The folder of the shipped facts files, beside the rule packs."""


def shipped_files() -> list[str]:
    """List the facts files that come with calque, in the order in which they are read."""
    folder = os.path.join(shipped_folder(), FOLDER)
    names = sorted(name for name in os.listdir(folder) if name.endswith(".yaml"))
    # The countries first: the other files refer to them.
    names.sort(key=lambda name: name != "countries.yaml")
    return [os.path.join(folder, name) for name in names]


@lru_cache(maxsize=8)
def load_facts(own: tuple[str, ...] = ()) -> Facts:
    """Load the facts, compiling them when no compiled form is at hand.

    Args:
        own: a newsroom's own facts files, read after the shipped ones.

    Raises:
        PackError: for the first mistake in a file.
    """
    compiled = os.path.join(shipped_folder(), COMPILED_FILE)
    if not own and os.path.isfile(compiled):
        with open(compiled, "rb") as file:
            return _decoded(file.read())
    paths = [*shipped_files(), *own]
    cached = cached_file("facts", _fingerprint(paths))
    try:
        with open(cached, "rb") as file:
            return _decoded(file.read())
    except (OSError, msgspec.DecodeError):
        pass
    data = compile_shipped(own)
    keep(cached, data)
    return _decoded(data)


def compile_shipped(own: Sequence[str] = ()) -> bytes:
    """Read, check and compile the shipped facts and a newsroom's own.

    Raises:
        PackError: for the first mistake in a file.
    """
    from linter.facts.compilation import compile_files

    return compile_files([*shipped_files(), *own])


def _decoded(data: bytes) -> Facts:
    return msgspec.msgpack.decode(data, type=Facts)


def _fingerprint(paths: Sequence[str]) -> str:
    """Name the state of every file that the compiled facts depend on."""
    import hashlib

    state = hashlib.sha256(__version__.encode())
    package = os.path.dirname(os.path.abspath(__file__))
    code = sorted(os.path.join(package, name) for name in os.listdir(package) if name.endswith(".py"))
    for path in (*code, *map(os.path.abspath, paths)):
        try:
            status = os.stat(path)
        except OSError:
            continue  # read_facts says what is wrong with it
        state.update(f"{path}\0{status.st_size}\0{status.st_mtime_ns}\n".encode(errors="surrogateescape"))
    return state.hexdigest()[:24]
