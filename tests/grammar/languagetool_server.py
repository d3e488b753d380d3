"""Brings a LanguageTool server from Maven Central and runs it on loopback, for the tests.

    python tests/grammar/languagetool_server.py [--port PORT]

fetches it if need be, prints the server's address and serves until interrupted.
Needs Maven and Java 17 or newer. What is fetched stays in the folder that
CALQUE_LANGUAGETOOL names, else under ~/.cache/calque-tests.
"""

import argparse
import contextlib
import http.client
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

POM = Path(__file__).with_name("pom.xml")
FOLDER = "CALQUE_LANGUAGETOOL"
"""The variable that names the folder for what is fetched."""
COPY = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies"
LOOPBACK = "127.0.0.1"

FETCH_SECONDS = 900
START_SECONDS = 120


class UnavailableError(Exception):
    """LanguageTool cannot be brought or run here; the message says why."""


def version() -> str:
    """Return the version of LanguageTool that the POM asks for."""
    found = ElementTree.parse(POM).find(".//{*}properties/{*}languagetool")
    assert found is not None
    assert found.text
    return found.text


def cache_folder() -> Path:
    """Return the folder for what is fetched."""
    return Path(os.environ.get(FOLDER) or Path.home() / ".cache" / "calque-tests" / "languagetool")


def fetch() -> Path:
    """Return a folder with LanguageTool's jars, after fetching them if they are not there.

    Raises:
        UnavailableError: there is no Java or Maven, or Maven cannot fetch them.
    """
    if not shutil.which("java"):
        raise UnavailableError("there is no Java")
    # A change of the POM is another folder.
    folder = cache_folder() / f"languagetool-{version()}-{POM.stat().st_size}"
    if folder.is_dir():
        return folder
    if not shutil.which("mvn"):
        raise UnavailableError("there is no Maven")
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent) as temporary:
        jars = Path(temporary, "jars")
        command = ["mvn", "--quiet", "--batch-mode", "--file", str(POM), COPY]
        options = [f"-DoutputDirectory={jars}", "-DincludeScope=runtime"]
        try:
            done = subprocess.run(
                [*command, *options], capture_output=True, text=True, timeout=FETCH_SECONDS, check=False
            )
        except subprocess.TimeoutExpired:
            raise UnavailableError(
                f"Maven did not fetch LanguageTool within {FETCH_SECONDS} seconds"
            ) from None
        if done.returncode:
            lines = (done.stdout + done.stderr).strip().splitlines() or [f"exit code {done.returncode}"]
            raise UnavailableError(f"Maven cannot fetch LanguageTool: {lines[0]}")
        # Another process may have been quicker.
        with contextlib.suppress(OSError):
            jars.rename(folder)
    return folder


def command(port: int, *options: str) -> list[str]:
    """Return the command that starts a server on a port of loopback; raises like `fetch`."""
    java = shutil.which("java") or "java"
    server = "org.languagetool.server.HTTPServer"
    return [java, "-Xmx1g", "-cp", f"{fetch()}{os.sep}*", server, "--port", str(port), *options]


def free_port() -> int:
    """Return a port that nothing listens on."""
    with socket.socket() as probe:
        probe.bind((LOOPBACK, 0))
        port: int = probe.getsockname()[1]
        return port


class Server:
    """A running server.

    Attributes:
        address: `http://127.0.0.1:PORT`.
        process: its process.
    """

    def __init__(self, port: int | None = None, *options: str) -> None:
        port = port or free_port()
        self.address = f"http://{LOOPBACK}:{port}"
        nowhere = subprocess.DEVNULL
        self.process = subprocess.Popen(
            command(port, *options), stdin=nowhere, stdout=nowhere, stderr=nowhere
        )
        try:
            self._wait()
        except BaseException:
            self.close()
            raise

    def _wait(self) -> None:
        """Wait until the server says that it is healthy."""
        give_up = time.monotonic() + START_SECONDS
        while time.monotonic() < give_up:
            if self.process.poll() is not None:
                raise UnavailableError(
                    f"LanguageTool's server ended with exit code {self.process.returncode}"
                )
            url = f"{self.address}/v2/healthcheck"
            with contextlib.suppress(OSError), urllib.request.urlopen(url, timeout=5) as answer:
                if answer.status == http.client.OK:
                    return self._warm_up()
            time.sleep(0.2)
        raise UnavailableError(f"LanguageTool's server was not healthy within {START_SECONDS} seconds")

    def _warm_up(self) -> None:
        """Let the server load its rules, which takes many times as long as checking a text."""
        form = b"language=en-US&text=A+first+text."
        with urllib.request.urlopen(f"{self.address}/v2/check", form, timeout=START_SECONDS) as answer:
            answer.read()

    def close(self) -> None:
        """End the server."""
        self.process.kill()
        self.process.wait()


@contextlib.contextmanager
def serving(*options: str) -> Iterator[Server]:
    """Run a server for as long as the context lasts; raises `UnavailableError`."""
    server = Server(None, *options)
    try:
        yield server
    finally:
        server.close()


def main() -> int:
    """Serve until interrupted; return the exit code."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--port", type=int, help="where to listen; any free port if left out")
    port = parser.parse_args().port
    # Ended as by Ctrl-C, so that the server does not stay behind.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        server = Server(port)
    except UnavailableError as error:
        print(error, file=sys.stderr)
        return 1
    try:
        print(server.address, flush=True)
        server.process.wait()
    except KeyboardInterrupt:
        pass
    finally:
        server.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
