"""Whatever the text, spans lie in it and the check ends."""

import time

from hypothesis import given, settings
from hypothesis import strategies as st

from linter.checks.offices.check import check
from linter.checks.offices.title_places import TITLE_STEMS
from linter.checks.reading import Reading
from linter.checks.settings import Settings
from linter.facts.folding import folded
from linter.facts.store import load_facts
from linter.facts.titles import plural
from linter.text.formats import parse

PIECES = st.sampled_from(
    [
        "former ",
        "Former ",
        "ex-",
        "the ",
        "US ",
        "president ",
        "presidents ",
        "Donald Trump",
        "Joe Biden",
        "Trump",
        "Lula da Silva",
        "Marco Rubio",
        ", ",
        " and ",
        ", head of American diplomacy",
        " (",
        ")",
        "“",
        "”",
        ". ",
        "\n\n",
        "’s term",
        "İ",
        "Élysée",
        "**",
        "&eacute;",
        " on April 17",
        " in 2019",
        "Ban Ki-moon",
        ", UN secretary-general,",
    ]
)


@settings(max_examples=300, deadline=None)
@given(
    st.lists(PIECES | st.text(max_size=5), max_size=25), st.sampled_from([None, "2025-04-18", "2019-07-01"])
)
def test_spans_lie_in_the_text(pieces: list[str], date: str | None) -> None:
    text = "".join(pieces)
    document = parse(text, path="a.md")
    for found in check(Reading(document, Settings(date=date))):
        assert 0 <= found.span.start < found.span.end <= len(document.text)
        assert found.message
        for edit in found.edits:
            assert found.span.contains(edit.span)
        for related in found.related:
            assert 0 <= related.span.start < related.span.end <= len(document.text)


@given(st.text(max_size=60))
def test_folding_keeps_the_length(text: str) -> None:
    assert len(folded(text)) == len(text)


def test_every_shipped_title_is_noticed() -> None:
    facts = load_facts()
    for index in range(len(facts.offices)):
        office = facts.office(index)
        for title in (*office.specific, *office.bare, *map(plural, office.specific), *office.actions):
            noticed = any(folded(stem).strip() in title for stem in TITLE_STEMS)
            assert noticed or any(stem in f" {title}" for stem in TITLE_STEMS), title


def test_time_is_linear() -> None:
    paragraph = "Former president Donald Trump met Marco Rubio, head of American diplomacy, in Paris. "

    def seconds(repeated: int) -> float:
        reading = Reading(parse(paragraph * repeated, path="a.txt"), Settings())
        begun = time.perf_counter()
        assert len(list(check(reading))) == repeated
        return time.perf_counter() - begun

    seconds(10)
    assert seconds(800) < 16 * max(seconds(100), 0.01)
