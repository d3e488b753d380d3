"""Train the English tagger and write `linter/language/data/english.bin`.

    python tools/train_tagger.py ../shared/ud/ewt-train.conllu

It needs numpy and lemminflect (its MIT tables of word forms are the lexicon),
takes a few minutes on one core, and gives the same file for the same input.
"""

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import numpy as np

from linter.language.orthography import LOWER, capitals, normal
from linter.language.store import FILE
from tools.training import data_file, paradigms, softmax, treebank, word_counts, word_tables
from tools.training.export import Export
from tools.training.features import FeatureIndex, Features
from tools.training.lexicon_model import LexiconModel
from tools.training.word_counts import WordCounts

DATA = Path(__file__).resolve().parent.parent / "linter" / "language" / "data"


def candidate_mask(lexicon: LexiconModel, forms: list[str]) -> softmax.Mask:
    """Return which labels each form may take."""
    numbers: dict[tuple[str, bool], int] = {}
    masks: list[list[bool]] = []
    order = []
    for form in forms:
        key = (normal(form), capitals(form, False) != LOWER)
        if key not in numbers:
            usual, extra = lexicon.candidates(key[0])
            allowed = usual | extra if key[1] or not usual else usual
            numbers[key] = len(masks)
            masks.append([label in allowed for label in lexicon.labels])
        order.append(numbers[key])
    return np.array(masks)[order]


def main() -> None:
    """Read the treebank, train, write the data file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("treebank", type=Path, help="UD English-EWT train, CoNLL-U")
    parser.add_argument("--text", type=Path, help="texts to count words in: JSON lines with a key text")
    parser.add_argument("--epochs", type=int, default=5)
    parser.add_argument("--rate", type=float, default=0.15)
    parser.add_argument("--runs", type=int, default=5, help="orders of the words to average over")
    parser.add_argument("--output", type=Path, default=DATA / FILE)
    options = parser.parse_args()
    sentences = treebank.read(options.treebank)
    texts = [[word.form for word in sentence] for sentence in sentences]
    counted = WordCounts(word_tables.names())
    counted.add(texts)
    if options.text is not None:
        counted.add(word_counts.sentences(options.text))
    lexicon = LexiconModel(sentences, word_tables.tags_of_forms(), counted)
    features = Features(lexicon)
    names = [row for forms in texts for row in features.rows(forms)]
    index = FeatureIndex(names)
    matrix = index.matrix(names)
    gold = np.array([lexicon.label_ids[lexicon.label(word)] for sentence in sentences for word in sentence])
    mask = candidate_mask(lexicon, [form for forms in texts for form in forms])
    weights = softmax.train_average(
        matrix, gold, mask, len(index.ids), epochs=options.epochs, rate=options.rate, runs=options.runs
    )
    lexicon.drop_unused(sentences, softmax.predict(matrix, mask, weights).tolist())
    tables = paradigms.paradigms()
    sections = Export(features, index, weights).sections()
    sections["paradigms"] = data_file.table(tables)
    sections["lemmas"] = data_file.table(paradigms.exceptions(tables, sentences))
    data_file.write(options.output, sections)
    for name, content in sections.items():
        print(f"{name:12s} {len(content):>10,d} bytes")


if __name__ == "__main__":
    main()
