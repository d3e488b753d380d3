"""Inflected forms of a lemma, and the lemma of a form.

The tables hold what the rules of `linter.language.morphology` do not give.
"""

from collections.abc import Callable

from linter.language.morphology import bases, regular
from linter.language.orthography import fold
from linter.language.spelling import variants
from linter.language.store import english

Lookup = Callable[[str], bytes | None]

PARTS = ("V", "N", "J", "R")
BASE_TAGS = {"V": ("VB", "VBP"), "N": ("NN",), "J": ("JJ",), "R": ("RB",)}
CELLS = {"V": ("VBD", "VBN", "VBG", "VBZ"), "N": ("NNS",), "J": ("JJR", "JJS"), "R": ("RBR", "RBS")}
_PART_OF_TAG = {tag: part for part in PARTS for tag in (*BASE_TAGS[part], *CELLS[part])} | {
    "NNP": "N",
    "NNPS": "N",
}

_CLOSED: dict[str, dict[str, tuple[str, ...]]] = {
    "be": {
        "VB": ("be",), "VBP": ("are", "am", "'re", "'m"), "VBZ": ("is", "'s"), "VBD": ("was", "were"),
        "VBN": ("been",), "VBG": ("being",),
    },
    "have": {
        "VB": ("have",), "VBP": ("have", "'ve"), "VBZ": ("has",), "VBD": ("had", "'d"), "VBN": ("had",),
        "VBG": ("having",),
    },
    "will": {"MD": ("will", "'ll", "wo")},
    "would": {"MD": ("would", "'d")},
    "can": {"MD": ("can", "ca")},
    "shall": {"MD": ("shall", "sha")},
    "not": {"RB": ("not", "n't")},
}  # fmt: skip

_VERB_ENDINGS = ("ize", "ise", "yze", "yse", "ify", "ate")
_ADJECTIVE_ENDINGS = ("ous", "ful", "less", "able", "ible", "ical", "ive", "ish", "ary", "ian")
_PREPOSITIONS = frozenset(
    [
        "of",
        "in",
        "to",
        "with",
        "for",
        "at",
        "on",
        "from",
        "by",
        "against",
        "between",
        "over",
        "under",
        "into",
        "about",
    ]
)
_MORE = {"JJR": "more", "RBR": "more", "JJS": "most", "RBS": "most"}


class Inflector:
    """Inflection over two tables.

    Args:
        paradigms: lemma -> its parts, each a letter, or a letter, "=" and the
            cells of `CELLS` split by "|" (spellings by "/"); parts split by ";".
        exceptions: "form/tag" -> the lemma that the rules miss.
    """

    def __init__(self, paradigms: Lookup, exceptions: Lookup) -> None:
        self._paradigms = paradigms
        self._exceptions = exceptions

    def paradigm(self, lemma: str) -> dict[str, dict[str, tuple[str, ...]]]:
        """Return part -> Penn tag -> forms of a lemma in the table; empty for another word."""
        record = self._paradigms(lemma)
        result: dict[str, dict[str, tuple[str, ...]]] = {}
        for item in record.decode().split(";") if record else ():
            part = item[0]
            forms: dict[str, tuple[str, ...]] = dict.fromkeys(BASE_TAGS[part], (lemma,))
            if len(item) == 1:
                forms |= regular(lemma, part)
            else:
                for tag, cell in zip(CELLS[part], item[2:].split("|"), strict=True):
                    if cell:
                        forms[tag] = tuple(cell.split("/"))
            result[part] = forms
        return result

    def lemmatize(self, form: str, tag: str) -> str:
        """Return the lemma of a form; see the function of that name."""
        lower = fold(form)
        exception = self._exceptions(f"{lower}/{tag}")
        if exception is not None:
            return exception.decode()
        if tag == "NNP":
            return form
        candidates = bases(lower, tag)
        if len(candidates) > 1:
            part = _PART_OF_TAG[tag]
            plain = "NNS" if tag == "NNPS" else tag
            for candidate in candidates:
                if lower in self.paradigm(candidate).get(part, {}).get(plain, ()):
                    return candidate
        return candidates[0].capitalize() if tag == "NNPS" else candidates[0]


_shared: list[Inflector] = []


def _english() -> Inflector:
    if not _shared:
        store = english()
        _shared.append(Inflector(store.table("paradigms").get, store.table("lemmas").get))
    return _shared[0]


def lemmatize(form: str, tag: str) -> str:
    """Return the lemma of a form with this Penn tag, in lower case but for proper names.

    Raises:
        BackendError: when the language data are missing.
    """
    return _english().lemmatize(form, tag)


def forms_of(lemma: str, part: str | None = None) -> dict[str, tuple[str, ...]]:
    """Return the forms of a lemma by Penn tag, the usual one first, with spelling variants.

    Args:
        lemma: a base form; a word that is no base form stands for itself alone.
        part: "V", "N", "J" or "R"; all that the lexicon knows for the lemma when left out.

    Raises:
        BackendError: when the language data are missing.
    """
    lower = fold(lemma)
    closed = _CLOSED.get(lower)
    if closed is not None and part in (None, "V", "R"):
        return dict(closed)
    usual = _english().paradigm(lower) or ({} if part else _guess(lower))
    if part is not None:
        usual = {part: usual.get(part) or _regular(lower, part)}
    result: dict[str, tuple[str, ...]] = {}
    for spelling in (lower, *variants(lower)):
        paradigm = usual
        if spelling != lower:
            listed = _english().paradigm(spelling)
            paradigm = {kind: listed.get(kind) or _regular(spelling, kind) for kind in usual if kind}
        for by_tag in paradigm.values():
            for tag, forms in by_tag.items():
                known = result.get(tag, ())
                result[tag] = known + tuple(form for form in forms if form not in known)
    return result


def _regular(lemma: str, part: str) -> dict[str, tuple[str, ...]]:
    head, hyphen, last = lemma.rpartition("-")
    known = _english().paradigm(last).get(part) if hyphen else None
    if known is not None:
        return {tag: tuple(head + "-" + form for form in forms) for tag, forms in known.items()}
    forms: dict[str, tuple[str, ...]] = dict.fromkeys(BASE_TAGS[part], (lemma,))
    return forms | regular(lemma, part) if part in "VN" else forms


def _guess(word: str) -> dict[str, dict[str, tuple[str, ...]]]:
    from linter.language.lexicon import parts

    tags = parts(word)
    if tags and not tags & {"NN", "VB"}:
        return {"": dict.fromkeys(sorted(tags), (word,))}
    if word.endswith("ly"):
        return {"R": _regular(word, "R")}
    if word.endswith(_VERB_ENDINGS):
        return {"V": _regular(word, "V")}
    if word.endswith(_ADJECTIVE_ENDINGS):
        return {"J": _regular(word, "J")}
    if word.endswith(("ing", "ed")) or not word[-1].isalpha():
        return {"": {"NN": (word,)}}
    return {"N": _regular(word, "N")}


def inflect(lemma: str, tag: str) -> str:
    """Return the best form of a word or phrase for a Penn tag, its capitals kept.

    In a phrase a verb tag inflects the first word ("entered into"), a noun tag
    the word before the first preposition ("points of view") or the last one,
    another tag the last one. A word that has such a form already, or none, is
    returned as it is.

    Raises:
        BackendError: when the language data are missing.
    """
    part = _PART_OF_TAG.get(tag)
    if part is None or not lemma:
        return lemma
    for separator in (" ", "-"):
        words = lemma.split(separator)
        if len(words) > 1:
            if separator == "-" and part != "N":
                break
            place = 0 if part == "V" else _noun_head(words) if part == "N" else len(words) - 1
            words[place] = inflect(words[place], tag)
            return separator.join(words)
    form = _inflect_word(fold(lemma), part, tag)
    if lemma[0].isupper():
        return form.upper() if len(lemma) > 1 and lemma.isupper() else form[0].upper() + form[1:]
    return form


def _noun_head(words: list[str]) -> int:
    return next(
        (place - 1 for place, word in enumerate(words) if word in _PREPOSITIONS and place), len(words) - 1
    )


def _inflect_word(word: str, part: str, tag: str) -> str:
    plain = {"NNP": "NN", "NNPS": "NNS"}.get(tag, tag)
    paradigm = _CLOSED.get(word) if part == "V" else None
    if paradigm is None:
        paradigm = _english().paradigm(word).get(part)
    if paradigm is None:
        for inflected in CELLS[part]:
            base = lemmatize(word, inflected)
            if base != word and word in _english().paradigm(base).get(part, {}).get(inflected, ()):
                return word if part == "N" else _inflect_word(base, part, tag)
        paradigm = _regular(word, part)
    if plain in paradigm:
        return paradigm[plain][0]
    return f"{_MORE[plain]} {word}" if plain in _MORE else word
