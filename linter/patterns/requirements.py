"""What must be in a sentence for a pattern to match, and where a match can begin.

These are the shortcuts that make linting quick: most patterns are ruled out
because a word is missing, before anything is tokenised or tagged.
"""

from linter.language import lexicon
from linter.patterns import program

SPLIT_BY_TOKENISER = frozenset(
    ["can", "not", "gon", "wan", "got", "na", "ta", "gim", "me", "lem", "d'ye", "ain"]
)
"""Tokens that may be written together with their neighbour ("cannot"), so that
they need not occur as words of their own in a text that has them as tokens."""

LONGEST_PHRASE = 30
"""Tokens that a noun phrase is taken to have at most, where starts are guessed from what follows it."""


class FormTable:
    """The sets of forms of a rule set, each kept once."""

    def __init__(self) -> None:
        self.sets: list[tuple[str, ...]] = []
        self._known: dict[frozenset[str], int] = {}

    def index(self, forms: frozenset[str]) -> int:
        """Return the index of a set of forms, adding it when it is new."""
        found = self._known.get(forms)
        if found is None:
            found = self._known[forms] = len(self.sets)
            self.sets.append(tuple(sorted(forms)))
        return found


class Requirements:
    """Reads off tests what every match must contain.

    Args:
        table: the form table that the tests refer to.
    """

    def __init__(self, table: FormTable) -> None:
        self._table = table

    def of_node(self, node: program.NodeProgram) -> list[frozenset[str]]:
        """Sets of letter-words of which each has one in every sentence that matches."""
        required = []
        own = [self._words_of(test) for test in node.tests]
        if own and all(own):
            required.append(frozenset().union(*(words for words in own if words)))
        for edge in node.edges:
            if not edge.negated:
                required.extend(self.of_node(edge.dependent))
        return required

    def of_test(self, test: program.Test) -> frozenset[str] | None:
        """Letter-words of which one is in every match of the test, or None if there are none."""
        match test:
            case program.TokenTest():
                return self._words_of(test)
            case program.SameTest():
                return frozenset({program.REPETITION})
            case program.RepeatTest() if test.least > 0:
                return self.of_test(test.test)
            case program.ChoiceTest():
                union: frozenset[str] = frozenset()
                for alternative in test.alternatives:
                    found = [words for item in alternative if (words := self.of_test(item)) is not None]
                    if not found:
                        return None
                    union |= self.rarest(found)
                return union
            case _:
                return None

    def _words_of(self, test: program.TokenTest) -> frozenset[str] | None:
        """The letter-words of which one must occur, or None if that cannot be told."""
        words: set[str] = set()
        for form in self._lower_forms(test):
            pieces = program.WORD.findall(form)
            if not pieces or form == "n't" or form in SPLIT_BY_TOKENISER:
                return None
            words.add(max(pieces, key=len))
        return frozenset(words) or None

    def _lower_forms(self, test: program.TokenTest) -> frozenset[str]:
        return frozenset(
            form.lower()
            for index in (test.forms, test.cased)
            if index != program.NO_SET
            for form in self._table.sets[index]
        )

    def rarest(self, choices: list[frozenset[str]]) -> frozenset[str]:
        """Return the set of forms that English uses least."""
        return min(choices, key=self.commonness)

    def commonness(self, forms: frozenset[str]) -> float:
        """How often one of the forms is met: the lexicon has logarithms, ten more for twice."""
        return sum(2 ** (lexicon.frequency(form) / 10) for form in forms)

    def pivot(self, tests: list[program.Test]) -> program.Pivot | None:
        """The forms that narrow the possible starts of a match most, with their distance from it."""
        best: tuple[float, program.Pivot] | None = None
        nearest = farthest = 0
        for test in tests:
            forms = self._forms_inside(test)
            shortest, longest = lengths(test)
            if forms:
                pivot = program.Pivot(self._table.index(forms), nearest, farthest + max(longest - 1, 0))
                cost = self.commonness(forms) * (1 + pivot.farthest - pivot.nearest)
                if best is None or cost < best[0]:
                    best = (cost, pivot)
            nearest += shortest
            farthest += longest
        return best[1] if best is not None else None

    def _forms_inside(self, test: program.Test) -> frozenset[str]:
        """Lower-case forms of which one is among the tokens that the test covers; empty if unknown."""
        match test:
            case program.TokenTest():
                return self._lower_forms(test)
            case program.RepeatTest() if test.least > 0:
                return self._forms_inside(test.test)
            case program.ChoiceTest():
                union: frozenset[str] = frozenset()
                for row in test.alternatives:
                    found = [forms for item in row if (forms := self._forms_inside(item))]
                    if not found:
                        return frozenset()
                    union |= self.rarest(found)
                return union
            case _:
                return frozenset()


def lengths(test: program.Test) -> tuple[int, int]:
    """The least and the greatest number of tokens that a test can cover."""
    match test:
        case program.NotTest() | program.BoundaryTest():
            return 0, 0
        case program.GapTest():
            return 0, test.most
        case program.PhraseTest():
            return 1, LONGEST_PHRASE
        case program.RepeatTest():
            shortest, longest = lengths(test.test)
            return shortest * test.least, longest * test.most
        case program.ChoiceTest():
            rows = [[lengths(item) for item in row] for row in test.alternatives]
            totals = [tuple(map(sum, zip(*row, strict=True))) for row in rows]
            return min(total[0] for total in totals), max(total[1] for total in totals)
        case _:
            return 1, 1
