"""Compiles facts files to the bytes that are loaded at run time."""

import os
from collections import defaultdict
from collections.abc import Iterable, Sequence

import msgspec

from linter.errors import PackError
from linter.facts.folding import folded, last_word
from linter.facts.model import Facts, Office, Person, Term
from linter.facts.reader import read_facts
from linter.facts.specification import FactsSpecification, OfficeSpecification, PersonSpecification
from linter.facts.titles import (
    ROLES,
    Country,
    actions,
    label,
    longest_first,
    plural,
    specific_titles,
    spelled_out,
)
from linter.packs.yaml_reader import failure


def compile_files(paths: Sequence[str]) -> bytes:
    """Read facts files and compile what they say together.

    An office or person of a later file replaces one of the same id or name.

    Raises:
        PackError: for the first mistake, or a file that cannot be read.
    """
    countries: dict[str, Country] = {}
    people: dict[str, PersonSpecification] = {}
    offices: dict[str, OfficeSpecification] = {}
    for path in paths:
        found = read_facts(_text(path), path=path, known=countries)
        countries.update(found.countries)
        people.update(found.people)
        offices.update(found.offices)
    facts = FactsSpecification(countries, people, offices)
    _refuse_idle_people(facts)
    return compile_facts(facts)


def _refuse_idle_people(facts: FactsSpecification) -> None:
    """Refuse names that no term mentions: one of the two is misspelled."""
    holders = {term.holder for office in facts.offices.values() for term in office.terms}
    for name, person in facts.people.items():
        if name not in holders:
            from difflib import get_close_matches

            near = get_close_matches(name, holders, 1)
            hint = f"; did you mean {near[0]!r}?" if near else ""
            raise failure(f"{name!r} holds no office{hint}", person.place)


def compile_facts(facts: FactsSpecification) -> bytes:
    """Compile specifications to what `linter.facts.model.Facts` decodes."""
    offices = list(facts.offices.values())
    holders = list(dict.fromkeys(term.holder for office in offices for term in office.terms))
    number = {name: index for index, name in enumerate(holders)}
    names: dict[str, set[int]] = defaultdict(set)
    held: dict[int, set[int]] = defaultdict(set)
    people = []
    for index, name in enumerate(holders):
        person = _person(name, facts.people.get(name))
        people.append(person)
        for form in (*person.forms, *person.surnames):
            names[last_word(form)].add(index)
    for place, office in enumerate(offices):
        for term in office.terms:
            held[number[term.holder]].add(place)
    encode = msgspec.msgpack.encode
    compiled_offices = [_office(office, facts.countries[office.country], number) for office in offices]
    titles = {title for office in compiled_offices for title in (*office.specific, *office.bare)}
    compiled = Facts(
        people=tuple(msgspec.Raw(encode(person)) for person in people),
        offices=tuple(msgspec.Raw(encode(office)) for office in compiled_offices),
        names={word: tuple(sorted(indices)) for word, indices in sorted(names.items())},
        held=tuple(tuple(sorted(held[index])) for index in range(len(people))),
        endings=frozenset(last_word(form) for title in titles for form in (title, plural(title))),
    )
    return encode(compiled)


def _person(name: str, said: PersonSpecification | None) -> Person:
    full = (name, *(said.aliases if said else ()))
    surnames = said.surnames if said and said.surnames else tuple(form.rpartition(" ")[2] for form in full)
    return Person(name, longest_first(_folded(full)), longest_first(_folded(surnames)))


def _folded(names: Iterable[str]) -> list[str]:
    return [folded(name).rstrip(".") for name in names]


def _office(office: OfficeSpecification, country: Country, number: dict[str, int]) -> Office:
    specific = [title for alias in office.aliases for title in spelled_out(alias, country)]
    bare = _folded(office.bare)
    held: list[str] = []
    if office.role:
        specific += specific_titles(office.role, country)
        bare += _folded(ROLES[office.role].nouns)
        held += actions(office.role, country)
    if office.title:
        specific.append(folded(office.title))
    return Office(
        id=office.id,
        label=office.title or label(office.role, country),
        country=office.country,
        since=office.since,
        until=office.until,
        source=office.source,
        specific=longest_first(specific),
        bare=longest_first(bare),
        actions=longest_first(held),
        terms=tuple(Term(term.start, term.end, number[term.holder]) for term in office.terms),
    )


def _text(path: str) -> str:
    try:
        with open(path, encoding="utf-8") as file:
            return file.read()
    except OSError as error:
        raise PackError(f"cannot be read: {error.strerror or error}", path=os.fspath(path)) from None
    except UnicodeDecodeError as error:
        raise PackError(f"is not UTF-8: byte {error.start}", path=os.fspath(path)) from None
