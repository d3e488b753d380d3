"""Matches patterns that are a sequence of elements."""

from collections.abc import Iterator, Sequence
from functools import cached_property

from linter.language.sentence import Sentence
from linter.patterns import program
from linter.patterns.finders import NOTHING, Ends, Finder, FormSets, finder
from linter.patterns.loosening import asks_for_tags, loosened
from linter.patterns.match import Match

Step = frozenset[str] | Finder | int
"""The forms of one token, a finder, or the index of the element whose token must stand again."""


class SequenceRunner:
    """Finds places where the elements of a pattern follow one another."""

    def __init__(self, compiled: program.SequenceProgram, sets: FormSets) -> None:
        self._tests = compiled.tests
        self._sets = sets
        self._loose: list[Step] | None = None
        if any(map(asks_for_tags, compiled.tests)):
            self._loose = _steps([loosened(test) for test in compiled.tests], sets)
        self._numbers = compiled.numbers
        self._flagged = compiled.flagged
        self._pivot = compiled.pivot
        self._pivot_forms = sets[compiled.pivot.forms] if compiled.pivot is not None else frozenset()

    @cached_property
    def _strict(self) -> list[Step]:
        """All that a match must pass; most patterns never get that far."""
        return _steps(self._tests, self._sets)

    def __call__(self, sentence: Sentence) -> Iterator[Match]:
        """Yield the matches in a sentence from left to right."""
        for start in self._starts(sentence):
            if self._loose is not None and _match(self._loose, sentence, [start]) is None:
                continue
            borders = _match(self._strict, sentence, [start])
            if borders is None:
                continue
            first, last = self._flagged
            if borders[first] < borders[last]:
                elements = {
                    number: (borders[index], borders[index + 1])
                    for index, number in enumerate(self._numbers)
                    if number
                }
                yield Match(borders[first], borders[last], elements)

    def _starts(self, sentence: Sentence) -> Sequence[int]:
        """Token indices where a match may begin, ascending."""
        if self._pivot is None:
            return range(len(sentence.forms))
        nearest, farthest = self._pivot.nearest, self._pivot.farthest
        forms = self._pivot_forms
        places = [place for place, form in enumerate(sentence.lowers) if form in forms]
        if nearest == farthest:
            return [place - nearest for place in places if place >= nearest]
        starts = {start for place in places for start in range(max(place - farthest, 0), place - nearest + 1)}
        return sorted(starts)


def _steps(tests: Sequence[program.Test], sets: FormSets) -> list[Step]:
    return [_step(test, sets) for test in tests]


def _step(test: program.Test, sets: FormSets) -> Step:
    match test:
        case program.SameTest():
            return test.index
        case program.TokenTest() if test.cased == program.NO_SET and not test.tags:
            return sets[test.forms]
        case _:
            return finder(test, sets)


def _match(steps: list[Step], sentence: Sentence, borders: list[int]) -> list[int] | None:
    """Continue a match to its end.

    Args:
        steps: all elements.
        sentence: where.
        borders: where each element so far began, and where the next one
            begins; changed on the way.

    Returns:
        The borders of all elements, or None.
    """
    lowers = sentence.lowers
    at = borders[-1]
    for index in range(len(borders) - 1, len(steps)):
        step = steps[index]
        if isinstance(step, frozenset):
            ends: Ends = (at + 1,) if at < len(lowers) and lowers[at] in step else NOTHING
        elif isinstance(step, int):
            same = at < len(lowers) and lowers[at] == lowers[borders[step]]
            ends = (at + 1,) if same else NOTHING
        else:
            ends = step(sentence, at)
        if len(ends) > 1 and index + 1 < len(steps):
            following = steps[index + 1]
            if isinstance(following, frozenset):
                ends = [end for end in ends if end < len(lowers) and lowers[end] in following]
        if len(ends) != 1:
            # Where there is more than one way on, the first that leads to the end is taken.
            tries = (_match(steps, sentence, [*borders, end]) for end in ends)
            return next((found for found in tries if found is not None), None)
        at = ends[0]
        borders.append(at)
    return borders
