import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stand_in_server import answer_to

from linter.checks.grammar.answer import Match, read
from linter.checks.grammar.faults import PieceError

TEXT = "He 🎉 came\nwiht 👩‍👧 an officials."


def answer(**changes: Any) -> bytes:
    found: dict[str, Any] = answer_to(TEXT)
    found["matches"][0].update(changes)
    return json.dumps(found).encode()


def test_positions_are_code_points() -> None:
    first, second = read(answer(), TEXT, most_replacements=5)
    assert TEXT[first.start : first.end] == "wiht"
    assert TEXT[second.start : second.end] == "an officials"
    assert first == Match(
        start=TEXT.index("wiht"),
        end=TEXT.index("wiht") + 4,
        rule="MORFOLOGIK_RULE_EN_US",
        category="TYPOS",
        issue="misspelling",
        message="Possible spelling mistake found.",
        replacements=("with",),
    )


def test_what_is_optional() -> None:
    rule = {
        "id": "X",
        "category": {"id": "Y"},
        "urls": [{"value": "https://example.org/x"}],
        "tags": ["picky"],
    }
    replacements = [{"value": str(number)} for number in range(9)]
    first, *_ = read(answer(rule=rule, replacements=replacements), TEXT, most_replacements=2)
    assert (first.url, first.picky, first.issue) == ("https://example.org/x", True, "uncategorized")
    assert first.replacements == ("0", "1")


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "is not that of LanguageTool"),
        (b"<html>Sign in</html>", "is not that of LanguageTool"),
        (b"\xff\xfe", "is not that of LanguageTool"),
        (b"[]", "is not that of LanguageTool"),
        (b'{"matches": 7}', "is not that of LanguageTool"),
        (b'{"matches": [{"offset": 1}]}', "is not that of LanguageTool"),
        (answer()[:-40], "is not that of LanguageTool"),
        (answer(offset=-1), "a position that is not in the text"),
        (answer(offset=10_000), "a position that is not in the text"),
        (answer(length=0), "a position that is not in the text"),
        (answer(offset=1), "is about 'wiht' where the text has 'e \\U0001f389'"),
        (answer(context={"text": "", "offset": 0, "length": 4}), "a position that is not in the text"),
        (
            b'{"matches":[], "warnings":{"incompleteResults": true, "incompleteResultsReason": "too slow"}}',
            "did not check all of a text: too slow",
        ),
    ],
)
def test_what_is_no_answer_to_the_text(data: bytes, message: str) -> None:
    with pytest.raises(PieceError) as raised:
        read(data, TEXT, most_replacements=5)
    assert message.encode().decode("unicode_escape") in raised.value.message


@given(st.binary(max_size=60) | st.recursive(st.none() | st.integers() | st.text(), st.lists).map(json.dumps))
def test_garbage_raises_nothing_else(data: bytes | str) -> None:
    with pytest.raises(PieceError):
        read(data if isinstance(data, bytes) else data.encode(), TEXT, most_replacements=5)
