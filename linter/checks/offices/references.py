"""Finds people who are called by their title alone: "the former president", "the president"."""

import re
from collections.abc import Iterator, Mapping, Sequence

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
    folds = {place: folded(reading.passages[place].text) for place in places}
    if not any(_FORMER.search(fold) for fold in folds.values()):
        return []
    finder = _ReferenceFinder(reading, facts)
    former = [claim for place, fold in folds.items() for claim in finder.find(place, fold, _FORMER)]
    people = {claim.person for claim in former}
    present = [claim for place, fold in folds.items() for claim in finder.find(place, fold, _PRESENT)]
    return [*former, *(claim for claim in present if claim.person in people)]


class _ReferenceFinder:
    def __init__(self, reading: Reading, facts: Facts) -> None:
        self._facts = facts
        self._passages = reading.passages
        self._titles = TitleIndex(facts)
        self._named: dict[int, list[_Antecedent]] = {}
        for each in _antecedents(reading.passages, facts):
            self._named.setdefault(each.passage, []).append(each)
        everybody = (each.person for here in self._named.values() for each in here)
        self._people = tuple(dict.fromkeys(everybody))

    def find(self, place: int, fold: str, pattern: re.Pattern[str]) -> Iterator[Claim]:
        passage = self._passages[place]
        for lead in pattern.finditer(fold):
            title = self._title(fold, passage.text, lead.end())
            if title is None or len(title.people) != 1:
                continue
            person = title.people[0]
            if self._is_named_near(person, place, lead.start()):
                yield self._claim(person, title, place, passage, lead)

    def _title(self, fold: str, text: str, start: int) -> FoundTitle | None:
        for kind in _KINDS:
            for found in self._titles.beginning_at(fold, start, len(fold), self._people, kind):
                return None if _ANOTHER.match(text, found.end) else found
        return None

    def _is_named_near(self, person: int, place: int, start: int) -> bool:
        near = (each for index in range(place - _NEAR, place + 1) for each in self._named.get(index, ()))
        return any(each.person == person and (each.passage < place or each.end <= start) for each in near)

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


def _antecedents(passages: Sequence[Passage], facts: Facts) -> Iterator[_Antecedent]:
    for place, passage in enumerate(passages):
        surnames = known_surnames(passage.text, [(0, len(passage.text))], facts)
        if surnames:
            for named in named_people(passage.text, folded(passage.text), surnames, facts):
                if named.full and len(named.people) == 1:
                    yield _Antecedent(named.people[0], place, named.end)
