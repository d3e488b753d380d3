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
        self._pivot = sets[compiled.pivot] if compiled.pivot != program.NO_SET else None
        self._distance = compiled.distance

    def __call__(self, sentence: Sentence, positions: dict[str, list[int]]) -> Iterator[Match]:
        """Yield the matches in a sentence from left to right."""
        starts: Sequence[int]
        if self._pivot is None:
            starts = range(len(sentence.forms))
        else:
            starts = sorted(
                place - self._distance for form in self._pivot & positions.keys() for place in positions[form]
            )
        for start in starts:
            if start < 0:
                continue
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
