"""A server that answers like LanguageTool, or hands on to a real one, and can be made to fail."""

import json
import re
import socket
import time
import urllib.request
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import parse_qs
from uuid import uuid4

WRONG_WORDS = re.compile(r"\b(?:wiht|teh|Zelenskiy|Wiht)\b|\b(?:an) officials\b")
"""What the stand-in objects to: spelling, but for "an officials"."""


class StandIn(ThreadingHTTPServer):
    """Answers `/v2/info` and `/v2/check` on a free port of loopback.

    Attributes:
        address: `http://127.0.0.1:PORT`.
        asked: the fields of every form that `/v2/check` got, in order.
        fault: what to do instead of answering to `/v2/check`; None to answer.
        upstream: address of a real server that is to answer; None for the stand-in's own answers.
        version: what `/v2/info` says.
    """

    daemon_threads = True
    block_on_close = False

    def __init__(self, upstream: str | None = None) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.address = f"http://127.0.0.1:{self.server_address[1]}"
        self.asked: list[dict[str, str]] = []
        self.fault: Callable[[_Handler, bytes], None] | None = None
        self.upstream = upstream
        # Another for each, so that no answer of an earlier one at the same port is taken for its own.
        self.version = f"6.8-{uuid4()}"
        Thread(target=self.serve_forever, args=(0.01,), daemon=True).start()

    def handle_error(self, request: object, client_address: object) -> None:
        """Keep quiet about clients that went away, as they are meant to."""

    def close(self) -> None:
        """Stop answering, at once for new requests."""
        self.shutdown()
        self.server_close()


class _Handler(BaseHTTPRequestHandler):
    server: StandIn

    def do_GET(self) -> None:
        if self.path == "/v2/info":
            software = {"name": "LanguageTool", "version": self.server.version, "buildDate": "2026-05-05"}
            self.reply(json.dumps({"software": software}).encode())
        else:
            self.reply(b"not found", 404)

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        fields = {name: values[0] for name, values in parse_qs(body.decode()).items()}
        self.server.asked.append(fields)
        if self.server.upstream is not None:
            url = f"{self.server.upstream}/v2/check"
            with urllib.request.urlopen(url, body, timeout=60) as answer:
                data = answer.read()
        else:
            data = json.dumps(answer_to(fields["text"])).encode()
        if self.server.fault is not None:
            self.server.fault(self, data)
        else:
            self.reply(data)

    def reply(self, data: bytes, status: int = 200, length: int | None = None) -> None:
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data) if length is None else length))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_: object) -> None:
        """Print nothing."""


def units(text: str) -> int:
    """Return the length of a text in UTF-16 code units."""
    return len(text.encode("utf-16-le")) // 2


def answer_to(text: str) -> dict[str, object]:
    """Return the answer to a text, in the form of LanguageTool's."""
    matches = []
    for found in WRONG_WORDS.finditer(text):
        spelling = " " not in found.group()
        before = text[max(0, found.start() - 9) : found.start()]
        matches.append(
            {
                "message": "Possible spelling mistake found." if spelling else "Singular and plural differ.",
                "replacements": [{"value": "with"}] if spelling else [],
                "offset": units(text[: found.start()]),
                "length": units(found.group()),
                "context": {
                    "text": (before + found.group()).replace("\n", " "),
                    "offset": units(before),
                    "length": units(found.group()),
                },
                "rule": {
                    "id": "MORFOLOGIK_RULE_EN_US" if spelling else "A_NNS",
                    "issueType": "misspelling" if spelling else "grammar",
                    "category": {"id": "TYPOS" if spelling else "GRAMMAR", "name": "?"},
                },
            }
        )
    return {"software": {"version": "6.8"}, "warnings": {"incompleteResults": False}, "matches": matches}


def slow(seconds: float) -> Callable[[_Handler, bytes], None]:
    """Answer after some time."""

    def fault(handler: _Handler, data: bytes) -> None:
        time.sleep(seconds)
        handler.reply(data)

    return fault


def dripping(handler: _Handler, data: bytes) -> None:
    """Send a byte every so often, so that no single wait is long."""
    handler.send_response(200)
    handler.end_headers()
    for place in range(len(data)):
        handler.wfile.write(data[place : place + 1])
        handler.wfile.flush()
        time.sleep(0.05)


def half(handler: _Handler, data: bytes) -> None:
    """Send the first half of an answer and hang up."""
    handler.reply(data[: len(data) // 2], length=len(data))
    handler.connection.shutdown(socket.SHUT_RDWR)


def hanging_up(handler: _Handler, data: bytes) -> None:
    """Send nothing and hang up."""
    handler.connection.shutdown(socket.SHUT_RDWR)


def no_http(handler: _Handler, data: bytes) -> None:
    """Answer in another protocol."""
    handler.wfile.write(b"220 mail.example.org ESMTP ready\r\n" * 5)


def saying(data: bytes, status: int = 200) -> Callable[[_Handler, bytes], None]:
    """Answer with some data."""
    return lambda handler, _: handler.reply(data, status)


def redirecting(handler: _Handler, data: bytes) -> None:
    """Send the client somewhere else."""
    handler.send_response(307)
    handler.send_header("Location", f"{handler.server.address}/elsewhere")
    handler.send_header("Content-Length", "0")
    handler.end_headers()
