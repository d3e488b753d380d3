"""Keeps the answers to pieces of text, for this run and later ones.

What is kept under a piece is what LanguageTool said of it, not the piece
itself: its key is a SHA-256 digest of the text, the settings and the server.
"""

import hashlib
import os
import sqlite3
import time
from collections.abc import Mapping
from contextlib import suppress

import msgspec

from linter.checks.grammar.answer import Match

FORMAT = 1
"""To be raised when the form or the meaning of what is kept changes."""

MOST_KEPT = 50_000
"""Answers; when there are more, the half that was used least recently is dropped."""

_WAIT_SECONDS = 2.0
_DAY = 86_400


class AnswerCache:
    """Answers in a database that several processes may use at once.

    A cache that cannot be read or written is an empty one: the pieces are
    asked about again.

    Args:
        folder: where the database is; it is made if need be.
    """

    def __init__(self, folder: str) -> None:
        self._database: sqlite3.Connection | None = None
        self._encode = msgspec.msgpack.Encoder().encode
        self._decode = msgspec.msgpack.Decoder(tuple[Match, ...]).decode
        with suppress(OSError, sqlite3.Error):
            os.makedirs(folder, exist_ok=True)
            path = os.path.join(folder, f"grammar-{FORMAT}.sqlite")
            try:
                self._database = _open(path)
            except sqlite3.OperationalError:
                raise  # busy, or not to be written to
            except sqlite3.DatabaseError:
                os.unlink(path)
                self._database = _open(path)

    def get(self, key: bytes) -> tuple[Match, ...] | None:
        """Return the answer kept under a key, or None."""
        if self._database is None:
            return None
        try:
            row = self._database.execute("SELECT matches, used FROM answers WHERE key = ?", [key]).fetchone()
            if row is None:
                return None
            answer = self._decode(row[0])
            if row[1] != _today():
                self._database.execute("UPDATE answers SET used = ? WHERE key = ?", [_today(), key])
        except (sqlite3.Error, msgspec.MsgspecError, TypeError):
            return None
        return answer

    def put(self, key: bytes, answer: tuple[Match, ...]) -> None:
        """Keep an answer."""
        if self._database is not None:
            with suppress(sqlite3.Error):
                row = [key, _today(), self._encode(answer)]
                self._database.execute("INSERT OR REPLACE INTO answers VALUES (?, ?, ?)", row)


def _open(path: str) -> sqlite3.Connection:
    # Messages repeat words of the texts, which are nobody else's business.
    os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    database = sqlite3.connect(path, timeout=_WAIT_SECONDS, isolation_level=None, check_same_thread=False)
    # Answers can be had again: what matters is that nothing waits for the disk.
    database.execute("PRAGMA synchronous = OFF")
    database.execute(
        "CREATE TABLE IF NOT EXISTS answers (key BLOB PRIMARY KEY, used INTEGER, matches BLOB) WITHOUT ROWID"
    )
    if database.execute("SELECT count(*) FROM answers").fetchone()[0] > MOST_KEPT:
        database.execute(
            "DELETE FROM answers WHERE key IN (SELECT key FROM answers ORDER BY used DESC LIMIT -1 OFFSET ?)",
            [MOST_KEPT // 2],
        )
    return database


def key(identity: str, form: Mapping[str, str]) -> bytes:
    """Return the key of an answer.

    Args:
        identity: of the server, with its version.
        form: everything that it is asked with, the text included.
    """
    digest = hashlib.sha256()
    for part in (identity, *(part for name in sorted(form) for part in (name, form[name]))):
        encoded = part.encode(errors="surrogatepass")
        digest.update(b"%d:%s" % (len(encoded), encoded))
    return digest.digest()


def _today() -> int:
    return int(time.time()) // _DAY
