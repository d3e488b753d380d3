"""Inflection, lemmas and spelling variants."""

import pytest

from linter.language.inflection import forms_of, inflect, lemmatize
from linter.language.lexicon import frequency, known, noun_only, parts
from linter.language.spelling import variants


@pytest.mark.parametrize(
    ("lemma", "tag", "expected"),
    [
        ("open", "VBD", "opened"),
        ("begin", "VBG", "beginning"),
        ("undergo", "VBN", "undergone"),
        ("lie", "VBG", "lying"),
        ("panic", "VBD", "panicked"),
        ("have", "VBZ", "has"),
        ("be able to", "VBD", "was able to"),
        ("enter into", "VBD", "entered into"),
        ("carry", "VBZ", "carries"),
        ("plan", "VBD", "planned"),
        ("zorb", "VBD", "zorbed"),
        ("Open", "VBD", "Opened"),
        ("opened", "VBD", "opened"),
        ("opened", "VBG", "opening"),
        ("child", "NNS", "children"),
        ("analysis", "NNS", "analyses"),
        ("paving stone", "NNS", "paving stones"),
        ("point of view", "NNS", "points of view"),
        ("mother-in-law", "NNS", "mothers-in-law"),
        ("talks", "NNS", "talks"),
        ("talks", "NN", "talks"),
        ("big", "JJS", "biggest"),
        ("good", "JJR", "better"),
        ("important", "JJR", "more important"),
        ("with", "IN", "with"),
        ("", "VBD", ""),
    ],
)
def test_inflects(lemma: str, tag: str, expected: str) -> None:
    assert inflect(lemma, tag) == expected


@pytest.mark.parametrize(
    ("form", "tag", "lemma"),
    [
        ("hired", "VBD", "hire"),
        ("hiring", "VBG", "hire"),
        ("planned", "VBN", "plan"),
        ("sown", "VBN", "sow"),
        ("was", "VBD", "be"),
        ("'s", "VBZ", "be"),
        ("’re", "VBP", "be"),
        ("n't", "RB", "not"),
        ("discussions", "NNS", "discussion"),
        ("policies", "NNS", "policy"),
        ("boxes", "NNS", "box"),
        ("defenses", "NNS", "defense"),
        ("better", "JJR", "good"),
        ("travelled", "VBD", "travel"),
        ("Climbing", "VBG", "climb"),
        ("Paris", "NNP", "Paris"),
    ],
)
def test_lemmatizes(form: str, tag: str, lemma: str) -> None:
    assert lemmatize(form, tag) == lemma


@pytest.mark.parametrize(
    ("lemma", "expected"),
    [
        ("travel", {"VBD": {"traveled", "travelled"}, "VBG": {"traveling", "travelling"}}),
        ("harmonise", {"VBD": {"harmonised", "harmonized"}}),
        ("favor", {"NNS": {"favors", "favours"}, "VBG": {"favoring", "favouring"}}),
        ("programme", {"NN": {"programme", "program"}}),
        ("center", {"NN": {"center", "centre"}, "VBD": {"centered", "centred"}}),
        ("defence", {"NNS": {"defences", "defenses"}}),
        ("analyze", {"VBZ": {"analyzes", "analyses"}}),
        ("organization", {"NNS": {"organizations", "organisations"}}),
        ("dialogue", {"NN": {"dialogue", "dialog"}}),
        ("sow", {"VBN": {"sown"}, "VBD": {"sowed"}}),
        ("be", {"VBZ": {"is", "'s"}, "VBN": {"been"}}),
    ],
)
def test_forms_include_both_spellings(lemma: str, expected: dict[str, set[str]]) -> None:
    forms = forms_of(lemma)
    for tag, found in expected.items():
        assert found <= set(forms[tag])


def test_forms_of_one_part_only() -> None:
    assert forms_of("face", "N") == {"NN": ("face",), "NNS": ("faces",)}
    assert set(forms_of("face", "V")) == {"VB", "VBP", "VBD", "VBN", "VBG", "VBZ"}


def test_unknown_words_have_regular_forms() -> None:
    assert forms_of("blorptize")["VBD"] == ("blorptized", "blorptised")
    assert forms_of("blorpt") == {"NN": ("blorpt",), "NNS": ("blorpts",)}
    assert forms_of("blorpt", "V")["VBG"] == ("blorpting",)
    assert forms_of("paving-stone")["NNS"] == ("paving-stones",)


def test_function_words_stand_for_themselves() -> None:
    assert set(forms_of("with").values()) == {("with",)}


@pytest.mark.parametrize(
    "word", ["advise", "exercise", "promise", "surprise", "capsize", "four", "doctor", "dog"]
)
def test_no_variant_where_there_is_none(word: str) -> None:
    assert variants(word) == ()


def test_lexicon() -> None:
    assert {"VBD", "VBN"} <= parts("hired")
    assert parts("Hired") == parts("hired")
    assert known("discussion")
    assert not known("blorptize")
    assert not known("Merkel")
    assert parts("Merkel") == frozenset()
    assert frequency("Merkel") > 0
    assert noun_only("discussion")
    assert not noun_only("talk")
    assert frequency("the") > frequency("government") > frequency("pitfall") > frequency("blorptize") == 0
