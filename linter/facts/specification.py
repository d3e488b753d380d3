"""What a facts file says, after validation."""

import msgspec

from linter.facts.titles import Country
from linter.packs.specification import Place


class PersonSpecification(msgspec.Struct, frozen=True):
    """How somebody is named.

    Attributes:
        name: the usual full name.
        aliases: further full names and spellings.
        surnames: what is written without a first name; the last word of the
            full names when the file says nothing.
        place: where this stands.
    """

    name: str
    aliases: tuple[str, ...]
    surnames: tuple[str, ...]
    place: Place


class TermSpecification(msgspec.Struct, frozen=True):
    """A half-open range of days (ordinals) on which a person held an office."""

    start: int
    end: int
    holder: str
    place: Place


class OfficeSpecification(msgspec.Struct, frozen=True):
    """One office.

    Attributes:
        id: lower-case words joined by hyphens.
        country: code of its country or body.
        role: key of `linter.facts.titles.ROLES`, or "".
        title: what messages call it, or "" for what the role gives.
        aliases: titles that name this office and no other.
        bare: titles that it shares with other offices.
        since: first day from which `terms` is complete.
        until: day from which on nothing is vouched for.
        source: address of a page to check the terms.
        terms: in the order of their start.
        place: where the office stands.
    """

    id: str
    country: str
    role: str
    title: str
    aliases: tuple[str, ...]
    bare: tuple[str, ...]
    since: int
    until: int
    source: str
    terms: tuple[TermSpecification, ...]
    place: Place


class FactsSpecification(msgspec.Struct, frozen=True):
    """All that one or several facts files say."""

    countries: dict[str, Country] = {}
    people: dict[str, PersonSpecification] = {}
    offices: dict[str, OfficeSpecification] = {}
