"""The address of a LanguageTool server."""

import re
from typing import NamedTuple

_ADDRESS = re.compile(
    r"(?:(?P<scheme>https?)://)?"
    r"(?P<host>\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9_.-]+)"
    r"(?::(?P<port>[0-9]{1,5}))?"
    r"(?P<path>/[!-~]*)?"
)
_API = "/v2"
_HIGHEST_PORT = 65535


class Address(NamedTuple):
    """Where a server is.

    Attributes:
        secure: whether it is spoken to with TLS.
        host: name or number, without the brackets of IPv6.
        port: 1 to 65535.
        path: what its API's paths begin with, `/v2` or `/api/v2`; without a slash at the end.
    """

    secure: bool
    host: str
    port: int
    path: str

    def __str__(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"http{'s' if self.secure else ''}://{host}:{self.port}{self.path}"


def parse(text: str) -> Address:
    """Read an address as users write it: `http://127.0.0.1:8081`, with or without `/v2`.

    Without a scheme it is http. Names, passwords, queries and fragments are
    not allowed.

    Raises:
        ValueError: it is no address.
    """
    found = _ADDRESS.fullmatch(text)
    path = (found["path"] or "") if found else ""
    if not found or "?" in path or "#" in path:
        raise ValueError(
            f"server: {text!r} is no address of a LanguageTool server, such as http://127.0.0.1:8081"
        )
    secure = found["scheme"] == "https"
    port = int(found["port"] or (443 if secure else 80))
    if not 0 < port <= _HIGHEST_PORT:
        raise ValueError(f"server: port {port} is not between 1 and {_HIGHEST_PORT}")
    path = path.rstrip("/")
    if not path.endswith(_API):
        path += _API
    return Address(secure, found["host"].strip("[]"), port, path)
