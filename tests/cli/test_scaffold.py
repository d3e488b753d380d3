from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from linter.cli.scaffold import rule_name, rule_yaml, write_file
from linter.errors import PackError


@pytest.mark.parametrize(
    ("expression", "name"),
    [
        ("engager des discussions", "engager-des-discussions"),
        ("l'escalade des tensions", "l-escalade-des-tensions"),
        ("pavé dans la mare", "pave-dans-la-mare"),
        ("Œuvre", "uvre"),
    ],
)
def test_names_come_from_the_expression(expression: str, name: str) -> None:
    assert rule_name(expression) == name


printable = st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn", "Co"]), min_size=1, max_size=40)


@given(
    st.sampled_from(["yes", "No", "null", "1:30", "12", "a: b", "a #b", "- a", "@x", "a, b", "é", "it's"])
    | printable,
    st.lists(printable, min_size=2, max_size=3),
)
def test_yaml_reads_what_was_written(text: str, several: list[str]) -> None:
    written = rule_yaml({"id": "x", "source": text, "instead": several, "why": ""})
    assert yaml.safe_load("rules:\n" + written) == {
        "rules": [{"id": "x", "source": text, "instead": several}]
    }


def test_a_file_that_changed_meanwhile_stays(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_text("new")
    with pytest.raises(PackError, match="changed meanwhile"):
        write_file(str(file), "mine", expected="old")
    with pytest.raises(PackError, match="cannot be written"):
        write_file(str(file), "mine", expected=None)
    assert file.read_text() == "new"
    assert list(tmp_path.iterdir()) == [file]
