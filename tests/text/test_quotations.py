"""Direct speech is found whatever marks a desk uses, and apostrophes are left alone."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.text.quotations import quotations


def quoted(text: str) -> list[str]:
    return [text[span.start : span.end] for span in quotations(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("“Go,” he said, “and stay.”", ["“Go,”", "“and stay.”"]),
        ('"Go," he said, "and stay."', ['"Go,"', '"and stay."']),
        ('He called it "progress".', ['"progress"']),
        ("« Allons », he said.", ["« Allons »"]),
        ("He said «go» twice.", ["«go»"]),
        ('He wrote " go " twice.', ['" go "']),
        ("„Los“, he said.", ["„Los“"]),
        ("„Los”, he said.", ["„Los”"]),
        ("»Los«, he said.", ["»Los«"]),
        ("He said “go“ twice.", ["“go“"]),
        ("He said ”go” twice.", ["”go”"]),
        ('He said “go" twice.', ['“go"']),
        ('He said:"Go" twice.', ['"Go"']),
        ('("Go")', ['"Go"']),
        ('"Go"—he said', ['"Go"']),
        ("‘Go,’ he said, ‘and stay.’", ["‘Go,’", "‘and stay.’"]),
        ("'Go,' he said, 'and stay.'", ["'Go,'", "'and stay.'"]),
        ("The ‘new’ plan", ["‘new’"]),
        ("The 'new' plan", ["'new'"]),
    ],
)
def test_each_kind_of_mark(text: str, found: list[str]) -> None:
    assert quoted(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("“She said ‘no’ to us,” he said.", ["“She said ‘no’ to us,”"]),
        ("‘She said “no” to us,’ he said.", ["‘She said “no” to us,’"]),
        ("“He cried “no” again,” she said.", ["“He cried “no” again,”"]),
        ('"He cried "no" again," she said.', ['"He cried "no" again,"']),
        ('“He cried "no" again,” she said.', ['“He cried "no" again,”']),
        ("« Il a dit “no” again », she said.", ["« Il a dit “no” again »"]),
    ],
)
def test_a_quotation_inside_another_is_part_of_it(text: str, found: list[str]) -> None:
    assert quoted(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("“This goes on in the next paragraph.", ["“This goes on in the next paragraph."]),
        ('He said: "This goes on.', ['"This goes on.']),
        ("« This goes on.", ["« This goes on."]),
        ("“This goes on: ‘No.’", ["“This goes on: ‘No.’"]),
        ("“Forgotten. “They will,” he said.", ["“Forgotten. “They will,”"]),
        ('"Forgotten. "They will," he said.', ['"Forgotten. "They will,"']),
        ("“One. “Two. “They will,” he said.", ["“One. “Two. “They will,”"]),
    ],
)
def test_an_open_quotation_lasts_to_the_end_of_its_paragraph(text: str, found: list[str]) -> None:
    assert quoted(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "",
        "No marks.",
        "It’s the dogs’ bowls, isn’t it?",
        "It's the dogs' bowls, isn't it?",
        "In the ’90s and the '80s rock 'n' roll was king.",
        "’Tis the season; 'twas the night; give 'em hell.",
        'A 12" pipe and a 5" one.',
        'A 12 " pipe.',
        "A stray ” mark.",
        'A stray mark" here.',
        "A stray » mark.",
        "A stray ‘mark here.",
        "O’Brien and d’Estaing’s and L'Oréal's",
        '"',
        "”",
    ],
)
def test_what_quotes_nothing(text: str) -> None:
    assert quoted(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("‘The dogs’ bowls are empty,’ he said.", ["‘The dogs’ bowls are empty,’"]),
        ("'The dogs' bowls are empty,' he said.", ["'The dogs' bowls are empty,'"]),
        ("The ‘hawks’ met the ‘doves’ there.", ["‘hawks’", "‘doves’"]),
        ("The ‘hawks’ met the others.", ["‘hawks’"]),
        ("‘It’s John’s,’ he said.", ["‘It’s John’s,’"]),
    ],
)
def test_possessives_do_not_close_a_quotation(text: str, found: list[str]) -> None:
    assert quoted(text) == found


MARKS = st.text(alphabet="\"'“”„«»‘’‚ aS.5\n(—", max_size=60)


@given(MARKS)
def test_quotations_are_sorted_disjoint_and_begin_with_a_mark(text: str) -> None:
    position = 0
    for span in quotations(text):
        assert position <= span.start < span.end <= len(text)
        assert text[span.start] in "\"'“”„«»‘’‚"
        position = span.end


WORDS = st.lists(st.sampled_from(["talks", "began", "in", "Kyiv", "don’t", "it's"]), min_size=1, max_size=6)
PAIRS = st.sampled_from(["“”", '""', "«»", "„“", "‘’", "''"])


@given(st.lists(st.tuples(WORDS, PAIRS, WORDS), min_size=1, max_size=5))
def test_quotations_side_by_side_are_each_found(parts: list[tuple[list[str], str, list[str]]]) -> None:
    text, expected = "", []
    for before, (opening, closing), inside in parts:
        speech = f"{opening}{' '.join(inside)},{closing}"
        text += f"{' '.join(before)} {speech} "
        expected.append(speech)
    assert quoted(text) == expected


@given(WORDS, st.sampled_from(["“‘’”", "‘“”’", "«“”»", '“""”', '"‘’"']), WORDS)
def test_nested_quotations_are_one(outer: list[str], marks: str, inner: list[str]) -> None:
    speech = f"{marks[0]}{' '.join(outer)}, {marks[1]}{' '.join(inner)}{marks[2]} yes,{marks[3]}"
    assert quoted(f"He said {speech} twice.") == [speech]


@pytest.mark.parametrize("unit", ["“", '"', " “a", "« ", "»", "‘a ", "’ ", "“a” ", "a’s ‘s’ a ", '«" ', "“«"])
def test_time_is_linear_in_the_marks(unit: str) -> None:
    def seconds(times: int) -> float:
        start = time.process_time()
        quotations(unit * times)
        return time.process_time() - start

    seconds(1_000)
    assert seconds(80_000) < 40 * max(seconds(8_000), 0.004)
