"""Finds where a compiled pattern matches in a sentence."""

from collections.abc import Callable, Iterator, Sequence

import msgspec

from linter.language.sentence import Sentence
from linter.patterns import program

Ends = Sequence[int]
"""Token indices at which a test that began somewhere can end, best first."""

Finder = Callable[[Sentence, int], Ends]

NOTHING: Ends = ()

PUNCTUATION = frozenset(",;:.!?()[]{}\"“”„‟«»…—–/|•·*")
"""First characters of tokens that a gap does not run over and `<ANY>` does not match."""

MARKS = {
    ",": frozenset((",", "،", "，")),
    '"': frozenset(('"', "“", "”", "„", "‟", "«", "»", "``", "''")),
    "-": frozenset(("-", "‐", "‑", "‒", "–", "—", "--", "---")),
}
"""What the marks of the rule language stand for."""


class Match(msgspec.Struct, frozen=True):
    """One match, in token indices of the sentence.

    Attributes:
        start: first flagged token.
        end: index after the last flagged token.
        elements: for each element or node number the half-open range of tokens
            that it matched; empty ranges for what was left out.
    """

    start: int
    end: int
    elements: dict[int, tuple[int, int]]


class FormSets:
    """The form table of a rule set, each set made a frozenset when first needed."""

    def __init__(self, sets: Sequence[Sequence[str]]) -> None:
        self._raw = sets
        self._made: dict[int, frozenset[str]] = {}

    def __getitem__(self, index: int) -> frozenset[str]:
        found = self._made.get(index)
        if found is None:
            found = self._made[index] = frozenset(self._raw[index])
        return found


class Matcher:
    """A pattern ready to run.

    Args:
        compiled: the compiled pattern.
        sets: the form table it was compiled with.
    """

    def __init__(self, compiled: program.CompiledPattern, sets: FormSets) -> None:
        self.required = tuple(sets[index] for index in compiled.required)
        self.is_relation = isinstance(compiled.program, program.NodeProgram)
        run: Callable[[Sentence, dict[str, list[int]]], Iterator[Match]]
        if isinstance(compiled.program, program.SequenceProgram):
            run = _SequenceRunner(compiled.program, sets)
        else:
            run = _RelationRunner(compiled.program, sets)
        self._run = run

    def find(self, sentence: Sentence, positions: dict[str, list[int]]) -> list[Match]:
        """Return the matches in a sentence, leftmost first, not overlapping.

        Args:
            sentence: where to look; it is tagged and linked only if the
                pattern asks for it and its words occur.
            positions: for each lower-case form its token indices.
        """
        if any(positions.keys().isdisjoint(forms) for forms in self.required):
            return []
        matches: list[Match] = []
        for match in self._run(sentence, positions):
            if not any(match.start < other.end and other.start < match.end for other in matches):
                matches.append(match)
        return matches


def token_passes(test: program.TokenTest, sets: FormSets) -> Callable[[Sentence, int], bool]:
    """Return a predicate on (sentence, token index); the index must be in range."""
    forms = sets[test.forms] if test.forms != program.NO_SET else None
    cased = sets[test.cased] if test.cased != program.NO_SET else None
    tags = frozenset(test.tags)

    def right_tag(sentence: Sentence, index: int) -> bool:
        return sentence.tags[index] in tags or sentence.upos[index] in tags

    if forms is None and cased is None:
        return right_tag
    capitals = frozenset(form.upper() for form in cased) if cased is not None else frozenset()

    def right_form(sentence: Sentence, index: int) -> bool:
        if forms is not None and sentence.lowers[index] in forms:
            return True
        if cased is None:
            return False
        form = sentence.forms[index]
        return form in cased or (len(form) > 1 and form in capitals)

    if not tags:
        return right_form
    return lambda sentence, index: right_form(sentence, index) and right_tag(sentence, index)


def is_punctuation(form: str) -> bool:
    """Tell whether a token is a mark that a gap does not run over."""
    return form[0] in PUNCTUATION or form == "--"


def _finder(test: program.Test, sets: FormSets) -> Finder:
    match test:
        case program.TokenTest():
            passes = token_passes(test, sets)
            return lambda sentence, at: (
                (at + 1,) if at < len(sentence.forms) and passes(sentence, at) else NOTHING
            )
        case program.MarkTest():
            marks = MARKS[test.mark]
            return lambda sentence, at: (
                (at + 1,) if at < len(sentence.forms) and sentence.forms[at] in marks else NOTHING
            )
        case program.AnyTest():
            return lambda sentence, at: (
                (at + 1,) if at < len(sentence.forms) and not is_punctuation(sentence.forms[at]) else NOTHING
            )
        case program.PhraseTest():
            return _phrase_ends
        case program.GapTest():
            return _gap(test.most)
        case program.BoundaryTest():
            if test.start:
                return lambda sentence, at: (at,) if _opens(sentence, at) else NOTHING
            return lambda sentence, at: (at,) if _closes(sentence, at) else NOTHING
        case program.NotTest():
            inner = _finder(test.test, sets)
            return lambda sentence, at: NOTHING if inner(sentence, at) else (at,)
        case program.RepeatTest():
            return _repeat(_finder(test.test, sets), test.least, test.most)
        case program.ChoiceTest():
            return _choice([[_finder(item, sets) for item in row] for row in test.alternatives])


def _opens(sentence: Sentence, at: int) -> bool:
    return all(is_punctuation(form) or form in MARKS["-"] for form in sentence.forms[:at]) if at <= 3 else False


def _closes(sentence: Sentence, at: int) -> bool:
    left = sentence.forms[at:]
    return len(left) <= 4 and all(is_punctuation(form) for form in left)


def _phrase_ends(sentence: Sentence, at: int) -> Ends:
    if at >= len(sentence.forms):
        return NOTHING
    for chunk in sentence.chunks:
        if chunk.start <= at < chunk.end:
            return (chunk.end,)
        if chunk.start > at:
            break
    return (at + 1,) if sentence.upos[at] == "PRON" else NOTHING


def _gap(most: int) -> Finder:
    def ends(sentence: Sentence, at: int) -> Ends:
        reach = [at]
        last = min(at + most, len(sentence.forms))
        while at < last and not is_punctuation(sentence.forms[at]):
            at += 1
            reach.append(at)
        return reach

    return ends


def _repeat(inner: Finder, least: int, most: int) -> Finder:
    def ends(sentence: Sentence, at: int) -> Ends:
        layers = [[at]]
        for _ in range(most):
            step = list(dict.fromkeys(end for start in layers[-1] for end in inner(sentence, start) if end > start))
            if not step:
                break
            layers.append(step)
        return list(dict.fromkeys(end for layer in reversed(layers[least:]) for end in layer))

    return ends


def _choice(rows: list[list[Finder]]) -> Finder:
    def ends(sentence: Sentence, at: int) -> Ends:
        found: dict[int, None] = {}
        for row in rows:
            reach: Ends = (at,)
            for finder in row:
                reach = list(dict.fromkeys(end for start in reach for end in finder(sentence, start)))
                if not reach:
                    break
            found.update(dict.fromkeys(reach))
        return list(found)

    return ends


class _SequenceRunner:
    def __init__(self, compiled: program.SequenceProgram, sets: FormSets) -> None:
        self._finders = [_finder(test, sets) for test in compiled.tests]
        self._numbers = compiled.numbers
        self._flagged = compiled.flagged
        self._pivot = sets[compiled.pivot] if compiled.pivot != program.NO_SET else None
        self._distance = compiled.distance

    def __call__(self, sentence: Sentence, positions: dict[str, list[int]]) -> Iterator[Match]:
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


class _RelationRunner:
    def __init__(self, compiled: program.NodeProgram, sets: FormSets) -> None:
        self._root = compiled
        self._passes: dict[int, list[Callable[[Sentence, int], bool]]] = {}
        self._prepare(compiled, sets)
        self._marked = self._flagged_numbers(compiled)

    def _prepare(self, node: program.NodeProgram, sets: FormSets) -> None:
        self._passes[node.number] = [token_passes(test, sets) for test in node.tests]
        for edge in node.edges:
            self._prepare(edge.dependent, sets)

    def _flagged_numbers(self, node: program.NodeProgram) -> frozenset[int]:
        own = frozenset({node.number} if node.flagged else ())
        return own.union(*(self._flagged_numbers(edge.dependent) for edge in node.edges))

    def __call__(self, sentence: Sentence, positions: dict[str, list[int]]) -> Iterator[Match]:
        first = next(edge for edge in self._root.edges if not edge.negated) if self._has_positive() else None
        heads: Sequence[int]
        if first is not None:
            heads = sorted({head for head, _ in _linked(sentence, first.relations)})
        else:
            heads = range(len(sentence.forms))
        for head in heads:
            if self._fits(sentence, self._root, head):
                for found in self._extend(sentence, self._root, 0, {self._root.number: head}):
                    marked = [found[number] for number in self._marked if number in found] or list(found.values())
                    elements = {number: (index, index + 1) for number, index in found.items()}
                    yield Match(min(marked), max(marked) + 1, elements)

    def _has_positive(self) -> bool:
        return any(not edge.negated for edge in self._root.edges)

    def _fits(self, sentence: Sentence, node: program.NodeProgram, index: int) -> bool:
        return any(passes(sentence, index) for passes in self._passes[node.number])

    def _extend(
        self, sentence: Sentence, node: program.NodeProgram, edge_index: int, found: dict[int, int]
    ) -> Iterator[dict[int, int]]:
        """Assignments of tokens to nodes that extend `found` by the edges from `edge_index` on."""
        if edge_index == len(node.edges):
            yield found
            return
        edge = node.edges[edge_index]
        head = found[node.number]
        dependents = [
            dependent
            for linked_head, dependent in _linked(sentence, edge.relations)
            if linked_head == head and self._fits(sentence, edge.dependent, dependent)
        ]
        if edge.negated:
            blocked = any(
                True
                for dependent in dependents
                for _ in self._extend(sentence, edge.dependent, 0, {edge.dependent.number: dependent})
            )
            if not blocked:
                yield from self._extend(sentence, node, edge_index + 1, found)
            return
        for dependent in dependents:
            below = self._extend(sentence, edge.dependent, 0, {**found, edge.dependent.number: dependent})
            for assignment in below:
                yield from self._extend(sentence, node, edge_index + 1, assignment)


def _linked(sentence: Sentence, relations: tuple[str, ...]) -> list[tuple[int, int]]:
    """All (head, dependent) pairs of the relations; a bare `nmod` covers every preposition."""
    pairs: list[tuple[int, int]] = []
    for name in relations:
        pairs.extend(sentence.relations.get(name, ()))
        if name in ("nmod", "obl"):
            for full, found in sentence.relations.items():
                if full.startswith(name + ":") and full != "nmod:poss":
                    pairs.extend(found)
    return pairs
