import pytest
from hypothesis import given
from hypothesis import strategies as st
from report_samples import finding, report

from linter.model import Edit, FileResult, Fix, Safety, Span
from linter.report.fingerprints import Fingerprints
from linter.report.positions import Positions
from linter.report.replacement import merged
from linter.report.units import Columns, Unit

TEXTS = st.text(st.sampled_from("ab é€🎉\u2028\r\n"), max_size=60)

ENCODINGS = {Unit.CODE_POINT: ("utf-32-le", 4), Unit.UTF_16: ("utf-16-le", 2), Unit.UTF_8: ("utf-8", 1)}


@given(TEXTS, st.sampled_from(Unit))
def test_a_column_is_what_the_encoded_line_before_it_takes(text: str, unit: Unit) -> None:
    positions, columns = Positions(text), Columns(text, unit)
    encoding, size = ENCODINGS[unit]
    for offset in range(len(text) + 1):
        at = positions.at(offset)
        before = text[positions.index.line_start(at.line) : offset]
        assert columns.of(at) == len(before.encode(encoding)) // size + 1


def test_one_long_line_with_many_findings_is_quick() -> None:
    text = "🎉 hired " * 100_000
    positions, columns = Positions(text), Columns(text, Unit.UTF_8)
    assert columns.of(positions.at(len(text))) == 11 * 100_000 + 1
    assert sum(columns.of(positions.at(offset)) for offset in range(0, len(text), 8)) > 0


@st.composite
def fixes(draw: st.DrawFn) -> tuple[str, Fix]:
    text = draw(TEXTS)
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), min_size=2, max_size=6)))
    pairs = list(zip(cuts[::2], cuts[1::2], strict=False))
    edits = tuple(Edit(Span(*pair), draw(st.sampled_from(["", "x", "🎉\r\n"]))) for pair in pairs)
    return text, Fix(
        Safety.SAFE, tuple(draw(st.permutations(edits))) if len(set(pairs)) == len(pairs) else edits
    )


@given(fixes())
def test_one_replacement_does_what_the_edits_do(sample: tuple[str, Fix]) -> None:
    text, fix = sample
    one = merged(fix, text)
    expected = text
    in_order = sorted(fix.edits, key=lambda each: each.span)
    for edit in in_order[::-1]:
        expected = expected[: edit.span.start] + edit.text + expected[edit.span.end :]
    assert text[: one.span.start] + one.text + text[one.span.end :] == expected


def test_a_fingerprint_survives_changes_elsewhere() -> None:
    before = "He hired discussions.\n"
    after = "A new first line.\n\nHe hired\ndiscussions.\n"
    there = Fingerprints("a.md").of(finding(before, "hired discussions"))
    assert Fingerprints("a.md").of(finding(after, "hired\ndiscussions")) == there
    assert Fingerprints("b.md").of(finding(before, "hired discussions")) != there


def test_findings_alike_have_fingerprints_of_their_own() -> None:
    text = "He hired talks and hired talks."
    fingerprints = Fingerprints()
    marks = {fingerprints.of(finding(text, "hired talks")) for _ in range(3)}
    assert len(marks) == 3


@pytest.mark.parametrize(
    ("name", "before", "column"),
    [("github", "col=", 5), ("checkstyle", 'column="', 4), ("rdjsonl", '"column":', 7)],
)
def test_each_format_counts_in_its_own_unit(name: str, before: str, column: int) -> None:
    text = "One.\r\n🎉, hired\r\n"
    written = report(name, FileResult(path="a.md", text=text, diagnostics=[finding(text, "hired")]))
    assert f"{before}{column}" in written
