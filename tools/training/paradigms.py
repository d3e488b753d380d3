"""Packs inflection tables into what the rules of morphology do not give."""

from collections import Counter, defaultdict

from linter.language.inflection import CELLS, Inflector
from linter.language.morphology import regular
from linter.language.orthography import fold
from tools.training import word_tables
from tools.training.treebank import Word

_LEAST = 2


def paradigms() -> dict[str, bytes]:
    """Return lemma -> record, in the form that `Inflector` reads."""
    items: defaultdict[str, list[str]] = defaultdict(list)
    for lemma, part, forms in word_tables.inflections():
        if part == "N":
            plurals = [form for form in forms.get("NNS", ()) if form != lemma]
            forms = {"NNS": tuple(plurals) or (lemma,)}
        if forms == regular(lemma, part):
            items[lemma].append(part)
        else:
            items[lemma].append(part + "=" + "|".join("/".join(forms.get(tag, ())) for tag in CELLS[part]))
    return {lemma: ";".join(sorted(found)).encode() for lemma, found in items.items()}


def exceptions(tables: dict[str, bytes], sentences: list[list[Word]]) -> dict[str, bytes]:
    """Return "form/tag" -> lemma where rules and paradigms give another one.

    The treebank decides for the words it has, the tables for all others; names
    with the tag NNP are their own lemma.
    """
    rules = Inflector(tables.get, lambda key: None)
    wanted: dict[tuple[str, str], str] = {}
    for form, part, lemmas in word_tables.lemmas():
        if form == form.lower() and form not in lemmas:
            for tag in CELLS[part]:
                fitting = [
                    lemma for lemma in lemmas if form in rules.paradigm(lemma).get(part, {}).get(tag, ())
                ]
                if fitting and rules.lemmatize(form, tag) not in fitting:
                    wanted[form, tag] = fitting[0]
    seen: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for sentence in sentences:
        for word in sentence:
            if word.xpos != "NNP":
                seen[fold(word.form), word.xpos][word.lemma] += 1
    for key, counts in seen.items():
        lemma, count = counts.most_common(1)[0]
        if count >= _LEAST:
            wanted[key] = lemma
    return {
        f"{form}/{tag}": lemma.encode()
        for (form, tag), lemma in wanted.items()
        if rules.lemmatize(form, tag).lower() != lemma.lower()
    }
