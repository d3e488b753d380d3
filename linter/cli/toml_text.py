"""Writes keys and values as TOML has them."""

import re

import msgspec

_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")


def toml_key(key: str) -> str:
    """Return one part of a dotted key, in quotation marks where it needs them."""
    return key if _BARE_KEY.fullmatch(key) else toml_value(key)


def toml_value(value: object) -> str:
    """Return a string, number, boolean, list or table in one line of TOML.

    JSON is TOML but for tables: its escapes are a subset of those of basic strings.
    """
    if isinstance(value, dict):
        inner = ", ".join(f"{toml_key(key)} = {toml_value(item)}" for key, item in value.items())
        return f"{{{inner}}}"
    if isinstance(value, (list, tuple)):
        return f"[{', '.join(toml_value(item) for item in value)}]"
    return msgspec.json.encode(value).decode().replace("\x7f", "\\u007f")
