"""Words as patterns are looked up by: runs of letters and digits in lower case.

They are cut by operations of the interpreter's core alone, many times faster
than a tokeniser. What must occur in a text is told in these words, so every
token has to be made of whole ones, but for those that `may_be_part` names.
"""

from collections.abc import Iterator
from itertools import compress, count, islice
from operator import eq

BREAK = "\x01"
"""A word that stands between two texts read together: a control character that is no white space."""

_SPLIT_BY_TOKENISER = frozenset(("am", "gon", "n't", "na", "not", "pm", "wan"))

FARTHEST_REPETITION = 2
"""How many words later at the most an occurrence counts as a repetition."""

REPETITIONS = tuple(f"{BREAK}{distance}" for distance in range(1, FARTHEST_REPETITION + 1))
"""Stand for a word that occurs again so many words later."""

_APOSTROPHE = ord("'")


def _letter_table() -> bytes:
    """Latin-1: letters in lower case, digits, apostrophes and `BREAK` as they are, all else a space."""
    table = bytearray(b" " * 256)
    for code in range(256):
        character = chr(code)
        if character.isalnum():
            lower = character.lower()
            table[code] = ord(lower) if len(lower) == 1 and ord(lower) < 256 else code
    table[_APOSTROPHE] = _APOSTROPHE
    table[ord(BREAK)] = ord(BREAK)
    return bytes(table)


_LETTERS = _letter_table()


def flatten(text: str) -> bytes:
    """Return the words of a text, each character one byte and all that is no word a space.

    A character outside Latin-1 separates words like a space. A "not" that is
    written together with the verb before it ("don't", "cannot") loses its first
    letter, so that the verb is a word.
    """
    if "’" in text:
        text = text.replace("’", "'")
    flat = text.encode("latin-1", "replace").translate(_LETTERS)
    return flat.replace(b"n't", b" 't").replace(b"cannot", b"can ot").replace(b"'", b" ")


def may_be_part(form: str) -> bool:
    """Tell whether a token may be written together with its neighbour ("gonna", "10am").

    Such a token need not be a word, nor several, of a text that has it.
    """
    return form in _SPLIT_BY_TOKENISER or form.isdigit()


def words_of(flat: bytes) -> list[str]:
    """Return the words of a flattened text in order."""
    return flat.decode("latin-1").split()


def repetitions(words: list[str]) -> Iterator[tuple[int, str]]:
    """Yield the index of every word that occurs again soon after, with the mark for the distance."""
    for distance, mark in enumerate(REPETITIONS, 1):
        again = map(eq, words, islice(words, distance, None))
        for index in compress(count(), again):
            if words[index] != BREAK:
                yield index, mark
