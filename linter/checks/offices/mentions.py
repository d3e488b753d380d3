"""Finds the titled mentions of people in a passage."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Final

import msgspec

from linter.checks.offices import grammar
from linter.checks.offices.claims import Claim, possible_days
from linter.checks.offices.names import Named, known_surnames, named_people, stands_alone
from linter.checks.offices.title_index import Kind, TitleIndex
from linter.checks.reading import Passage
from linter.facts.days import DaySet
from linter.facts.folding import folded, last_word
from linter.facts.model import Facts, Office

_LONGEST_TITLE = 120
_LONGEST_WORD = 24
_BEHIND_FORMER: Final[tuple[Kind, ...]] = ("specific", "bare")
_BEHIND: Final[tuple[Kind, ...]] = ("specific",)
_BEFORE: Final[tuple[Kind, ...]] = ("specific", "bare", "specific-plural", "bare-plural")


class _Titled(msgspec.Struct, frozen=True):
    """A title beside a name: which offices it may mean, and where it and its marker stand."""

    people: tuple[int, ...]
    offices: tuple[Office, ...]
    specific: bool
    former: bool
    start: int
    end: int
    marker: tuple[int, int]
    in_list: bool = False


class MentionFinder:
    """Finds mentions in the passages of one document.

    Args:
        facts: who is known.
        full_names: tells whether the document gives a person's full name.
    """

    def __init__(self, facts: Facts, full_names: "FullNames") -> None:
        self._facts = facts
        self._full_names = full_names
        self._titles = TitleIndex(facts)
        self._days: dict[tuple[int, bool, tuple[str, ...]], DaySet] = {}

    def find(self, passage: Passage, place: int, ranges: Iterable[tuple[int, int]]) -> Iterator[Claim]:
        """Yield the claims of a passage in order.

        Args:
            passage: the passage.
            place: its index, for the claims.
            ranges: the ranges of its text where names matter.
        """
        text = passage.text
        surnames = known_surnames(text, ranges, self._facts)
        if not surnames:
            return
        fold = folded(text)
        before: tuple[Named, _Titled] | None = None
        for named in named_people(text, fold, surnames, self._facts):
            titled = None
            if before or self._may_be_titled(fold, named):
                sentence = passage.sentences[bisect_right(passage.sentences, named.start, key=_end)]
                titled = self._before(fold, named, sentence) or self._continued(fold, named, before)
                if titled is None and (named.full or stands_alone(text, fold, named)):
                    titled = self._behind(fold, named, sentence)
            before = (named, titled) if titled else None
            if titled and not _points_elsewhere(fold, named, titled):
                yield from self._claims(text, named, titled, place, sentence)

    def _may_be_titled(self, fold: str, named: Named) -> bool:
        """Tell at little cost whether a title may stand before or behind the name."""
        left = fold[max(0, named.start - _LONGEST_WORD) : named.start].rstrip(", ")
        return last_word(left) in self._facts.endings or bool(grammar.LEAD.match(fold, named.end))

    def _claims(
        self, text: str, named: Named, titled: _Titled, passage: int, sentence: tuple[int, int]
    ) -> Iterator[Claim]:
        if len(titled.people) != 1:
            return
        person = titled.people[0]
        name = self._facts.person(person).name
        if not named.full and not titled.specific and person not in self._full_names:
            return
        yield Claim(
            person=person,
            name=name,
            offices=titled.offices,
            former=titled.former,
            title=" ".join(text[titled.start : titled.end].split()),
            passage=passage,
            sentence=sentence,
            start=min(named.start, titled.marker[0], titled.start),
            end=max(named.end, titled.end),
            title_start=titled.start,
            marker=titled.marker,
            possible=self._possible(person, titled),
        )

    def _possible(self, person: int, titled: _Titled) -> DaySet:
        key = (person, titled.former, tuple(office.id for office in titled.offices))
        if key not in self._days:
            self._days[key] = possible_days(person, titled.offices, former=titled.former)
        return self._days[key]

    def _before(self, fold: str, named: Named, sentence: tuple[int, int]) -> _Titled | None:
        """Read a title that stands before the name: "former US president X", "the premier, X"."""
        left = fold[max(sentence[0], named.start - _LONGEST_TITLE) : named.start]
        offset = named.start - len(left)
        end = len(left.rstrip())
        if end == len(left) or end == 0:
            return None
        comma = left[end - 1] == ","
        end -= comma
        found = self._titles.ending_at(left, end, named.people, _BEFORE)
        if found is None:
            return None
        specific = found.kind in ("specific", "specific-plural")
        in_list = found.kind in ("specific-plural", "bare-plural")
        start = found.start
        head = left[:start]
        party = grammar.PARTY.search(head)
        marker = grammar.FORMER.search(head[: party.start()] if party else head)
        former = marker is not None
        determined = head[: marker.start() if marker else start].endswith("the ")
        if comma and not determined:
            return None
        if former:
            if grammar.UNCLEAR_FORMER.search(head):
                return None
        elif (
            not specific
            or in_list
            or party
            or grammar.UNCLEAR.search(head)
            or grammar.COORDINATED.search(head)
        ):
            return None
        span = (offset + marker.start(), offset + marker.end()) if marker else (named.start, named.start)
        return _Titled(
            found.people, found.offices, specific, former, offset + start, offset + end, span, in_list
        )

    def _continued(self, fold: str, named: Named, before: tuple[Named, _Titled] | None) -> _Titled | None:
        """Read a further name under a title in the plural: "former presidents X, Y and Z"."""
        if before is None or not before[1].in_list:
            return None
        between = fold[before[0].end : named.start]
        if not grammar.LISTED.fullmatch(between):
            return None
        titles = before[1]
        same = tuple(
            (person, office)
            for person in named.people
            for office in self._titles.offices(person)
            if office.id in {each.id for each in titles.offices}
        )
        if not same:
            return None
        people = tuple(dict.fromkeys(person for person, _ in same))
        offices = tuple({office.id: office for _, office in same}.values())
        return msgspec.structs.replace(
            titles, people=people, offices=offices, start=named.start, end=named.start,
            marker=(named.start, named.start),
        )  # fmt: skip

    def _behind(self, fold: str, named: Named, sentence: tuple[int, int]) -> _Titled | None:
        """Read a title that stands behind the name: "X, the former premier,", "X, who heads ...,"."""
        relative = grammar.RELATIVE.match(fold, named.end, sentence[1])
        if relative:
            titled = self._at(fold, relative.end(), named, sentence, "action")
            if titled:
                return titled
        lead = grammar.APPOSITION.match(fold, named.end, sentence[1])
        if not lead:
            return None
        former = lead["marker"] is not None
        span = lead.span("marker") if former else (named.start, named.start)
        for kind in _BEHIND_FORMER if former else _BEHIND:
            titled = self._at(fold, lead.end(), named, sentence, kind)
            if titled:
                return msgspec.structs.replace(titled, former=former, marker=span)
        return None

    def _at(
        self, fold: str, start: int, named: Named, sentence: tuple[int, int], kind: Kind
    ) -> _Titled | None:
        """Read a title that begins at `start` and is closed behind."""
        for found in self._titles.beginning_at(fold, start, sentence[1], named.people, kind):
            if grammar.CLOSED.match(fold, found.end, sentence[1]):
                here = (named.start, named.start)
                specific = kind != "bare"
                return _Titled(found.people, found.offices, specific, False, start, found.end, here)
        return None


def _points_elsewhere(fold: str, named: Named, titled: _Titled) -> bool:
    """Tell whether what the person possesses may be of another time: "X's first term", "X's decision"."""
    if titled.former:
        return bool(grammar.POSSESSED.match(fold, named.end))
    return fold.startswith("'", named.end)


def _end(range_: tuple[int, int]) -> int:
    return range_[1]


class FullNames:
    """Tells whether a document gives somebody's full name.

    Args:
        text: the document's text.
        facts: who is known.
    """

    def __init__(self, text: str, facts: Facts) -> None:
        self._text = text
        self._facts = facts
        self._known: dict[int, bool] = {}

    def __contains__(self, person: int) -> bool:
        if person not in self._known:
            forms = self._facts.person(person).forms
            self._known[person] = any(" " in form and form in self._fold for form in forms)
        return self._known[person]

    @cached_property
    def _fold(self) -> str:
        return folded(self._text)
