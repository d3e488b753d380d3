"""Decided cases of the check of offices: what is flagged in a text of a date, and why."""

from typing import NamedTuple


class Case(NamedTuple):
    """One text.

    Attributes:
        reason: why it is flagged or not.
        text: plain text.
        flagged: what is flagged; empty for nothing.
        date: the document's date from outside, or None.
        warning: whether it is only a warning.
    """

    reason: str
    text: str
    flagged: str = ""
    date: str | None = None
    warning: bool = False


CONTRADICTIONS = [
    Case(
        "in office on that day, after an interval",
        "Former US President Donald Trump imposed new tariffs on Tuesday.",
        "Former US President Donald Trump",
        "2025-05-02",
    ),
    Case(
        "back in office at the third attempt",
        "The former Israeli prime minister, Benjamin Netanyahu, addressed the cabinet.",
        "former Israeli prime minister, Benjamin Netanyahu",
        "2023-10-12",
    ),
    Case(
        "the term ended months before",
        "Talks with German Chancellor Olaf Scholz opened in Paris.",
        "German Chancellor Olaf Scholz",
        "2025-09-15",
    ),
    Case(
        "a title behind the name, long over",
        "Jens Stoltenberg, NATO secretary-general, welcomed the decision.",
        "Jens Stoltenberg, NATO secretary-general",
        "2025-03-03",
    ),
    Case(
        "named by what the office does",
        "Antony Blinken, who heads American diplomacy, landed in Cairo.",
        "Antony Blinken, who heads American diplomacy",
        "2025-04-02",
    ),
    Case(
        "named by the house that goes with the office",
        "The tenant of the Élysée, François Hollande, received the delegation.",
        "tenant of the Élysée, François Hollande",
        "2019-02-11",
    ),
    Case(
        "accents and hyphens left out do not hide the name",
        "Former Turkish president Recep Tayyip Erdogan met the delegation.",
        "Former Turkish president Recep Tayyip Erdogan",
        "2021-06-14",
    ),
    Case(
        "a middle initial does not hide the name",
        "Former president Donald J. Trump signed the decree.",
        "Former president Donald J. Trump",
        "2025-03-06",
    ),
    Case(
        "in parentheses behind the name",
        "Ursula von der Leyen (former president of the European Commission) opened the session.",
        "Ursula von der Leyen (former president of the European Commission",
        "2024-02-07",
    ),
    Case(
        "two in the plural, one of them in office",
        "Former presidents Barack Obama and Donald Trump sent messages.",
        "Donald Trump",
        "2025-04-28",
    ),
    Case(
        "the surname alone, after the full name",
        "Emmanuel Macron spoke for an hour. Former French president Macron took questions.",
        "Former French president Macron",
        "2023-05-09",
    ),
    Case(
        "a date in the dateline",
        "WARSAW, May 12, 2024 (PAP) — Former Polish Prime Minister Donald Tusk spoke to reporters.",
        "Former Polish Prime Minister Donald Tusk",
    ),
    Case(
        "no date, but two offices that were never held together",
        "He met Marco Rubio, head of US diplomacy, and an envoy of former president Donald Trump on 3 May.",
        "former president Donald Trump",
    ),
    Case(
        "the same, but a later text may tell of that time",
        "Antony Blinken, US secretary of state, was in Kyiv. Former president Joe Biden sent his regards.",
        "Former president Joe Biden",
        warning=True,
    ),
    Case(
        "two titles of one person",
        "US President Donald Trump opened the summit.\n\n"
        "The former US president, Donald Trump, left early on 3 May.",
        "former US president, Donald Trump",
    ),
    Case(
        "three weeks after the hand-over a text may lag behind",
        "British Prime Minister Rishi Sunak thanked the party.",
        "British Prime Minister Rishi Sunak",
        "2024-07-20",
        warning=True,
    ),
    Case(
        "elected again that year: the newer term counts",
        "Former Slovak prime minister Robert Fico vetoed the package.",
        "Former Slovak prime minister Robert Fico",
        "2024-01-30",
    ),
]

REFERENCES = [
    Case(
        "called former without the name, while in office",
        "Donald Trump signed the decree. The former president added that more would follow.",
        "The former president",
        "2025-05-02",
        warning=True,
    ),
    Case(
        "one person, two titles",
        "Donald Trump signed the decree. The former president smiled. Aides of the president left.",
        "The former president",
        warning=True,
    ),
]

NO_REFERENCES = [
    Case(
        "the former president is somebody else",
        "Donald Trump met Barack Obama. The former president smiled.",
        date="2025-05-02",
    ),
    Case(
        "true on that day",
        "Donald Trump held a rally. The former president spoke for an hour.",
        date="2023-05-02",
    ),
    Case(
        "of something else",
        "Donald Trump spoke. The former president of the club listened.",
        date="2025-05-02",
    ),
    Case(
        "somebody that the facts do not know",
        "Donald Trump listened. The former president, Evo Morales, spoke.",
        date="2025-05-02",
    ),
    Case(
        "too far from the name",
        "Donald Trump spoke.\n\nIt rained.\n\nIt snowed.\n\nIt hailed.\n\nThe former president was gone.",
        date="2025-05-02",
    ),
]

HARD_NEGATIVES = [
    Case(
        "true between the two terms", "Former US President Donald Trump won the primary.", date="2024-01-24"
    ),
    Case("true after the term", "Former German chancellor Olaf Scholz spoke in Hamburg.", date="2025-09-01"),
    Case(
        "a courtesy for life", "President Bush and President Clinton attended the service.", date="2018-12-05"
    ),
    Case("then- says that it is past", "Then-US President Joe Biden signed the law.", date="2025-06-01"),
    Case("not yet in office", "President-elect Donald Trump named his cabinet.", date="2024-12-01"),
    Case(
        "another year in the sentence",
        "In 2015 US President Barack Obama signed the accord in Paris.",
        date="2025-06-01",
    ),
    Case(
        "the frame of another year holds for the paragraph",
        "In 2016, everything changed. British Prime Minister David Cameron left Downing Street in July.",
        date="2023-06-23",
    ),
    Case(
        "somebody else's words",
        "“Former president Donald Trump is a danger”, she wrote. The article is back in print.",
        date="2025-06-01",
    ),
    Case(
        "a term of office, not the person today",
        "Under US President Barack Obama's administration the rule was stricter.",
        date="2025-06-01",
    ),
    Case(
        "a namesake: the son",
        "Former president Donald Trump Jr. is no title anybody held.",
        date="2025-06-01",
    ),
    Case(
        "a namesake: the wife", "Hillary Clinton, wife of the former US president, spoke.", date="2025-06-01"
    ),
    Case(
        "former prime minister, present president of something else",
        "Former Portuguese prime minister António Costa, president of the European Council, spoke.",
        date="2025-06-01",
    ),
    Case(
        "the other office is the one that is over",
        "Former Belgian prime minister Charles Michel chaired the European Council.",
        date="2022-06-01",
    ),
    Case(
        "former covers both titles",
        "The former Luxembourg prime minister and European Commission president Jean-Claude Juncker spoke.",
        date="2024-06-01",
    ),
    Case(
        "the facts do not reach that day",
        "Former US President Donald Trump opened the library.",
        date="2029-06-01",
    ),
    Case(
        "an office of a party, not of the state",
        "Former party president Friedrich Merz spoke.",
        date="2025-06-01",
    ),
    Case(
        "the vice president is another office", "Former US Vice President Joe Biden spoke.", date="2022-06-01"
    ),
    Case(
        "succession told in order, no date",
        "US President Bill Clinton pushed for the treaty. US President George W. Bush pulled out of it.",
    ),
    Case(
        "former today, present in the story",
        "In his memoirs former president Bill Clinton describes how US secretary of state Madeleine"
        " Albright won him over.",
    ),
    Case(
        "told of a time on which all its titles agree",
        "US President Barack Obama and French President François Hollande welcomed the pact.",
        date="2025-06-01",
    ),
    Case(
        "long out of office: an account of the past",
        "A portrait of US President Ronald Reagan hangs on the wall.",
        date="2025-06-01",
    ),
    Case(
        "what she did is of any time",
        "German Chancellor Angela Merkel's decision still divides the party.",
        date="2023-06-01",
    ),
    Case(
        "told later, in another paragraph",
        "Antony Blinken, US secretary of state, was in Kyiv.\n\nFormer president Joe Biden sent his regards.",
    ),
    Case(
        "another year in the paragraph",
        "The accord of 2015 is dead. US President Barack Obama was its father.",
        date="2025-06-01",
    ),
    Case(
        "an ally of the president, and a minister of no named office",
        "The president of the chamber, Emmanuel Macron's ally, met former minister Bruno Le Maire.",
        date="2025-06-01",
    ),
    Case(
        "an outgoing head of government is still named so",
        "Outgoing Dutch prime minister Mark Rutte flew to Brussels.",
        date="2024-09-01",
    ),
]
