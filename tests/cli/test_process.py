import json
import os
import shlex
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from command_line import FAKE, ROOT

Process = Callable[..., "subprocess.CompletedProcess[bytes]"]


@pytest.mark.parametrize("option", ["--version", "-V"])
def test_version(process: Process, option: str) -> None:
    done = process(option)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"calque 0.1.0\n", b"")


SHOW_MODULES = """
import sys
before = set(sys.modules)
sys.argv[0] = "calque"
sys.path.insert(0, sys.argv.pop(1))
if sys.argv[1] != "--version":
    import fake_engine
    fake_engine.install(["linter.engine"])
from linter.cli.main import main
try:
    main()
finally:
    print(*set(sys.modules) - before, file=sys.stderr)
"""


def imported(*arguments: str) -> set[str]:
    """Return the modules that a command imports when the engine is the stand-in."""
    call = [sys.executable, "-c", SHOW_MODULES, str(Path(FAKE[1]).parent), *arguments]
    done = subprocess.run(call, capture_output=True, text=True, timeout=60, check=False)
    return set(done.stderr.split())


def test_version_imports_almost_nothing() -> None:
    assert imported("--version") <= {"linter", "linter.cli", "linter.cli.codes", "linter.cli.main"}


@pytest.mark.parametrize("format_name", ["text", "concise", "json"])
def test_check_imports_no_more_than_it_needs(tmp_path: Path, format_name: str) -> None:
    (tmp_path / "a.md").write_text("Macron hired discussions.\n")
    loaded = imported("check", "--format", format_name, "a.md")
    assert "click" in loaded
    heavy = {
        "json",
        "logging",
        "pathlib",
        "rich",
        "importlib.metadata",
        "difflib",
        "yaml",
        "shutil",
        "dataclasses",
    }
    assert not loaded & heavy


def test_module_runs_as_the_command() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "linter", "--version"], capture_output=True, cwd=ROOT, timeout=60, check=False
    )
    assert done.stdout == b"calque 0.1.0\n"


def test_standard_input(process: Process) -> None:
    done = process(
        "check", "-", "--stdin-filename", "draft.md", "--format", "concise", data=b"He hired discussions."
    )
    assert done.returncode == 1
    assert done.stdout.startswith(b"draft.md:1:4: error")


def test_standard_input_that_is_no_text(process: Process) -> None:
    done = process("check", "-", "--format", "json", data=b"\xff\xfe\xfd")
    assert done.returncode == 2
    assert json.loads(done.stdout)["summary"]["failures"] == 1
    assert done.stderr == b""


def test_json_is_utf_8_in_any_locale(process: Process, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONIOENCODING", "ascii")
    done = process(
        "check", "-", "--stdin-filename", "é.md", "--format", "json", data="é hired discussions".encode()
    )
    assert json.loads(done.stdout.decode())["files"][0]["diagnostics"][0]["start"]["offset"] == 2


def test_text_spells_out_what_the_terminal_lacks(process: Process, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONIOENCODING", "ascii")
    done = process("check", "-", data="é hired discussions".encode())
    assert done.returncode == 1
    assert b"    \\xe9 hired discussions\n" in done.stdout


@pytest.mark.parametrize(
    ("redirection", "message"),
    [(">&-", "standard output is closed"), ("<&-", "standard input is closed")],
)
def test_closed_streams_are_one_line(redirection: str, message: str) -> None:
    done = subprocess.run(
        f"{shlex.join([*FAKE, 'check', '-'])} {redirection}",
        shell=True,
        stderr=subprocess.PIPE,
        timeout=60,
        check=False,
    )
    assert done.returncode == 2
    assert done.stderr.decode() == f"calque: error: {message}\n"


def test_pipes_have_no_colours(process: Process) -> None:
    assert b"\x1b" not in process("check", "-", data=b"He hired discussions.").stdout
    assert b"\x1b" in process("check", "-", "--color", "always", data=b"He hired discussions.").stdout


def test_a_reader_that_leaves_is_no_error(tmp_path: Path) -> None:
    for number in range(3000):
        (tmp_path / f"{number:04}.md").write_text("He hired discussions.\n")
    running = subprocess.Popen([*FAKE, "check", "."], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert running.stdout is not None
    assert running.stderr is not None
    running.stdout.readline()
    running.stdout.close()
    assert running.wait(timeout=60) == 141
    assert running.stderr.read() == b""
    running.stderr.close()


def test_an_interrupt_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "endless.txt").write_text("x")
    (tmp_path / "a.md").write_text("He hired discussions.\n")
    running = subprocess.Popen(
        [*FAKE, "check", "--format", "concise", "a.md", "endless.txt"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    )
    assert running.stdout is not None
    assert running.stderr is not None
    assert running.stdout.readline().startswith(b"a.md:1:4")
    running.send_signal(signal.SIGINT)
    assert running.wait(timeout=60) == 130
    assert running.stderr.read() == b"calque: interrupted\n"
    running.stdout.close()
    running.stderr.close()


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no device that is always full")
def test_a_full_disk_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("He hired discussions.\n")
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            [*FAKE, "check", "a.md"], stdout=full, stderr=subprocess.PIPE, timeout=60, check=False
        )
    assert done.returncode == 2
    assert done.stderr == b"calque: error: No space left on device\n"


def test_shells_can_ask_for_completions(process: Process, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("_CALQUE_COMPLETE", "zsh_complete")
    monkeypatch.setenv("COMP_WORDS", "calque ex")
    monkeypatch.setenv("COMP_CWORD", "1")
    assert b"explain" in process().stdout
