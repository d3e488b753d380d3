"""What was left untranslated is found; what is meant to be foreign is let through."""

import pytest
from flagging import flagged

from linter.checks.untranslated.function_words import languages

PASSAGES = {
    "fr": ("The minister said that ", "le gouvernement ne peut pas accepter cette décision", " today."),
    "es": ("The union said that ", "el presidente también habló con los sindicatos", " on Monday."),
    "de": ("The club ", "wird nicht mehr mit dem Trainer verlängern", " in June."),
    "it": (
        "The leader added that ",
        "il partito non ha ancora deciso cosa fare della riforma",
        " yesterday.",
    ),
    "pt": ("The court held that ", "o governo não pode mais contratar pelos próximos", " years."),
    "nl": ("The mayor said that ", "het kabinet niet wordt gesteund omdat zij", " left."),
    "pl": ("The party said that ", "rząd nie będzie już rozmawiał z opozycją", " again."),
    "cs": ("The party said that ", "vláda nebude podle ministra již jednat", " again."),
    "tr": ("The party said that ", "hükümet ancak bu olarak değil", " again."),
}


def test_every_language_has_an_example() -> None:
    assert sorted(PASSAGES) == sorted(language.code for language in languages())


@pytest.mark.parametrize("code", PASSAGES)
def test_passages(code: str) -> None:
    before, passage, after = PASSAGES[code]
    assert flagged("foreign-passage", before + passage + after) == [passage]


@pytest.mark.parametrize(
    "text",
    [
        "The Direction générale de la sécurité intérieure and the Conseil supérieur de la magistrature met.",
        "He plays for Club Deportivo de la Universidad Católica in Mar del Plata.",
        "A coup d'état, a fait accompli, the crème de la crème, the gilets jaunes and a tour de force.",
        "She said “on ne peut pas être partout” and *non, je ne regrette rien*.",
        "The motto (liberté ou la mort pour nous) is old.",
        "The Bundesamt für Migration und Flüchtlinge is in Nuremberg; the van der Sar family too.",
        "Was she a die-hard fan? We met on plus-one terms, so as not to come as a pair per se.",
    ],
)
def test_names_loans_and_quotations(text: str) -> None:
    assert flagged("foreign-passage", text, "a.md") == []
    assert flagged("foreign-function-word", text, "a.md") == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The talks avec the government go on.", ["avec"]),
        ("The ministers und the mayors met.", ["und"]),
        ("He met the pero not the mayor.", ["pero"]),
        ("The French word avec means with.", []),
        ("He moved to Big Sur und wrote.", []),
    ],
)
def test_function_words_between_english_words(text: str, words: list[str]) -> None:
    assert flagged("foreign-function-word", text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The comisión met the négociateurs.", ["comisión", "négociateurs"]),
        ("The protégés of the naïve señor ate crêpes in the café.", []),
        ("They coöperate on the rôle of élites.", []),
        ("The “comisión” met in Český rozhlas and at the École normale supérieure.", []),
        ("The Māori of Aotearoa and their whānau came.", []),
    ],
)
def test_words_with_foreign_letters(text: str, words: list[str]) -> None:
    assert flagged("accented-word", text) == words


def test_words_of_the_house_are_let_through() -> None:
    text = "The comisión met avec the mayor."
    assert flagged("accented-word", text, words=["comisión"]) == []
    assert flagged("foreign-function-word", text, words=["avec"]) == []


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("They spoke of телефонной беседы held on Monday.", ["телефонной беседы"]),
        ("The drill was held in the 南海 on Monday.", ["南海"]),
        ("Xi Jinping (习近平) said “перестройка” and *гласность*.", []),
        ("The word гласность, the Chinese: 人民.", []),
        ("The α and β rays at 5 °С.", []),
        ("Under #москва and @имя they wrote.", []),
    ],
)
def test_other_scripts(text: str, runs: list[str]) -> None:
    assert flagged("foreign-script", text, "a.md") == runs
