"""Horizontal bars out of block characters."""

_EIGHTHS = " ▏▎▍▌▋▊▉"
FULL = "█"
PLAIN = "#"
"""Draws bars where the terminal's encoding lacks blocks."""


def can_draw(encoding: str) -> bool:
    """Tell whether an encoding has the block characters."""
    try:
        (FULL + _EIGHTHS).encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def bar(value: float, most: float, columns: int, *, blocks: bool = True) -> str:
    """Return a bar, as long in relation to `columns` as `value` is to `most`.

    Args:
        value: what to show; negative values have no bar.
        most: the value of a full bar; greater than 0.
        columns: the length of a full bar.
        blocks: whether to draw with block characters, else with `PLAIN`.
    """
    share = max(0.0, min(value / most, 1.0))
    if not blocks:
        return PLAIN * round(share * columns)
    eighths = round(share * columns * 8)
    full, rest = divmod(eighths, 8)
    return FULL * full + (_EIGHTHS[rest] if rest else "")
