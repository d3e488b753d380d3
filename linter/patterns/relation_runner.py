"""Matches patterns that link words by grammatical relations."""

from collections.abc import Callable, Iterator, Sequence

from linter.language.sentence import Sentence
from linter.patterns import program
from linter.patterns.finders import FormSets, token_passes
from linter.patterns.match import Match


class RelationRunner:
    """Finds heads and dependents that are linked as a pattern says."""

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

    def __call__(self, sentence: Sentence) -> Iterator[Match]:
        """Yield the matches in a sentence, head by head."""
        first = next(edge for edge in self._root.edges if not edge.negated) if self._has_positive() else None
        heads: Sequence[int]
        if first is not None:
            heads = sorted({head for head, _ in _linked(sentence, first.relations)})
        else:
            heads = range(len(sentence.forms))
        for head in heads:
            if self._fits(sentence, self._root, head):
                for found in self._extend(sentence, self._root, 0, {self._root.number: head}):
                    marked = [found[number] for number in self._marked if number in found] or list(
                        found.values()
                    )
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
    """All (head, dependent) pairs of the relations.

    A bare `nmod` or `obl` covers every preposition. A participle before a noun
    may be its modifier or govern it ("avoid climbing tensions", "hired talks
    failed"): where English itself is ambiguous, both readings count.
    """
    pairs: list[tuple[int, int]] = []
    for name in relations:
        pairs.extend(sentence.relations.get(name, ()))
        if name in ("nmod", "obl"):
            for full, found in sentence.relations.items():
                if full.startswith(name + ":") and full != "nmod:poss":
                    pairs.extend(found)
        elif name == "obj":
            pairs.extend(
                (dependent, head)
                for head, dependent in sentence.relations.get("amod", ())
                if sentence.tags[dependent] in ("VBN", "VBD")
            )
        elif name == "amod":
            pairs.extend(
                (dependent, head)
                for head, dependent in sentence.relations.get("obj", ())
                if sentence.tags[head] == "VBG" and _only_modifiers(sentence, head + 1, dependent)
            )
    return list(dict.fromkeys(pairs))


def _only_modifiers(sentence: Sentence, start: int, end: int) -> bool:
    return start <= end and all(tag[:2] in ("JJ", "NN", "RB", "CC") for tag in sentence.tags[start:end])
