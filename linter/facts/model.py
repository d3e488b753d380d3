"""Offices, their holders and their terms, as they are kept at run time."""

import msgspec

from linter.facts.days import LAST, DaySet


class Person(msgspec.Struct, frozen=True, array_like=True):
    """Somebody who held an office.

    Attributes:
        name: the name to show.
        forms: full names, folded (see `linter.facts.folding`), the longest first.
        surnames: what the person is called without a first name, folded.
    """

    name: str
    forms: tuple[str, ...]
    surnames: tuple[str, ...]


class Term(msgspec.Struct, frozen=True, array_like=True):
    """A term of office: the half-open range of days on which `holder` held it.

    `holder` is an index into the people of the facts; `end` is
    `linter.facts.days.LAST` for a term that had not ended.
    """

    start: int
    end: int
    holder: int


class Office(msgspec.Struct, frozen=True, array_like=True):
    """One office and all that the facts vouch for about it.

    Attributes:
        id: its name in the facts file.
        label: what a message calls it: "US president".
        country: code of the country or body it belongs to.
        since: first day from which the terms are complete.
        until: first day for which nothing is vouched any more.
        source: address of a page where a reader can check the terms.
        specific: folded titles that name this office and no other, the longest first.
        bare: folded titles that several offices share, the longest first.
        actions: folded phrases for holding it after "who": "heads french diplomacy".
        terms: in the order of their start; none overlap.
    """

    id: str
    label: str
    country: str
    since: int
    until: int
    source: str
    specific: tuple[str, ...]
    bare: tuple[str, ...]
    actions: tuple[str, ...]
    terms: tuple[Term, ...]

    def held_by(self, holder: int) -> DaySet:
        """Return the days on which a person held the office, as far as is known."""
        return DaySet((term.start, term.end) for term in self.terms if term.holder == holder)

    @property
    def vouched(self) -> DaySet:
        """The days for which the terms are complete."""
        return DaySet([(self.since, self.until)])


class Facts(msgspec.Struct, frozen=True, array_like=True):
    """All offices and people, each decoded when it is needed.

    Attributes:
        people: everybody, encoded one by one.
        offices: all offices, encoded one by one.
        names: last word of each name, folded -> indices into `people`.
        held: for each of `people` indices into `offices`.
        endings: the last words of all titles, in the plural too.
    """

    people: tuple[msgspec.Raw, ...]
    offices: tuple[msgspec.Raw, ...]
    names: dict[str, tuple[int, ...]]
    held: tuple[tuple[int, ...], ...]
    endings: frozenset[str]

    def person(self, index: int) -> Person:
        """Decode a person."""
        return msgspec.msgpack.decode(self.people[index], type=Person)

    def office(self, index: int) -> Office:
        """Decode an office."""
        return msgspec.msgpack.decode(self.offices[index], type=Office)


def is_open(term: Term) -> bool:
    """Tell whether a term had not ended when the facts were written."""
    return term.end >= LAST
