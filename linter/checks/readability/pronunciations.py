"""How many syllables English words have, from the CMU Pronouncing Dictionary.

The counts lie in `data/syllables.txt.gz`, which `tools/compile_syllables.py`
makes from the dictionary of Carnegie Mellon University; its licence
(`data/CMUDICT_LICENSE`) asks for no more than its notice. Line n, from 0, has
the words of n syllables, a space between two of them.
"""

import gzip
from functools import cache
from os.path import dirname, join

from linter.errors import BackendError

FILE = join(dirname(__file__), "data", "syllables.txt.gz")

VOWEL = "AH0"
"""One syllable, written as the dictionary writes a vowel: with its stress."""

Pronunciations = dict[str, tuple[tuple[str, ...], ...]]
"""Word in lower case -> its pronunciations, of which there is one here, of vowels alone."""


@cache
def pronunciations() -> Pronunciations:
    """Return the dictionary in the form in which NLTK's corpus reader gives it, without consonants.

    Raises:
        BackendError: when the file is missing or damaged.
    """
    try:
        with gzip.open(FILE, "rt", encoding="utf-8") as lines:
            found: Pronunciations = {}
            for syllables, line in enumerate(lines):
                found.update(dict.fromkeys(line.split(), ((VOWEL,) * syllables,)))
    except (OSError, EOFError, UnicodeDecodeError) as error:
        raise BackendError(f"the syllable counts cannot be read: {error}; reinstall calque") from error
    return found
