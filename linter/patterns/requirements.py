"""What must be in a sentence for a pattern to match, and where a match can begin.

These are the shortcuts that make linting quick: most patterns are ruled out
because a word is missing, before anything is tokenised or tagged.
"""

from collections.abc import Sequence
from functools import cache

import msgspec

from linter.language import lexicon
from linter.patterns import program
from linter.patterns.words import (
    FARTHEST_REPETITION,
    REPETITIONS,
    flatten,
    may_be_part,
    words_of,
)

CLITICS = frozenset(("d", "ll", "m", "re", "s", "ve"))
"""What is left of the tokens that begin with an apostrophe."""

MOST_VARIANTS = 64
"""How many ways of writing a pattern out are told apart."""

FARTHEST_NEIGHBOUR = 6
"""How far apart, in words, a pair may be that a pattern is looked up by."""

COUNTED_WORDS = 2_000_000
"""About how many words the lexicon's frequencies were counted in."""

SENTENCE_LENGTH = 22
"""Words in a usual sentence."""

RARE = 5.0
"""A key that holds less often than this in a million words needs no sharpening."""


class Step(msgspec.Struct, frozen=True):
    """One token of a variant of a pattern.

    Attributes:
        words: words of which one is in the token; None if unknown.
        exact: whether the token is one of these words and nothing else.
    """

    words: frozenset[str] | None
    exact: bool


UNKNOWN = Step(None, False)

START = Step(frozenset(), False)
"""The start of the sentence, which takes no room."""


class FormTable:
    """The sets of forms of a rule set, each kept once."""

    def __init__(self) -> None:
        self.sets: list[tuple[str, ...]] = []
        self._known: dict[frozenset[str], int] = {}

    def joined(self) -> tuple[bytes, ...]:
        """Return the sets as they are stored: their forms in UTF-8, joined by spaces."""
        return tuple(" ".join(forms).encode() for forms in self.sets)

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
        self._commonness: dict[frozenset[str], float] = {}

    def keys(self, compiled: program.Program) -> list[program.Key]:
        """The ways in which a text can show that the pattern may match in it.

        Returns:
            Keys of which at least one holds in every text with a match; none
            when there is nothing that must occur.
        """
        if isinstance(compiled, program.NodeProgram):
            return self._keys([self._steps_of_node(compiled)])
        together = [Step(self._of_any_way(self._ways(test)), False) for test in compiled.tests]
        plain = self._keys([together])
        if plain and self._rate(plain[0]) <= RARE:
            return plain
        apart = self._keys(self._variants(compiled.tests))
        if not plain or not apart:
            return plain or apart
        return min(plain, apart, key=lambda keys: sum(map(self._rate, keys)))

    def _keys(self, variants: list[list["Step"]]) -> list[program.Key]:
        keys = [self._key(variant) for variant in variants]
        return list(dict.fromkeys(key for key in keys if key is not None)) if all(keys) else []

    def _key(self, steps: list["Step"]) -> program.Key | None:
        is_opening = bool(steps) and steps[0] is START
        steps = _marked([step for step in steps if step is not START])
        required = list(dict.fromkeys(step.words for step in steps if step.words is not None))
        if not required:
            return None
        required.sort(key=lambda words: (self.commonness(words), sorted(words)))
        anchor = required[0]
        places = [place for place, step in enumerate(steps) if step.words == anchor and step.exact]
        neighbours: list[tuple[int, frozenset[str]]] = []
        opening = -1
        if places:
            found = {place: self._neighbours(steps, place) for place in places}
            place = max(places, key=lambda place: (len(found[place]), -place))
            neighbours = found[place]
            if is_opening and all(step.exact for step in steps[:place]):
                opening = place
        index = self._table.index
        settled = {anchor, *(words for _, words in neighbours)}
        return program.Key(
            index(anchor),
            tuple((distance, index(words)) for distance, words in neighbours),
            tuple(
                index(words) for words in required if words not in settled and words.isdisjoint(REPETITIONS)
            ),
            opening,
        )

    def _neighbours(self, steps: list["Step"], place: int) -> list[tuple[int, frozenset[str]]]:
        """The words at sure distances from a step, the least common first."""
        found: list[tuple[int, frozenset[str]]] = []
        for direction in (-1, 1):
            for away in range(1, FARTHEST_NEIGHBOUR + 1):
                other = place + direction * away
                step = steps[other] if 0 <= other < len(steps) else UNKNOWN
                if step.words is None or not step.exact:
                    break
                found.append((direction * away, step.words))
        return sorted(found, key=lambda item: (self.commonness(item[1]), item[0]))

    def _rate(self, key: program.Key) -> float:
        """How often in a million words of English the key is expected to hold."""
        sets = self._table.sets

        def share(index: int) -> float:
            return self.commonness(frozenset(sets[index])) / COUNTED_WORDS

        rate = 1e6 * share(key.anchor)
        for _, index in key.neighbours:
            rate *= share(index)
        for index in key.required:
            rate *= min(1.0, SENTENCE_LENGTH * share(index))
        return rate if key.opening < 0 else rate / SENTENCE_LENGTH

    def _steps_of_node(self, node: program.NodeProgram) -> list["Step"]:
        steps = []
        own = [self._words_of(test) for test in node.tests]
        if own and all(own):
            steps.append(Step(frozenset().union(*(words for words in own if words)), False))
        for edge in node.edges:
            if not edge.negated:
                steps.extend(self._steps_of_node(edge.dependent))
        return steps

    def _variants(self, tests: Sequence[program.Test]) -> list[list["Step"]]:
        """Write alternatives and optional elements out, as far as that stays small."""
        variants: list[list[Step]] = [[]]
        for place, test in enumerate(tests):
            if isinstance(test, program.SameTest):
                ways = [[_repetition(tests[test.index + 1 : place])]]
            else:
                ways = self._ways(test)
            if len(variants) * len(ways) > MOST_VARIANTS:
                ways = [[Step(self._of_any_way(ways), False)]]
            variants = [[*variant, *way] for variant in variants for way in ways]
        return variants

    def _ways(self, test: program.Test) -> list[list["Step"]]:
        match test:
            case program.TokenTest():
                return self._ways_of_token(test)
            case program.BoundaryTest():
                return [[START]] if test.start else [[]]
            case program.NotTest() | program.MarkTest():
                return [[]]
            case program.RepeatTest():
                inner = self._ways(test.test)
                if test.most > 1:
                    inner = [[*way, UNKNOWN] for way in inner]
                return inner if test.least else [[], *inner]
            case program.ChoiceTest():
                return [way for row in test.alternatives for way in self._variants(row)]
            case _:
                return [[UNKNOWN]]

    def _ways_of_token(self, test: program.TokenTest) -> list[list["Step"]]:
        """A way for each number of words that the forms of a token have."""
        by_length: dict[int, list[list[str]]] = {}
        for form in self._lower_forms(test):
            pieces = words_of(flatten(form))
            if not pieces or may_be_part(form):
                return [[UNKNOWN]]
            by_length.setdefault(len(pieces), []).append(pieces)
        ways = [
            [Step(frozenset(words), True) for words in zip(*forms, strict=True)]
            for _, forms in sorted(by_length.items())
        ]
        return ways or [[UNKNOWN]]

    def _of_any_way(self, ways: list[list["Step"]]) -> frozenset[str] | None:
        """Words of which one occurs whichever way is taken, or None."""
        union: frozenset[str] = frozenset()
        for way in ways:
            found = [step.words for step in way if step.words]
            if not found:
                return None
            union |= self.rarest(found)
        return union

    def _words_of(self, test: program.TokenTest) -> frozenset[str] | None:
        """The words of which one must occur, or None if that cannot be told."""
        words: set[str] = set()
        for form in self._lower_forms(test):
            pieces = words_of(flatten(form))
            if not pieces or may_be_part(form):
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
        known = self._commonness.get(forms)
        if known is None:
            known = self._commonness[forms] = sum(2 ** (_frequency(form) / 10) for form in forms)
        return known

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


@cache
def _frequency(word: str) -> int:
    """The lexicon counts "'s"; a text's words have its letters only."""
    frequency = lexicon.frequency(word)
    return max(frequency, lexicon.frequency(f"'{word}")) if word in CLITICS else frequency


def _marked(steps: list[Step]) -> list[Step]:
    """Move the marks of repeated words to where the words stand first: there the text has them."""
    moved = list(steps)
    for place, step in enumerate(steps):
        for distance, mark in enumerate(REPETITIONS, 1):
            first = place - distance
            if step.words == frozenset({mark}) and first >= 0 and steps[first].words is None:
                moved[first], moved[place] = Step(step.words, True), UNKNOWN
    return moved


def _repetition(between: Sequence[program.Test]) -> Step:
    """The step for a word that stands again after these tests."""
    distance = len(between) + 1
    if distance > FARTHEST_REPETITION or not all(isinstance(test, program.TokenTest) for test in between):
        return UNKNOWN
    return Step(frozenset({REPETITIONS[distance - 1]}), False)


def lengths(test: program.Test) -> tuple[int, int]:
    """The least and the greatest number of tokens that a test can cover."""
    match test:
        case program.NotTest() | program.BoundaryTest():
            return 0, 0
        case program.GapTest():
            return 0, test.most
        case program.PhraseTest():
            return 1, program.LONGEST_PHRASE
        case program.RepeatTest():
            shortest, longest = lengths(test.test)
            return shortest * test.least, longest * test.most
        case program.ChoiceTest():
            rows = [[lengths(item) for item in row] for row in test.alternatives]
            totals = [tuple(map(sum, zip(*row, strict=True))) for row in rows]
            return min(total[0] for total in totals), max(total[1] for total in totals)
        case _:
            return 1, 1
