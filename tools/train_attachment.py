"""Learn the weights of `linter.language.attachment` from UD English-EWT's training part.

Run `python -m tools.train_attachment` with the treebank in ../shared/ud. The result,
linter/language/data/attachment.tsv, derives from a treebank under CC BY-SA 4.0.
"""

import math
import random
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from bench.relation_gold import TREEBANKS, gold, read_trees
from linter.language.attachment import SCALE
from linter.language.chunks import noun_chunks
from linter.language.phrases import phrases
from linter.language.relations_clause import clause_pairs
from linter.language.relations_preposition import preposition_features, prepositions

TARGET = Path(__file__).resolve().parents[1] / "linter" / "language" / "data" / "attachment.tsv"

EPOCHS = 12
RATE = 0.15
DECAY = 0.01
SEEN_AT_LEAST = 2

Feature = tuple[str, str]
Example = tuple[tuple[Feature, ...], bool]


def examples(path: Path) -> Iterator[Example]:
    """Yield the features of each preposition that a treebank gives to its noun (True) or verb (False)."""
    for tree in read_trees(path):
        lowers = [form.lower() for form in tree.forms]
        shape = phrases(lowers, tree.tags, tree.upos, noun_chunks(tree.forms, tree.tags, tree.upos))
        _, _, direct = clause_pairs(shape.line, shape.heads, lowers)
        pairs = gold(tree).pairs
        for found in prepositions(shape, lowers):
            name, noun, verb, _, dependent = found
            if noun < 0 or verb < 0 or name == "of":
                continue
            token = shape.heads[dependent]
            with_noun = (shape.heads[noun], token) in pairs[f"nmod:{name}"]
            if with_noun or (shape.heads[verb], token) in pairs[f"obl:{name}"]:
                own, shared = preposition_features(found, shape, lowers, direct)
                yield (*((name, key) for key in own), *(("", key) for key in shared)), with_noun


def train(data: list[Example]) -> dict[Feature, float]:
    """Fit a logistic regression by AdaGrad (Duchi et al. 2011) and return the log odds by feature."""
    seen = Counter(feature for names, _ in data for feature in names)
    cases = [([name for name in names if seen[name] >= SEEN_AT_LEAST], truth) for names, truth in data]
    weights = dict.fromkeys((name for name, count in seen.items() if count >= SEEN_AT_LEAST), 0.0)
    squares = dict.fromkeys(weights, 0.0)
    order = random.Random(1)
    for _ in range(EPOCHS):
        order.shuffle(cases)
        for names, truth in cases:
            error = truth - 1 / (1 + math.exp(-sum(weights[name] for name in names)))
            for name in names:
                squares[name] += error * error
                weights[name] += RATE / math.sqrt(1 + squares[name]) * (error - DECAY * weights[name])
    return weights


def accuracy(weights: dict[Feature, int], data: list[Example]) -> float:
    """Return the share of examples, in per cent, that the sign of the sum gets right."""
    right = sum((sum(weights.get(name, 0) for name in names) > 0) == truth for names, truth in data)
    return 100 * right / max(1, len(data))


def main() -> int:
    """Train, write the weights and print the accuracy on held-out text."""
    if not TREEBANKS.is_dir():
        print("treebanks not found: ../shared/ud", file=sys.stderr)
        return 2
    trained = train(list(examples(TREEBANKS / "ewt-train.conllu")))
    weights = {name: value for name, odds in trained.items() if (value := round(SCALE * odds))}
    lines = [f"{name}\t{key}\t{value}\n" for (name, key), value in sorted(weights.items())]
    TARGET.write_text("".join(lines), encoding="utf-8")
    print(f"{len(weights)} weights")
    for name in ("ewt-dev", "ewt-test", "pud-test"):
        held_out = list(examples(TREEBANKS / f"{name}.conllu"))
        print(f"{name}: {accuracy(weights, held_out):.1f} % of {len(held_out)} right")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
