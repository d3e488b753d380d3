"""Reads the lists of wordings: YAML to what is kept at run time."""

import os
from collections.abc import Callable, Iterable, Iterator

import msgspec

from linter.errors import PackError
from linter.language.inflection import forms_of, inflect
from linter.packs.nearest import did_you_mean
from linter.packs.wordings.model import Formulas, Names, Spelling, Term, Terms, Wordings
from linter.packs.yaml_reader import Mapping, Scalar, Sequence, Value, failure, read_yaml

FILES = ("names.yaml", "terms.yaml", "formulas.yaml", "spelling.yaml")
"""The files of a folder of wordings, in the order of `Wordings`."""

INFLECTED = "~"
"""Stands before a formula whose first word is a verb in any form."""


def compile_folder(folder: str) -> bytes:
    """Read a folder of wordings and encode it for `linter.packs.wordings.store`.

    Raises:
        PackError: with the place of the first mistake, or for a missing file.
    """
    encode = msgspec.msgpack.encode
    readers: tuple[Callable[[str, str], object], ...] = (
        read_names,
        read_terms,
        read_formulas,
        read_spelling,
    )
    parts = []
    for name, read in zip(FILES, readers, strict=True):
        path = os.path.join(folder, name)
        parts.append(msgspec.Raw(encode(read(_text(path), path))))
    return encode(Wordings(*parts))


def read_names(text: str, path: str) -> Names:
    """Read `names.yaml`: spellings, first names and literal renderings.

    Raises:
        PackError: for the first mistake; a spelling in two groups is one.
    """
    top = _top(text, path, ("spellings", "first-names", "literal"))
    spellings = [(key, *_strings(value)) for key, value in _entries(top, "spellings")]
    _refuse_repeated(spelling for group in spellings for spelling in group)
    first_names = [_group(item) for item in _items(top, "first-names")]
    literal = {str(key): tuple(map(str, _strings(value))) for key, value in _entries(top, "literal")}
    return Names(tuple(map(_plain, spellings)), tuple(map(_plain, first_names)), literal)


def read_terms(text: str, path: str) -> Terms:
    """Read `terms.yaml`: English terms with their literal renderings, and terms that are equal.

    Raises:
        PackError: for the first mistake.
    """
    top = _top(text, path, ("literal", "equal"))
    literal = [(key, *_strings(value)) for key, value in _entries(top, "literal")]
    equal = [_group(item) for item in _items(top, "equal")]
    for group in (*literal, *equal):
        _refuse_repeated(group)
    return Terms(
        tuple(tuple(map(_term, group)) for group in literal),
        tuple(tuple(map(_term, group)) for group in equal),
    )


def read_formulas(text: str, path: str) -> Formulas:
    """Read `formulas.yaml`: set phrases and connectives.

    Raises:
        PackError: for the first mistake.
    """
    top = _top(text, path, ("formulas", "connectives"))
    formulas = _strings(_needed(top, "formulas"))
    connectives = _strings(_needed(top, "connectives"))
    _refuse_repeated(formulas)
    _refuse_repeated(connectives)
    return Formulas(
        {formula.removeprefix(INFLECTED): tuple(_formula_forms(formula)) for formula in formulas},
        _plain(connectives),
    )


def read_spelling(text: str, path: str) -> Spelling:
    """Read `spelling.yaml`: British and American stems and what follows them.

    Raises:
        PackError: for the first mistake.
    """
    top = _top(text, path, ("pairs",))
    american: dict[str, str] = {}
    also: dict[str, list[str]] = {"british": [], "american": []}
    for item in _items(top, "pairs"):
        group = _mapping(item, ("stems", "endings", "also"))
        endings = _strings(_needed(group, "endings"))
        where = _also(group, tuple(also))
        for stem, value in _entries(group, "stems"):
            for ending in endings:
                word, other = stem + ending, _strings(value)[0] + ending
                if american.setdefault(word, other) != other:
                    raise failure(f"{word!r} stands here a second time", stem.place)
                if where:
                    also[where].append(other if where == "british" else word)
    return Spelling(american, tuple(also["british"]), tuple(also["american"]))


def _also(group: Mapping, allowed: tuple[str, ...]) -> str:
    """Return where one form of a group's pairs is used, too, or nothing."""
    value = group.get(Scalar("also"))
    if value is None:
        return ""
    if value not in allowed:
        raise failure(f"'also' is one of {', '.join(allowed)}", value.place)
    return str(value)


def _term(term: Scalar) -> Term:
    is_plural = term.endswith("s") and not term.endswith("ss")
    plural = term if is_plural else inflect(str(term), "NNS")
    return Term(str(term), str(plural))


def _formula_forms(formula: Scalar) -> Iterator[str]:
    if not formula.startswith(INFLECTED):
        yield formula.lower()
        return
    verb, _, rest = formula.removeprefix(INFLECTED).lower().partition(" ")
    forms = forms_of(verb, "V")
    if "VBD" not in forms:
        raise failure(f"{verb!r} is no base form of a verb", formula.place)
    for form in dict.fromkeys(form for tag in sorted(forms) for form in forms[tag]):
        if form.isalpha():
            yield f"{form} {rest}"


def _text(path: str) -> str:
    try:
        with open(path, encoding="utf-8") as file:
            return file.read()
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "not UTF-8"
        raise PackError(f"cannot be read: {reason}", path=path) from None


def _top(text: str, path: str, allowed: tuple[str, ...]) -> Mapping:
    root = read_yaml(text, path)
    if root is None:
        raise PackError(f"is empty; needed: {', '.join(allowed)}", path=path, line=1, column=1)
    return _mapping(root, allowed)


def _mapping(value: Value, allowed: tuple[str, ...]) -> Mapping:
    if not isinstance(value, Mapping):
        raise failure(f"must be a mapping with {', '.join(allowed)}", value.place)
    for key in value:
        if key not in allowed:
            hint = did_you_mean(key, allowed)
            raise failure(f"unknown key {str(key)!r}{hint}; allowed: {', '.join(allowed)}", key.place)
    return value


def _needed(body: Mapping, key: str) -> Value:
    if Scalar(key) not in body:
        raise failure(f"{key!r} is missing", body.place)
    return body[Scalar(key)]


def _entries(body: Mapping, key: str) -> Iterable[tuple[Scalar, Value]]:
    value = _needed(body, key)
    if not isinstance(value, Mapping):
        raise failure(f"{key!r} must be a mapping", value.place)
    return value.items()


def _items(body: Mapping, key: str) -> Sequence:
    value = _needed(body, key)
    if not isinstance(value, Sequence):
        raise failure(f"{key!r} must be a list", value.place)
    return value


def _strings(value: Value) -> list[Scalar]:
    items = [value] if isinstance(value, Scalar) else value
    if isinstance(items, Mapping) or not items:
        raise failure("must be a string or a list of strings", value.place)
    for item in items:
        if not isinstance(item, Scalar):
            raise failure("must be a string", item.place)
    return [item for item in items if isinstance(item, Scalar)]


def _group(value: Value) -> list[Scalar]:
    group = _strings(value)
    if len(group) < 2:
        raise failure("a group needs two members or more", value.place)
    return group


def _refuse_repeated(words: Iterable[Scalar]) -> None:
    seen: dict[str, Scalar] = {}
    for word in words:
        if word in seen:
            raise failure(f"{str(word)!r} stands already in line {seen[word].place.line}", word.place)
        seen[word] = word


def _plain(words: Iterable[Scalar]) -> tuple[str, ...]:
    return tuple(map(str, words))
