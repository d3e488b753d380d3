import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.checks.grammar.pieces import LARGEST_SIZE, SEPARATOR, Piece, pieces
from linter.text.document import CONTINUATION, MARKUP, OBJECT
from linter.text.formats import parse

fragments = st.sampled_from(
    [
        "He met Macron. ", "an *ill* wind ", "[the](http://x.y/z) 🎉 ", "`code` ", "&eacute;t&eacute; ",
        "\n\n", "\n\n> ", "\n\n- ", "\n\n## ", "\n\n```\nx = 1\n```\n\n", "<b>bold</b> ", "👩‍👧 ", "\\* ",
        "\n\n| a | b |\n|---|---|\n| c | d |\n\n", "word " * 300, "A sentence of six short words. " * 250,
    ]
)  # fmt: skip
documents = st.lists(fragments, max_size=12).map("".join)


@given(documents)
def test_every_code_point_leads_back_to_where_it_stands(text: str) -> None:
    document = parse(text, path="a.md")
    for piece in pieces(document):
        for part in piece.parts:
            for place in range(part.start, part.start + part.length):
                span = piece.original(place, place + 1)
                assert span is not None
                assert document.mask[span.start] == piece.text[place]
                assert set(document.mask[span.start + 1 : span.end]) <= {CONTINUATION}
        assert MARKUP not in piece.text
        assert CONTINUATION not in piece.text


@given(documents)
def test_all_prose_is_sent_once(text: str) -> None:
    document = parse(text, path="a.md")
    words = [word for block in document.blocks for word in document.render(block).text.split()]
    sent = [word for piece in pieces(document) for word in piece.text.split()]
    assert [word for word in sent if word.isalnum()] == [word for word in words if word.isalnum()]


@given(documents)
def test_pieces_are_not_too_large(text: str) -> None:
    for piece in pieces(parse(text, path="a.md")):
        assert len(piece.text) <= LARGEST_SIZE + len(SEPARATOR) or len(piece.parts) == 1


def test_only_prose_is_sent() -> None:
    text = (
        "---\ntitle: Secret\n---\n# Head\n\nSay `rm -rf /` at [our site](https://example.org/secret).\n\n"
        "```\nsecret()\n```\n\n<script>secret()</script>\n\n<!-- secret -->\n\nEnd.\n"
    )
    (piece,) = pieces(parse(text, path="a.md"))
    assert piece.text == f"Head\n\nSay {OBJECT} at our site.\n\nEnd."


def test_a_long_paragraph_is_cut_between_sentences() -> None:
    sentence = "The minister said on Tuesday that he would not go. "
    text = (sentence * 400).strip()
    cut = list(pieces(parse(text, path="a.txt")))
    assert len(cut) > 1
    assert " ".join(piece.text for piece in cut) == text
    for piece in cut:
        assert piece.text.startswith("The minister")
        assert piece.text.endswith("go.")


def test_an_edit_changes_few_pieces() -> None:
    paragraphs = [f"Paragraph {number} says {'something new ' * (number % 7 + 10)}." for number in range(200)]
    before = {piece.text for piece in pieces(parse("\n\n".join(paragraphs), path="a.md"))}
    paragraphs[20] = "This one was written anew."
    after = {piece.text for piece in pieces(parse("\n\n".join(paragraphs), path="a.md"))}
    assert len(before) > 15
    assert 1 <= len(after - before) <= 3


@pytest.mark.parametrize("text", ["", "\n\n", "```\ncode\n```\n", "* * *\n", "---\na: b\n---\n"])
def test_where_there_is_no_prose_nothing_is_sent(text: str) -> None:
    assert list(pieces(parse(text, path="a.md"))) == []


def test_a_range_over_two_blocks_has_no_place() -> None:
    (piece,) = pieces(parse("One.\n\nTwo.\n", path="a.md"))
    assert isinstance(piece, Piece)
    assert piece.original(0, 4) is not None
    assert piece.original(3, 7) is None
