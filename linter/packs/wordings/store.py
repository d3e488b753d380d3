"""Finds the compiled lists of wordings, or compiles them once and keeps them."""

import os
from functools import cache

import msgspec

from linter import __version__
from linter.packs.compiled_cache import cached_file, keep
from linter.packs.folders import shipped_folder
from linter.packs.wordings.model import Formulas, Names, Spelling, Terms, Wordings

COMPILED_FILE = "wordings.msgpack"
"""Name of the compiled lists inside a wheel."""

FOLDER = "wordings"
"""The folder of the lists, beside the rule packs."""


@cache
def names() -> Names:
    """Return the names and how they vary.

    Raises:
        PackError: for a mistake in a checkout's lists; the same holds of the functions below.
    """
    return msgspec.msgpack.decode(_wordings().raw_names, type=Names)


@cache
def terms() -> Terms:
    """Return the terms for one thing."""
    return msgspec.msgpack.decode(_wordings().raw_terms, type=Terms)


@cache
def formulas() -> Formulas:
    """Return set phrases and connectives."""
    return msgspec.msgpack.decode(_wordings().raw_formulas, type=Formulas)


@cache
def spelling() -> Spelling:
    """Return British and American spellings."""
    return msgspec.msgpack.decode(_wordings().raw_spelling, type=Spelling)


def compile_shipped() -> bytes:
    """Read, check and compile the lists that come with calque.

    Raises:
        PackError: for the first mistake.
    """
    from linter.packs.wordings.reader import compile_folder

    return compile_folder(os.path.join(shipped_folder(), FOLDER))


@cache
def _wordings() -> Wordings:
    compiled = os.path.join(shipped_folder(), COMPILED_FILE)
    if os.path.isfile(compiled):
        with open(compiled, "rb") as file:
            return _decoded(file.read())
    cached = cached_file("wordings", _fingerprint())
    try:
        with open(cached, "rb") as file:
            return _decoded(file.read())
    except (OSError, msgspec.DecodeError):
        pass
    data = compile_shipped()
    keep(cached, data)
    return _decoded(data)


def _decoded(data: bytes) -> Wordings:
    return msgspec.msgpack.decode(data, type=Wordings)


def _fingerprint() -> str:
    """Name the state of the lists and of the code that reads them."""
    import hashlib

    state = hashlib.sha256(__version__.encode())
    for folder in (os.path.join(shipped_folder(), FOLDER), os.path.dirname(os.path.abspath(__file__))):
        for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
            if entry.is_file():
                status = entry.stat()
                line = f"{entry.path}\0{status.st_size}\0{status.st_mtime_ns}\n"
                state.update(line.encode(errors="surrogateescape"))
    return state.hexdigest()[:24]
