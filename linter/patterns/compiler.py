"""Expands a parsed pattern to forms and chooses its anchor."""

from collections.abc import Mapping, Sequence

from linter.language import inflection, tokens
from linter.patterns import program, syntax
from linter.patterns.parser import parse
from linter.patterns.requirements import FormTable, Requirements
from linter.patterns.tags import PARTS, PatternError, expand_tags

LINKING_WORDS = frozenset(("of", "in", "for", "to"))
"""Words after which nothing of a compound is inflected: "points of view"."""

PARTICIPLE_ENDINGS = ("ed", "ing", "en", "wn")


class Compiler:
    """Compiles patterns against one set of word classes and one form table.

    Args:
        classes: word classes, name to members (lemmas).
        table: where sets of forms are kept.
    """

    def __init__(self, classes: Mapping[str, tuple[str, ...]], table: FormTable) -> None:
        self._classes = classes
        self._table = table
        self._requirements = Requirements(table)
        self._lemmas: dict[tuple[str, str], frozenset[str]] = {}

    def compile(self, pattern: str, *, anchored: bool = True) -> program.CompiledPattern:
        """Compile one pattern as written.

        Args:
            pattern: the pattern.
            anchored: whether some word must occur in every match, so that the
                pattern can be looked up; an exception need not.

        Raises:
            PatternError: when it cannot be read, names an unknown class, or has
                no word that must occur; `column` is 1-based within the pattern.
        """
        parsed = parse(pattern)
        compiled: program.Program
        if isinstance(parsed, syntax.Node):
            compiled, _ = self._node(parsed, 1)
        else:
            compiled = self._sequence(parsed)
        if not anchored:
            return program.CompiledPattern(compiled, ())
        keys = self._requirements.keys(compiled)
        if not keys:
            raise PatternError("a pattern needs at least one word that must occur", column=1)
        return program.CompiledPattern(compiled, tuple(keys))

    # -- sequences

    def _sequence(self, parsed: syntax.Sequence) -> program.SequenceProgram:
        tests: list[program.Test] = []
        numbers: list[int] = []
        starts: list[int] = []
        number = 0
        for element in parsed.elements:
            starts.append(len(tests))
            if isinstance(element, syntax.SameAs):
                tests.append(self._same(element, tests, numbers))
                number += 1
                numbers.append(number)
                continue
            takes_room = not isinstance(element, syntax.Boundary | syntax.Not)
            number += takes_room
            tests.append(self._test(element))
            numbers.append(number if takes_room else 0)
        starts.append(len(tests))
        first, last = parsed.flagged
        return program.SequenceProgram(
            tuple(tests), tuple(numbers), (starts[first], starts[last]), self._requirements.pivot(tests)
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
            case syntax.SameAs():
                raise PatternError(
                    "a repetition stands alone, not inside another element", column=element.column + 1
                )
            case syntax.Repeat():
                return program.RepeatTest(self._test(element.element), element.least, element.most)
            case syntax.Not():
                return program.NotTest(self._test(element.element))
            case syntax.Group():
                return self._group(element)

    def _same(
        self, element: syntax.SameAs, tests: list[program.Test], numbers: list[int]
    ) -> program.SameTest:
        if element.number not in numbers:
            raise PatternError("a repetition refers to an earlier element", column=element.column + 1)
        index = numbers.index(element.number)
        if not isinstance(tests[index], program.TokenTest):
            raise PatternError("a repetition refers to an element of one token", column=element.column + 1)
        return program.SameTest(index)

    def _group(self, group: syntax.Group) -> program.Test:
        return self._choice([tuple(self._test(item) for item in row) for row in group.alternatives])

    def _choice(self, alternatives: Sequence[tuple[program.Test, ...]]) -> program.Test:
        """Join the alternatives of one token into as few tests as possible, the others beside them."""
        single = [row[0] for row in alternatives if len(row) == 1 and isinstance(row[0], program.TokenTest)]
        others = [row for row in alternatives if len(row) > 1 or not isinstance(row[0], program.TokenTest)]
        merged = merge_tests(single, self._table)
        if len(merged) == 1 and not others:
            return merged[0]
        return program.ChoiceTest((*((test,) for test in merged), *others))

    def _lexical(self, term: syntax.Word | syntax.Form | syntax.ClassReference) -> program.Test:
        if isinstance(term, syntax.ClassReference):
            members = (syntax.Word(member, term.tag, term.column) for member in self._members(term))
            return self._choice([self._word(member) for member in members])
        if isinstance(term, syntax.Form):
            pieces = _pieces(term.form)
            tests = tuple(self._exact(piece) for piece in pieces)
            return tests[0] if len(tests) == 1 else program.ChoiceTest((tests,))
        tests = self._word(term)
        return tests[0] if len(tests) == 1 else program.ChoiceTest((tests,))

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
