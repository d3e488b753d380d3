"""Reads Universal Dependencies treebanks (CoNLL-U)."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple


class Word(NamedTuple):
    """One syntactic word: form, lemma, UPOS, XPOS (Penn tag)."""

    form: str
    lemma: str
    upos: str
    xpos: str


def read(path: Path) -> list[list[Word]]:
    """Return the sentences of a CoNLL-U file, without empty nodes and multiword ranges.

    Raises:
        OSError: when the file cannot be read.
    """
    return list(_sentences(path))


def _sentences(path: Path) -> Iterator[list[Word]]:
    sentence: list[Word] = []
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            if line == "\n":
                if sentence:
                    yield sentence
                sentence = []
            elif line[0] != "#":
                fields = line.rstrip("\n").split("\t")
                if fields[0].isdigit():
                    sentence.append(Word(fields[1], fields[2], fields[3], fields[4]))
    if sentence:
        yield sentence


def paragraphs(path: Path) -> list[list[str]]:
    """Return the sentence texts of each paragraph, by the `# newpar` and `# newdoc` marks.

    Raises:
        OSError: when the file cannot be read.
    """
    result: list[list[str]] = []
    current: list[str] = []
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            if line.startswith(("# newpar", "# newdoc")):
                if current:
                    result.append(current)
                current = []
            elif line.startswith("# text = "):
                current.append(line[len("# text = ") :].rstrip("\n"))
    if current:
        result.append(current)
    return result
