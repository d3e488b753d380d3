"""One person or place, one spelling."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.checks.finding import Finding
from linter.checks.names.first_names import first_names
from linter.checks.names.literal import literal
from linter.checks.names.lookalikes import lookalikes
from linter.checks.names.skeletons import pairs, skeleton
from linter.checks.names.spelling import spelling
from linter.checks.reading import Check, Reading
from linter.checks.settings import Settings
from linter.model import Level
from linter.text.formats import parse


def found(check: Check, text: str, **settings: object) -> list[tuple[str, tuple[str, ...]]]:
    """What a check flags in a Markdown document, with its suggestions."""
    return [
        (text[each.span.start : each.span.end], each.suggestions) for each in run(check, text, **settings)
    ]


def run(check: Check, text: str, **settings: object) -> list[Finding]:
    return list(check(Reading(parse(text, path="a.md"), Settings(**settings))))  # type: ignore[arg-type]


def test_the_rarer_spelling_is_flagged_once_and_edited_everywhere() -> None:
    text = (
        "Zelensky spoke. Zelensky left. **Zelenskyy** slept; Zelenskyy’s aide and pro-Zelenskyy crowds not."
    )
    (finding,) = run(spelling, text)
    assert text[finding.span.start : finding.span.end] == "Zelenskyy"
    assert [text[edit.span.start : edit.span.end] for edit in finding.edits] == ["Zelenskyy", "Zelenskyy"]
    assert {edit.text for edit in finding.edits} == {"Zelensky"}
    assert "twice" in finding.message


def test_a_spelling_with_markup_inside_has_no_edits() -> None:
    (finding,) = run(spelling, "Kyiv is calm. Kyiv sleeps. K**iev** is awake.")
    assert finding.suggestions == ("Kyiv",)
    assert finding.edits == ()


@pytest.mark.parametrize(
    "text",
    [
        "Kyiv (formerly Kiev) is calm. Kyiv sleeps.",
        "Kim Jong-un met Kim Jong-Un's double.",
        "Von der Leyen spoke. Ursula von der Leyen left.",
        "The Kievan Rus and Kyiv.",
        "",
        "Kyiv",
    ],
)
def test_one_name_or_an_explained_one(text: str) -> None:
    assert found(spelling, text) == []


def test_the_house_spelling_holds_even_alone() -> None:
    assert found(spelling, "Kiev is calm.", preferred_names={"Kiev": "Kyiv"}) == [("Kiev", ("Kyiv",))]


def test_the_house_spelling_outweighs_the_commoner_one() -> None:
    text = "Kyiv, Kyiv and Kyiv; not Kiev."
    assert found(spelling, text, preferred_names={"Kyiv": "Kiev"}) == [("Kyiv", ("Kiev",))]


def test_the_house_may_set_names_that_no_list_has() -> None:
    settings = {"preferred_names": {"Bar Baz": "Foo"}}
    assert found(spelling, "Foo met Bar Baz.", **settings) == [("Bar Baz", ("Foo",))]


def test_an_allowed_spelling_is_not_flagged() -> None:
    assert found(spelling, "Kyiv and Kyiv and Odesa. Kiev.", names=frozenset({"Kiev"})) == []


@pytest.mark.parametrize(
    ("text", "flagged"),
    [
        ("Boris Vallaud spoke. Boris Valaud left. Vallaud slept.", "Valaud"),
        ("Emmanuel Macron spoke. Emanuel Macron left. Emmanuel slept.", "Emanuel"),
        ("Pete Buttigieg and Pete Buttegieg. Buttigieg.", "Buttegieg"),
    ],
)
def test_lookalikes(text: str, flagged: str) -> None:
    assert [name for name, _ in found(lookalikes, text)] == [flagged]


@pytest.mark.parametrize(
    "text",
    [
        "Ivan Petrov beat Anna Petrova. Ivan Petrova did not play.",
        "Paul Carson met Rachel Carlson.",
        "John Mann and John Mead.",
        "President Johnson and President Johnston differ.",
    ],
)
def test_two_people_with_similar_names(text: str) -> None:
    assert found(lookalikes, text) == []


def test_translated_first_name() -> None:
    text = "Carlo Calenda spoke. Carlo Calenda left. Charles Calenda slept. Charles Michel did not."
    assert found(first_names, text) == [("Charles", ("Carlo",))]


def test_two_first_names_after_one_title_are_an_information() -> None:
    text = "President Emmanuel Macron spoke. President Emmanuel Macron left. President François Macron slept."
    (finding,) = run(first_names, text)
    assert finding.level is Level.INFO
    assert finding.suggestions == ()


def test_a_couple_is_no_mistake() -> None:
    assert found(first_names, "Emmanuel Macron and Brigitte Macron came.") == []


def test_a_literal_name_needs_the_name_itself() -> None:
    assert found(literal, "The Cross was raised. The World listened.") == []
    assert found(literal, "La Croix wrote so. Later The Cross denied it.") == [("The Cross", ("La Croix",))]


@pytest.mark.parametrize(
    "text",
    [
        "Le Monde met The World Bank.",
        "Le Monde (The World) is a daily.",
        "Le Monde quotes Pete The World now.",
    ],
)
def test_a_longer_name_or_a_gloss_is_no_literal_rendering(text: str) -> None:
    assert found(literal, text) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [("Zelensky", "Zelenskyy"), ("Attal", "Atal"), ("Medvedev", "Medwedew"), ("Khrushchev", "Khrouchtchev")],
)
def test_transliterations_are_pairs(one: str, other: str) -> None:
    assert [set(pair) for pair in pairs([other, one])] == [{one, other}]


NAMES = st.text(alphabet="abcdeklmnorstuvyz", min_size=4, max_size=9).map(str.capitalize)


@given(st.sets(NAMES, max_size=25))
def test_pairs_are_ordered_distinct_and_near(names: set[str]) -> None:
    produced = list(pairs(names))
    assert len(produced) == len(set(produced))
    for first, second in produced:
        assert first < second
        assert {first, second} <= names
        assert abs(len(skeleton(first)) - len(skeleton(second))) <= 1


PIECES = [
    "Kyiv", "Kiev", "**Kiev**", "Zelensky", "Zelenskyy’s", "Carlo Calenda", "Charles Calenda", "&eacute;",
    "La Croix", "The Cross", "Boris Vallaud", "Boris Valaud", "said", ".", ",", "\n\n", "\n", "(", "İ",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES), max_size=30).map(" ".join)


@given(TEXTS)
def test_spans_and_edits_lie_in_the_document(text: str) -> None:
    document = parse(text, path="a.md")
    for check in (spelling, lookalikes, first_names, literal):
        for finding in check(Reading(document, Settings())):
            assert 0 <= finding.span.start < finding.span.end <= len(text)
            for edit in finding.edits:
                assert text[edit.span.start : edit.span.end] != edit.text
            places = [edit.span for edit in finding.edits]
            assert not any(a.touches(b) for a in places for b in places if a is not b)
