"""How a report for people may look: its width and whether it has colours."""

import os
from enum import StrEnum
from typing import TextIO

import msgspec

from linter.model import Level

_DEFAULT_COLUMNS = 80
_FEWEST_COLUMNS = 40
_MOST_COLUMNS = 120


class Color(StrEnum):
    """When to colour: on a terminal, always, never."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


class Look(StrEnum):
    """ANSI "select graphic rendition" codes (ECMA-48 § 8.3.117) by role."""

    PLACE = "1"
    ERROR = "1;31"
    WARNING = "33"
    INFO = "36"
    FAINT = "2"
    GOOD = "32"


LEVEL_LOOKS = {Level.ERROR: Look.ERROR, Level.WARNING: Look.WARNING, Level.INFO: Look.INFO}
"""The look of each level's name and marks."""


class Appearance(msgspec.Struct, frozen=True):
    """Width in columns, and whether ANSI colours are written."""

    columns: int = _DEFAULT_COLUMNS
    color: bool = False

    def paint(self, text: str, look: Look) -> str:
        """Return `text` in that look, or as it is where there are no colours."""
        return f"\x1b[{look.value}m{text}\x1b[0m" if self.color and text else text


def appearance(stream: TextIO, color: Color = Color.AUTO) -> Appearance:
    """Return the appearance that suits a stream.

    `color` decides if it is not automatic; else `NO_COLOR`, then
    `FORCE_COLOR` (no-color.org, force-color.org: any value that is not
    empty), then whether the stream is a terminal other than a dumb one.
    `COLUMNS` overrides the terminal's width.
    """
    terminal = stream.isatty()
    return Appearance(_columns(stream, terminal), _colored(color, terminal))


def _colored(color: Color, terminal: bool) -> bool:
    if color is not Color.AUTO:
        return color is Color.ALWAYS
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return terminal and os.environ.get("TERM") != "dumb"


def _columns(stream: TextIO, terminal: bool) -> int:
    columns = 0
    wanted = os.environ.get("COLUMNS", "")
    if wanted.isdecimal():
        columns = int(wanted)
    elif terminal:
        try:
            columns = os.get_terminal_size(stream.fileno()).columns
        except (OSError, ValueError):
            columns = 0
    return max(_FEWEST_COLUMNS, min(columns or _DEFAULT_COLUMNS, _MOST_COLUMNS))
