"""What the training data say of a word: its candidate labels and its context classes.

A label joins the Penn tag and the UD part of speech: `VBD_VERB`.
"""

from collections import Counter, defaultdict

from linter.language.orthography import CAPITALISED, UPPER, normal
from linter.language.unseen import guesses, unseen_class, unseen_pair_class
from tools.training.demonyms import DEMONYMS
from tools.training.treebank import Word
from tools.training.word_counts import WordCounts

UPOS_OF = {
    "NN": "NOUN", "NNS": "NOUN", "JJ": "ADJ", "JJR": "ADJ", "JJS": "ADJ", "RB": "ADV", "RBR": "ADV",
    "RBS": "ADV", "VB": "VERB", "VBP": "VERB", "VBZ": "VERB", "VBD": "VERB", "VBN": "VERB", "VBG": "VERB",
}  # fmt: skip

MARKED = (CAPITALISED, UPPER)

WELL_KNOWN = 60
"""Occurrences from which the treebank alone decides which labels a word can have."""

ALWAYS_KNOWN = 400
"""Occurrences from which a capital no longer makes a proper noun possible."""

COMMON = 200
"""Occurrences from which labels never chosen for a word are dropped."""

LISTED = 3
"""Occurrences in any text from which a word outside the tables has a record, with all guesses."""

OWN_BROAD_CONTEXT = 400
"""Occurrences from which a word is its own broad context class, for pairs of words."""

OWN_CONTEXT = 4
"""Occurrences from which a word is its own context class."""

MARKS_CAPITAL = 2000
"""Occurrences up to which the context class of a word tells its capital."""

RARE_LABEL = 10
"""Labels seen less often become the commonest label with the same Penn tag."""


class LexiconModel:
    """Labels, candidates and context classes, from a treebank and tables of forms."""

    def __init__(
        self, sentences: list[list[Word]], tables: dict[str, frozenset[str]], counted: WordCounts
    ) -> None:
        self.tables = tables
        self.counted = counted
        counts = Counter(word.xpos + "_" + word.upos for sentence in sentences for word in sentence)
        self.labels = [label for label, count in sorted(counts.items()) if count >= RARE_LABEL]
        self.label_ids = {label: index for index, label in enumerate(self.labels)}
        self._commonest: dict[str, str] = {}
        for label, _ in counts.most_common():
            self._commonest.setdefault(label.split("_")[0], label)
        self.seen: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self.counts: Counter[str] = Counter()
        self.dropped: dict[str, frozenset[str]] = {}
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
        return key in self.tables or self.counts[key] >= 3 or key in DEMONYMS

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
            tags = self.tables[key]
            labels |= {tag + "_" + UPOS_OF[tag] for tag in tags}
            if "VBG" in tags:
                labels |= {"NN_NOUN", "JJ_ADJ"}
            elif "VBN" in tags and key.endswith("ed"):
                labels.add("JJ_ADJ")
        if key in DEMONYMS:
            labels |= {"JJ_ADJ", "NNP_PROPN"}
        elif not self.known(key):
            labels |= set(guesses(key))
        extra = set()
        if total < ALWAYS_KNOWN and key[0].isalpha():
            extra = {"NNP_PROPN", "NNPS_PROPN"} if key.endswith("s") else {"NNP_PROPN"}
        dropped = self.dropped.get(key, frozenset())
        return frozenset(labels - dropped), frozenset(extra - labels - dropped)

    def listed(self) -> list[str]:
        """Return all normal forms that have a record, sorted."""
        own = {key for key, count in self.counts.items() if count > 1}
        counted = {key for key, count in self.counted.total.items() if count >= LISTED and key[0] != "!"}
        names = {key for key in self.counted.names if key.isalpha()}
        return sorted(own | counted | names | DEMONYMS | self.tables.keys())

    def drop_unused(self, sentences: list[list[Word]], predicted: list[int]) -> None:
        """Drop the candidates of common words that a tagger never chose for them.

        A label that the treebank itself has in a hundredth of the cases stays. What
        words are in other texts is no guide: translations misuse words.

        Args:
            sentences: the treebank.
            predicted: label numbers of all its words.
        """
        chosen: defaultdict[str, set[str]] = defaultdict(set)
        words = (word for sentence in sentences for word in sentence)
        for word, number in zip(words, predicted, strict=True):
            chosen[normal(word.form)].add(self.labels[number])
        for key, labels in chosen.items():
            total = self.counts[key]
            if total >= COMMON:
                usual, extra = self.candidates(key)
                self.dropped[key] = frozenset(
                    label for label in (usual | extra) - labels if self.seen[key][label] < 0.01 * total
                )

    def word_class(self, key: str, capital: str) -> str:
        """Return the context class of a word by its possible tags, or by its ending."""
        if key[0] == "!":
            return key
        tags = self.tables.get(key)
        if tags is not None:
            return ("C" if capital in MARKED else "0") + "L" + "|".join(sorted(tags))
        return unseen_class(key, capital)

    def habit_class(self, key: str, capital: str) -> str:
        """Return the context class of a word by how it is usually written, and how here."""
        return self.counted.habit(key) + ("C" if capital in MARKED else "0")

    def context_class(self, key: str, capital: str) -> str:
        """Return the finest context class of a word: itself when common enough."""
        if key[0] == "!" or self.counts[key] < OWN_CONTEXT:
            return self.word_class(key, capital)
        marked = capital in MARKED and self.counts[key] < MARKS_CAPITAL
        return "^" + key if marked else key

    def pair_class(self, key: str, capital: str) -> str:
        """Return the broad context class that a word has in features of two words."""
        if self.counts[key] >= OWN_BROAD_CONTEXT:
            return key
        mark = "^" if capital in MARKED else ""
        if self.counts[key] >= 3:
            return mark + self.seen[key].most_common(1)[0][0].split("_")[0]
        tags = self.tables.get(key)
        if tags is None:
            return unseen_pair_class(key, capital)
        return mark + ("T" + "|".join(sorted(tags)) if len(tags) < 4 else "T*")
