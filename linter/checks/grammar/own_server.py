"""Starts a LanguageTool server on this computer, with what language-tool-python brings.

That library fetches LanguageTool and knows how it is started. Its own way of
starting it is not used: it tries hundreds of ports one after the other where
Java fails, leaves a server that is late running, and ends none when the
process is killed.
"""

import atexit
import os
import socket
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Callable, Sequence
from contextlib import suppress

from linter.checks.grammar import supervisor
from linter.checks.grammar.address import Address
from linter.checks.grammar.faults import NoServerError

INSTALL = "pip install 'calque[grammar]'"
LOOPBACK = "127.0.0.1"

START_SECONDS = 90
"""How long a server may take to start; a few seconds are usual."""

_STARTED = "Server started"
_PORT_TAKEN = "Address already in use"
_ATTEMPTS = 3
_LAST_LINES = 20
_END_SECONDS = 5

_PIPELINES = {"pipelineCaching": True, "maxPipelinePoolSize": 20, "pipelineExpireTimeInSeconds": 3600}
"""Keeps the rules set up between requests, which makes short texts several times as quick."""

MakeCommand = Callable[[int], Sequence[str]]
"""Returns the command that starts a server on a port."""


def library_version() -> str:
    """Return the version of LanguageTool that language-tool-python brings.

    Raises:
        NoServerError: the library is not installed.
    """
    try:
        from language_tool_python.download_lt import LTP_DOWNLOAD_VERSION
    except ImportError as error:
        raise NoServerError(
            f"language-tool-python cannot be imported ({error}); {INSTALL}, or name a running server"
        ) from None
    return str(LTP_DOWNLOAD_VERSION)


def library_command(ngrams: str | None) -> MakeCommand:
    """Fetch LanguageTool if it is not here yet; return how to start it.

    Args:
        ngrams: folder of LanguageTool's n-gram data, or None.

    Raises:
        NoServerError: there is no library, no fitting Java or no way to fetch LanguageTool.
    """
    version = library_version()
    from language_tool_python.config_file import LanguageToolConfig
    from language_tool_python.download_lt import LocalLanguageTool

    try:
        local = LocalLanguageTool.from_version_name(version)
        local.download()
        settings = {**_PIPELINES, **({"languageModel": ngrams} if ngrams else {})}
        config = LanguageToolConfig(settings)
        local.get_server_cmd()
    except Exception as error:  # the library lets through whatever its own libraries raise
        raise NoServerError(f"LanguageTool {version} {_obstacle(error)}, or name a running server") from None
    return lambda port: local.get_server_cmd(port, config)


def _obstacle(error: Exception) -> str:
    """Say what keeps LanguageTool from being started, and what to do about it."""
    reason = " ".join(str(error).split()) or type(error).__name__
    if type(error).__module__.startswith("requests"):
        request = getattr(error, "request", None)
        where = f" from {request.url}" if request is not None else ""
        return f"cannot be fetched{where}: {type(error).__name__}; connect to the internet"
    if "java" in reason.lower():
        return f"cannot be started: {reason.rstrip('.')}; install Java 17 or newer"
    return f"cannot be fetched or started: {reason}; mend that"


class OwnServer:
    """A server that ends with this process at the latest.

    Args:
        make_command: what to start.
        start_seconds: how long it may take to start.

    Raises:
        NoServerError: it does not start.

    Attributes:
        address: where it listens.
    """

    def __init__(self, make_command: MakeCommand, *, start_seconds: float = START_SECONDS) -> None:
        self._owner = os.getpid()
        for attempt in range(1, _ATTEMPTS + 1):
            port = _free_port()
            self.address = Address(secure=False, host=LOOPBACK, port=port, path="/v2")
            self._lines: deque[str] = deque(maxlen=_LAST_LINES)
            self._ready = threading.Event()
            self._start(make_command(port))
            self._ready.wait(start_seconds)
            if self.is_alive() and self._ready.is_set():
                atexit.register(self.close)
                return
            ended = self._process.poll()
            self.close()
            if ended is None:
                raise NoServerError(f"LanguageTool did not start within {start_seconds:g} seconds")
            # Another program can take the port between the question for it and the start.
            if attempt == _ATTEMPTS or not any(_PORT_TAKEN in line for line in self._lines):
                last = self._lines[-1].strip() if self._lines else f"exit code {ended}"
                raise NoServerError(f"LanguageTool ended when it was started: {last}")

    def _start(self, command: Sequence[str]) -> None:
        try:
            self._process = subprocess.Popen(
                [sys.executable, "-I", "-S", supervisor.__file__, *command],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                # Ctrl-C is for this process, which then ends the server.
                start_new_session=True,
            )
        except OSError as error:
            raise NoServerError(f"LanguageTool cannot be started: {error.strerror or error}") from None
        threading.Thread(target=self._read_output, args=(self._process,), daemon=True).start()

    def _read_output(self, process: "subprocess.Popen[bytes]") -> None:
        """Take in what the server prints, to its end, so that it never has to wait."""
        assert process.stdout is not None
        for data in process.stdout:
            line = data.decode(errors="replace")
            self._lines.append(line)
            if _STARTED in line:
                self._ready.set()
        process.wait()
        self._ready.set()

    def is_alive(self) -> bool:
        """Tell whether the server still runs; in a forked process it is taken to."""
        return self._owner != os.getpid() or self._process.poll() is None

    def close(self) -> None:
        """End the server; in a forked process, which only uses it, do nothing."""
        if self._owner != os.getpid():
            return
        atexit.unregister(self.close)
        process = self._process
        if process.stdin is not None:
            with suppress(OSError):
                process.stdin.close()
        try:
            process.wait(_END_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind((LOOPBACK, 0))
        port: int = probe.getsockname()[1]
        return port
