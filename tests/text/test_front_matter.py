"""Metadata at the head of a page."""

import datetime

import pytest
from phrases import shown

from linter.text.document import BlockKind, ZoneKind
from linter.text.formats import parse


def test_yaml_is_read() -> None:
    text = "---\ntitle: A\ndate: 2025-04-18\ntags: [a, b]\n---\nBody."
    document = parse(text, path="a.md")
    assert document.front_matter == {"title": "A", "date": datetime.date(2025, 4, 18), "tags": ["a", "b"]}
    assert [(zone.kind, text[zone.start : zone.end]) for zone in document.zones] == [
        (ZoneKind.FRONT_MATTER, text.removesuffix("\nBody."))
    ]
    assert document.notes == ()


def test_toml_is_read() -> None:
    document = parse('+++\r\ntitle = "A"\r\ndate = 2025-04-18\r\n+++\r\nBody.', path="a.md")
    assert document.front_matter == {"title": "A", "date": datetime.date(2025, 4, 18)}


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("---\na: [b\n---\nBody.", "expected ',' or ']'"),
        ("---\na: 2025-13-45\n---\nBody.", "month must be in 1..12"),
        ("---\na: &b [*b]\n? [x]: y\n---\nBody.", "the front matter could not be read"),
        ("---\na: " + "[" * 60_000 + "\n---\nBody.", "nested too deep"),
        ("---\na: " + "{b: " * 15_000 + "\n---\nBody.", "nested too deep"),
        ("---\nc: d\na: " + "- " * 20_000 + "b\n---\nBody.", "nested too deep"),
        ("---\na: " + "b" * 70_000 + "\n---\nBody.", "longer than 65536 characters"),
        ("+++\na = \n+++\nBody.", "the front matter could not be read: Invalid value"),
        ("---\na: \x01\n---\nBody.", "the front matter could not be read"),
        ("---\na: !!python/object:os.system x\n---\nBody.", "could not determine a constructor"),
    ],
)
def test_broken_metadata_is_noted_and_the_body_read(text: str, note: str) -> None:
    document = parse(text, path="a.md")
    assert document.front_matter == {}
    assert len(document.notes) == 1
    assert note in document.notes[0]
    assert "\n" not in document.notes[0]
    assert shown(text, "a.md") == [(BlockKind.PARAGRAPH, "Body.")]


@pytest.mark.parametrize(
    "text",
    [
        "---\n\nBody: text.\n\n---\n",
        "---\nBody.\n---\n",
        "--- a: b\n---\n",
        " ---\na: b\n---\n",
        "---\na: b\n",
    ],
)
def test_a_rule_or_an_unclosed_fence_is_no_front_matter(text: str) -> None:
    document = parse(text, path="a.md")
    assert document.front_matter == {}
    assert all(zone.kind is not ZoneKind.FRONT_MATTER for zone in document.zones)


def test_metadata_is_no_prose() -> None:
    assert shown("---\ntitle: A title\ndescription: >-\n  and\n  more\n---\n# B", "a.md") == [
        (BlockKind.HEADING, "B")
    ]
