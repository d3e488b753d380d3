"""Matches patterns that are a sequence of elements."""

from collections.abc import Iterator, Sequence

from linter.language.sentence import Sentence
from linter.patterns import program
from linter.patterns.finders import NOTHING, Ends, FormSets, finder
from linter.patterns.match import Match


class SequenceRunner:
    """Finds places where the elements of a pattern follow one another."""

    def __init__(self, compiled: program.SequenceProgram, sets: FormSets) -> None:
        self._finders = [
            test.index if isinstance(test, program.SameTest) else finder(test, sets)
            for test in compiled.tests
        ]
        self._numbers = compiled.numbers
        self._flagged = compiled.flagged
        self._pivot = compiled.pivot
        self._pivot_forms = sets[compiled.pivot.forms] if compiled.pivot is not None else frozenset()

    def __call__(self, sentence: Sentence, positions: dict[str, list[int]]) -> Iterator[Match]:
        """Yield the matches in a sentence from left to right."""
        for start in self._starts(sentence, positions):
            borders = self._match(sentence, [start])
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

    def _match(self, sentence: Sentence, borders: list[int]) -> list[int] | None:
        """Continue a match to its end.

        Args:
            sentence: where.
            borders: where each element so far began, and where the next one begins.

        Returns:
            The borders of all elements, or None.
        """
        index = len(borders) - 1
        if index == len(self._finders):
            return borders
        for end in self._ends(sentence, index, borders):
            found = self._match(sentence, [*borders, end])
            if found is not None:
                return found
        return None

    def _ends(self, sentence: Sentence, index: int, borders: list[int]) -> Ends:
        find = self._finders[index]
        at = borders[-1]
        if not isinstance(find, int):
            return find(sentence, at)
        lowers = sentence.lowers
        return (at + 1,) if at < len(lowers) and lowers[at] == lowers[borders[find]] else NOTHING
