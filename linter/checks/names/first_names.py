"""One surname with two first names: "Giuseppe Conte" and "Joseph Conte"."""

import re
from collections.abc import Iterator

from linter.checks.finding import Finding
from linter.checks.reading import Reading
from linter.checks.variation import departures, is_explained, kept
from linter.checks.vocabulary import Vocabulary
from linter.model import Level
from linter.packs.wordings.store import names

_SURNAME = re.compile(
    r" ((?:(?:[A-Z]\.|de|De|di|Di|da|del|von|van|al|ben|bin|dos|la|La|le|Le|du) )*[A-Z\u00c0-\u00de][\w-]+)"
)
_TITLED = re.compile(
    r"(President|Chancellor|Prime Minister|Minister|Premier|Secretary|Governor|Senator|Mayor|King|Queen)"
    r" ([A-Z\u00c0-\u00de][a-z\u00df-\u00ff-]{2,})(?: [A-Z]\.)? ([A-Z\u00c0-\u00de][\w-]+)(?![\w-]| [A-Z])"
)

Ranges = list[tuple[int, int]]


def first_names(reading: Reading) -> Iterator[Finding]:
    """Yield people whose first name is another one elsewhere in the document.

    Two forms of one name ("Carlo", "Charles") are the rule's case; two
    unrelated first names after one title are a mere information.
    """
    vocabulary = reading.derived(Vocabulary)
    yield from _translated(vocabulary)
    yield from _mistaken(vocabulary)


def _translated(vocabulary: Vocabulary) -> Iterator[Finding]:
    groups = [
        present
        for group in names().first_names
        if len(present := [name for name in group if vocabulary.may_hold(name)]) > 1
    ]
    places_of: dict[str, dict[str, Ranges]] = {name: {} for group in groups for name in group}
    for name, start, end in vocabulary.places(places_of):
        surname = _SURNAME.match(vocabulary.text, end)
        if surname:
            places_of[name].setdefault(surname[1], []).append((start, end))
    for group in groups:
        for family in sorted(set().union(*(places_of[name] for name in group))):
            places = {name: places_of[name][family] for name in group if family in places_of[name]}
            if len(places) > 1 and not is_explained(vocabulary.text, places):
                what = f"forms of one first name, both before “{family}”"
                yield from departures(vocabulary.prose, places, kept(places, list(places)), what=what)


def _mistaken(vocabulary: Vocabulary) -> Iterator[Finding]:
    of_person: dict[tuple[str, str], dict[str, Ranges]] = {}
    for found in _TITLED.finditer(vocabulary.text):
        of_person.setdefault((found[1], found[3]), {}).setdefault(found[2], []).append(found.span(2))
    related = {name: number for number, group in enumerate(names().first_names) for name in group}
    for (title, surname), places in of_person.items():
        groups = {related.get(name, name) for name in places}
        if len(groups) > 1:
            keep = kept(places, list(places))
            what = f"first names of {title} {surname}"
            yield from departures(
                vocabulary.prose, places, keep, what=what, replacements={}, level=Level.INFO
            )
