from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from report_samples import finding, report, result

from linter.model import Failure, FileResult, Level, Skipped
from linter.report.xml_text import attribute, content

TEXT = "Macron said:\r\nhe 🎉 hired discussions.\r\n"

allowed = st.text(
    st.characters(
        exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff", include_characters="\t\n\r"
    )
)


@given(allowed)
def test_what_xml_can_hold_comes_back(text: str) -> None:
    element = ElementTree.fromstring(f"<e a={attribute(text)}>{content(text)}</e>")
    assert element.get("a") == text
    assert (element.text or "") == text


@given(st.text())
def test_what_xml_cannot_hold_is_spelt_out(text: str) -> None:
    ElementTree.fromstring(f"<e a={attribute(text)}>{content(text)}</e>".encode())


def test_a_forbidden_character_is_named() -> None:
    assert attribute("a\x08") == '"a&lt;U+0008&gt;"'


def test_checkstyle() -> None:
    file = result(TEXT, "hired discussions")
    file.failures = [Failure("rule fr/x", 'timed out <"&>')]
    root = ElementTree.fromstring(report("checkstyle", file, FileResult(path="b.md")).encode())
    assert root.tag == "checkstyle"
    first, second = root
    assert (first.get("name"), second.get("name"), len(second)) == ("a.md", "b.md", 0)
    found, failed = first
    assert (found.get("line"), found.get("column"), found.get("severity")) == ("2", "6", "error")
    assert found.get("source") == "fr/engager-discussions"
    assert failed.get("message") == 'not checked: rule fr/x: timed out <"&>'


@pytest.mark.parametrize(("level", "failures"), [(Level.ERROR, 1), (Level.WARNING, 1), (Level.INFO, 0)])
def test_junit_fails_for_errors_and_warnings(level: Level, failures: int) -> None:
    file = FileResult(path="a.md", text=TEXT, diagnostics=[finding(TEXT, "hired", level=level)])
    root = ElementTree.fromstring(report("junit", file).encode())
    assert len(root.findall(".//failure")) == failures
    assert root[0].get("failures") == str(failures)
    assert "Discussions are not hired." in "".join(root.itertext())


def test_junit_counts_what_it_holds() -> None:
    file = result(TEXT, "hired", "said")
    file.failures = [Failure("rule fr/x", "timed out")]
    file.skipped = [Skipped("grammar", "no server")]
    suite = ElementTree.fromstring(report("junit", file).encode())[0]
    assert int(suite.get("tests", "")) == len(suite.findall("testcase")) == 4
    assert int(suite.get("errors", "")) == len(suite.findall("testcase/error")) == 1
    assert int(suite.get("skipped", "")) == len(suite.findall("testcase/skipped")) == 1


def test_a_clean_file_is_a_passed_test() -> None:
    suite = ElementTree.fromstring(report("junit", FileResult(path="a.md", text="Clean.")).encode())[0]
    assert [len(case) for case in suite] == [0]
