import subprocess
from collections.abc import Callable
from pathlib import Path

import fake_engine
import pytest
from command_line import FAKE, ROOT, Calque

from linter.cli.main import main


@pytest.fixture(autouse=True)
def plain_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def calque(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Calque:
    """Run a command in this process with the stand-in engine: exit code, output, errors."""
    for module, contents in fake_engine.REPLACEMENTS.items():
        for each in contents:
            monkeypatch.setattr(f"{module}.{each.__name__}", each)

    def run(*arguments: str) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as stop:
            main(list(arguments))
        assert isinstance(stop.value.code, int)
        written = capsys.readouterr()
        return stop.value.code, written.out, written.err

    return run


@pytest.fixture
def process() -> Callable[..., "subprocess.CompletedProcess[bytes]"]:
    """Run a command in a process of its own with the stand-in engine."""

    def run(*arguments: str, data: bytes = b"") -> "subprocess.CompletedProcess[bytes]":
        return subprocess.run([*FAKE, *arguments], input=data, capture_output=True, timeout=60, check=False)

    return run
