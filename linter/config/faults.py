"""Finds what is wrong with a table that does not fit the settings."""

from collections.abc import Iterable, Mapping
from enum import Enum
from types import NoneType, UnionType
from typing import Any, get_args, get_origin

import msgspec

from linter.packs.nearest import nearest

Key = str | int


class Fault(msgspec.Struct, frozen=True):
    """Something wrong in a table.

    Attributes:
        keys: the way to it: keys of tables and indices of lists.
        message: what is wrong and what is allowed.
        value: whether the value is wrong rather than the key.
    """

    keys: tuple[Key, ...]
    message: str
    value: bool = True


_NAMES: dict[type, str] = {
    bool: "true or false",
    dict: "a table",
    float: "a number",
    int: "a whole number",
    str: "a string",
    tuple: "a list",
}


def first_fault(value: object, wanted: Any, keys: tuple[Key, ...] = ()) -> Fault | None:
    """Return the first thing about `value` that does not fit the type `wanted`, or None.

    Args:
        value: what a TOML reader returned.
        wanted: a struct, `dict[str, ...]`, `tuple[..., ...]`, an enumeration, a
            plain type, or a union of one of these and None.
        keys: the way to the value.
    """
    origin = get_origin(wanted)
    if origin is UnionType:
        (wanted,) = (each for each in get_args(wanted) if each is not NoneType)
        return first_fault(value, wanted, keys)
    if origin is tuple:
        if not isinstance(value, list):
            return _wrong_type(value, tuple, keys)
        items = (first_fault(item, get_args(wanted)[0], (*keys, i)) for i, item in enumerate(value))
        return next((fault for fault in items if fault), None)
    if origin is dict:
        if not isinstance(value, dict):
            return _wrong_type(value, dict, keys)
        items = (first_fault(item, get_args(wanted)[1], (*keys, key)) for key, item in value.items())
        return next((fault for fault in items if fault), None)
    if isinstance(wanted, type) and issubclass(wanted, msgspec.Struct):
        return _table_fault(value, wanted, keys)
    if isinstance(wanted, type) and issubclass(wanted, Enum):
        allowed = [str(each.value) for each in wanted]
        return (
            None if value in allowed else Fault(keys, f"{_shown(value)} is not allowed{hint(value, allowed)}")
        )
    try:
        msgspec.convert(value, wanted)
    except msgspec.ValidationError as error:
        plain = wanted if wanted in _NAMES else None
        return _wrong_type(value, plain, keys) if plain else Fault(keys, str(error))
    return None


def _table_fault(value: object, wanted: type[msgspec.Struct], keys: tuple[Key, ...]) -> Fault | None:
    if not isinstance(value, Mapping):
        return _wrong_type(value, dict, keys)
    fields = {field.encode_name: field for field in msgspec.structs.fields(wanted)}
    for key, item in value.items():
        if key not in fields:
            return Fault((*keys, key), f"unknown key {key!r}{hint(key, fields)}", value=False)
        fault = first_fault(item, fields[key].type, (*keys, key))
        fault = fault or _refused({key: item}, wanted, (*keys, key))
        if fault:
            return fault
    return _refused(value, wanted, keys)


def _refused(value: object, wanted: type[msgspec.Struct], keys: tuple[Key, ...]) -> Fault | None:
    """Return what a struct itself has against values that are of the right types."""
    try:
        msgspec.convert(value, wanted)
    except msgspec.ValidationError as error:
        return Fault(keys, str(error).partition(" - at `$")[0])
    return None


def _wrong_type(value: object, wanted: type, keys: tuple[Key, ...]) -> Fault:
    return Fault(keys, f"{_shown(value)} is not {_NAMES[wanted]}")


def _shown(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (dict, list)):
        return "a table" if isinstance(value, dict) else "a list"
    return repr(value) if isinstance(value, (str, int, float)) else str(value)


def hint(value: object, allowed: Iterable[object]) -> str:
    """Return what is allowed, after the nearest of it."""
    known = [str(each) for each in allowed]
    close = nearest(value, known)[:1] if isinstance(value, str) else []
    listed = f"allowed: {', '.join(known)}"
    return f"; did you mean {close[0]!r}? ({listed})" if close else f"; {listed}"
