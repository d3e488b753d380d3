"""The layout of a word's record in the data file.

`HEAD`, then the candidate labels with their scores as `SCORE`, the usual ones
before those that only a capital makes possible; a word that is only known from
running text, with guesses for candidates, has no usual ones. A word with weights
for pairs goes on with the size in bytes (u16) of the entries for the word before it,
these entries, and those for the word after it; an entry is the class of the
neighbour (u16) and one weight (i8) for each candidate.
"""

from struct import Struct

HABIT_PREFIX = "hb="
"""Feature of how a word is usually written (the habit in its record) and how here."""

UNKNOWN_HABIT = "?"
"""The habit of a word that has no record, and of one hardly ever counted."""

HEAD = Struct("<BcHHHHBB")
"""Frequency; habit of capitals; context row and that with a capital; class and that
with a capital for pairs; number of usual candidates; number of candidates."""

SCORE = Struct("<Bh")
"""A label and its score; 16 stands for one nat."""
