"""Files that are written as a whole or not at all."""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Literal, TextIO

from linter.errors import ConfigError


@contextmanager
def whole_file(path: str) -> Iterator[TextIO]:
    """Open a file for text (UTF-8, LF line ends) that replaces `path` when the block ends well.

    Until then the text goes to a file beside it, which is deleted when the
    block raises. A symbolic link stays, its target is replaced and keeps its
    permissions; what is no regular file, such as a pipe, is written directly.

    Raises:
        ConfigError: the file cannot be written.
    """
    target = os.path.realpath(path)
    try:
        mode = os.stat(target).st_mode
    except OSError:
        mode = None
    if mode is not None and not stat.S_ISREG(mode):
        with _opened(path, target, "w") as file:
            yield file
        return
    draft = f"{target}.{os.getpid()}.new"
    try:
        with _opened(path, draft, "x") as file:
            yield file
            _finish(path, file)
        if mode is not None:
            os.chmod(draft, stat.S_IMODE(mode))
        os.replace(draft, target)
    except BaseException:
        with suppress(OSError):
            os.unlink(draft)
        raise


def same_file(path: str, other: str) -> bool:
    """Tell whether two paths lead to the same file, be it there yet or not."""
    return os.path.realpath(path) == os.path.realpath(other)


def _opened(path: str, target: str, mode: Literal["w", "x"]) -> TextIO:
    try:
        return open(target, mode, encoding="utf-8", errors="backslashreplace", newline="\n")
    except OSError as error:
        raise ConfigError(f"cannot be written: {_reason(path, error)}", path=path) from None


def _finish(path: str, file: TextIO) -> None:
    try:
        file.flush()
        os.fsync(file.fileno())
    except OSError as error:
        raise ConfigError(f"cannot be written: {error.strerror or error}", path=path) from None


def _reason(path: str, error: OSError) -> str:
    folder = os.path.dirname(path) or "."
    if isinstance(error, FileNotFoundError) and not os.path.isdir(folder):
        return f"there is no folder {folder}"
    return error.strerror or str(error)
