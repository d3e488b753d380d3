"""What holds for each document: nearest file, per-path sections, command line, excludes."""

import os
from pathlib import Path

import pytest

from linter.config.document_run import Overrides
from linter.config.project import Project
from linter.config.schema import FailOn
from linter.engine.policy import QuotationPolicy
from linter.errors import ConfigError
from linter.model import Level
from linter.packs.known_names import KnownNames


@pytest.fixture(autouse=True)
def in_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def write(path: str, text: str = "Text.\n") -> None:
    file = Path(path)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def test_defaults_without_a_file() -> None:
    run = Project().run_for("a.md")
    assert run.fail_on == FailOn.WARNING
    assert (run.options.select, run.options.ignore, run.options.packs) == ((), (), ())
    assert run.options.configured_language is None


def test_each_document_has_its_own_configuration() -> None:
    write("calque.toml", "source-language = 'fr'\nfail-on = 'error'\n")
    write("es/calque.toml", "source-language = 'Spanish'\n")
    project = Project()
    assert project.run_for("a.md").options.configured_language == "fr"
    assert project.run_for("es/a.md").options.configured_language == "es"
    assert project.run_for("es/a.md").fail_on == FailOn.WARNING
    assert project.run_for("a.md") is project.run_for("b/c.md")


def test_the_named_file_holds_for_all() -> None:
    write("calque.toml", "source-language = 'fr'\n")
    write("other.toml", "source-language = 'de'\n[per-path.'news/']\nsource-language = 'es'\n")
    project = Project(file="other.toml")
    assert project.run_for("a.md").options.configured_language == "de"
    assert project.run_for("news/a.md").options.configured_language == "es"
    assert Project(read_files=False).run_for("a.md").options.configured_language is None


def test_the_command_line_outweighs_the_file() -> None:
    os.mkdir("mine")
    write(
        "calque.toml",
        "source-language = 'fr'\nselect = ['fr']\nignore = ['style']\npacks = ['mine']\nfail-on = 'error'\n",
    )
    overrides = Overrides(
        source_language="de", select=("es",), ignore=("it",), packs=("more",), fail_on=FailOn.NEVER
    )
    run = Project(overrides).run_for("a.md")
    assert (run.options.source_language, run.options.configured_language) == ("de", "fr")
    assert run.options.select == ("es",)
    assert run.options.ignore == ("style", "it")
    assert run.options.packs == (os.path.abspath("mine"), "more")
    assert run.fail_on == FailOn.NEVER


def test_sections_by_path_add_up_in_their_order() -> None:
    write(
        "calque.toml",
        "ignore = ['style']\nquotations.default = 'skip'\n"
        "[per-path.'*.md']\nignore = ['it']\nfail-on = 'error'\nlevels.fr = 'info'\n"
        "[per-path.'letters/**']\nfail-on = 'never'\nquotations.default = 'check'\nrequire-reason = true\n",
    )
    project = Project()
    plain, markdown, letter = (project.run_for(path) for path in ("a.txt", "sub/a.md", "letters/old/a.md"))
    assert (plain.options.ignore, markdown.options.ignore) == (("style",), ("style", "it"))
    assert (plain.fail_on, markdown.fail_on, letter.fail_on) == ("warning", "error", "never")
    assert markdown.options.levels == {"fr": Level.INFO}
    assert letter.options.levels == {"fr": Level.INFO}
    assert plain.options.quotations == {"default": QuotationPolicy.SKIP}
    assert letter.options.quotations == {"default": QuotationPolicy.CHECK}
    assert letter.options.enable == ("suppression/no-reason",)
    assert plain.options.enable == ()


def test_sections_of_an_extended_file_hold_for_the_folder_of_the_extending_one() -> None:
    write("shared/base.toml", "[per-path.'news/']\nsource-language = 'fr'\n")
    write("site/calque.toml", "extend = '../shared/base.toml'\n")
    assert Project().run_for("site/news/a.md").options.configured_language == "fr"
    assert Project().run_for("site/a.md").options.configured_language is None


def test_settings_of_the_checks() -> None:
    write("office.yaml", "")
    write(
        "calque.toml",
        "words = ['Zeitenwende']\nnames = ['Kyiv']\nfacts = ['office.yaml']\n"
        "[preferred-names]\nKiev = 'Kyiv'\n[readability]\nsentence-words = 30\n",
    )
    settings = Project().run_for("a.md").options.checks
    assert settings.words == {"zeitenwende"}
    assert settings.names == {"Kyiv"}
    assert settings.preferred_names == {"Kiev": "Kyiv"}
    assert settings.facts == (os.path.abspath("office.yaml"),)
    assert settings.readability.sentence_words == 30


def discovered(*paths: str) -> list[str]:
    return [path.replace(os.sep, "/") for path in Project().discover(paths or (".",))]


def test_excludes_hold_for_folders_and_for_named_files() -> None:
    write("calque.toml", "exclude = ['archive/', '*.draft.md', '!keep.draft.md']\n")
    for path in ("a.md", "b.draft.md", "keep.draft.md", "archive/c.md", "sub/archive/d.md"):
        write(path)
    assert discovered() == ["a.md", "keep.draft.md"]
    assert discovered("archive/c.md", "b.draft.md", "a.md", "keep.draft.md") == ["a.md", "keep.draft.md"]
    assert discovered("archive") == []


def test_includes_replace_the_usual_suffixes_in_folders() -> None:
    write("calque.toml", "include = ['*.adoc', 'letters/']\n")
    for path in ("a.md", "b.adoc", "letters/c.eml"):
        write(path)
    assert discovered() == ["b.adoc", "letters/c.eml"]
    assert discovered("a.md") == ["a.md"]


def test_a_nested_configuration_has_its_own_excludes() -> None:
    write("calque.toml", "exclude = ['x.md']\n")
    write("sub/calque.toml", "")
    write("x.md")
    write("sub/x.md")
    assert discovered() == ["sub/x.md"]


def test_what_git_ignores_is_left_out_of_folders_alone() -> None:
    write(".gitignore", "*.draft.md\nbuilt/\n")
    for path in ("a.md", "b.draft.md", "built/c.md"):
        write(path)
    assert discovered() == ["a.md"]
    assert discovered("b.draft.md") == ["b.draft.md"]
    assert discovered("built") == ["built/c.md"]
    write("calque.toml", "respect-gitignore = false\n")
    assert discovered() == ["a.md", "b.draft.md", "built/c.md"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("select = ['fr/engager-discusions']", "1:11: 'fr/engager-discusions' is no rule, pack or category"),
        ("ignore = ['fr', 'frr']", "1:17: 'frr' is no rule"),
        ("enable = ['nothing']", "1:11: 'nothing' is no rule"),
        ("[levels]\nfr = 'info'\nfrr = 'info'", "3:1: 'frr' is no rule"),
        ("[levels]\nerror = 'info'", "2:1: 'error' is no rule"),
        ("[quotations]\ndefault = 'skip'\ndefalt = 'skip'", "3:1: 'defalt' is no rule"),
        ("[per-path.'*.md']\nignore = ['frr']", "2:11: 'frr' is no rule"),
    ],
)
def test_unknown_rules_are_refused_with_their_place(text: str, message: str) -> None:
    write("calque.toml", text)
    project = Project()
    project.run_for("a.txt")
    with pytest.raises(ConfigError) as error:
        project.refuse_unknown_rules(lambda _: KnownNames(["fr/engager-discussions"]))
    assert str(error.value).startswith(f"calque.toml:{message}")


def test_known_rules_packs_and_categories_pass() -> None:
    write(
        "calque.toml", "ignore = ['fr/a', 'fr', 'fr/', 'style', 'accuracy/mistranslation', 'grammar/EN_A']\n"
    )
    project = Project()
    project.run_for("a.md")
    project.refuse_unknown_rules(lambda _: KnownNames(["fr/a"]))


def test_unknown_rules_of_the_command_line_are_refused_even_without_files() -> None:
    project = Project(Overrides(select=("frr",)))
    with pytest.raises(
        ConfigError, match="--select: 'frr' is no rule, pack, category or level; did you mean fr"
    ):
        project.refuse_unknown_rules(lambda _: KnownNames(["fr/a"]))


def test_a_broken_file_in_a_folder_above_stops_the_run() -> None:
    write("calque.toml", "select = 3\n")
    write("a/b/c.md")
    with pytest.raises(ConfigError, match=r"^calque\.toml:1:10: 3 is not a list$"):
        Project().discover(["a/b/c.md"])
