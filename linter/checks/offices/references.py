"""Finds people who are called by their title alone: "the former president", "the president"."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

import msgspec

from linter.checks.offices.claims import Claim, possible_days
from linter.checks.offices.names import known_surnames, named_people
from linter.checks.offices.title_index import FoundTitle, Kind, TitleIndex
from linter.checks.reading import Passage, Reading
from linter.facts.folding import folded
from linter.facts.model import Facts

_FORMER = re.compile(r"\bthe (?P<marker>(?:former|ex) )")
_PRESENT = re.compile(r"\bthe (?!former\b|ex\b)")
_SIGNS = ("the former", "the ex-", "the ex ")
_ANOTHER = re.compile(
    r" of\b|,? [^\W\d_a-z]|'s? \w+ (?:term|administration|trial)\b|s\b| and\b| or\b| elect\b"
)
"""What follows a title that is somebody else's, or stands beside a name: in the text as it is written."""

_NEAR = 2
"""How many passages back the name may be."""

_KINDS: Sequence[Kind] = ("specific", "bare")


class _Antecedent(msgspec.Struct, frozen=True):
    """Where a person is named in full."""

    person: int
    passage: int
    end: int


def references(reading: Reading, places: Mapping[int, object], facts: Facts) -> list[Claim]:
    """Return what titles without a name claim of people named shortly before.

    A title counts where one person alone of those named in the whole document
    held such an office. Titles in the present are returned only for people who
    are called former ones, too.

    Args:
        reading: the document.
        places: indices of the passages to look at.
        facts: who is known.
    """
    lower = reading.document.text.lower()
    if not any(sign in lower for sign in _SIGNS):
        return []
    finder = _ReferenceFinder(reading, facts)
    former = [claim for place in places for claim in finder.find(place, _FORMER)]
    if not former:
        return []
    people = {claim.person for claim in former}
    present = [claim for place in places for claim in finder.find(place, _PRESENT)]
    return [*former, *(claim for claim in present if claim.person in people)]


class _ReferenceFinder:
    def __init__(self, reading: Reading, facts: Facts) -> None:
        self._facts = facts
        self._passages = reading.passages
        self._titles = TitleIndex(facts)
        self._here: dict[int, list[_Antecedent]] = {}

    def find(self, place: int, pattern: re.Pattern[str]) -> Iterator[Claim]:
        passage = self._passages[place]
        if pattern is _FORMER and not any(sign in passage.lower for sign in _SIGNS):
            return
        fold = folded(passage.text)
        leads = list(pattern.finditer(fold))
        near = (
            [each for index in range(place - _NEAR, place + 1) for each in self._named(index)]
            if leads
            else []
        )
        for lead in leads:
            before = {each.person for each in near if each.passage < place or each.end <= lead.start()}
            title = self._title(fold, passage.text, lead.end(), tuple(sorted(before)))
            if title and title.people == self._title_holders(fold, passage.text, title):
                yield self._claim(title.people[0], title, place, passage, lead)

    def _named(self, place: int) -> list[_Antecedent]:
        """Who is named in full in a passage."""
        if place not in self._here:
            found = _antecedents(place, self._passages[place], self._facts) if place >= 0 else ()
            self._here[place] = list(found)
        return self._here[place]

    @cached_property
    def _everybody(self) -> tuple[int, ...]:
        """Who is named in full anywhere in the document."""
        named = (each.person for place in range(len(self._passages)) for each in self._named(place))
        return tuple(sorted(set(named)))

    def _title(self, fold: str, text: str, start: int, people: tuple[int, ...]) -> FoundTitle | None:
        """The title of one of the people that begins at `start`, if nobody else is meant."""
        for kind in _KINDS if people else ():
            for found in self._titles.beginning_at(fold, start, len(fold), people, kind):
                return None if _ANOTHER.match(text, found.end) else found
        return None

    def _title_holders(self, fold: str, text: str, title: FoundTitle) -> tuple[int, ...]:
        """Everybody named in the document who held an office with this title; nobody if there are several."""
        found = self._title(fold, text, title.start, self._everybody)
        return found.people if found and len(found.people) == 1 else ()

    def _claim(
        self, person: int, title: FoundTitle, place: int, passage: Passage, lead: re.Match[str]
    ) -> Claim:
        former = "marker" in lead.re.groupindex
        marker = lead.span("marker") if former else (title.start, title.start)
        sentence = next(each for each in passage.sentences if lead.start() < each[1])
        return Claim(
            person=person,
            name=self._facts.person(person).name,
            offices=title.offices,
            former=former,
            title=passage.text[title.start : title.end],
            passage=place,
            sentence=sentence,
            start=lead.start(),
            end=title.end,
            title_start=title.start,
            marker=marker,
            possible=possible_days(person, title.offices, former=former),
            named=False,
        )


def _antecedents(place: int, passage: Passage, facts: Facts) -> Iterator[_Antecedent]:
    surnames = known_surnames(passage.text, [(0, len(passage.text))], facts)
    if surnames:
        for named in named_people(passage.text, folded(passage.text), surnames, facts):
            if named.full and len(named.people) == 1:
                yield _Antecedent(named.people[0], place, named.end)
