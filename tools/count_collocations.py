"""Count adjectives before nouns in running text and write `linter/language/data/collocations.bin`.

    python -m tools.count_collocations ../shared/native/dev.jsonl ../shared/ud/ewt-train.conllu

The shipped tagger tags the text; a pair counts where the noun ends its phrase,
so that nothing else can be what the adjective describes.
"""

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

from linter.language.collocations import FILE, SECTION
from linter.language.orthography import fold
from linter.language.tagger import tag
from tools.training import data_file, treebank
from tools.training.word_counts import sentences

DATA = Path(__file__).resolve().parents[1] / "linter" / "language" / "data"

LEAST = 2
"""Pairs seen less often say nothing."""


def read(path: Path) -> Iterator[list[str]]:
    """Yield the sentences of a CoNLL-U file, or of JSON lines with a key `text`."""
    if path.suffix == ".conllu":
        yield from ([word.form for word in sentence] for sentence in treebank.read(path))
    else:
        yield from sentences(path)


def pairs(texts: Iterable[list[str]]) -> Counter[str]:
    """Return how often each "adjective noun" ends a phrase in tokenised sentences."""
    found: Counter[str] = Counter()
    for forms in texts:
        tags = [found_tag[:2] for found_tag in tag(forms)[0]]
        for place in range(len(forms) - 1):
            if tags[place] == "JJ" and tags[place + 1] == "NN" and tags[place + 2 : place + 3] != ["NN"]:
                found[f"{fold(forms[place])} {fold(forms[place + 1])}"] += 1
    return found


def main() -> None:
    """Count and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("text", type=Path, nargs="+", help="JSON lines with a key text, or CoNLL-U")
    counts = pairs(chain.from_iterable(map(read, parser.parse_args().text)))
    kept = {pair: bytes([min(255, count)]) for pair, count in counts.items() if count >= LEAST}
    data_file.write(DATA / FILE, {SECTION: data_file.table(kept)})
    print(f"{len(kept)} pairs")


if __name__ == "__main__":
    main()
