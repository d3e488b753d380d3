"""Finds and reads configuration files."""

import os
import re
from typing import Any

import msgspec

from linter.errors import ConfigError

OWN_NAME = "calque.toml"
PROJECT_NAME = "pyproject.toml"
TABLE = ("tool", "calque")
"""Where the settings are in a `pyproject.toml`."""

_PLACE = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")

Table = dict[str, Any]


class ConfigFile(msgspec.Struct, frozen=True):
    """A configuration file as it was read.

    Attributes:
        path: absolute.
        text: its content.
        table: the settings in it.
    """

    path: str
    text: str
    table: Table

    @property
    def folder(self) -> str:
        """The folder that holds it."""
        return os.path.dirname(self.path)

    def error(self, message: str, keys: tuple[str | int, ...] = (), *, value: bool = True) -> ConfigError:
        """Make the error about the setting that `keys` lead to, or about its key."""
        from linter.text.toml_places import place_of

        prefix = TABLE if is_project_file(self.path) else ()
        line, column = place_of(self.text, (*prefix, *keys), value=value)
        return ConfigError(message, path=shown_path(self.path), line=line, column=column)


def is_project_file(path: str) -> bool:
    """Tell whether the settings are a table of a project's file and not the whole of their own."""
    return os.path.basename(path) == PROJECT_NAME


def shown_path(path: str) -> str:
    """Return an absolute path as a reader wants it: relative where it is under the current folder."""
    relative = (
        os.path.relpath(path) if os.path.splitdrive(path)[0] == os.path.splitdrive(os.getcwd())[0] else path
    )
    return path if relative.startswith(os.pardir) else relative


def read_file(path: str) -> ConfigFile | None:
    """Read a configuration file.

    Args:
        path: the file; what is called `pyproject.toml` has the settings in `[tool.calque]`.

    Returns:
        The file, or None where it is a project's and has no such table.

    Raises:
        ConfigError: it cannot be read or is no TOML.
    """
    name = shown_path(path)
    try:
        with open(path, "rb") as file:
            data = file.read()
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise ConfigError(f"the configuration cannot be read: {reason}", path=name) from None
    in_project = is_project_file(path)
    if in_project and TABLE[-1].encode() not in data:
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ConfigError(f"byte 0x{data[error.start]:02x} is not UTF-8", path=name, line=line) from None
    table: Any = _parse(text, name)
    if in_project:
        for depth, key in enumerate(TABLE, 1):
            if key not in table:
                return None
            table = table[key]
            if not isinstance(table, dict):
                raise ConfigError(f"{'.'.join(TABLE[:depth])!r} must be a table", path=name)
    return ConfigFile(os.path.abspath(path), text, table)


def _parse(text: str, name: str) -> Table:
    import tomllib

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        message = str(error)
        found = _PLACE.search(message)
        if not found:
            raise ConfigError(f"not valid TOML: {message}", path=name) from None
        lines = text.split("\n")
        line = int(found.group(1) or len(lines))
        column = int(found.group(2) or len(lines[-1]) + 1)
        reason = message[: found.start()]
        reason = f"{reason[:1].lower()}{reason[1:]}{'' if found.group(1) else ' at the end of the file'}"
        raise ConfigError(f"not valid TOML: {reason}", path=name, line=line, column=column) from None
    except RecursionError:
        raise ConfigError("not valid TOML: nested too deep", path=name) from None


class NearestFile:
    """Finds the configuration that holds in a folder: that of the folder or of the nearest one above."""

    def __init__(self) -> None:
        self._found: dict[str, ConfigFile | None] = {}

    def __call__(self, folder: str) -> ConfigFile | None:
        """Return the nearest configuration file of an absolute folder, or None.

        Raises:
            ConfigError: one that was met cannot be read.
        """
        passed = []
        found: ConfigFile | None = None
        while True:
            if folder in self._found:
                found = self._found[folder]
                break
            passed.append(folder)
            found = self._in(folder)
            above = os.path.dirname(folder)
            if found or above == folder:
                break
            folder = above
        for each in passed:
            self._found[each] = found
        return found

    def _in(self, folder: str) -> ConfigFile | None:
        for name in (OWN_NAME, PROJECT_NAME):
            path = os.path.join(folder, name)
            # A link that leads nowhere, or to itself, is there and cannot be read.
            if os.path.lexists(path):
                found = read_file(path)
                if found:
                    return found
        return None
