"""Writes a rule as YAML and adds it to a pack file."""

import os
import re
from collections.abc import Mapping, Sequence
from unicodedata import normalize

import msgspec

from linter.errors import PackError

_PLAIN = re.compile(r"[^\W\d_](?:[\w'’/ -]*[\w])?")
_NOT_STRINGS = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null"})
_ITEM = re.compile(r"^( *)- ", re.MULTILINE)


def rule_name(expression: str) -> str:
    """Return the name of a rule about a source expression: "l'escalade" gives "l-escalade"."""
    ascii_only = normalize("NFKD", expression).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall(r"[a-z0-9]+", ascii_only))


def rule_yaml(values: Mapping[str, str | Sequence[str]], indent: int = 2) -> str:
    """Return a rule as an item of a YAML list.

    Args:
        values: what to write by key, in that order; empty values are left out.
        indent: spaces before the hyphen.
    """
    lines = [f"{key}: {_value(value)}" for key, value in values.items() if value]
    margin = " " * indent
    return "".join(f"{margin}{'  ' if number else '- '}{line}\n" for number, line in enumerate(lines))


def with_rule(text: str, values: Mapping[str, str | Sequence[str]]) -> str:
    """Return the text of a pack file with one more rule at its end, indented as the others are."""
    indents = _ITEM.findall(text)
    if text and not text.endswith("\n"):
        text += "\n"
    return text + rule_yaml(values, len(indents[0]) if indents else 2)


def new_file(language: str) -> str:
    """Return the beginning of a pack file about one source language, or about none ("")."""
    if language:
        return f"pack: {{source: {language}, level: error, category: accuracy/mistranslation}}\nrules:\n"
    return "pack: {level: warning, category: style/unidiomatic}\nrules:\n"


def write_file(path: str, text: str, *, expected: str | None) -> None:
    """Write a file as a whole or not at all.

    Args:
        path: the file.
        text: its new content.
        expected: the content it has now, or None for a file that must not exist.

    Raises:
        PackError: it has another content by now, exists, or cannot be written.
    """
    draft = f"{path}.{os.getpid()}.new"
    try:
        os.makedirs(os.path.dirname(path) or ".", exist_ok=True)
        with open(draft, "x", encoding="utf-8", newline="") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        try:
            if expected is None:
                os.link(draft, path)
            elif read_file(path) != expected:
                raise PackError("changed meanwhile; nothing was written", path=path)
            else:
                os.chmod(draft, os.stat(path).st_mode)
                os.replace(draft, path)
        finally:
            if os.path.exists(draft):
                os.unlink(draft)
    except OSError as error:
        raise PackError(f"cannot be written: {error.strerror or error}", path=path) from None


def read_file(path: str) -> str:
    """Return the content of a pack file, line ends as they are.

    Raises:
        PackError: it cannot be read or is not UTF-8.
    """
    try:
        with open(path, encoding="utf-8", newline="") as file:
            return file.read()
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "not UTF-8"
        raise PackError(f"cannot be read: {reason}", path=path) from None


def _value(value: str | Sequence[str]) -> str:
    if isinstance(value, str):
        return _scalar(value)
    return _scalar(value[0]) if len(value) == 1 else f"[{', '.join(map(_scalar, value))}]"


def _scalar(text: str) -> str:
    """Write a string plainly where YAML reads it as that string, else in quotation marks.

    A JSON string is a double-quoted YAML string (YAML 1.2.2, section 1.2).
    """
    if _PLAIN.fullmatch(text) and text.lower() not in _NOT_STRINGS:
        return text
    return msgspec.json.encode(text).decode()
