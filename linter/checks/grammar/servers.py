"""Which server a run asks, and its identity; one server for a process and those it starts."""

import threading
from contextlib import suppress

import msgspec

from linter.checks.grammar.address import Address, parse
from linter.checks.grammar.client import Client
from linter.checks.grammar.faults import NoServerError, PieceError, RefusedError
from linter.checks.grammar.own_server import START_SECONDS, OwnServer, library_command, library_version
from linter.checks.grammar.request import form
from linter.checks.grammar.settings import GrammarSettings
from linter.errors import BackendError

Own = dict[str | None, Address | NoServerError]
"""The servers that were started, or why they were not, by the folder of n-gram data."""

_own: Own = {}
_started: dict[str | None, OwnServer] = {}
_lock = threading.Lock()


def start(settings: GrammarSettings) -> Own:
    """Start the server that the settings need, before processes that are to use it.

    Returns:
        What to give to `adopt` in each of them; empty when the settings name a
        server or the check is off.
    """
    if settings.enabled and settings.server is None:
        # Why there is none is said of each document.
        with suppress(NoServerError):
            _own_address(settings)
    return dict(_own)


def adopt(own: Own) -> None:
    """Use the servers that another process started."""
    with _lock:
        _own.update(own)


def address(settings: GrammarSettings) -> Address:
    """Return where to ask, after starting a server if none is named.

    Raises:
        NoServerError: none can be started.
    """
    return parse(settings.server) if settings.server is not None else _own_address(settings)


def _own_address(settings: GrammarSettings) -> Address:
    with _lock:
        found = _own.get(settings.ngrams)
        server = _started.get(settings.ngrams)
        if found is None or (server is not None and not server.is_alive()):
            found = _start_own(settings)
            _own[settings.ngrams] = found
    if isinstance(found, NoServerError):
        raise NoServerError(found.message)
    return found


def _start_own(settings: GrammarSettings) -> Address | NoServerError:
    try:
        server = OwnServer(library_command(settings.ngrams))
    except NoServerError as error:
        return error
    _started[settings.ngrams] = server
    # A server loads its rules for the first text, which takes many times as long as all others.
    with suppress(BackendError):
        Client(server.address, START_SECONDS).post("/check", form("A first text.", settings))
    return server.address


class _Software(msgspec.Struct, rename="camel"):
    version: str
    build_date: str = ""


class _Info(msgspec.Struct):
    software: _Software


def identity(settings: GrammarSettings) -> str | None:
    """Return what the answers depend on besides the text and the settings: the server and its version.

    Returns:
        None where that cannot be known, so that answers are not to be kept.

    Raises:
        NoServerError: there is no server at the address, or no library to start one.
        PieceError: the server does not answer in time, or not to the point.
    """
    if settings.server is None:
        return f"own {library_version()} {settings.ngrams or ''}"
    where = parse(settings.server)
    try:
        data = Client(where, settings.timeout).get("/info")
    except RefusedError:
        return None
    try:
        software = msgspec.json.decode(data, type=_Info).software
    except (msgspec.MsgspecError, UnicodeDecodeError):
        raise PieceError(f"what answers at {where} is no LanguageTool server") from None
    return f"{where} {software.version} {software.build_date}"
