"""Abbreviations that keep their full stop, as regular-expression alternatives."""

TITLES = (
    r"Mr|Mrs|Ms|Mx|Messrs|Dr|Drs|Prof|St|Ste|Gen|Sen|Rep|Gov|Lt|Col|Capt|Cpt|Sgt|Maj|Adm|Cmdr|Rev|Hon|Fr|Pres"
    r"|Supt|Det|Mme|Mlle"
)
"""Stand before a name, so they never end a sentence."""

BEFORE_MORE = TITLES + r"|Mt|Ft|vs|cf|e\.g|i\.e|viz|approx|ca|Fig|Figs|fig|figs|esp|incl"
"""Stand before what they belong to."""

BEFORE_NUMBER = r"No|Nos|no|nos|pp|vol|Vol|Art|art|Sec|Ch|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec"
"""Stand before a number, a page, a day."""

AFTER_NAME = (
    r"Jr|Sr|Inc|Ltd|Co|Corp|Bros|Ave|Blvd|Rd|Dept|Univ|Assn|Esq|etc|al|Ph\.D|Wed|Sat"
    r"|Ala|Ariz|Calif|Conn|Fla|Ga|Mass|Mich|Minn|Pa|Tenn|Wis|Va"
)
"""May end a sentence as well as stand in it."""
