"""A person or place spelled in two ways that are known, or not as the house spells it."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from linter.checks.finding import Finding
from linter.checks.phrases import PhraseIndex
from linter.checks.reading import Reading
from linter.checks.settings import Settings
from linter.checks.variation import all_edits, departures, is_explained, kept, times
from linter.checks.vocabulary import Vocabulary
from linter.packs.wordings.store import names

Ranges = list[tuple[int, int]]


def spelling(reading: Reading) -> Iterator[Finding]:
    """Yield the spellings of a name other than the one that the document or the house uses."""
    vocabulary = reading.derived(Vocabulary)
    settings = reading.settings
    groups = list(_groups(vocabulary, settings))
    if not groups:
        return
    found: dict[str, Ranges] = {}
    for way, start, end in vocabulary.places({way for group in groups for way in group}):
        found.setdefault(way, []).append((start, end))
    for order in groups:
        yield from _judged(vocabulary, order, {way: found[way] for way in order if way in found}, settings)


def _judged(
    vocabulary: Vocabulary, order: Sequence[str], places: Mapping[str, Ranges], settings: Settings
) -> Iterator[Finding]:
    prose = vocabulary.prose
    house = {settings.preferred_names[way] for way in places if way in settings.preferred_names}
    house |= {way for way in places if way in settings.preferred_names.values()}
    if len(house) == 1:
        (preferred,) = house
        for way, ranges in places.items():
            if settings.preferred_names.get(way) == preferred:
                yield Finding(
                    span=prose.original(*ranges[0]),
                    message=f"“{way}” ({times(len(ranges))}): the house writes “{preferred}”",
                    suggestions=(preferred,),
                    edits=all_edits(prose, ranges, preferred),
                )
        places = {way: at for way, at in places.items() if way not in settings.preferred_names}
    judged = {way: at for way, at in places.items() if way not in settings.names or len(places) > 1}
    if len({way.casefold() for way in judged}) < 2 or is_explained(vocabulary.text, judged):
        return
    keep = next((way for way in judged if way in house), None) or kept(judged, order)
    allowed = settings.names - {keep}
    flagged = {way: at for way, at in judged.items() if way.casefold() != keep.casefold() or way == keep}
    shown = {way: at for way, at in flagged.items() if way not in allowed}
    yield from departures(prose, shown, keep, what="one name")


def _groups(vocabulary: Vocabulary, settings: Settings) -> Iterator[tuple[str, ...]]:
    """Yield the groups that have two spellings in the document, or one that the house does not want."""
    groups, group_of, index = _table()
    found: dict[int, int] = {}
    for spelling in index.possible(vocabulary):
        found[group_of[spelling]] = found.get(group_of[spelling], 0) + 1
    wanted = settings.preferred_names
    own = {way: use for way, use in wanted.items() if vocabulary.may_hold(way)}
    for number, count in sorted(found.items()):
        group = groups[number]
        others = tuple(way for way, use in own.items() if use in group or way in group)
        if count > 1 or others:
            yield tuple(dict.fromkeys((*group, *others, *(own[way] for way in others))))
            for way in others:
                del own[way]
    for way, use in own.items():
        yield use, way


@cache
def _table() -> tuple[tuple[tuple[str, ...], ...], dict[str, int], PhraseIndex]:
    """Return the groups, the group of each spelling, and an index of the spellings."""
    groups = names().spellings
    group_of = {spelling: number for number, group in enumerate(groups) for spelling in group}
    return groups, group_of, PhraseIndex(group_of)
