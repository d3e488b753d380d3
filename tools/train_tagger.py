"""Train the English tagger and write `linter/language/data/english.bin`.

    python tools/train_tagger.py ../shared/ud/ewt-train.conllu

It needs numpy and lemminflect (its MIT tables of word forms are the lexicon),
takes a few minutes on one core, and gives the same file for the same input.
"""

import argparse
import json
import sys
from collections import Counter
from math import log2
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import numpy as np

from linter.language.orthography import LOWER, capitals, normal
from linter.language.store import FILE
from linter.language.tokens import tokenize
from tools.training import data_file, paradigms, softmax, treebank, word_tables
from tools.training.export import Export
from tools.training.features import FeatureIndex, Features
from tools.training.lexicon_model import LexiconModel

DATA = Path(__file__).resolve().parent.parent / "linter" / "language" / "data"


def candidate_mask(lexicon: LexiconModel, sentences: list[list[treebank.Word]]) -> softmax.Mask:
    """Return which labels each word of the sentences may take."""
    numbers: dict[tuple[str, bool], int] = {}
    masks: list[list[bool]] = []
    order = []
    for sentence in sentences:
        for word in sentence:
            key = (normal(word.form), capitals(word.form, False) != LOWER)
            if key not in numbers:
                usual, extra = lexicon.candidates(key[0])
                allowed = usual | extra if key[1] or not usual else usual
                numbers[key] = len(masks)
                masks.append([label in allowed for label in lexicon.labels])
            order.append(numbers[key])
    return np.array(masks)[order]


def frequencies(sentences: list[list[treebank.Word]], texts: Path | None) -> dict[str, int]:
    """Return 10 log2(1 + count) of each normal form, at most 255."""
    counts = Counter(normal(word.form) for sentence in sentences for word in sentence)
    if texts is not None:
        with texts.open(encoding="utf-8") as lines:
            for line in lines:
                text = json.loads(line)["text"]
                counts.update(normal(text[start:end]) for start, end in tokenize(text))
    return {key: min(255, round(10 * log2(1 + count))) for key, count in counts.items()}


def main() -> None:
    """Read the treebank, train, write the data file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("treebank", type=Path, help="UD English-EWT train, CoNLL-U")
    parser.add_argument("--text", type=Path, help="texts to count words in: JSON lines with a key text")
    parser.add_argument("--epochs", type=int, default=5)
    parser.add_argument("--rate", type=float, default=0.15)
    parser.add_argument("--output", type=Path, default=DATA / FILE)
    options = parser.parse_args()
    sentences = treebank.read(options.treebank)
    lexicon = LexiconModel(sentences, word_tables.tags_of_forms())
    features = Features(lexicon)
    names = [row for sentence in sentences for row in features.rows([word.form for word in sentence])]
    index = FeatureIndex(names)
    matrix = index.matrix(names)
    gold = np.array([lexicon.label_ids[lexicon.label(word)] for sentence in sentences for word in sentence])
    mask = candidate_mask(lexicon, sentences)
    weights = softmax.train(matrix, gold, mask, len(index.ids), epochs=options.epochs, rate=options.rate)
    lexicon.drop_unused(sentences, softmax.predict(matrix, mask, weights).tolist())
    tables = paradigms.paradigms()
    sections = Export(features, index, weights).sections(frequencies(sentences, options.text))
    sections["paradigms"] = data_file.table(tables)
    sections["lemmas"] = data_file.table(paradigms.exceptions(tables, sentences))
    data_file.write(options.output, sections)
    for name, content in sections.items():
        print(f"{name:12s} {len(content):>10,d} bytes")


if __name__ == "__main__":
    main()
