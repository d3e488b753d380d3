import io
import os

import pytest

from linter.report.appearance import Appearance, Color, Look, appearance


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR", "TERM", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize(
    ("environment", "on_terminal", "on_pipe"),
    [
        ({}, True, False),
        ({"NO_COLOR": "1"}, False, False),
        ({"NO_COLOR": ""}, True, False),
        ({"FORCE_COLOR": "1"}, True, True),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False, False),
        ({"TERM": "dumb"}, False, False),
    ],
)
def test_colours_follow_the_environment(
    environment: dict[str, str], on_terminal: bool, on_pipe: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert appearance(Terminal()).color is on_terminal
    assert appearance(io.StringIO()).color is on_pipe


def test_the_option_outweighs_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert appearance(io.StringIO(), Color.ALWAYS).color
    monkeypatch.delenv("NO_COLOR")
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert not appearance(Terminal(), Color.NEVER).color


@pytest.mark.parametrize(("wanted", "columns"), [("100", 100), ("5", 40), ("999", 120), ("wide", 80)])
def test_columns_can_be_set(wanted: str, columns: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", wanted)
    assert appearance(io.StringIO()).columns == columns


def test_columns_are_the_terminals() -> None:
    import fcntl
    import struct
    import termios

    leader, follower = os.openpty()
    fcntl.ioctl(follower, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 97, 0, 0))
    with os.fdopen(follower, "w") as stream:
        assert appearance(stream) == Appearance(97, color=True)
    os.close(leader)


def test_paint_leaves_nothing_where_there_is_nothing() -> None:
    assert Appearance(color=True).paint("", Look.ERROR) == ""
    assert Appearance(color=False).paint("x", Look.ERROR) == "x"
    assert Appearance(color=True).paint("x", Look.FAINT) == "\x1b[2mx\x1b[0m"
