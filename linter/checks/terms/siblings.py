"""Terms for one thing mixed in one document: "health pass" and "sanitary pass"."""

from collections.abc import Iterator, Mapping, Sequence, Set
from functools import cache

from linter.checks.finding import Finding
from linter.checks.phrases import PhraseIndex
from linter.checks.reading import Reading
from linter.checks.variation import departures, is_explained, kept
from linter.checks.vocabulary import Vocabulary
from linter.model import Level
from linter.packs.wordings.model import Term
from linter.packs.wordings.store import terms

Ranges = list[tuple[int, int]]


def siblings(reading: Reading) -> Iterator[Finding]:
    """Yield terms that the document has another term for.

    A literal rendering beside the English term is the rule's case; terms that
    are equally good are a mere information.
    """
    vocabulary = reading.derived(Vocabulary)
    possible = _index().possible(vocabulary)
    if len(possible) < 2:
        return
    lists = terms()
    literal = [group for group in lists.literal if _may_mix(group, possible)]
    equal = [group for group in lists.equal if _may_mix(group, possible)]
    if not literal and not equal:
        return
    wanted = {form for group in (*literal, *equal) for term in group for form in term.forms}
    found: dict[str, Ranges] = {}
    for form, start, end in vocabulary.places(possible & wanted):
        found.setdefault(form, []).append((start, end))
    for group in literal:
        places = _of_group(group, found)
        if group[0].singular in places and len(places) > 1:
            yield from _findings(vocabulary, group, places, group[0].singular, None)
    for group in equal:
        places = _of_group(group, found)
        if len(places) > 1:
            keep = kept(places, [term.singular for term in group])
            yield from _findings(vocabulary, group, places, keep, Level.INFO)


@cache
def _index() -> PhraseIndex:
    groups = (*terms().literal, *terms().equal)
    return PhraseIndex({form for group in groups for term in group for form in term.forms})


def _may_mix(group: Sequence[Term], possible: Set[str]) -> bool:
    """Tell whether two terms of a group can be in the document."""
    return sum(not possible.isdisjoint(term.forms) for term in group) > 1


def _of_group(group: Sequence[Term], found: Mapping[str, Ranges]) -> dict[str, Ranges]:
    """Return where the terms of a group stand, by their singular."""
    places = {
        term.singular: sorted(at for form in term.forms for at in found.get(form, ())) for term in group
    }
    return {term: ranges for term, ranges in places.items() if ranges}


def _findings(
    vocabulary: Vocabulary,
    group: Sequence[Term],
    places: Mapping[str, Ranges],
    keep: str,
    level: Level | None,
) -> Iterator[Finding]:
    if is_explained(vocabulary.text, places):
        return
    by_singular = {term.singular: term for term in group}
    replacements = {}
    for way, ranges in places.items():
        shown = {vocabulary.text[start:end].lower() for start, end in ranges}
        if shown == {by_singular[way].plural.lower()}:
            replacements[way] = by_singular[keep].plural
        elif shown == {way.lower()}:
            replacements[way] = keep
    yield from departures(
        vocabulary.prose, places, keep, what="terms for one thing", replacements=replacements, level=level
    )
