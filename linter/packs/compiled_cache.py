"""Keeps what was compiled from YAML in the user's cache folder."""

import os

MOST_KEPT = 8
"""How many compiled files of one kind stay in the cache."""


def cached_file(kind: str, fingerprint: str) -> str:
    """Return where the compiled form of some state of the sources is kept.

    Args:
        kind: what is compiled: "rules", "facts".
        fingerprint: names the state of every file that it depends on.
    """
    import platformdirs

    folder = platformdirs.user_cache_dir("calque", appauthor=False)
    return os.path.join(folder, f"{kind}-{fingerprint}.msgpack")


def keep(path: str, data: bytes) -> None:
    """Write a compiled file atomically and drop the oldest of its kind.

    A cache that cannot be written is no error.

    Args:
        path: what `cached_file` returned.
        data: its content.
    """
    import tempfile

    folder, name = os.path.split(path)
    kind = name.partition("-")[0] + "-"
    try:
        os.makedirs(folder, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=folder, prefix="writing-")
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        os.replace(temporary, path)
        kept = sorted(
            (entry for entry in os.scandir(folder) if entry.name.startswith(kind)),
            key=lambda entry: entry.stat().st_mtime,
            reverse=True,
        )
        for entry in kept[MOST_KEPT:]:
            os.unlink(entry.path)
    except OSError:
        return
