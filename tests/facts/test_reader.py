"""What a facts file may say, and each refusal with its place and words."""

from pathlib import Path

import msgspec
import pytest

from linter.errors import PackError
from linter.facts.compilation import compile_files
from linter.facts.model import Facts
from linter.facts.store import compile_shipped, load_facts, shipped_files

COUNTRY = "countries:\n  FR: {names: [France], adjectives: [French]}\n"
OFFICE = """\
offices:
  - id: fr-president
    role: president
    country: FR
    vouched-until: "2025-01-01"
    source: https://example.org/presidents
    terms:
      - 2007-05-16..2012-05-15 Nicolas Sarkozy
      - 2012-05-15..2017-05-14 François Hollande
      - 2017-05-14.. Emmanuel Macron
"""


def compiled(text: str, folder: Path) -> Facts:
    path = folder / "own.yaml"
    path.write_text(text, encoding="utf-8")
    return msgspec.msgpack.decode(compile_files([str(path)]), type=Facts)


def test_an_office_has_its_titles_and_terms(tmp_path: Path) -> None:
    facts = compiled(COUNTRY + OFFICE, tmp_path)
    office = facts.office(0)
    assert office.label == "French president"
    assert {"french president", "president of france", "france's president", "france president"} <= set(
        office.specific
    )
    assert "president" in office.bare
    assert [facts.person(term.holder).name for term in office.terms] == [
        "Nicolas Sarkozy", "François Hollande", "Emmanuel Macron",
    ]  # fmt: skip
    assert facts.names["hollande"] == (1,)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            "2012-05-15..2017",
            "2012-05-14..2017",
            "own.yaml:11:9: this term begins on 2012-05-14, while that of Nicolas Sarkozy in line 10 lasts"
            " until 2012-05-15: terms follow one another, the earliest first",
        ),
        (
            "2012-05-15..2017-05-14 F",
            "2012-05-15.. F",
            "own.yaml:12:9: this term begins on 2017-05-14, while that of François Hollande in line 11"
            " lasts without an end",
        ),
        (
            "country: FR",
            "country: FRA",
            "own.yaml:6:14: unknown country 'FRA' (did you mean 'FR'?); allowed: FR",
        ),
        (
            "2007-05-16..2012-05-15",
            "2007-05-16..2012-02-30",
            "own.yaml:10:21: '2012-02-30' is no date: write YYYY-MM-DD, a day that there is",
        ),
        ("2007-05-16..", "16/05/2007..", "own.yaml:10:9: '16/05/2007' is no date"),
        (
            "2007-05-16..2012-05-15",
            "2012-05-15..2007-05-16",
            "own.yaml:10:21: the term ends on 2007-05-16, not after its start on 2012-05-15",
        ),
        (
            "2007-05-16..2012-05-15 Nicolas Sarkozy",
            "2007 Nicolas Sarkozy",
            "own.yaml:10:9: '2007 Nicolas Sarkozy' is no term: write '2007-05-16..2012-05-15 Nicolas",
        ),
        ('"2025-01-01"', "2025-01-01", "own.yaml:7:20: YAML does not read '2025-01-01' as a string here"),
        (
            '"2025-01-01"',
            '"2001-01-01"',
            "own.yaml:7:20: 'vouched-until' is 2001-01-01, before the facts begin (2007-05-16)",
        ),
        (
            "role: president",
            "role: presidant",
            "own.yaml:5:11: unknown role 'presidant' (did you mean 'president'?); allowed: president,",
        ),
        ("    role: president\n", "", "own.yaml:4:5: the office 'fr-president' needs a 'role' (president,"),
        ("https://example.org/presidents", "a book", "own.yaml:8:13: 'source' must be the address of a page"),
        ("vouched-until", "vouched-to", "own.yaml:7:5: unknown key of an office 'vouched-to' (did you mean"),
        ("id: fr-president", "id: FR", "own.yaml:4:9: 'FR' is no id: lower-case words joined by hyphens"),
    ],
)
def test_refusals(old: str, new: str, message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    text = COUNTRY + OFFICE
    assert text.count(old) == 1
    Path("own.yaml").write_text(text.replace(old, new), encoding="utf-8")
    with pytest.raises(PackError) as caught:
        compile_files(["own.yaml"])
    assert str(caught.value).startswith(message)


def test_a_name_that_holds_nothing_is_refused(tmp_path: Path) -> None:
    with pytest.raises(
        PackError, match=r"own.yaml:2:3: 'Emanuel Macron' holds no office; did you mean 'Emmanuel"
    ):
        compiled("people:\n  Emanuel Macron: [E. Macron]\n" + COUNTRY + OFFICE, tmp_path)


def test_an_office_that_stands_twice_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PackError, match=r":13:5: the office 'fr-president' stands already in line 4"):
        compiled(COUNTRY + OFFICE + OFFICE.removeprefix("offices:\n"), tmp_path)


def test_a_missing_file_is_refused() -> None:
    with pytest.raises(PackError, match=r"no-such\.yaml: cannot be read"):
        compile_files(["no-such.yaml"])


def test_a_newsrooms_office_replaces_the_shipped_one(tmp_path: Path) -> None:
    own = tmp_path / "own.yaml"
    own.write_text(OFFICE.replace("Emmanuel Macron", "Jeanne Dupont"), encoding="utf-8")
    facts = load_facts((str(own),))
    offices = [facts.office(index) for index in range(len(facts.offices))]
    (president,) = [office for office in offices if office.id == "fr-president"]
    assert facts.person(president.terms[-1].holder).name == "Jeanne Dupont"
    assert len(offices) == len(load_facts().offices)


def test_the_shipped_facts_are_broad_and_sound() -> None:
    facts = msgspec.msgpack.decode(compile_shipped(), type=Facts)
    offices = [facts.office(index) for index in range(len(facts.offices))]
    assert len(offices) >= 150
    assert sum(len(office.terms) for office in offices) >= 1200
    for office in offices:
        assert office.source.startswith("https://"), office.id
        assert office.terms[-1].start < office.until, f"{office.id}: a term begins after the facts end"
    assert shipped_files()[0].endswith("countries.yaml")
