"""Puts a configuration file together with those that it extends."""

import os
from collections.abc import Mapping
from typing import Any

import msgspec

from linter.config.faults import Fault, first_fault
from linter.config.files import ConfigFile, Table, read_file, shown_path
from linter.config.schema import FILES, REPLACING, Configuration
from linter.errors import ConfigError
from linter.packs.languages import language_code


class Layers(msgspec.Struct, frozen=True):
    """A configuration and what it is made of.

    Attributes:
        files: the files, the most general first, the one that was found last.
        table: the settings of all of them, merged; paths in it are absolute.
    """

    files: tuple[ConfigFile, ...]
    table: Table


def load(file: ConfigFile) -> Layers:
    """Check a configuration file, read what it extends, and merge them.

    Raises:
        ConfigError: one of them cannot be read, has a key or a value that is
            not allowed, or extends itself.
    """
    files = [file]
    while "extend" in checked(files[-1]).table:
        last = files[-1]
        path = os.path.normpath(os.path.join(last.folder, os.path.expanduser(last.table["extend"])))
        if any(os.path.realpath(path) == os.path.realpath(each.path) for each in files):
            raise last.error(f"{shown_path(path)} extends itself", ("extend",))
        if not os.path.lexists(path):
            raise last.error(f"no such file: {shown_path(path)}", ("extend",))
        base = read_file(path)
        if base is None:
            raise last.error(f"{shown_path(path)} has no [tool.calque]", ("extend",))
        files.append(base)
    files.reverse()
    table: Table = {}
    for each in files:
        table = merged(table, _with_absolute_paths(each))
    table.pop("extend", None)
    return Layers(tuple(files), table)


def merged(base: Table, more: Mapping[str, Any]) -> Table:
    """Return the settings of `base` with those of `more`, which outweigh them.

    Lists add up, apart from those in `REPLACING`; tables are merged key by key.
    """
    result = dict(base)
    for key, value in more.items():
        old = result.get(key)
        if isinstance(old, dict) and isinstance(value, dict):
            result[key] = merged(old, value)
        elif isinstance(old, list) and isinstance(value, list) and key not in REPLACING:
            result[key] = [*old, *(item for item in value if item not in old)]
        else:
            result[key] = value
    return result


def checked(file: ConfigFile) -> ConfigFile:
    """Return the file if every key and value in it is allowed by itself.

    Rule ids and the like are not looked at: which there are depends on the packs.

    Raises:
        ConfigError: for the first that is not.
    """
    fault: Fault | None
    try:
        msgspec.convert(file.table, Configuration)
    except msgspec.ValidationError as error:
        fault = first_fault(file.table, Configuration) or Fault((), str(error))
    else:
        fault = _wrong_value(file)
    if fault:
        raise file.error(fault.message, fault.keys, value=fault.value)
    return file


def _wrong_value(file: ConfigFile) -> Fault | None:
    table = file.table
    sections: dict[tuple[str, ...], Table] = {(): table}
    sections |= {("per-path", glob): section for glob, section in table.get("per-path", {}).items()}
    for keys, section in sections.items():
        if "source-language" in section:
            try:
                language_code(section["source-language"])
            except ConfigError as error:
                return Fault((*keys, "source-language"), error.message)
        if not (keys[-1] if keys else "*").strip():
            return Fault(keys, "a glob must not be empty", value=False)
    for key in ("include", "exclude"):
        for index, glob in enumerate(table.get(key, ())):
            if not glob.strip():
                return Fault((key, index), "a glob must not be empty")
    for key in sorted(FILES):
        for index, path in enumerate(table.get(key, ())):
            if not os.path.exists(_absolute(file, path)):
                return Fault((key, index), f"no such file or folder: {path}")
    return None


def _with_absolute_paths(file: ConfigFile) -> Table:
    table: Table = {
        key: [_absolute(file, path) for path in value] if key in FILES else value
        for key, value in file.table.items()
    }
    if "ngrams" in table.get("grammar", ()):
        table["grammar"] = {**table["grammar"], "ngrams": _absolute(file, table["grammar"]["ngrams"])}
    return table


def _absolute(file: ConfigFile, path: str) -> str:
    return os.path.normpath(os.path.join(file.folder, os.path.expanduser(path)))
