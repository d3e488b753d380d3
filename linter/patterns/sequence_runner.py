"""Matches patterns that are a sequence of elements."""

from collections.abc import Iterator, Sequence

from linter.language.sentence import Sentence
from linter.patterns import program
from linter.patterns.finders import FormSets, finder
from linter.patterns.match import Match


class SequenceRunner:
    """Finds places where the elements of a pattern follow one another."""

    def __init__(self, compiled: program.SequenceProgram, sets: FormSets) -> None:
        self._finders = [finder(test, sets) for test in compiled.tests]
        self._numbers = compiled.numbers
        self._flagged = compiled.flagged
        self._pivot = compiled.pivot
        self._pivot_forms = sets[compiled.pivot.forms] if compiled.pivot is not None else frozenset()

    def __call__(self, sentence: Sentence, positions: dict[str, list[int]]) -> Iterator[Match]:
        """Yield the matches in a sentence from left to right."""
        for start in self._starts(sentence, positions):
            borders = self._match(sentence, 0, start)
            if borders is None:
                continue
            borders.append(start)
            borders.reverse()
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

    def _match(self, sentence: Sentence, index: int, at: int) -> list[int] | None:
        """Ends of the elements from `index` on, last first, or None."""
        if index == len(self._finders):
            return []
        for end in self._finders[index](sentence, at):
            rest = self._match(sentence, index + 1, end)
            if rest is not None:
                rest.append(end)
                return rest
        return None
