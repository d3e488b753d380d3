"""Writes the file that `linter.language.store` reads."""

from collections.abc import Mapping
from pathlib import Path
from struct import pack
from zlib import crc32

from linter.language.store import MAGIC

_FILL = 0.6


def table(entries: Mapping[str, bytes]) -> bytes:
    """Return a hash table section.

    Raises:
        ValueError: when a key is over 255 bytes or a value over 65,535.
    """
    slots = 8
    while len(entries) > _FILL * slots:
        slots *= 2
    places = [0] * slots
    records = bytearray()
    base = 4 + 4 * slots
    for key in sorted(entries):
        encoded, value = key.encode(), entries[key]
        if len(encoded) > 255 or len(value) > 65_535:
            raise ValueError(f"entry too long: {key!r}")
        slot = crc32(encoded) & (slots - 1)
        while places[slot]:
            slot = (slot + 1) & (slots - 1)
        places[slot] = base + len(records)
        records += pack("<BH", len(encoded), len(value)) + encoded + value
    return pack("<I", slots - 1) + pack(f"<{slots}I", *places) + bytes(records)


def write(path: Path, sections: Mapping[str, bytes]) -> None:
    """Write the sections in the order given."""
    head = MAGIC + pack("<I", len(sections))
    offset = len(head) + 24 * len(sections)
    directory = b""
    for name, content in sections.items():
        directory += pack("<16sII", name.encode(), offset, len(content))
        offset += len(content)
    path.write_bytes(head + directory + b"".join(sections.values()))
