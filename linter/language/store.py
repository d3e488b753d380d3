"""Read access to the language data, one memory-mapped file of named sections.

Nothing is parsed at start: a hash table lies in the file as it is searched.
Layout, all numbers little-endian:

- the file: `MAGIC`, the number of sections (u32), then for each a name (16
  bytes, zero-padded), an offset from the file's start and a size (u32 each);
- a table: the number of slots minus one (u32, a mask), the slots (u32 each:
  offset of a record from the table's start, 0 for an empty slot), the records;
- a record: key size (u8), value size (u16), key (UTF-8), value.

A key is searched from slot `crc32(key) & mask` on, one slot after the other.
"""

from functools import cache
from mmap import ACCESS_READ, mmap
from os.path import dirname, join
from struct import Struct, error
from zlib import crc32

from linter.errors import BackendError

MAGIC = b"calque-language-1\n"
FILE = "english.bin"

_COUNT = Struct("<I")
_SECTION = Struct("<16sII")
_RECORD = Struct("<BH")
_LONGEST_KEY = 255


class Table:
    """A hash table in the data file, from strings to bytes."""

    __slots__ = ("_data", "_mask", "_start")

    def __init__(self, data: mmap, start: int) -> None:
        self._data = data
        self._start = start
        (self._mask,) = _COUNT.unpack_from(data, start)

    def get(self, key: str) -> bytes | None:
        """Return the value of a key, or None; takes constant time on average."""
        encoded = key.encode("utf-8", "surrogatepass")
        size = len(encoded)
        if size > _LONGEST_KEY:
            return None
        data, start, mask = self._data, self._start, self._mask
        slot = crc32(encoded) & mask
        while True:
            (offset,) = _COUNT.unpack_from(data, start + 4 + 4 * slot)
            if not offset:
                return None
            offset += start
            key_size, value_size = _RECORD.unpack_from(data, offset)
            if key_size == size:
                begin = offset + 3
                if data[begin : begin + size] == encoded:
                    begin += size
                    return data[begin : begin + value_size]
            slot = (slot + 1) & mask


class Store:
    """The sections of a data file.

    Raises:
        BackendError: when the file is missing or is not of this version.
    """

    def __init__(self, path: str) -> None:
        try:
            with open(path, "rb") as file:
                self._data = mmap(file.fileno(), 0, access=ACCESS_READ)
            if self._data[: len(MAGIC)] != MAGIC:
                raise BackendError("the language data are of another version; reinstall calque", path=path)
            (count,) = _COUNT.unpack_from(self._data, len(MAGIC))
            place = len(MAGIC) + 4
            self._sections: dict[str, tuple[int, int]] = {}
            for index in range(count):
                name, offset, size = _SECTION.unpack_from(self._data, place + index * _SECTION.size)
                self._sections[name.rstrip(b"\0").decode()] = (offset, size)
        except (OSError, ValueError, error) as problem:
            raise BackendError(f"the language data cannot be read: {problem}", path=path) from problem

    def table(self, name: str) -> Table:
        """Return the table of that name."""
        return Table(self._data, self._sections[name][0])

    def section(self, name: str) -> bytes:
        """Return a copy of the section of that name."""
        offset, size = self._sections[name]
        return self._data[offset : offset + size]

    def span(self, name: str) -> tuple[mmap, int]:
        """Return the whole mapping and the offset of that section in it, without a copy."""
        return self._data, self._sections[name][0]


@cache
def english() -> Store:
    """Return the shipped English data, opened once in a process.

    Raises:
        BackendError: when the data are missing or are not of this version.
    """
    return Store(join(dirname(__file__), "data", FILE))
