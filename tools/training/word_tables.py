"""The inflection tables of lemminflect (MIT), as Penn tags for forms and forms for lemmas."""

import csv
import gzip
from collections import defaultdict
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

Inflections = dict[str, dict[str, tuple[str, ...]]]
"""lemma -> part ("V", "N", "J", "R") -> nothing else than the forms by Penn tag."""

_PARTS = {"verb": "V", "noun": "N", "adj": "J", "adv": "R"}
_TAGS = {
    "V": ("VBD", "VBN", "VBG", "VBZ"),
    "N": ("NNS",),
    "J": ("JJR", "JJS"),
    "R": ("RBR", "RBS"),
}
BASE_TAGS = {"V": ("VB", "VBP"), "N": ("NN",), "J": ("JJ",), "R": ("RB",)}


def _resource(name: str) -> Path:
    spec = find_spec("lemminflect")
    if spec is None or spec.origin is None:
        raise SystemExit("training needs lemminflect: pip install lemminflect")
    return Path(spec.origin).parent / "resources" / name


def inflections() -> Iterator[tuple[str, str, dict[str, tuple[str, ...]]]]:
    """Yield (lemma, part, forms by Penn tag) for every lemma, in the order of the table.

    A verb's missing past participle is its past tense. Proper names (capitals) are left out.
    """
    with gzip.open(_resource("infl_lu.csv.gz"), "rt", encoding="utf-8") as lines:
        for lemma, kind, *cells in csv.reader(lines):
            if lemma != lemma.lower():
                continue
            part = _PARTS[kind]
            forms = {
                tag: tuple(cell.split("/")) for tag, cell in zip(_TAGS[part], cells, strict=False) if cell
            }
            if "VBD" in forms:
                forms.setdefault("VBN", forms["VBD"])
            yield lemma, part, forms


def lemmas() -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Yield (form, part, lemmas, the likeliest first), auxiliaries counted as verbs."""
    with gzip.open(_resource("lemma_lu.csv.gz"), "rt", encoding="utf-8") as lines:
        for form, kind, cell in csv.reader(lines):
            part = _PARTS.get(kind)
            if part is not None:
                yield form, part, tuple(cell.split("/"))


def tags_of_forms() -> dict[str, frozenset[str]]:
    """Return the Penn tags that the tables allow for every lower-case form."""
    tags: defaultdict[str, set[str]] = defaultdict(set)
    for lemma, part, forms in inflections():
        tags[lemma].update(BASE_TAGS[part])
        for tag, spellings in forms.items():
            for spelling in spellings:
                if not (tag == "NNS" and spelling == lemma):
                    tags[spelling].add(tag)
    for form, part, bases in lemmas():
        if form == form.lower() and form not in tags and form in bases:
            tags[form].update(BASE_TAGS[part])
    return {form: frozenset(found) for form, found in tags.items()}


def names() -> frozenset[str]:
    """Return the lower-cased nouns that the tables only have with a capital."""
    with gzip.open(_resource("infl_lu.csv.gz"), "rt", encoding="utf-8") as lines:
        return frozenset(row[0].lower() for row in csv.reader(lines) if row[0] != row[0].lower())
