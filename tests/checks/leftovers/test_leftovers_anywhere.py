"""What holds of all these checks whatever the text: spans, edits, time."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.checks.prose import Prose
from linter.checks.reading import Reading
from linter.checks.registry import CHECKS, load_check
from linter.checks.settings import Settings
from linter.text.formats import FORMATS, parse

NAMES = sorted(
    name
    for name, place in CHECKS.items()
    if place.split(".")[2].partition(":")[0] in ("leftovers", "on_demand", "typography")
)
ALPHABET = [
    *"aeRé ß \n.,;:?!«»„“”\"'()[]*<>&1 20hH€%：，¿я月ѕ\u00a0\u200b\u200d\ufeff\ufffd\u2028\x07\xad🏴",
    *("le ", "que ", "avec ", "und ", "18 h 30", "1 500", "3,5 %", " the ", "](x)", "Ã©", "â€™"),
    *("the 17 April", "&#8203;", "2: 1", " won ", "presidentEmmanuel"),
]
TEXTS = st.lists(st.sampled_from(ALPHABET), max_size=60).map("".join)


@pytest.mark.parametrize("format_name", FORMATS)
@given(text=TEXTS)
@settings(max_examples=150, deadline=None)
def test_spans_and_edits_lie_in_the_text(format_name: str, text: str) -> None:
    reading = Reading(parse(text, path="a", format=format_name), Settings())
    for name in NAMES:
        for finding in load_check(name)(reading):
            assert 0 <= finding.span.start < finding.span.end <= len(text), name
            assert finding.message
            position = 0
            for edit in finding.edits:
                assert position <= edit.span.start <= edit.span.end <= len(text), name
                assert finding.span.contains(edit.span), name
                position = edit.span.end


@given(text=TEXTS)
@settings(max_examples=150, deadline=None)
def test_prose_maps_back(text: str) -> None:
    reading = Reading(parse(text, path="a", format="markdown"), Settings())
    prose = reading.derived(Prose)
    assert prose.text == "\0".join(passage.text for passage in reading.passages)
    for offset, character in enumerate(prose.text):
        if character != "\0":
            passage, begin = prose.passage_at(offset)
            assert passage.text[offset - begin] == character
            assert prose.original(offset, offset + 1) == passage.original(offset - begin, offset - begin + 1)


@pytest.mark.parametrize(
    "unit",
    [
        "«", "» ", "„", "le ", "que le gouvernement ", "é", "café ", "я", "月 ", "Ã", "â€", "\u200b",
        "1 500 ", "1:", "18h ", "(", "“", "[a](b)c ", "aB", "aaaB", "avec the ", "¿", "，", ". ", " ?",
        "3,5 % ", "the 17 April, ", "л'a ",
    ],
)  # fmt: skip
def test_time_is_linear(unit: str) -> None:
    def seconds(size: int) -> float:
        reading = Reading(parse(unit * (size // len(unit)), path="a.txt"), Settings())
        began = time.process_time()
        for name in NAMES:
            for _ in load_check(name)(reading):
                pass
        return time.process_time() - began

    seconds(2_000)
    small, large = max(seconds(20_000), 0.002), seconds(160_000)
    assert large < 24 * small, f"{small:.3f} s for 20,000 code points, {large:.3f} s for 160,000"
