"""Tools made by others that some tests need, and what happens where one is missing."""

import os
import shutil
from pathlib import Path
from typing import NoReturn

import pytest

READERS = Path(os.environ.get("CALQUE_READERS") or Path.home() / ".cache/calque-tests/readers")
"""Where tests/report/readers/fetch.sh puts readers of reports."""


def missing(tool: str, remedy: str) -> NoReturn:
    """Skip the test, or fail it where `CALQUE_TESTS_REQUIRE` names the tool."""
    message = f"{tool} is missing; {remedy}"
    if tool in os.environ.get("CALQUE_TESTS_REQUIRE", "").split(","):
        pytest.fail(message)
    pytest.skip(message)


def chromium() -> str:
    """Return the path of Chromium."""
    for name in ("chromium", "chromium-browser", "google-chrome"):
        if path := shutil.which(name):
            return path
    missing("chromium", "on Debian: apt-get install chromium")


def reader(name: str) -> Path:
    """Return a file of the folder of readers."""
    path = READERS / name
    if not path.exists():
        missing("readers", "run tests/report/readers/fetch.sh")
    return path
