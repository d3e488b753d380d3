"""Matches patterns that are a sequence of elements."""

from collections.abc import Iterator, Sequence

from linter.language.sentence import Sentence
from linter.patterns import program
from linter.patterns.finders import NOTHING, Ends, Finder, FormSets, finder
from linter.patterns.loosening import asks_for_tags, loosened
from linter.patterns.match import Match


class SequenceRunner:
    """Finds places where the elements of a pattern follow one another."""

    def __init__(self, compiled: program.SequenceProgram, sets: FormSets) -> None:
        self._strict = _steps(compiled.tests, sets)
        self._loose: list[Finder | int] | None = None
        if any(map(asks_for_tags, compiled.tests)):
            self._loose = _steps([loosened(test) for test in compiled.tests], sets)
        self._numbers = compiled.numbers
        self._flagged = compiled.flagged
        self._pivot = compiled.pivot
        self._pivot_forms = sets[compiled.pivot.forms] if compiled.pivot is not None else frozenset()

    def __call__(self, sentence: Sentence, positions: dict[str, list[int]]) -> Iterator[Match]:
        """Yield the matches in a sentence from left to right."""
        for start in self._starts(sentence, positions):
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

    def _starts(self, sentence: Sentence, positions: dict[str, list[int]]) -> Sequence[int]:
        """Token indices where a match may begin, ascending."""
        if self._pivot is None:
            return range(len(sentence.forms))
        nearest, farthest = self._pivot.nearest, self._pivot.farthest
        return sorted(
            {
                start
                for form in self._pivot_forms & positions.keys()
                for place in positions[form]
                for start in range(max(place - farthest, 0), place - nearest + 1)
            }
        )


def _steps(tests: Sequence[program.Test], sets: FormSets) -> list[Finder | int]:
    """A finder for each test, or the index of the test whose token must stand again."""
    return [test.index if isinstance(test, program.SameTest) else finder(test, sets) for test in tests]


def _match(steps: list[Finder | int], sentence: Sentence, borders: list[int]) -> list[int] | None:
    """Continue a match to its end.

    Args:
        steps: the finders of all elements.
        sentence: where.
        borders: where each element so far began, and where the next one begins.

    Returns:
        The borders of all elements, or None.
    """
    index = len(borders) - 1
    if index == len(steps):
        return borders
    for end in _ends(steps[index], sentence, borders):
        found = _match(steps, sentence, [*borders, end])
        if found is not None:
            return found
    return None


def _ends(step: Finder | int, sentence: Sentence, borders: list[int]) -> Ends:
    at = borders[-1]
    if not isinstance(step, int):
        return step(sentence, at)
    lowers = sentence.lowers
    return (at + 1,) if at < len(lowers) and lowers[at] == lowers[borders[step]] else NOTHING
