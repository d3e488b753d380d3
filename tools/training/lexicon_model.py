"""What the training data say of a word: its candidate labels and its context classes.

A label joins the Penn tag and the UD part of speech: `VBD_VERB`.
"""

from collections import Counter, defaultdict

from linter.language.orthography import CAPITALISED, UPPER, normal
from linter.language.unseen import guesses, unseen_class
from tools.training.treebank import Word

UPOS_OF = {
    "NN": "NOUN", "NNS": "NOUN", "JJ": "ADJ", "JJR": "ADJ", "JJS": "ADJ", "RB": "ADV", "RBR": "ADV",
    "RBS": "ADV", "VB": "VERB", "VBP": "VERB", "VBZ": "VERB", "VBD": "VERB", "VBN": "VERB", "VBG": "VERB",
}  # fmt: skip

MARKED = (CAPITALISED, UPPER)

WELL_KNOWN = 60
"""Occurrences from which the treebank alone decides which labels a word can have."""

ALWAYS_KNOWN = 400
"""Occurrences from which a capital no longer makes a proper noun possible."""

OWN_CONTEXT = 4
"""Occurrences from which a word is its own context class."""

MARKS_CAPITAL = 2000
"""Occurrences up to which the context class of a word tells its capital."""

RARE_LABEL = 10
"""Labels seen less often become the commonest label with the same Penn tag."""


class LexiconModel:
    """Labels, candidates and context classes, from a treebank and tables of forms."""

    def __init__(self, sentences: list[list[Word]], tables: dict[str, frozenset[str]]) -> None:
        self.tables = tables
        counts = Counter(word.xpos + "_" + word.upos for sentence in sentences for word in sentence)
        self.labels = [label for label, count in sorted(counts.items()) if count >= RARE_LABEL]
        self.label_ids = {label: index for index, label in enumerate(self.labels)}
        self._commonest: dict[str, str] = {}
        for label, _ in counts.most_common():
            self._commonest.setdefault(label.split("_")[0], label)
        self.seen: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self.counts: Counter[str] = Counter()
        for sentence in sentences:
            for word in sentence:
                key = normal(word.form)
                self.seen[key][self.label(word)] += 1
                self.counts[key] += 1

    def label(self, word: Word) -> str:
        """Return the label of a word of the treebank."""
        label = word.xpos + "_" + word.upos
        if label in self.label_ids:
            return label
        label = self._commonest.get(word.xpos, "NN_NOUN")
        return label if label in self.label_ids else "NN_NOUN"

    def known(self, key: str) -> bool:
        """Tell whether a normal form has an entry of its own (not guessed from its ending)."""
        return key in self.tables or self.counts[key] >= 3

    def candidates(self, key: str) -> tuple[frozenset[str], frozenset[str]]:
        """Return the possible labels of a normal form, and those that only a capital adds."""
        counts = self.seen.get(key)
        total = self.counts[key]
        labels: set[str] = set()
        if counts:
            labels = {
                label
                for label, count in counts.items()
                if (count >= 0.01 * total and (count >= 2 or total < 40))
                or (count >= 8 and count >= 0.003 * total)
            }
        if key in self.tables and total < WELL_KNOWN:
            labels |= {tag + "_" + UPOS_OF[tag] for tag in self.tables[key]}
        if not self.known(key):
            labels |= set(guesses(key))
        extra = set()
        if total < ALWAYS_KNOWN and key[0].isalpha():
            extra = {"NNP_PROPN", "NNPS_PROPN"} if key.endswith("s") else {"NNP_PROPN"}
        return frozenset(labels), frozenset(extra - labels)

    def word_class(self, key: str, capital: str) -> str:
        """Return the context class of a word by its possible tags, or by its ending."""
        if key[0] == "!":
            return key
        tags = self.tables.get(key)
        if tags is not None:
            return ("C" if capital in MARKED else "0") + "L" + "|".join(sorted(tags))
        return unseen_class(key, capital)

    def context_class(self, key: str, capital: str) -> str:
        """Return the finest context class of a word: itself when common enough."""
        if key[0] == "!" or self.counts[key] < OWN_CONTEXT:
            return self.word_class(key, capital)
        marked = capital in MARKED and self.counts[key] < MARKS_CAPITAL
        return "^" + key if marked else key
