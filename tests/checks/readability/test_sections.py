"""Sections, their spans and what in a document counts as running text."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st
from readings import reading

from linter.checks.readability.measurement import measure
from linter.checks.readability.sections import sections

DOCUMENT = """---
title: Not counted at all
---
# The bridge

Before `code that is long` we walked. See [the **map**](https://example.org/one/two).

| name | age |
|------|-----|
| Anna | 40  |

```
this code is not prose.
```

## Empty

## Trade

- The shops lost half their trade.
- They came back.

> He said little. It rained.
"""


def test_only_running_text_counts() -> None:
    first, last = sections(reading(DOCUMENT))
    assert first.heading is not None
    assert first.heading.text == "The bridge"
    assert first.words == [["Before", "we", "walked"], ["See", "the", "map"]]
    assert [" ".join(each) for each in last.words] == [
        "The shops lost half their trade",
        "They came back",
        "He said little",
        "It rained",
    ]


def test_spans_run_from_the_heading_to_the_last_sentence() -> None:
    scored = measure(reading(DOCUMENT)).sections
    assert [(each.title, each.level) for each in scored] == [("The bridge", 1), ("Trade", 2)]
    first, last = (DOCUMENT[each.span.start : each.span.end] for each in scored)
    assert first.startswith("The bridge\n")
    assert first.endswith("two).")
    assert last.startswith("Trade\n")
    assert last.endswith("It rained.")


def test_a_document_without_headings_has_no_sections() -> None:
    found = measure(reading("It rained all day. Nobody came to see us."))
    assert found.sections == ()
    assert found.scores is not None
    assert (found.scores.words, found.scores.sentences) == (9, 2)


def test_a_document_without_prose_has_no_scores() -> None:
    for text in ("", "# Heading alone", "```\ncode\n```", "★ — …"):
        assert measure(reading(text)).scores is None


def test_abbreviations_and_numbers_do_not_end_sentences() -> None:
    found = measure(reading("Dr. Smith paid $3.5m to the U.S. Treasury on Jan. 3. Nobody at No. 10 knew."))
    assert found.scores is not None
    assert found.scores.sentences == 2


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet="ab .#!\n*_`[]()>-|1é", max_size=120))
def test_spans_lie_in_the_text_and_add_up(text: str) -> None:
    read = reading(text)
    found = measure(read)
    spans = [section.span for section in found.sections]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(before.end <= after.start for before, after in pairwise(spans))
    if found.sections:
        assert found.scores is not None
        assert sum(each.scores.words for each in found.sections) == found.scores.words
