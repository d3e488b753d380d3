"""Configuration is found from each file upwards, read strictly, and refused in one line that says where."""

import os
from pathlib import Path

import pytest

from linter.config.files import NearestFile, read_file
from linter.config.layers import Layers, load
from linter.errors import ConfigError


@pytest.fixture(autouse=True)
def in_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def write(path: str, text: str) -> Path:
    file = Path(path)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(text.encode())
    return file


def found_from(folder: str) -> str | None:
    found = NearestFile()(os.path.abspath(folder))
    return None if found is None else os.path.relpath(found.path).replace(os.sep, "/")


def test_the_nearest_file_holds() -> None:
    write("calque.toml", "")
    write("a/calque.toml", "")
    os.makedirs("a/b/c")
    os.makedirs("d")
    assert found_from("a/b/c") == "a/calque.toml"
    assert found_from("d") == "calque.toml"
    assert found_from("not/there") == "calque.toml"


def test_a_project_file_counts_only_with_its_table() -> None:
    write("calque.toml", "")
    write("a/pyproject.toml", "[tool.other]\nx = 1\n")
    write("b/pyproject.toml", "[tool.calque]\nignore = ['style']\n")
    write("c/pyproject.toml", "[tool.calquer]\nx = 1\n")
    assert found_from("a") == "calque.toml"
    assert found_from("b") == "b/pyproject.toml"
    assert found_from("c") == "calque.toml"


def test_its_own_file_outweighs_the_projects() -> None:
    write("pyproject.toml", "[tool.calque]\n")
    write("calque.toml", "")
    assert found_from(".") == "calque.toml"


def test_a_project_file_that_is_not_about_calque_may_be_broken() -> None:
    write("calque.toml", "")
    write("a/pyproject.toml", "[tool.other\n")
    assert found_from("a") == "calque.toml"


def refused(path: str, text: str) -> str:
    file = write(path, text)
    with pytest.raises(ConfigError) as error:
        load_from(file)
    return str(error.value)


def load_from(file: Path) -> Layers:
    found = read_file(str(file))
    assert found is not None
    return load(found)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            'selct = ["fr"]',
            "1:1: unknown key 'selct'; did you mean 'select'? (allowed: source-language, select,",
        ),
        (
            '\n  fail-on = "warnings"',
            "2:13: 'warnings' is not allowed; did you mean 'warning'? (allowed: error,",
        ),
        ('select = "fr"', "1:10: 'fr' is not a list"),
        ("levels = 3", "1:10: 3 is not a table"),
        ('require-reason = "yes"', "1:18: 'yes' is not true or false"),
        ('ignore = ["fr", 3]', "1:17: 3 is not a string"),
        ("ignore = [\n  'fr',\n  [],\n]", "3:3: a list is not a string"),
        ('[levels]\nfr = "errror"', "2:6: 'errror' is not allowed; did you mean 'error'?"),
        ('levels.fr = "errror"', "1:13: 'errror' is not allowed"),
        ('levels = {fr = "errror"}', "1:16: 'errror' is not allowed"),
        ('[per-path."*.md"]\nexclude = []', "2:1: unknown key 'exclude'; allowed: source-"),
        ('[per-path."*.md"]\nsource-language = "klingon"', "2:19: 'klingon' is no language code"),
        ('[per-path." "]\nignore = []', "1:11: a glob must not be empty"),
        ('exclude = [" "]', "1:12: a glob must not be empty"),
        ('packs = ["nowhere"]', "1:10: no such file or folder: nowhere"),
        ('facts = ["nowhere.yaml"]', "1:10: no such file or folder: nowhere.yaml"),
        ('source-language = "klingon"', "1:19: 'klingon' is no language code"),
        ("[grammar]\ntimeout = 100000", "2:11: "),
        ("[grammar]\ntimout = 10", "2:1: unknown key 'timout'; did you mean 'timeout'?"),
        ('[readability]\nfog = "high"', "2:7: 'high' is not a number"),
        ("select = [", "1:11: not valid TOML: "),
        ("select = 1\nselect = 2", "2:11: not valid TOML: "),
        ('extend = "calque.toml"', "1:10: calque.toml extends itself"),
        ('extend = "nowhere.toml"', "1:10: no such file: nowhere.toml"),
    ],
)
def test_what_is_wrong_is_said_with_its_place(text: str, message: str) -> None:
    shown = refused("calque.toml", text)
    assert shown.startswith(f"calque.toml:{message}"), shown
    assert "\n" not in shown


def test_the_place_in_a_project_file_is_that_of_the_file() -> None:
    shown = refused("pyproject.toml", "[tool.other]\r\nx = 1\r\n[tool.calque]\r\n  levls = {}\r\n")
    assert shown.startswith("pyproject.toml:4:3: unknown key 'levls'")


def test_the_place_counts_code_points() -> None:
    shown = refused("calque.toml", 'words = ["é😀"]; x = 1'.replace("; ", "\n") + '\n"😀é" = 2')
    assert shown.startswith("calque.toml:2:1: unknown key 'x'")
    assert refused("calque.toml", 'words = ["é😀", 7]').startswith("calque.toml:1:16: 7 is not a string")


def test_the_table_must_be_one() -> None:
    assert (
        refused("pyproject.toml", "[tool]\ncalque = 3\n") == "pyproject.toml: 'tool.calque' must be a table"
    )


def test_bytes_that_are_no_text() -> None:
    Path("calque.toml").write_bytes(b"ignore = []\n# \xff")
    with pytest.raises(ConfigError, match=r"calque\.toml:2: byte 0xff is not UTF-8"):
        read_file("calque.toml")


def test_a_byte_order_mark_is_no_matter() -> None:
    Path("calque.toml").write_bytes(b"\xef\xbb\xbfignore = ['fr']\n")
    found = read_file("calque.toml")
    assert found is not None
    assert found.table == {"ignore": ["fr"]}


def test_what_is_there_and_cannot_be_read_is_refused() -> None:
    os.mkdir("calque.toml")
    with pytest.raises(ConfigError, match=r"^calque\.toml: the configuration cannot be read: is a direc"):
        NearestFile()(os.getcwd())
    os.rmdir("calque.toml")
    os.symlink("calque.toml", "calque.toml")
    with pytest.raises(ConfigError, match="cannot be read: too many levels of symbolic links"):
        NearestFile()(os.path.abspath("below/it"))
    os.unlink("calque.toml")
    os.symlink("nowhere", "pyproject.toml")
    with pytest.raises(ConfigError, match="cannot be read: no such file"):
        NearestFile()(os.getcwd())


def test_a_file_without_permission_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    write("calque.toml", "")

    def forbidden(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("builtins.open", forbidden)
    with pytest.raises(ConfigError, match=r"^calque\.toml: .* cannot be read: permission denied$"):
        NearestFile()(os.getcwd())


def test_extending_adds_lists_and_replaces_values() -> None:
    write(
        "shared/base.toml",
        "select = ['fr']\nignore = ['style']\nfail-on = 'error'\nwords = ['a']\npacks = ['rules']\n"
        "[levels]\nfr = 'info'\nes = 'info'\n",
    )
    os.makedirs("shared/rules")
    os.makedirs("own")
    file = write(
        "site/calque.toml",
        "extend = '../shared/base.toml'\nselect = ['es']\nignore = ['style', 'it']\nfail-on = 'never'\n"
        "packs = ['../own']\n[levels]\nfr = 'error'\n",
    )
    layers = load_from(file)
    assert [os.path.relpath(each.path) for each in layers.files] == ["shared/base.toml", "site/calque.toml"]
    assert layers.table == {
        "select": ["es"],
        "ignore": ["style", "it"],
        "fail-on": "never",
        "words": ["a"],
        "packs": [os.path.abspath("shared/rules"), os.path.abspath("own")],
        "levels": {"fr": "error", "es": "info"},
    }


def test_a_mistake_in_an_extended_file_is_shown_there() -> None:
    write("base.toml", "\nfail-on = 1\n")
    assert refused("calque.toml", "extend = 'base.toml'").startswith("base.toml:2:11: 1 is not allowed")


def test_extending_in_a_circle_is_refused() -> None:
    write("base.toml", "extend = 'calque.toml'")
    assert refused("calque.toml", "extend = 'base.toml'") == "base.toml:1:10: calque.toml extends itself"


def test_an_extended_project_file_needs_the_table() -> None:
    write("base/pyproject.toml", "[tool.other]\n")
    message = refused("calque.toml", "extend = 'base/pyproject.toml'")
    assert message == "calque.toml:1:10: base/pyproject.toml has no [tool.calque]"
