"""Says of each setting of a document what it is and where it came from."""

from collections.abc import Iterator
from typing import Any

import msgspec

from linter.config.files import TABLE as PROJECT_TABLE
from linter.config.files import ConfigFile, Table, is_project_file, shown_path
from linter.config.layers import Layers, merged
from linter.config.schema import REPLACING, Configuration
from linter.text.toml_places import place_of

NOT_SHOWN = frozenset({"extend", "per-path"})
"""Keys that say where other settings come from."""

Keys = tuple[str, ...]


class Origin(msgspec.Struct, frozen=True):
    """Where a setting is written: 1-based line and column in code points."""

    path: str
    line: int
    column: int


class Setting(msgspec.Struct, frozen=True):
    """One setting.

    Attributes:
        keys: its key, and those within its table.
        value: what holds; None where nothing is set.
        origins: where it is written; several for lists that add up, none for a default.
    """

    keys: Keys
    value: Any
    origins: tuple[Origin, ...]


class ShownSetting(msgspec.Struct, frozen=True):
    """A setting as `calque config --format json` prints it; `key` is dotted as in TOML."""

    key: str
    value: Any
    origins: list[Origin]


class Overview(msgspec.Struct, frozen=True):
    """The configuration of a document, as `calque config --format json` prints it.

    Attributes:
        path: the document or folder.
        files: configuration files, the most general first.
        per_path: the globs of the `per-path` sections that hold for it.
        excluded: whether it is left out of a run.
        settings: all settings.
    """

    path: str
    files: list[str]
    per_path: list[str]
    excluded: bool
    settings: list[ShownSetting]


def settings(layers: Layers | None, sections: tuple[str, ...]) -> Iterator[Setting]:
    """Yield the settings of a document.

    Args:
        layers: its configuration, or None for the defaults.
        sections: the `per-path` globs that match it.
    """
    files = layers.files if layers else ()
    sources: list[tuple[ConfigFile, Keys]] = [(file, ()) for file in files]
    table: Table = layers.table if layers else {}
    for section in sections:
        table = merged(table, table["per-path"][section])
        sources += ((file, ("per-path", section)) for file in files)
    for keys, default in _defaults(Configuration):
        value = _at(table, keys)
        if isinstance(value, dict):
            for key, item in value.items():
                yield Setting((*keys, key), item, tuple(_origins(sources, (*keys, key))))
        elif value is not None:
            yield Setting(keys, value, tuple(_origins(sources, keys)))
        else:
            yield Setting(keys, default, ())


def _defaults(struct: type[msgspec.Struct], above: Keys = ()) -> Iterator[tuple[Keys, Any]]:
    """Yield each key with its default, those of tables with fixed keys one by one."""
    for field in msgspec.structs.fields(struct):
        keys = (*above, field.encode_name)
        if keys[0] in NOT_SHOWN:
            continue
        if isinstance(field.type, type) and issubclass(field.type, msgspec.Struct):
            yield from _defaults(field.type, keys)
        elif field.default_factory is not msgspec.NODEFAULT:
            yield keys, msgspec.to_builtins(field.default_factory())
        else:
            yield keys, msgspec.to_builtins(field.default)


def _origins(sources: list[tuple[ConfigFile, Keys]], keys: Keys) -> Iterator[Origin]:
    """Yield the places of a setting: all of a list that adds up, the last of anything else."""
    places = ((file, (*above, *keys)) for file, above in sources)
    written = [(file, full) for file, full in places if _at(file.table, full) is not None]
    adds_up = keys[0] not in REPLACING and all(
        isinstance(_at(file.table, full), list) for file, full in written
    )
    for file, full in written if adds_up else written[-1:]:
        prefix = PROJECT_TABLE if is_project_file(file.path) else ()
        line, column = place_of(file.text, (*prefix, *full), value=False)
        yield Origin(shown_path(file.path), line, column)


def _at(table: Any, keys: Keys) -> Any:
    """Return what stands at the end of the way through the tables, or None."""
    for key in keys:
        if not isinstance(table, dict) or key not in table:
            return None
        table = table[key]
    return table
