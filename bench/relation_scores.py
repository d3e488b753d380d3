"""Precision and recall of the chunker's relations against Universal Dependencies.

What counts as gold is defined in `bench.relation_gold`; each kind of `obj` has its
own recall, the precision is common. Only nouns and names count as dependents of
`obj`, `nsubj`, `obl`, `nmod` and `compound`.

Run `python -m bench.relation_scores [TREEBANK ...]`; the treebanks are expected in ../shared/ud.
Exit code 1 when a floor is missed, 2 when the treebanks are not there.
"""

import sys
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import NamedTuple

from bench.relation_gold import NOMINAL, TREEBANKS, Pair, Tree, gold, read_trees

Parser = Callable[[list[str], list[str], list[str]], dict[str, list[Pair]]]
Tagged = Sequence[tuple[list[str], list[str]]]


class Score(NamedTuple):
    """Precision and recall in per cent and how many gold pairs there are."""

    precision: float
    recall: float
    gold: int


_GROUPS = ("obj", "nsubj", "obl", "nmod", "nmod:poss", "amod", "compound", "advmod", "det")
FLOORS = {("pud-test", "obj"): (87.0, 84.0), ("pud-test", "amod"): (88.0, 84.0)}
"""Least precision and recall in per cent with predicted tags, by treebank and relation."""

_KINDS = ("obj:basic", "obj:passive", "obj:relative", "obj:participle")


def _group(name: str) -> str:
    return name if name == "nmod:poss" else name.split(":")[0]


def _grouped(pairs: dict[str, set[Pair]]) -> dict[str, set[Pair]]:
    result: dict[str, set[Pair]] = defaultdict(set)
    for name, found in pairs.items():
        result[_group(name)] |= found
    return result


def compare(tree: Tree, found: dict[str, list[Pair]]) -> dict[str, tuple[set[Pair], set[Pair], set[Pair]]]:
    """Return, by relation group, the hits, false alarms and misses of one sentence.

    The kinds of `obj` have their own entries without false alarms.
    """
    pairs, ignored = gold(tree)
    expected, excused = _grouped(pairs), _grouped(ignored)
    heard: dict[str, set[Pair]] = defaultdict(set)
    for name, items in found.items():
        group = _group(name)
        for head, dependent in items:
            nominal = tree.upos[dependent] in NOMINAL
            if nominal or group in ("nmod:poss", "amod", "advmod", "det"):
                heard[group].add((head, dependent))
    result = {}
    for group in _GROUPS:
        want, got = expected[group], heard[group]
        result[group] = (want & got, got - want - excused[group], want - got)
    for kind in _KINDS:
        want = pairs.get(kind, set())
        result[kind] = (want & heard["obj"], set(), want - heard["obj"])
    return result


def scores(parser: Parser, trees: Sequence[Tree], tagged: Tagged) -> dict[str, Score]:
    """Score a parser.

    Args:
        parser: maps forms, Penn tags and UD parts of speech to relations.
        trees: the gold sentences.
        tagged: the Penn tags and UD parts of speech given to the parser, by sentence.

    Returns:
        The score of each relation group and, with the precision of `obj`, each kind of `obj`.
    """
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for tree, (tags, upos) in zip(trees, tagged, strict=True):
        for group, sets in compare(tree, parser(tree.forms, tags, upos)).items():
            for position, pairs in enumerate(sets):
                counts[group][position] += len(pairs)
    result = {}
    for group, (hits, alarms, misses) in counts.items():
        if group in _KINDS:
            alarms = counts["obj"][1]
            precision = 100 * counts["obj"][0] / max(1, counts["obj"][0] + alarms)
        else:
            precision = 100 * hits / max(1, hits + alarms)
        result[group] = Score(precision, 100 * hits / max(1, hits + misses), hits + misses)
    return result


def chunk_parser(forms: list[str], tags: list[str], upos: list[str]) -> dict[str, list[Pair]]:
    """Parse with the product's chunker."""
    from linter.language.chunks import noun_chunks
    from linter.language.relations import relations

    lowers = [form.lower() for form in forms]
    return relations(forms, lowers, tags, upos, noun_chunks(forms, tags, upos))


def _predicted(trees: Sequence[Tree]) -> list[tuple[list[str], list[str]]]:
    from linter.language.tagger import tag

    return [tag(tree.forms) for tree in trees]


def main() -> int:
    """Print a table for each treebank with gold and with predicted tags; return the exit code."""
    if not TREEBANKS.is_dir():
        print("treebanks not found: ../shared/ud", file=sys.stderr)
        return 2
    missed = False
    for name in sys.argv[1:] or ["pud-test", "ewt-test"]:
        trees = list(read_trees(TREEBANKS / f"{name}.conllu"))
        columns = {"gold tags": [(tree.tags, tree.upos) for tree in trees]}
        try:
            columns["predicted tags"] = _predicted(trees)
        except ImportError:
            print("no tagger yet: gold tags only", file=sys.stderr)
        for column, tagged in columns.items():
            begin = time.perf_counter()
            for tree, (tags, upos) in zip(trees, tagged, strict=True):
                chunk_parser(tree.forms, tags, upos)
            speed = sum(len(tree.forms) for tree in trees) / (time.perf_counter() - begin)
            print(f"\n{name}, {column}: {speed / 1e6:.2f} M tokens/s")
            print(f"{'relation':16s} {'P':>6s} {'R':>6s} {'gold':>6s}")
            for group, score in scores(chunk_parser, trees, tagged).items():
                floor = FLOORS.get((name, group), (0.0, 0.0)) if column == "predicted tags" else (0.0, 0.0)
                low = score.precision < floor[0] or score.recall < floor[1]
                missed |= low
                note = (
                    f"   {'MISSED' if low else 'ok'}, limits {floor[0]:g} {floor[1]:g}" if any(floor) else ""
                )
                print(f"{group:16s} {score.precision:6.1f} {score.recall:6.1f} {score.gold:6d}{note}")
    return int(missed)


if __name__ == "__main__":
    raise SystemExit(main())
