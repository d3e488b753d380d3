"""Where the keys and the values of a TOML text stand, for messages about them."""

from collections.abc import Sequence
from typing import Any


def place_of(text: str, keys: Sequence[str | int], *, value: bool = True) -> tuple[int, int]:
    """Return the place of a value, or of the last key that leads to it.

    Args:
        text: valid TOML.
        keys: the way to the value: keys of tables, and indices of arrays.
        value: whether the place of the value is asked for rather than that of
            its key. A table under a header of its own has none but the key's.

    Returns:
        1-based line and column in code points; the deepest that is written
        where the way leads further. The beginning of the text where it needs a
        version of TOML later than 1.0, which is all that the finder reads.
    """
    from spanned_toml import TOMLDecodeError, loads

    try:
        node: Any = loads(text)
    except TOMLDecodeError:
        return 1, 1
    offset = 0
    for depth, key in enumerate(keys, 1):
        inner = node.inner()
        if isinstance(inner, list):
            if not isinstance(key, int) or key >= len(inner):
                break
            written, node = None, inner[key]
        elif isinstance(inner, dict):
            written = next((each for each in inner if each.inner() == key), None)
            if written is None:
                break
            node = inner[written]
        else:
            break
        own = node.span()
        if own.stop and (value or depth < len(keys) or written is None):
            offset = own.start
        elif written is not None:
            offset = written.span().start
    # The parser reads a text whose line ends are LF; lines and columns are the same.
    before = text.replace("\r\n", "\n")[:offset]
    return before.count("\n") + 1, offset - (before.rfind("\n") + 1) + 1
