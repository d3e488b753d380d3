"""The words around a name and a title that decide what is claimed."""

import re
from typing import Final

FORMER: Final = re.compile(r"(?:^|(?<=\W))(?:former|ex)[ ]$")
"""The marker directly before a folded title."""

PARTY: Final = re.compile(
    r"(?:^|(?<=\W))(?:republican|democratic|democrat|conservative|labour|labor|socialist|social democratic"
    r"|liberal|centrist|left wing|right wing|far right|centre right|center right|centre left|two term"
    r"|long time|longtime|tory|green|ukrainian born)[ ]$"
)
"""What may stand between the marker and the title."""

_NOT_NOW = (
    "then",
    "acting",
    "interim",
    "late",
    "deputy",
    "vice",
    "assistant",
    "associate",
    "shadow",
    "future",
    "incoming",
    "outgoing",
    "designated",
    "under",
    "next",
    "not",
    "no",
    "never",
    "as",
    "first",
    "last",
    "previous",
    "past",
    "earlier",
    "would be",
    "once",
    "erstwhile",
    "departing",
    "newly elected",
    "wife of",
    "husband of",
    "son of",
    "daughter of",
    "brother of",
    "era",
    "by",
    "since",
    "until",
    "when",
    "while",
    "after",
    "before",
    "during",
    "against",
)

UNCLEAR: Final = re.compile(rf"(?:^|(?<=\W))(?:{'|'.join(_NOT_NOW)})(?: the)?[ ]$")
"""What before a title in the present leaves open when it is true."""

UNCLEAR_FORMER: Final = re.compile(
    r"(?:^|(?<=\W))(?:then|acting|interim|late|deputy|assistant|future|not|no|never|soon to be|once|when)"
    r"(?: the| a)? (?:former|ex)[ ]$"
)
"""The same before "former"."""

COORDINATED: Final = re.compile(
    r"\b(?:former|ex|then|past|late)\b[^.;:()]{0,80}?(?:,|\band|\bor)(?: also)?(?: the)?[ ]$"
)
"""An earlier marker that may cover this title as well: "former premier and foreign minister X"."""

_OF_A_TIME = (
    "term",
    "terms",
    "administration",
    "trial",
    "trials",
    "presidency",
    "premiership",
    "chancellorship",
    "government",
    "cabinet",
    "mandate",
    "tenure",
    "era",
    "time",
    "years",
    "predecessor",
    "successor",
    "inauguration",
    "election",
    "campaign",
    "impeachment",
    "victory",
    "win",
    "defeat",
    "death",
    "departure",
    "resignation",
    "rule",
    "reign",
)

POSSESSED: Final = re.compile(rf"(?:'s?) (?:\w+ ){{0,2}}?(?:{'|'.join(_OF_A_TIME)})\b")
"""What, possessed by the person, points to another time: "X's first term"."""

APPOSITION: Final = re.compile(
    r"(?:, | \(| [–—] )(?:who is |currently |now |himself |herself )?(?:the |a |an )?"
    r"(?P<marker>(?:former|ex) )?"
)
"""What leads from a name to a title behind it."""

LEAD: Final = re.compile(r",? who |, | \(| [–—] ")
"""What a title behind a name begins with, at the least."""

RELATIVE: Final = re.compile(r",? who ")

CLOSED: Final = re.compile(r"$|[,.;:!?)\]]|['\"”’]| [–—]| and\b| who\b| as well\b| but\b")
"""What must follow a title that stands behind a name."""

LISTED: Final = re.compile(r"(?:,|,? and|,? or)[ ]$")
"""What joins a name to the one before it in a list."""
