"""docs/configuration.md names every setting, and its examples are valid."""

import re
import tomllib
from pathlib import Path

import msgspec
import pytest

from linter.config.faults import first_fault
from linter.config.schema import Configuration, Scope
from linter.engine.discovery import SKIPPED_FOLDERS, SUFFIXES

DOCS = Path(__file__).parents[2] / "docs"
TEXT = (DOCS / "configuration.md").read_text(encoding="utf-8")


def test_every_setting_has_its_row_in_the_order_of_the_schema() -> None:
    rows = re.findall(r"^\| `([\w-]+)` \|", TEXT, re.MULTILINE)
    assert sorted(rows) == sorted(field.encode_name for field in msgspec.structs.fields(Configuration))
    scoped = {field.encode_name for field in msgspec.structs.fields(Scope)}
    assert set(rows[: len(scoped)]) == scoped
    assert rows[len(scoped) - 1] == "require-reason"


@pytest.mark.parametrize("example", re.findall(r"```toml\n(.*?)```", TEXT, re.DOTALL))
def test_examples_are_valid(example: str) -> None:
    assert first_fault(tomllib.loads(example), Configuration) is None


def test_suffixes_and_skipped_folders_are_those_of_the_code() -> None:
    assert all(f"`*{suffix}`" in TEXT for suffix in SUFFIXES)
    assert all(f"`{folder}`" in TEXT for folder in SKIPPED_FOLDERS)


def test_each_rule_about_suppressions_is_documented() -> None:
    text = (DOCS / "suppression.md").read_text(encoding="utf-8")
    rules = (DOCS.parent / "rules" / "core" / "suppression.yaml").read_text(encoding="utf-8")
    ids = re.findall(r"^  - id: (.+)$", rules, re.MULTILINE)
    assert len(ids) == 4
    assert all(f"`suppression/{name}`" in text for name in ids)
