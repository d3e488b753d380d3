"""Reads facts files: YAML to validated specifications."""

import re
from collections.abc import Iterable
from collections.abc import Mapping as AnyMapping
from typing import NoReturn

from linter.facts.days import LAST, day_of, iso
from linter.facts.specification import (
    FactsSpecification,
    OfficeSpecification,
    PersonSpecification,
    TermSpecification,
)
from linter.facts.titles import ROLES, Country
from linter.packs.specification import Place
from linter.packs.yaml_reader import Mapping, Scalar, Sequence, Value, failure, read_yaml

FILE_KEYS = ("countries", "people", "offices")
COUNTRY_KEYS = ("names", "adjectives")
PERSON_KEYS = ("aliases", "surname")
OFFICE_KEYS = (
    "id", "role", "country", "title", "aliases", "bare", "since", "vouched-until", "source", "terms",
)  # fmt: skip

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_TERM = re.compile(r"(?P<start>\S*?)\.\.(?P<end>\S*)\s+(?P<holder>\S.*)")


def read_facts(text: str, *, path: str, known: AnyMapping[str, Country] | None = None) -> FactsSpecification:
    """Read one facts file.

    Args:
        text: the file's content.
        path: the name to report.
        known: countries of other files that this one may refer to.

    Raises:
        PackError: with the file, line and column of the first mistake, what is
            wrong and what is allowed.
    """
    root = read_yaml(text, path)
    if root is None:
        return FactsSpecification()
    top = _mapping(root, "a facts file", FILE_KEYS)
    countries = _countries(top)
    offices: dict[str, OfficeSpecification] = {}
    for item in _sequence(top, "offices"):
        office = _office(_mapping(item, "an office", OFFICE_KEYS), {**(known or {}), **countries})
        if office.id in offices:
            first = offices[office.id].place
            raise failure(f"the office {office.id!r} stands already in line {first.line}", office.place)
        offices[office.id] = office
    return FactsSpecification(countries, _people(top), offices)


def _countries(top: Mapping) -> dict[str, Country]:
    countries = {}
    for code, value in _entries(top, "countries"):
        body = _mapping(value, f"the country {str(code)!r}", COUNTRY_KEYS)
        names = _strings(_needed(body, "names", "a country"), "names")
        adjectives = _strings(_needed(body, "adjectives", "a country"), "adjectives")
        countries[str(code)] = Country(tuple(map(str, names)), tuple(map(str, adjectives)))
    return countries


def _people(top: Mapping) -> dict[str, PersonSpecification]:
    people = {}
    for name, value in _entries(top, "people"):
        if isinstance(value, Mapping):
            body = _mapping(value, f"the person {str(name)!r}", PERSON_KEYS)
            aliases, surnames = _optional(body, "aliases"), _optional(body, "surname")
        else:
            aliases, surnames = tuple(map(str, _strings(value, str(name)))), ()
        people[str(name)] = PersonSpecification(str(name), aliases, surnames, name.place)
    return people


def _office(body: Mapping, countries: AnyMapping[str, Country]) -> OfficeSpecification:
    name = _scalar(_needed(body, "id", "an office"), "id")
    if not _ID.fullmatch(name):
        raise failure(f"{str(name)!r} is no id: lower-case words joined by hyphens", name.place)
    what = f"the office {str(name)!r}"
    country = _choice(_needed(body, "country", what), "country", countries)
    role = _choice(body[_key("role")], "role", ROLES) if _key("role") in body else ""
    title = str(_scalar(body[_key("title")], "title")) if _key("title") in body else ""
    if not role and not title:
        raise failure(f"{what} needs a 'role' ({', '.join(ROLES)}) or a 'title'", body.place)
    source = _scalar(_needed(body, "source", what), "source")
    if not source.startswith(("https://", "http://")):
        raise failure("'source' must be the address of a page: https://...", source.place)
    terms = _terms(_needed(body, "terms", what))
    until = _date(_scalar(_needed(body, "vouched-until", what), "vouched-until"))
    since = terms[0].start
    if _key("since") in body:
        since = _date(_scalar(body[_key("since")], "since"))
    if since >= until:
        place = body[_key("vouched-until")].place
        raise failure(f"'vouched-until' is {iso(until)}, before the facts begin ({iso(since)})", place)
    return OfficeSpecification(
        id=str(name),
        country=country,
        role=role,
        title=title,
        aliases=_optional(body, "aliases"),
        bare=_optional(body, "bare"),
        since=since,
        until=until,
        source=str(source),
        terms=terms,
        place=body.place,
    )


def _terms(value: Value) -> tuple[TermSpecification, ...]:
    terms: list[TermSpecification] = []
    for item in _strings(value, "terms"):
        term = _term(item)
        if terms and term.start < terms[-1].end:
            before = terms[-1]
            shown = f"until {iso(before.end)}" if before.end < LAST else "without an end"
            raise failure(
                f"this term begins on {iso(term.start)}, while that of {before.holder} in line"
                f" {before.place.line} lasts {shown}: terms follow one another, the earliest first",
                term.place,
            )
        terms.append(term)
    if not terms:
        raise failure("an office needs at least one term", value.place)
    return tuple(terms)


def _term(text: Scalar) -> TermSpecification:
    parts = _TERM.fullmatch(text)
    if not parts:
        raise failure(
            f"{str(text)!r} is no term: write '2007-05-16..2012-05-15 Nicolas Sarkozy',"
            " or '2017-05-14.. Emmanuel Macron' for one that goes on",
            text.place,
        )
    start = _date(parts["start"], text.place_of(parts.start("start") + 1))
    end = _date(parts["end"], text.place_of(parts.start("end") + 1)) if parts["end"] else LAST
    if end <= start:
        raise failure(
            f"the term ends on {iso(end)}, not after its start on {iso(start)}",
            text.place_of(parts.start("end") + 1),
        )
    return TermSpecification(start, end, parts["holder"].strip(), text.place)


def _date(text: str, place: Place | None = None) -> int:
    try:
        return day_of(text)
    except ValueError:
        where = place or (text.place if isinstance(text, Scalar) else None)
        assert where is not None
        raise failure(f"{str(text)!r} is no date: write YYYY-MM-DD, a day that there is", where) from None


def _key(name: str) -> Scalar:
    return Scalar(name)


def _needed(body: Mapping, key: str, what: str) -> Value:
    if _key(key) not in body:
        raise failure(f"{what} needs {key!r}", body.place)
    return body[_key(key)]


def _optional(body: Mapping, key: str) -> tuple[str, ...]:
    return tuple(map(str, _strings(body[_key(key)], key))) if _key(key) in body else ()


def _entries(top: Mapping, key: str) -> list[tuple[Scalar, Value]]:
    if _key(key) not in top:
        return []
    value = top[_key(key)]
    if not isinstance(value, Mapping):
        raise failure(f"{key!r} must be a mapping", value.place)
    return list(value.items())


def _sequence(top: Mapping, key: str) -> list[Value]:
    if _key(key) not in top:
        return []
    value = top[_key(key)]
    if not isinstance(value, Sequence):
        raise failure(f"{key!r} must be a list", value.place)
    return list(value)


def _mapping(value: Value, what: str, allowed: Iterable[str]) -> Mapping:
    if not isinstance(value, Mapping):
        raise failure(f"{what} must be a mapping of keys to values", value.place)
    for key in value:
        if key not in allowed:
            _refuse(key, f"key of {what}", allowed)
    return value


def _scalar(value: Value, key: str) -> Scalar:
    if not isinstance(value, Scalar):
        raise failure(f"{key!r} must be a single string", value.place)
    return value


def _strings(value: Value, key: str) -> list[Scalar]:
    if isinstance(value, Scalar):
        return [value]
    if isinstance(value, Sequence) and all(isinstance(item, Scalar) for item in value):
        return [item for item in value if isinstance(item, Scalar)]
    raise failure(f"{key!r} must be a string or a list of strings", value.place)


def _choice(value: Value, key: str, allowed: Iterable[str]) -> str:
    text = _scalar(value, key)
    if text not in allowed:
        _refuse(text, key, allowed)
    return str(text)


def _refuse(value: Scalar, what: str, allowed: Iterable[str]) -> NoReturn:
    shown = ", ".join(sorted(allowed)) if what == "country" else ", ".join(allowed)
    raise failure(f"unknown {what} {str(value)!r}{_nearest(value, allowed)}; allowed: {shown}", value.place)


def _nearest(name: str, known: Iterable[str]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(name, list(known), 1)
    return f" (did you mean {near[0]!r}?)" if near else ""
