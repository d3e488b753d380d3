"""Horizontal bars out of block characters."""

_EIGHTHS = " ▏▎▍▌▋▊▉"
FULL = "█"


def bar(value: float, most: float, columns: int) -> str:
    """Return a bar, as long in relation to `columns` as `value` is to `most`.

    Args:
        value: what to show; negative values have no bar.
        most: the value of a full bar; greater than 0.
        columns: the length of a full bar.
    """
    eighths = round(max(0.0, min(value / most, 1.0)) * columns * 8)
    full, rest = divmod(eighths, 8)
    return FULL * full + (_EIGHTHS[rest] if rest else "")
