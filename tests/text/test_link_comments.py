"""Markdown's comments without HTML become zones; what only looks like them stays prose or code."""

import pytest

from linter.text.document import ZoneKind
from linter.text.formats import parse


def comments(text: str) -> list[str]:
    document = parse(text, path="a.md")
    return [text[zone.start : zone.end] for zone in document.zones if zone.kind == ZoneKind.COMMENT]


@pytest.mark.parametrize("target", ["#", "<>", "<#>"])
@pytest.mark.parametrize("comment", ["(a note)", '"a note"', "'a note'"])
@pytest.mark.parametrize("form", ["{}\n", "1.\n\n{}\n\n2.\n", "> {}\n", "> 1.\n>\n> {}  \n", "   {}\r\n"])
def test_comments(target: str, comment: str, form: str) -> None:
    definition = f"[//]: {target} {comment}"
    text = form.format(definition)
    assert comments(text) == [definition]
    assert all("note" not in text[block.start : block.end] for block in parse(text, path="a.md").blocks)


@pytest.mark.parametrize(
    "text",
    [
        "One\n[//]: # (part of the paragraph)\n",
        "```\n[//]: # (code)\n```\n",
        "    [//]: # (code)\n",
        "[//]: # (a (nested) note)\n",
        "[note]: # (another label)\n",
        "<!--\n[//]: # (inside)\n-->\n",
    ],
)
def test_no_comments(text: str) -> None:
    assert [each for each in comments(text) if each.startswith("[")] == []


def test_zones_stay_sorted() -> None:
    text = "[//]: # (one)\n\n`code` http://x.y\n\n[//]: # (two)\n\n<!-- three -->\n"
    zones = parse(text, path="a.md").zones
    assert list(zones) == sorted(zones, key=lambda zone: zone.start)
    assert len(comments(text)) == 3
