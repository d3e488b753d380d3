import json
from pathlib import Path

from command_line import Calque


def test_who_held_an_office(calque: Calque) -> None:
    code, output, _ = calque("facts", "who was French prime minister on 2024-10-01")
    assert code == 0
    assert output.splitlines()[:2] == [
        "French prime minister (fr-prime-minister)",
        "  2024-09-05 – 2024-12-13  Michel Barnier",
    ]


def test_words_need_no_quotation_marks(calque: Calque) -> None:
    assert calque("facts", "ECB", "president") == calque("facts", "ECB president")


def test_a_day_beyond_the_facts_is_said_to_be_so(calque: Calque) -> None:
    assert "the facts do not vouch for that day" in calque("facts", "US president 2035-01-01")[1]


def test_json(calque: Calque) -> None:
    code, output, _ = calque("facts", "--format", "json", "US president 2025-05-01")
    (office,) = json.loads(output)["offices"]
    assert code == 0
    assert office["terms"] == [{"holder": "Donald Trump", "start": "2025-01-20", "end": None}]


def test_an_unknown_name_names_the_nearest(calque: Calque) -> None:
    code, output, errors = calque("facts", "Jon Kery")
    assert (code, output) == (2, "")
    assert errors.startswith(
        "calque: error: no office or person of the facts is in 'Jon Kery'; did you mean John Kerry"
    )


def test_a_bad_file_is_refused_with_its_place(calque: Calque) -> None:
    Path("own.yaml").write_text("offices:\n  - id: x\n    country: XX\n", encoding="utf-8")
    code, _, errors = calque("facts", "--facts", "own.yaml", "x")
    assert code == 2
    assert errors.startswith("calque: error: own.yaml:3:14: unknown country 'XX'")


def test_the_list_of_offices(calque: Calque) -> None:
    code, output, _ = calque("facts")
    assert code == 0
    assert "us-president" in output
