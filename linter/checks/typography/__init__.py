"""Typography of the source language: its quotation marks, spaces, numbers, times and dates.

What English prescribes is taken from The Chicago Manual of Style (17th ed.,
chapters 6, 9 and 13), New Hart's Rules (chapters 4, 9 and 11) and the English
Style Guide of the European Commission; what the source languages prescribe
from the Interinstitutional Style Guide of the European Union, part four.
"""
