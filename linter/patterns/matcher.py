"""Finds where a compiled pattern matches in a sentence."""

from linter.language.sentence import Sentence
from linter.patterns import program
from linter.patterns.finders import FormSets
from linter.patterns.match import Match
from linter.patterns.relation_runner import RelationRunner
from linter.patterns.sequence_runner import SequenceRunner


class Matcher:
    """A pattern ready to run.

    Args:
        compiled: the compiled pattern.
        sets: the form table it was compiled with.
    """

    def __init__(self, compiled: program.CompiledPattern, sets: FormSets) -> None:
        self.is_relation = isinstance(compiled.program, program.NodeProgram)
        self._run: SequenceRunner | RelationRunner
        if isinstance(compiled.program, program.SequenceProgram):
            self._run = SequenceRunner(compiled.program, sets)
        else:
            self._run = RelationRunner(compiled.program, sets)

    def find(self, sentence: Sentence) -> list[Match]:
        """Return the matches in a sentence, leftmost first, not overlapping.

        Args:
            sentence: where to look; it is tagged and linked only if the
                pattern asks for it and its words occur.
        """
        matches: list[Match] = []
        for match in self._run(sentence):
            if not any(match.start < other.end and other.start < match.end for other in matches):
                matches.append(match)
        return matches
