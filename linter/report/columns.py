"""How text looks in a terminal: what is shown for a character, in how many columns."""

from unicodedata import category, combining, east_asian_width

_TAB = "    "
_JOINERS = "\u200c\u200d"


def shown(character: str) -> str:
    """Return what a report prints for one character of a document.

    A tab becomes four spaces. Control and format characters, which could
    move the cursor, change colours, reverse the line or hide, are spelt out
    as `<U+200B>`; so are unpaired surrogates. All else stays.
    """
    if character.isprintable():
        return character
    if character == "\t":
        return _TAB
    if character in _JOINERS:
        return character
    if category(character) == "Zs":
        return " "
    return f"<U+{ord(character):04X}>"


def safe(text: str) -> str:
    """Return `text` as a report prints it, with line ends as single spaces."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(map(shown, text.replace("\r\n", " ").replace("\r", " ").replace("\n", " ")))


def width(text: str) -> int:
    """Return how many terminal columns `text` takes, as Unicode Annex 11 has it.

    Wide and full-width characters take two columns; combining marks and
    joiners take none.
    """
    if text.isascii():
        return len(text)
    return sum(map(_character_width, text))


def _character_width(character: str) -> int:
    if character in _JOINERS or combining(character) or category(character) in ("Mn", "Me"):
        return 0
    if "\u1160" <= character <= "\u11ff":
        return 0  # medial vowels and final consonants join the Hangul syllable before them
    return 2 if east_asian_width(character) in "WF" else 1


def wrap(text: str, columns: int, *, first: str = "", rest: str = "") -> list[str]:
    """Break `text` at its spaces into lines of at most `columns` columns.

    Args:
        text: what to break; runs of spaces count as one.
        columns: the room, indents included; a longer word overflows.
        first: what the first line starts with.
        rest: what the other lines start with.

    Returns:
        The lines, at least one.
    """
    lines: list[str] = []
    line, used, empty = first, width(first), True
    for word in text.split():
        room = width(word) + (0 if empty else 1)
        if not empty and used + room > columns:
            lines.append(line)
            line, used, empty = rest, width(rest), True
            room = width(word)
        line += word if empty else f" {word}"
        used += room
        empty = False
    lines.append(line)
    return lines
