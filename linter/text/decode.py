"""Bytes to text: byte order marks, UTF-8, UTF-16 and UTF-32, and clear refusals."""

import codecs

import msgspec

from linter.errors import SourceError
from linter.text.document import LineIndex

LIMIT = 64 * 1024 * 1024
"""The largest document that is read, in bytes."""

# UTF-32 LE comes first: its mark begins with that of UTF-16 LE.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


class DecodedSource(msgspec.Struct, frozen=True):
    """A decoded document and what is needed to write it back as it was.

    Attributes:
        text: the document without byte order mark, line ends kept.
        encoding: the codec: "utf-8", "utf-16-le", "utf-16-be", "utf-32-le" or "utf-32-be".
        bom: the byte order mark that was dropped; empty if there was none.
    """

    text: str
    encoding: str = "utf-8"
    bom: bytes = b""

    def encode(self, text: str) -> bytes:
        """Return `text` as bytes in this document's encoding, byte order mark included."""
        return self.bom + text.encode(self.encoding)


def decode(data: bytes, *, path: str) -> DecodedSource:
    """Decode a document: UTF-8, or what its byte order mark says.

    Args:
        data: the whole file.
        path: the name for error messages.

    Raises:
        SourceError: the bytes are not valid in that encoding, or are no text
            at all (they hold a NUL).
    """
    bom, encoding = next(((mark, name) for mark, name in _MARKS if data.startswith(mark)), (b"", "utf-8"))
    try:
        text = data[len(bom) :].decode(encoding) if bom else data.decode(encoding)
    except UnicodeDecodeError as error:
        raise _undecodable(data, error, encoding, len(bom), path) from None
    nul = text.find("\0")
    if nul >= 0:
        raise _binary(data, text, nul, path)
    return DecodedSource(text, encoding, bom)


def read_source(path: str, *, limit: int = LIMIT) -> DecodedSource:
    """Read and decode a document.

    Args:
        path: the file, as the user named it.
        limit: the largest size in bytes.

    Raises:
        SourceError: the file is missing, a directory, not readable, larger
            than `limit`, or not text.
    """
    try:
        with open(path, "rb") as file:
            data = file.read(limit + 1)
    except FileNotFoundError:
        raise SourceError("no such file", path=path) from None
    except IsADirectoryError:
        raise SourceError("is a directory", path=path) from None
    except PermissionError:
        raise SourceError("permission denied", path=path) from None
    except OSError as error:
        raise SourceError(f"cannot be read: {error.strerror or error}", path=path) from None
    except ValueError:
        raise SourceError("not a file name (it holds a NUL)", path=path.replace("\0", "\\0")) from None
    if len(data) > limit:
        raise SourceError(f"larger than the limit of {limit:,} bytes", path=path)
    return decode(data, path=path)


def _undecodable(
    data: bytes, error: UnicodeDecodeError, encoding: str, skipped: int, path: str
) -> SourceError:
    """Say which byte is wrong, in which line, and what the file may be instead."""
    offset = error.start + skipped
    before = data[skipped:offset].decode(encoding, "replace")
    line, column = LineIndex(before).position(len(before))
    name = encoding.upper()
    if encoding == "utf-8" and 0 not in data:
        found = f"byte 0x{data[offset]:02x} at offset {offset} is not {name}; convert the file to UTF-8"
    elif encoding == "utf-8":
        found = (
            f"byte 0x{data[offset]:02x} at offset {offset} is not {name}, and there are NUL bytes: binary?"
        )
    else:
        found = f"the bytes at offset {offset} are not {name}, which the byte order mark announces"
    return SourceError(found, path=path, line=line, column=column)


def _binary(data: bytes, text: str, nul: int, path: str) -> SourceError:
    """Tell UTF-16 without a mark (a NUL in every second byte) from binary content."""
    line, column = LineIndex(text[:nul]).position(nul)
    head = data[:1024]
    for remainder, name in ((1, "UTF-16-LE"), (0, "UTF-16-BE")):
        half = head[remainder::2]
        if 2 * half.count(0) > len(half) and 0 not in head[1 - remainder :: 2]:
            message = f"looks like {name} without a byte order mark; convert the file to UTF-8"
            return SourceError(message, path=path)
    return SourceError("binary content (a NUL character)", path=path, line=line, column=column)
