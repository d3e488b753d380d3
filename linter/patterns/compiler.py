"""Expands a parsed pattern to forms and chooses its anchor."""

from collections.abc import Mapping

from linter.language import inflection, lexicon, tokens
from linter.patterns import program, syntax
from linter.patterns.parser import parse
from linter.patterns.tags import PARTS, PatternError, expand_tags

SPLIT_BY_TOKENISER = frozenset(
    ["can", "not", "gon", "wan", "got", "na", "ta", "gim", "me", "lem", "d'ye", "ain"]
)
"""Tokens that may be written together with their neighbour ("cannot"), so that
they need not occur as words of their own in a text that has them as tokens."""

LINKING_WORDS = frozenset(("of", "in", "for", "to"))
"""Words after which nothing of a compound is inflected: "points of view"."""

PARTICIPLE_ENDINGS = ("ed", "ing", "en", "wn")


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


class Compiler:
    """Compiles patterns against one set of word classes and one form table.

    Args:
        classes: word classes, name to members (lemmas).
        table: where sets of forms are kept.
    """

    def __init__(self, classes: Mapping[str, tuple[str, ...]], table: FormTable) -> None:
        self._classes = classes
        self._table = table
        self._lemmas: dict[tuple[str, str], frozenset[str]] = {}

    def compile(self, pattern: str) -> program.CompiledPattern:
        """Compile one pattern as written.

        Raises:
            PatternError: when it cannot be read, names an unknown class, or has
                no word that must occur; `column` is 1-based within the pattern.
        """
        parsed = parse(pattern)
        compiled: program.Program
        if isinstance(parsed, syntax.Node):
            compiled, _ = self._node(parsed, 1)
            required = self._required_of_node(compiled)
        else:
            compiled = self._sequence(parsed)
            required = [
                found for test in compiled.tests if (found := self._required_of_test(test)) is not None
            ]
        if not required:
            raise PatternError("a pattern needs at least one word that must occur", column=1)
        ordered = sorted(set(required), key=lambda forms: (self._commonness(forms), sorted(forms)))
        return program.CompiledPattern(compiled, tuple(self._table.index(forms) for forms in ordered))

    # -- sequences

    def _sequence(self, parsed: syntax.Sequence) -> program.SequenceProgram:
        tests: list[program.Test] = []
        numbers: list[int] = []
        starts: list[int] = []
        number = 0
        for element in parsed.elements:
            starts.append(len(tests))
            takes_room = not isinstance(element, syntax.Boundary | syntax.Not)
            number += takes_room
            tests.append(self._test(element))
            numbers.append(number if takes_room else 0)
        starts.append(len(tests))
        pivot, distance = self._pivot(tests)
        first, last = parsed.flagged
        return program.SequenceProgram(
            tuple(tests), tuple(numbers), (starts[first], starts[last]), pivot, distance
        )

    def _test(self, element: syntax.Element) -> program.Test:
        match element:
            case syntax.Word() | syntax.Form() | syntax.ClassReference():
                return self._lexical(element)
            case syntax.Tag():
                return program.TokenTest(program.NO_SET, program.NO_SET, expand_tags(element.names))
            case syntax.NounPhrase():
                return program.PhraseTest()
            case syntax.AnyToken():
                return program.AnyTest()
            case syntax.Mark():
                return program.MarkTest(element.mark)
            case syntax.Gap():
                return program.GapTest(element.most)
            case syntax.Boundary():
                return program.BoundaryTest(element.start)
            case syntax.Repeat():
                return program.RepeatTest(self._test(element.element), element.least, element.most)
            case syntax.Not():
                return program.NotTest(self._test(element.element))
            case syntax.Group():
                return self._group(element)

    def _group(self, group: syntax.Group) -> program.Test:
        alternatives = [tuple(self._test(item) for item in alternative) for alternative in group.alternatives]
        single = [
            alternative[0]
            for alternative in alternatives
            if len(alternative) == 1 and isinstance(alternative[0], program.TokenTest)
        ]
        plain = [test for test in single if test.forms != program.NO_SET and test.cased == program.NO_SET]
        if len(plain) == len(alternatives) and len({test.tags for test in plain}) == 1:
            forms = frozenset().union(*(self._table.sets[test.forms] for test in plain))
            return program.TokenTest(self._table.index(forms), program.NO_SET, plain[0].tags)
        return program.ChoiceTest(tuple(alternatives))

    def _lexical(self, term: syntax.Word | syntax.Form | syntax.ClassReference) -> program.Test:
        if isinstance(term, syntax.ClassReference):
            choices = [
                self._word(syntax.Word(member, term.tag, term.column)) for member in self._members(term)
            ]
            return self._merge(choices)
        if isinstance(term, syntax.Form):
            pieces = _pieces(term.form)
            tests = tuple(self._exact(piece) for piece in pieces)
            return tests[0] if len(tests) == 1 else program.ChoiceTest((tests,))
        tests = self._word(term)
        return tests[0] if len(tests) == 1 else program.ChoiceTest((tests,))

    def _merge(self, choices: list[tuple[program.TokenTest, ...]]) -> program.Test:
        """Join single-token members of a class into one test, the others beside it."""
        merged = merge_tests([choice[0] for choice in choices if len(choice) == 1], self._table)
        longer = [choice for choice in choices if len(choice) > 1]
        if len(merged) == 1 and not longer:
            return merged[0]
        return program.ChoiceTest((*((test,) for test in merged), *longer))

    def _members(self, term: syntax.ClassReference) -> tuple[str, ...]:
        members = self._classes.get(term.name)
        if members is None:
            raise PatternError(f"unknown word class {'@' + term.name!r}", column=term.column + 1)
        return members

    def _word(self, word: syntax.Word) -> tuple[program.TokenTest, ...]:
        """Tests for the tokens of a word; only its head is inflected ("points of view")."""
        pieces = _pieces(word.lemma)
        head = next((index - 1 for index, piece in enumerate(pieces) if piece in LINKING_WORDS and index), -1)
        head %= len(pieces)
        return tuple(
            self._inflected(piece, word.tag) if index == head else self._exact(piece)
            for index, piece in enumerate(pieces)
        )

    def _inflected(self, lemma: str, tag: str) -> program.TokenTest:
        tags = expand_tags((PARTS.get(tag, tag),)) if tag else ()
        if tag == "J" and lemma.endswith(PARTICIPLE_ENDINGS):
            tags = (*tags, "VBG", "VBN")
        forms = self._forms(lemma, tag)
        if lemma == lemma.lower():
            return program.TokenTest(self._table.index(forms), program.NO_SET, tags)
        capitalised = {form[:1].upper() + form[1:] for form in forms} if lemma[:1].isupper() else set()
        return program.TokenTest(program.NO_SET, self._table.index(frozenset({lemma, *capitalised})), tags)

    def _forms(self, lemma: str, tag: str) -> frozenset[str]:
        known = self._lemmas.get((lemma, tag))
        if known is None:
            part = tag if tag in PARTS else tag[:1] if tag[:1] in ("V", "N", "J", "R") else None
            by_tag = inflection.forms_of(lemma.lower(), part)
            if tag and tag not in PARTS and tag in by_tag:
                found = frozenset(by_tag[tag])
            else:
                found = frozenset(form for forms in by_tag.values() for form in forms) | {lemma.lower()}
            known = self._lemmas[lemma, tag] = frozenset(form for form in found if " " not in form)
        return known

    def _exact(self, form: str) -> program.TokenTest:
        if form != form.lower():
            return program.TokenTest(program.NO_SET, self._table.index(frozenset({form})), ())
        return program.TokenTest(self._table.index(frozenset({form.replace("’", "'")})), program.NO_SET, ())

    # -- relations

    def _node(self, parsed: syntax.Node, number: int) -> tuple[program.NodeProgram, int]:
        tests: list[program.TokenTest] = []
        for term in parsed.terms:
            test = self._test(term)
            choices = (
                [item for row in test.alternatives for item in row]
                if isinstance(test, program.ChoiceTest)
                else [test]
            )
            if isinstance(test, program.ChoiceTest) and any(len(row) > 1 for row in test.alternatives):
                if not isinstance(term, syntax.ClassReference):
                    raise PatternError("a node of a relation is a single word", column=term.column + 1)
                choices = [row[0] for row in test.alternatives if len(row) == 1]
            tests.extend(choice for choice in choices if isinstance(choice, program.TokenTest))
        own = number
        edges = []
        for edge in parsed.edges:
            dependent, number = self._node(edge.dependent, number + 1)
            edges.append(program.EdgeProgram(edge.relations, dependent, edge.negated))
        merged = tuple(merge_tests(tests, self._table))
        return program.NodeProgram(merged, tuple(edges), parsed.flagged, own), number

    # -- what must occur

    def _required_of_node(self, node: program.NodeProgram) -> list[frozenset[str]]:
        required = []
        own = [self._words_of(test) for test in node.tests]
        if own and all(own):
            required.append(frozenset().union(*(words for words in own if words)))
        for edge in node.edges:
            if not edge.negated:
                required.extend(self._required_of_node(edge.dependent))
        return required

    def _required_of_test(self, test: program.Test) -> frozenset[str] | None:
        match test:
            case program.TokenTest():
                return self._words_of(test)
            case program.RepeatTest() if test.least > 0:
                return self._required_of_test(test.test)
            case program.ChoiceTest():
                union: frozenset[str] = frozenset()
                for alternative in test.alternatives:
                    found = [
                        words for item in alternative if (words := self._required_of_test(item)) is not None
                    ]
                    if not found:
                        return None
                    union |= min(found, key=self._commonness)
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

    def _commonness(self, forms: frozenset[str]) -> int:
        return sum(lexicon.frequency(form) for form in forms)

    def _pivot(self, tests: list[program.Test]) -> tuple[int, int]:
        """The rarest test at a fixed distance from the start, with that distance."""
        best: tuple[int, int, int] | None = None
        distance = 0
        for test in tests:
            if isinstance(test, program.TokenTest):
                forms = self._lower_forms(test)
                rank = self._commonness(forms)
                if forms and (best is None or rank < best[0]):
                    best = (rank, self._table.index(forms), distance)
            elif not isinstance(
                test, program.MarkTest | program.AnyTest | program.NotTest | program.BoundaryTest
            ):
                break
            distance += not isinstance(test, program.NotTest | program.BoundaryTest)
        return (best[1], best[2]) if best is not None else (program.NO_SET, 0)


def merge_tests(tests: list[program.TokenTest], table: FormTable) -> list[program.TokenTest]:
    """Join token tests that differ in their forms only."""
    lower: dict[tuple[str, ...], set[str]] = {}
    cased: dict[tuple[str, ...], set[str]] = {}
    merged: list[program.TokenTest] = []
    for test in tests:
        if test.forms == program.NO_SET and test.cased == program.NO_SET:
            merged.append(test)
        if test.forms != program.NO_SET:
            lower.setdefault(test.tags, set()).update(table.sets[test.forms])
        if test.cased != program.NO_SET:
            cased.setdefault(test.tags, set()).update(table.sets[test.cased])
    for tags in dict.fromkeys((*lower, *cased)):
        merged.append(
            program.TokenTest(
                table.index(frozenset(lower[tags])) if tags in lower else program.NO_SET,
                table.index(frozenset(cased[tags])) if tags in cased else program.NO_SET,
                tags,
            )
        )
    return merged


def _pieces(word: str) -> list[str]:
    """The tokens of a word as it stands in text ("twenty-four" is three)."""
    return [word[start:end] for start, end in tokens.tokenize(word)]
