import pytest

from linter.facts.lookup import look_up, parse_question
from linter.facts.store import load_facts


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("who was French prime minister on 2024-10-01", [("fr-prime-minister", "Michel Barnier")]),
        ("US president 2024-06-01", [("us-president", "Joe Biden")]),
        ("president of the united states 2025-03-01", [("us-president", "Donald Trump")]),
        ("Élysée 2008-01-01", []),
        ("tenant of the elysee 2008-01-01", [("fr-president", "Nicolas Sarkozy")]),
        ("Tusk 2016-01-01", [("european-council-president", "Donald Tusk")]),
        ("ecb-president 2015-01-01", [("ecb-president", "Mario Draghi")]),
        ("Christine Lagarde 2012-01-01", [("imf-managing-director", "Christine Lagarde")]),
        ("US president 2024-06-01 Donald Trump", []),
        ("Erdogan 2005-01-01", [("tr-prime-minister", "Recep Tayyip Erdoğan")]),
    ],
)
def test_look_up(question: str, answer: list[tuple[str, str]]) -> None:
    entries, _ = look_up(load_facts(), parse_question(question))
    assert [(entry.office.id, entry.holder) for entry in entries] == answer


def test_all_terms_of_somebody() -> None:
    entries, _ = look_up(load_facts(), parse_question("Benjamin Netanyahu Israeli prime minister"))
    assert len(entries) == 3


def test_a_day_that_there_is_not() -> None:
    with pytest.raises(ValueError, match="'2024-02-30' is no date"):
        parse_question("US president 2024-02-30")
