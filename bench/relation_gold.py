"""Grammatical relations read off Universal Dependencies trees.

Gold pairs are read off basic UD trees; all indices are 0-based tokens.

* A multiword name (`flat`) counts as one node, its last token.
* `obj`: `obj` with a noun or name, `nsubj:pass` of a verb, the antecedent of a
  relative clause whose pronoun is `obj` or `nsubj:pass`, and the noun before a
  past participle (`acl`). Each kind has its own recall; precision is common.
* `obl` and `nmod` need a preposition before the noun; the name is the last
  `case` with its `fixed` parts.
* Only nouns and names count as dependents of `obj`, `nsubj`, `obl` and `nmod`.
* Pairs that hold by coordination (a conjunct of the head with a conjunct of the
  dependent), antecedents of clauses without a relative pronoun, nouns before a
  "to" infinitive, indirect objects and subjects of open complements neither
  gain nor cost anything.
"""

import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

TREEBANKS = Path(__file__).resolve().parents[2] / "shared" / "ud"
NOMINAL = frozenset({"NOUN", "PROPN"})
Pair = tuple[int, int]


class Tree(NamedTuple):
    """One sentence: parallel lists, `heads` 0-based with -1 for the root."""

    forms: list[str]
    tags: list[str]
    upos: list[str]
    heads: list[int]
    labels: list[str]


class Gold(NamedTuple):
    """Pairs that must be found, by relation, and pairs that do not count."""

    pairs: dict[str, set[Pair]]
    ignored: dict[str, set[Pair]]


def read_trees(path: Path) -> Iterator[Tree]:
    """Yield the sentences of a CoNLL-U file; multiword and empty tokens are left out."""
    rows: list[list[str]] = []
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        if line and not line.startswith("#"):
            fields = line.split("\t")
            if fields[0].isdigit():
                rows.append(fields)
        elif not line and rows:
            yield Tree(
                [row[1] for row in rows],
                [sys.intern(row[4]) for row in rows],
                [sys.intern(row[3]) for row in rows],
                [int(row[6]) - 1 for row in rows],
                [sys.intern(row[7]) for row in rows],
            )
            rows = []


class _Reader:
    """Reads the gold pairs off one tree."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self.children: dict[int, list[int]] = defaultdict(list)
        for index, head in enumerate(tree.heads):
            self.children[head].append(index)
        self.arcs: list[tuple[str, int, int]] = []
        self.pairs: dict[str, set[Pair]] = defaultdict(set)
        self.ignored: dict[str, set[Pair]] = defaultdict(set)

    def node(self, index: int) -> int:
        """The token that stands for a name: the last of its flat parts."""
        flat = [k for k in self.children[index] if self.tree.labels[k].startswith("flat")]
        return max(flat, default=index)

    def add(self, name: str, head: int, dependent: int) -> None:
        self.arcs.append((name, head, dependent))
        self.pairs[name].add((self.node(head), self.node(dependent)))

    def ignore(self, name: str, head: int, dependent: int) -> None:
        self.ignored[name].add((self.node(head), self.node(dependent)))

    def preposition(self, index: int) -> str | None:
        tree = self.tree
        found = None
        for k in self.children[index]:
            if tree.labels[k] == "case" and k < index and tree.upos[k] != "PART":
                fixed = [j for j in self.children[k] if tree.labels[j] == "fixed"]
                found = " ".join(tree.forms[j].lower() for j in [k, *fixed])
        return found

    def conjuncts(self, index: int) -> list[int]:
        result = [index]
        for k in self.children[index]:
            if self.tree.labels[k].startswith("conj"):
                result += self.conjuncts(k)
        return result

    def read(self) -> Gold:
        for index, head in enumerate(self.tree.heads):
            if head >= 0:
                self._arc(self.tree.labels[index], head, index)
        for name, head, dependent in self.arcs:
            for other in self.conjuncts(head):
                for coordinate in self.conjuncts(dependent):
                    self.ignore(name, other, coordinate)
        for index, label in enumerate(self.tree.labels):
            if label.startswith(("conj", "flat")):
                for name in ("compound", "amod"):
                    self.ignore(name, self.node(index), index)
            if label.startswith("flat"):
                group = [self.tree.heads[index], *self.children[self.tree.heads[index]]]
                self.ignored["compound"].update((a, b) for a in group for b in group)
        return Gold(self.pairs, self.ignored)

    def _arc(self, label: str, head: int, index: int) -> None:
        tree = self.tree
        upos, governor = tree.upos[index], tree.upos[head]
        nominal = upos in NOMINAL
        if label.startswith("acl"):
            self._clause(label, head, index)
        elif label in ("obj", "nsubj:pass") and nominal and governor == "VERB":
            self.add("obj:basic" if label == "obj" else "obj:passive", head, index)
            for k in self.children[head]:
                if tree.labels[k] == "xcomp":
                    self.ignore("obj", k, index)
                    self.ignore("nsubj", k, index)
        elif label == "iobj" and nominal:
            self.ignore("obj", head, index)
        elif label == "nsubj" and nominal:
            self._subject(head, index)
        elif label.startswith("obl") and nominal and governor in ("VERB", "ADJ"):
            if preposition := self.preposition(index):
                self.add(f"obl:{preposition}", head, index)
        elif label == "nmod:poss":
            self.add("nmod:poss", head, index)
        elif label.startswith("nmod") and nominal and governor in NOMINAL:
            if preposition := self.preposition(index):
                self.add(f"nmod:{preposition}", head, index)
        elif label == "amod" and governor in NOMINAL and index < head:
            self.add("amod", head, index)
        elif label == "compound" and governor in NOMINAL and nominal and index < head:
            self.add("compound", head, index)
        elif label == "advmod" and (governor == "VERB" or (governor == "ADJ" and index < head)):
            self.add("advmod", head, index)
        elif label == "det" and governor in NOMINAL:
            self.add("det", head, index)

    def _subject(self, head: int, index: int) -> None:
        self.add("nsubj", head, index)
        for k in self.children[head]:
            if self.tree.labels[k] == "xcomp":
                self.ignore("nsubj", k, index)
                self.ignore("obj", k, index)

    def _clause(self, label: str, noun: int, verb: int) -> None:
        tree = self.tree
        if tree.upos[noun] not in NOMINAL or tree.upos[verb] != "VERB":
            return
        labels = {tree.labels[k]: k for k in self.children[verb]}
        if label == "acl:relcl":
            for name, kind in (("obj", "obj:relative"), ("nsubj:pass", "obj:relative"), ("nsubj", "nsubj")):
                k = labels.get(name)
                if k is not None and tree.tags[k] in ("WDT", "WP"):
                    self.add(kind, verb, noun)
                    return
            if not any(tree.tags[k] in ("WDT", "WP", "WRB") for k in self.children[verb]):
                kind = "obj:relative" if "obj" not in labels and "nsubj" in labels else "nsubj"
                self.ignore(kind.split(":")[0], verb, noun)
        elif tree.tags[verb] == "VBN" and "obj" not in labels:
            self.add("obj:participle", verb, noun)
        else:
            self.ignore("obj", verb, noun)
            self.ignore("nsubj", verb, noun)


def gold(tree: Tree) -> Gold:
    """Return the gold pairs of a sentence under the rules of the module's docstring."""
    return _Reader(tree).read()
