"""Decoding and reading documents."""

import codecs
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.errors import SourceError
from linter.text.decode import DecodedSource, decode, read_source

SENTENCE = "L’Élysée hired discussions 😀\r\nover\rthere\n"


@pytest.mark.parametrize(
    ("bom", "encoding"),
    [
        (b"", "utf-8"),
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_text_comes_back_without_its_mark_and_with_its_line_ends(bom: bytes, encoding: str) -> None:
    data = bom + SENTENCE.encode(encoding)
    source = decode(data, path="a.txt")
    assert source == DecodedSource(SENTENCE, encoding, bom)
    assert source.encode(source.text) == data


def test_nothing_is_text() -> None:
    assert decode(b"", path="a.txt") == DecodedSource("")


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\ufeff")))
def test_what_was_written_is_read(text: str) -> None:
    assert decode(text.encode(), path="a.txt").text == text


@given(st.binary())
def test_any_bytes_are_decoded_or_refused_in_one_line(data: bytes) -> None:
    try:
        source = decode(data, path="a.txt")
    except SourceError as error:
        message = str(error)
    else:
        message = ""
        assert source.encode(source.text) == data
    assert not message or (message.startswith("a.txt:") and "\n" not in message)


def test_a_wrong_byte_is_named_with_its_place() -> None:
    with pytest.raises(SourceError, match=r"^a\.txt:2:4: byte 0xe9 at offset 10 is not UTF-8") as caught:
        decode("é one\ncaf".encode() + b"\xe9", path="a.txt")
    assert (caught.value.line, caught.value.column) == (2, 4)


def test_a_wrong_byte_after_a_mark_is_counted_from_the_start_of_the_file() -> None:
    with pytest.raises(SourceError, match=r"^a\.txt:1:3: byte 0xff at offset 5 "):
        decode(codecs.BOM_UTF8 + b"ab\xff", path="a.txt")


def test_half_a_code_unit_is_refused() -> None:
    with pytest.raises(SourceError, match="not UTF-16-LE, which the byte order mark announces"):
        decode(codecs.BOM_UTF16_LE + b"a\0b", path="a.txt")


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark_is_recognised(encoding: str) -> None:
    with pytest.raises(SourceError, match=f"looks like {encoding.upper()} without a byte order mark"):
        decode("A sentence.".encode(encoding), path="a.txt")


def test_binary_content_is_refused() -> None:
    with pytest.raises(SourceError, match=r"^a\.txt:2:2: binary content"):
        decode(b"GIF\n8\0\0\0text", path="a.txt")


def test_binary_content_that_is_no_utf_8_either_is_refused() -> None:
    with pytest.raises(SourceError, match="binary"):
        decode(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", path="a.png")


class TestReadSource:
    def test_a_file_is_read(self, tmp_path: Path) -> None:
        file = tmp_path / "a.txt"
        file.write_bytes(SENTENCE.encode())
        assert read_source(str(file)).text == SENTENCE

    def test_a_missing_file_is_refused(self, tmp_path: Path) -> None:
        with pytest.raises(SourceError, match=r"missing\.txt: no such file$"):
            read_source(str(tmp_path / "missing.txt"))

    def test_a_directory_is_refused(self, tmp_path: Path) -> None:
        with pytest.raises(SourceError, match=r"is a directory$"):
            read_source(str(tmp_path))

    @pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
    def test_a_file_without_permission_is_refused(self, tmp_path: Path) -> None:
        file = tmp_path / "a.txt"
        file.write_text("text")
        file.chmod(0)
        with pytest.raises(SourceError, match=r"permission denied$"):
            read_source(str(file))

    def test_a_name_through_a_file_is_refused(self, tmp_path: Path) -> None:
        file = tmp_path / "a.txt"
        file.write_text("text")
        with pytest.raises(SourceError, match="cannot be read: Not a directory"):
            read_source(str(file / "b.txt"))

    def test_a_name_with_a_nul_is_refused(self) -> None:
        with pytest.raises(SourceError, match="not a file name"):
            read_source("a\0b.txt")

    def test_the_limit_is_in_bytes_and_included(self, tmp_path: Path) -> None:
        file = tmp_path / "a.txt"
        file.write_bytes("éé".encode())
        assert read_source(str(file), limit=4).text == "éé"
        with pytest.raises(SourceError, match="larger than the limit of 3 bytes"):
            read_source(str(file), limit=3)
