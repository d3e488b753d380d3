"""British and American spelling mixed in one document."""

from collections.abc import Iterator, Set

from linter.checks.finding import Finding
from linter.checks.quoted import Quoted
from linter.checks.reading import Reading
from linter.checks.variation import times
from linter.checks.vocabulary import Vocabulary
from linter.model import Edit, Level, Related
from linter.packs.wordings.store import spelling

Places = list[tuple[int, int, str]]
"""Start, end and word."""


def spellings(reading: Reading) -> Iterator[Finding]:
    """Yield one finding for a document that mixes the two, at the first word of the rarer spelling.

    One word alone, and words that some Americans spell the British way, are a
    mere information.

    Quotations and capitalised words (names: "Pearl Harbor") do not count.
    """
    vocabulary = reading.derived(Vocabulary)
    lists = spelling()
    american_of = lists.american
    british = vocabulary.words & american_of.keys()
    american = vocabulary.words & set(american_of.values())
    if not british or not american:
        return
    quoted = reading.derived(Quoted)
    of_british = _locate(vocabulary, quoted, british)
    of_american = _locate(vocabulary, quoted, american)
    shared = frozenset(lists.also_british)
    if not any(american_of[word] in shared for _, _, word in of_british):
        # "colour" goes with "organize" (Oxford spelling), "organise" does not.
        of_american = [place for place in of_american if place[2] not in shared]
    if of_british and of_american:
        yield _finding(vocabulary, of_british, of_american)


def _locate(vocabulary: Vocabulary, quoted: Quoted, words: Set[str]) -> Places:
    """Return where words stand in small letters outside quotations, in order."""
    return sorted(
        (start, end, word)
        for word, start, end in vocabulary.places(words)
        if vocabulary.text[start].islower() and start not in quoted
    )


def _finding(vocabulary: Vocabulary, of_british: Places, of_american: Places) -> Finding:
    american_of = spelling().american
    british_of = {american: british for british, american in american_of.items()}
    rarer, usual, name, other, counterpart = (
        (of_british, of_american, "British", "American", american_of)
        if len(of_british) <= len(of_american)
        else (of_american, of_british, "American", "British", british_of)
    )
    start, end, word = rarer[0]
    prose = vocabulary.prose
    edits: list[Edit] = []
    for place in rarer:
        edits += prose.edits(place[0], place[1], counterpart[place[2]])
    weak = frozenset(spelling().also_american)
    distinct = {place[2] for place in rarer}
    clear = len(distinct) > 1 and not weak.intersection(place[2] for place in of_british)
    words = ", ".join(f"“{each}”" for each in list(dict.fromkeys(place[2] for place in usual))[:3])
    return Finding(
        span=prose.original(start, end),
        message=f"“{word}” is {name} spelling, {times(len(rarer))} in this document, beside {other} {words}",
        suggestions=(counterpart[word],),
        edits=tuple(edits) if len(edits) == len(rarer) else (),
        related=tuple(
            Related(prose.original(begin, stop), f"{spelled}: “{each}”")
            for places, spelled in ((usual, other), (rarer[1:], name))
            for begin, stop, each in places[:3]
        ),
        level=None if clear else Level.INFO,
    )
