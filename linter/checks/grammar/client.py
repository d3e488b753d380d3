"""Asks a LanguageTool server over HTTP.

language-tool-python could ask too, but its matches count their lengths in
UTF-16 code units where their offsets are in code points, they leave out the
rule's page, its tags and the warning that a check is incomplete, and its
timeout cannot be set and holds for each packet and not for the answer.
"""

import http.client
import socket
import threading
import time
from collections.abc import Mapping
from contextlib import suppress
from urllib.parse import urlencode

from linter.checks.grammar.address import Address
from linter.checks.grammar.faults import NoServerError, PieceError, RefusedError

LARGEST_ANSWER = 64_000_000
"""Bytes; an answer to one piece has some ten thousand."""

_SHOWN = 200


class Client:
    """Sends requests to one server, to no other and through no proxy; redirections are not followed.

    Safe to use from several threads: each request has its own connection.

    Args:
        address: where the server is.
        timeout: seconds for a whole request, from connecting to the last byte.
    """

    def __init__(self, address: Address, timeout: float) -> None:
        self.address = address
        self._timeout = timeout

    def get(self, path: str) -> bytes:
        """Return what the server has at a path, `/info`.

        Raises:
            NoServerError: there is no server or it went away.
            RefusedError: it has nothing there.
            PieceError: it took too long or broke off.
        """
        return self._ask("GET", path, b"")

    def post(self, path: str, form: Mapping[str, str]) -> bytes:
        """Return the server's answer to a form; raises like `get`."""
        return self._ask("POST", path, urlencode(form, errors="replace").encode())

    def _ask(self, method: str, path: str, body: bytes) -> bytes:
        began = time.monotonic()
        address = self.address
        kind = http.client.HTTPSConnection if address.secure else http.client.HTTPConnection
        connection = kind(address.host, address.port, timeout=self._timeout)
        timer = None
        try:
            connection.connect()
            # The timeout of a socket begins anew with each byte that comes.
            timer = threading.Timer(self._timeout - (time.monotonic() - began), _hang_up, [connection.sock])
            timer.daemon = True
            timer.start()
            headers = {"Content-Type": "application/x-www-form-urlencoded"} if body else {}
            connection.request(method, address.path + path, body or None, headers)
            response = connection.getresponse()
            status = response.status
            data = response.read(LARGEST_ANSWER + 1)
            missing = response.length
        except (OSError, ValueError, http.client.HTTPException) as error:
            raise self._fault(error, began) from None
        finally:
            if timer is not None:
                timer.cancel()
            connection.close()
        if time.monotonic() - began >= self._timeout:
            raise self._too_slow()
        if missing or len(data) > LARGEST_ANSWER:
            raise PieceError(f"the server at {address} broke off its answer")
        if status != http.client.OK:
            raise _refusal(status, data, address)
        return data

    def _fault(self, error: Exception, began: float) -> PieceError | NoServerError:
        if isinstance(error, TimeoutError) or time.monotonic() - began >= self._timeout:
            return self._too_slow()
        if isinstance(error, http.client.HTTPException) and not isinstance(error, OSError):
            return PieceError(f"the server at {self.address} broke off its answer or does not speak HTTP")
        reason = error.strerror.lower() if isinstance(error, OSError) and error.strerror else str(error)
        return NoServerError(f"no server answers at {self.address}: {reason or type(error).__name__}")

    def _too_slow(self) -> PieceError:
        return PieceError(f"the server at {self.address} did not answer within {self._timeout:g} seconds")


def _hang_up(connected: socket.socket) -> None:
    with suppress(OSError, ValueError):
        connected.shutdown(socket.SHUT_RDWR)


def _refusal(status: int, data: bytes, address: Address) -> RefusedError | PieceError:
    said = " ".join(data.decode(errors="replace").split())
    said = said if len(said) <= _SHOWN else f"{said[:_SHOWN]}…"
    message = f"the server at {address} answers {status}{f': {said}' if said else ''}"
    # What is wrong with the settings is wrong with all pieces; that a text is too long is not.
    if status == http.client.REQUEST_ENTITY_TOO_LARGE or status >= http.client.INTERNAL_SERVER_ERROR:
        return PieceError(message)
    return RefusedError(message)
