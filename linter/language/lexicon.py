"""What is known of single words: possible tags and how common they are."""

from linter.language.orthography import normal
from linter.language.records import HEAD, SCORE
from linter.language.store import Table, english


class _Words:
    """The table of words, opened when first asked for."""

    table: Table | None = None
    tags: tuple[str, ...] = ()


def _record(form: str) -> bytes | None:
    if _Words.table is None:
        store = english()
        _Words.tags = tuple(label.split("_")[0] for label in store.section("labels").decode().split(" "))
        _Words.table = store.table("words")
    return _Words.table.get(normal(form)) if form else None


def _usual(record: bytes) -> int:
    """Return how many candidates a word has whatever its capitals: none if they are all guessed."""
    usual: int = HEAD.unpack_from(record)[6]
    return usual


def known(form: str) -> bool:
    """Tell whether the form is in the lexicon, whatever its capitals."""
    record = _record(form)
    return record is not None and _usual(record) > 0


def frequency(form: str) -> int:
    """Return how common a form is: 10 log2(1 + count) in the texts counted, at most 255.

    0 stands for a form that was not counted. Ten more is twice as common.
    """
    record = _record(form)
    return record[0] if record else 0


def parts(form: str) -> frozenset[str]:
    """Return the Penn tags that a form can have in lower case; none for an unknown form."""
    record = _record(form)
    if record is None:
        return frozenset()
    labels = SCORE.iter_unpack(record[HEAD.size : HEAD.size + _usual(record) * SCORE.size])
    return frozenset(_Words.tags[label] for label, _ in labels)


def noun_only(form: str) -> bool:
    """Tell whether the form is known and can be nothing but a common noun."""
    tags = parts(form)
    return bool(tags) and tags <= {"NN", "NNS"}
