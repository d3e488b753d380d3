"""Part-of-speech tags: a linear model over a window of five words.

Each word has a short list of candidate labels, from lists of forms or from its
ending, with a score of its own; the two words on either side add to the scores
through rows of one byte a label, and common pairs of neighbours have weights
of their own. No decision depends on another one, so a sentence is tagged in
one pass; then a few past tenses and participles are set right.
`tools/train_tagger.py` learns the numbers.
"""

from linter.language.finiteness import corrections
from linter.language.orthography import capitals_are_free
from linter.language.store import Store, english
from linter.language.word_entries import Candidates, WordEntries

_LOWEST = -1_000_000
_NOTHING = (0,) * 255
"""For candidates to which the word after adds nothing."""


class Tagger:
    """The tagger over one data file."""

    def __init__(self, store: Store) -> None:
        labels = store.section("labels").decode().split(" ")
        self._tags = [label.split("_")[0] for label in labels]
        self._parts = [label.split("_")[1] for label in labels]
        self._numbers = {label: number for number, label in enumerate(labels)}
        self._inside = WordEntries(store, free=False)
        self._free = WordEntries(store, free=True)
        self._start, self._start_class = self._inside.border("<s>")
        self._end, self._end_class = self._inside.border("</s>")

    def tag(self, forms: list[str]) -> tuple[list[str], list[str]]:
        """Return the Penn tags and the UD parts of speech of a sentence's tokens."""
        if not forms:
            return [], []
        if capitals_are_free(forms):
            entries = list(map(self._free.__getitem__, forms))
        else:
            entries = [self._free[forms[0]], *map(self._inside.__getitem__, forms[1:])]
        rows = [self._start, self._start, *[entry[4] for entry in entries], self._end, self._end]
        classes = [self._start_class, *[entry[5] for entry in entries], self._end_class]
        chosen = []
        # One loop without calls: this is where the time goes.
        for index, (only, candidates, befores, afters, _, _) in enumerate(entries):
            if only < 0:
                if befores is not None:
                    candidates = befores[classes[index]]
                weights = None if afters is None else afters.get(classes[index + 2])
                before, after = rows[index + 1], rows[index + 3]
                far_before, far_after = rows[index], rows[index + 4]
                if len(candidates) == 2:
                    (
                        (one, right, left2, right2, score),
                        (only, other_right, other_left2, other_right2, other),
                    ) = candidates
                    score += before[one] + after[right] + far_before[left2] + far_after[right2]
                    other += before[only] + after[other_right]
                    other += far_before[other_left2] + far_after[other_right2]
                    if weights is not None:
                        score += weights[0]
                        other += weights[1]
                    if score >= other:
                        only = one
                else:
                    best = _LOWEST
                    for (label, right, left2, right2, score), weight in zip(
                        candidates, weights or _NOTHING, strict=False
                    ):
                        score += weight + before[label] + after[right]
                        score += far_before[left2] + far_after[right2]
                        if score > best:
                            best, only = score, label
            chosen.append(only)
        labels, parts = self._tags, self._parts
        tags = [labels[label] for label in chosen]
        changes = corrections(forms, tags, lambda index, tag: self._can_be(entries[index][1], tag))
        for index, verb_tag in changes.items():
            tags[index], chosen[index] = verb_tag, self._numbers[verb_tag + "_VERB"]
        return tags, [parts[label] for label in chosen]

    def _can_be(self, candidates: Candidates, tag: str) -> bool:
        number = self._numbers[tag + "_VERB"]
        return any(candidate[0] == number for candidate in candidates)


_shared: list[Tagger] = []


def tag(forms: list[str]) -> tuple[list[str], list[str]]:
    """Return the Penn tags (XPOS) and the UD parts of speech (UPOS) of one sentence.

    Args:
        forms: the tokens of the sentence, as written, none of them empty.

    Raises:
        BackendError: when the language data are missing.
    """
    if not _shared:
        _shared.append(Tagger(english()))
    return _shared[0].tag(forms)
