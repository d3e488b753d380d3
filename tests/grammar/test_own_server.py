import os
import signal
import subprocess
import sys
import textwrap
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest
from conftest import require_library

from linter.checks.grammar import own_server, servers
from linter.checks.grammar.faults import NoServerError
from linter.checks.grammar.own_server import OwnServer
from linter.checks.grammar.settings import GrammarSettings

SERVING = "print('Server started', flush=True); import time; time.sleep(600)"


def program(code: str) -> Callable[[int], list[str]]:
    return lambda port: [sys.executable, "-c", code, str(port)]


def gone(pid: int) -> bool:
    give_up = time.monotonic() + 20
    while time.monotonic() < give_up:
        if not psutil.pid_exists(pid) or psutil.Process(pid).status() == psutil.STATUS_ZOMBIE:
            return True
        time.sleep(0.05)
    return False


def child_of(pid: int) -> int:
    give_up = time.monotonic() + 20
    while time.monotonic() < give_up:
        children = psutil.Process(pid).children(recursive=True)
        if len(children) >= 2:
            return children[-1].pid
        time.sleep(0.05)
    raise AssertionError("the server's process was not started")


def test_a_server_starts_and_ends() -> None:
    server = OwnServer(program(SERVING))
    assert server.is_alive()
    pid = child_of(os.getpid())
    server.close()
    assert gone(pid)
    assert not server.is_alive()


@pytest.mark.parametrize("sign", [signal.SIGKILL, signal.SIGTERM] if os.name == "posix" else [])
def test_no_server_outlives_a_run_that_was_killed(sign: int) -> None:
    code = f"""
        import sys, time
        from linter.checks.grammar.own_server import OwnServer
        OwnServer(lambda port: [sys.executable, "-c", {SERVING!r}])
        print("started", flush=True)
        time.sleep(600)
    """
    run = subprocess.Popen([sys.executable, "-c", textwrap.dedent(code)], stdout=subprocess.PIPE)
    assert run.stdout is not None
    assert run.stdout.readline() == b"started\n"
    pid = child_of(run.pid)
    run.send_signal(sign)
    run.wait(20)
    run.stdout.close()
    assert gone(pid)


def test_a_port_that_was_taken_meanwhile(tmp_path: Path) -> None:
    marker = tmp_path / "second"
    code = f"""
        import pathlib, sys, time
        marker = pathlib.Path({str(marker)!r})
        if not marker.exists():
            marker.write_text(sys.argv[1])
            sys.exit("java.net.BindException: Address already in use")
        print("Server started", flush=True)
        time.sleep(600)
    """
    server = OwnServer(program(textwrap.dedent(code)))
    assert server.is_alive()
    assert server.address.port != int(marker.read_text())
    server.close()


@pytest.mark.parametrize(
    ("code", "message"),
    [
        ("import sys; sys.exit('java.lang.OutOfMemoryError')", "ended when it was started: java.lang.OutOfM"),
        (
            "import sys; sys.exit('Address already in use')",
            "ended when it was started: Address already in use",
        ),
        ("raise SystemExit(3)", "ended when it was started: exit code 3"),
        ("import time; time.sleep(600)", "did not start within 1 seconds"),
    ],
)
def test_a_server_that_does_not_start(code: str, message: str) -> None:
    with pytest.raises(NoServerError, match=message):
        OwnServer(program(code), start_seconds=1 if "600" in code else 60)


def test_much_output_does_not_stop_a_server(tmp_path: Path) -> None:
    done = tmp_path / "done"
    code = (
        f"print('Server started'); print('x' * 10_000_000, flush=True); open({str(done)!r}, 'w'); {SERVING}"
    )
    server = OwnServer(program(code))
    give_up = time.monotonic() + 20
    while not done.exists() and time.monotonic() < give_up:
        time.sleep(0.05)
    assert done.exists()
    server.close()


@pytest.fixture
def starts(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str | None]]:
    """Start a small program for LanguageTool; return what was started."""
    made: list[str | None] = []

    def command(ngrams: str | None) -> Callable[[int], list[str]]:
        made.append(ngrams)
        return program(SERVING)

    started: dict[str | None, OwnServer] = {}
    monkeypatch.setattr(servers, "library_command", command)
    monkeypatch.setattr(servers, "_own", {})
    monkeypatch.setattr(servers, "_started", started)
    yield made
    for server in started.values():
        server.close()


SETTINGS = GrammarSettings(enabled=True)


def test_one_server_for_a_process(starts: list[str | None]) -> None:
    first = servers.address(SETTINGS)
    assert servers.address(GrammarSettings(enabled=True, picky=True)) == first
    assert starts == [None]


def test_a_server_that_died_is_started_anew(starts: list[str | None]) -> None:
    first = servers.address(SETTINGS)
    psutil.Process(child_of(os.getpid())).kill()
    give_up = time.monotonic() + 20
    while servers._started[None].is_alive() and time.monotonic() < give_up:
        time.sleep(0.05)
    assert servers.address(SETTINGS) != first
    assert starts == [None, None]


def test_processes_are_handed_the_server(starts: list[str | None], monkeypatch: pytest.MonkeyPatch) -> None:
    handed = servers.start(SETTINGS)
    monkeypatch.setattr(servers, "_own", {})
    monkeypatch.setattr(servers, "library_command", None)
    servers.adopt(handed)
    assert servers.address(SETTINGS) == handed[None]


def test_what_keeps_a_server_from_starting_is_found_out_once(monkeypatch: pytest.MonkeyPatch) -> None:
    tried = []

    def command(ngrams: str | None) -> Callable[[int], list[str]]:
        tried.append(ngrams)
        raise NoServerError("there is no Java")

    monkeypatch.setattr(servers, "library_command", command)
    monkeypatch.setattr(servers, "_own", {})
    assert servers.start(GrammarSettings()) == {}
    assert isinstance(servers.start(SETTINGS)[None], NoServerError)
    for _ in range(2):
        with pytest.raises(NoServerError, match="there is no Java"):
            servers.address(SETTINGS)
    assert tried == [None]


def test_without_the_library(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "language_tool_python.download_lt", None)
    with pytest.raises(NoServerError, match=r"pip install 'calque\[grammar\]'"):
        own_server.library_version()


@pytest.mark.parametrize("java", ["", "#!/bin/sh\necho 'openjdk version \"11.0.2\" 2019-01-15' >&2\n"])
def test_without_a_java_that_fits(java: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    require_library()
    if java:
        (tmp_path / "java").write_text(java)
        (tmp_path / "java").chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("LTP_PATH", str(tmp_path))
    with pytest.raises(NoServerError, match="install Java 17 or newer, or name a running server"):
        own_server.library_command(None)
