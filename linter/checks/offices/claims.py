"""What a text claims about people and offices, and on which days it can be true."""

import msgspec

from linter.facts.days import EVER, FIRST, DaySet
from linter.facts.model import Office, Term


class Claim(msgspec.Struct, frozen=True):
    """Somebody named with a title.

    Attributes:
        person: index into the people of the facts.
        name: what messages call the person.
        offices: the offices that the title may mean.
        former: whether the text says that it is over.
        title: the title as it is written, without "former".
        passage: index of the passage.
        sentence: half-open range of the sentence in the passage.
        start: first code point of the mention in the passage.
        end: just after its last one.
        title_start: first code point of the title in the passage.
        marker: half-open range of "former " in the passage; empty without it.
        possible: the days on which the claim is not known to be false.
        named: whether the name stands beside the title.
    """

    person: int
    name: str
    offices: tuple[Office, ...]
    former: bool
    title: str
    passage: int
    sentence: tuple[int, int]
    start: int
    end: int
    title_start: int
    marker: tuple[int, int]
    possible: DaySet
    named: bool = True

    @property
    def until(self) -> int:
        """The day from which on the facts say nothing of these offices."""
        return max(office.until for office in self.offices)

    @property
    def begun(self) -> int:
        """The first day of the person's first known term."""
        return self.terms()[0][1].start

    @property
    def known(self) -> DaySet:
        """The days from the first known term on to the end of what is vouched for."""
        return DaySet([(self.begun, self.until)])

    def terms(self) -> list[tuple[Office, Term]]:
        """The terms that the person held, the earliest first."""
        found = [
            (office, term) for office in self.offices for term in office.terms if term.holder == self.person
        ]
        return sorted(found, key=lambda pair: pair[1].start)


def possible_days(person: int, offices: tuple[Office, ...], *, former: bool) -> DaySet:
    """Return the days on which a claim is true or cannot be judged.

    "Former" is false during the person's terms and before the first; a present
    title is false outside the terms. Where a title may mean several offices,
    one of them is enough.
    """
    days = DaySet()
    for office in offices:
        held = office.held_by(person)
        if former:
            begun = DaySet([(office.since, held.ranges[0][0])])
            refuted = (held | begun) & DaySet([(FIRST, office.until)])
        else:
            refuted = office.vouched - held
        days |= EVER - refuted
    return days
