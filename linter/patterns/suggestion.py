"""Turns a rule's suggestion templates into edits of the matched sentence."""

import re
from collections.abc import Sequence

import msgspec

from linter.language.sentence import Sentence
from linter.patterns.match import Match

ALL = "all"
"""Value of `replace` for "everything that is flagged"."""

_REFERENCE = re.compile(r"\$(\d)")
_INFLECTED = re.compile(r"(\w[\w-]*)/(\d)")
_SILENT_H = ("hour", "honest", "honor", "honour", "heir")
_CONSONANT_SOUND = ("uni", "use", "usu", "uti", "eu", "one", "once", "ubiq", "uran")
_VOWEL_EXCEPTIONS = ("unin", "unim", "unid")


class TextEdit(msgspec.Struct, frozen=True):
    """Replace the half-open range of a block's rendered text by `text`."""

    start: int
    end: int
    text: str


def target_tokens(match: Match, replace: str, *, relation: bool, template: str) -> tuple[int, int]:
    """The half-open range of tokens that a suggestion replaces.

    Args:
        match: the match.
        replace: the rule's `replace`: "", "all" or an element number.
        relation: whether the pattern is a relation, whose head is replaced
            unless the rule says otherwise.
        template: the suggestion; one that refers to elements replaces all.
    """
    if replace.isdigit():
        return match.elements.get(int(replace), (match.start, match.end))
    if relation and replace != ALL and "$" not in template:
        return match.elements[1]
    return match.start, match.end


def render(
    template: str, match: Match, sentence: Sentence, *, replace: str, relation: bool
) -> list[TextEdit]:
    """Return the edits that carry out a suggestion, in the order of the text.

    Args:
        template: the suggestion as the rule has it.
        match: where the rule matched.
        sentence: the sentence it matched in.
        replace: the rule's `replace`.
        relation: whether the pattern is a relation.

    Returns:
        The replacement itself, preceded by one of the article *a* or *an*
        before it where the new wording needs the other form; empty when the
        element to replace was left out of this match.
    """
    first, last = target_tokens(match, replace, relation=relation, template=template)
    if first >= last:
        return []
    verbatim = template.startswith("-")
    text = template[1:] if verbatim else _inflect(template, first, last, sentence)
    text = _INFLECTED.sub(lambda found: _inflected_like(found, match, sentence), text)
    text = _REFERENCE.sub(lambda found: _referred(found, match, sentence, text), text)
    text = " ".join(text.split())
    if first == 0 or not verbatim:
        text = _with_capitals(text, first, last, sentence)
    edits = [TextEdit(sentence.starts[first], sentence.ends[last - 1], text)]
    article = _article_edit(text, first, sentence)
    return [article, *edits] if article is not None else edits


def _inflect(template: str, first: int, last: int, sentence: Sentence) -> str:
    from linter.language import inflection, lexicon

    if "/" in template or template.startswith("$"):
        return template
    opening = sentence.tags[first]
    verb_first = "VB" in lexicon.parts(template.partition(" ")[0].lower())
    if opening.startswith("VB") and verb_first and not _is_noun_phrase(first, last, sentence):
        return inflection.inflect(template, opening)
    if last - first == 1 and opening in ("JJR", "JJS") and " " not in template:
        return inflection.inflect(template, opening)
    closing = sentence.tags[last - 1]
    *before, word = template.split(" ")
    if closing in ("NNS", "NNPS") and "NN" in lexicon.parts(word.lower()):
        return " ".join((*before, inflection.inflect(word, "NNS")))
    return template


def _is_noun_phrase(first: int, last: int, sentence: Sentence) -> bool:
    """Tell whether the tokens begin with a participle but are one noun phrase ("voting intentions")."""
    return last - first > 1 and any(chunk.start <= first and last <= chunk.end for chunk in sentence.chunks)


def _inflected_like(found: re.Match[str], match: Match, sentence: Sentence) -> str:
    from linter.language import inflection

    first, last = match.elements.get(int(found[2]), (0, 0))
    if first >= last:
        return found[1]
    verb = next((tag for tag in sentence.tags[first:last] if tag.startswith("VB")), None)
    return inflection.inflect(found[1], verb or sentence.tags[last - 1])


def _referred(found: re.Match[str], match: Match, sentence: Sentence, template: str) -> str:
    first, last = match.elements.get(int(found[1]), (0, 0))
    if first >= last:
        return ""
    text = sentence.text[sentence.starts[first] : sentence.ends[last - 1]]
    moved_inside = first == 0 and found.start() > 0
    if moved_inside and not sentence.tags[0].startswith("NNP") and sentence.forms[0] != "I":
        text = text[:1].lower() + text[1:]
    return text


def _with_capitals(text: str, first: int, last: int, sentence: Sentence) -> str:
    forms = [form for form in sentence.forms[first:last] if form[0].isalpha()]
    if not forms or not text:
        return text
    if all(form.isupper() for form in forms) and any(len(form) > 1 for form in forms):
        return text.upper()
    if len(forms) > 1 and all(form[0].isupper() for form in forms):
        return " ".join(word[:1].upper() + word[1:] for word in text.split(" "))
    capital = forms[0][0].isupper()
    if capital and (first == 0 or not sentence.tags[first].startswith("NNP")):
        return text[:1].upper() + text[1:]
    return text


def _article_edit(text: str, first: int, sentence: Sentence) -> TextEdit | None:
    if first == 0 or sentence.lowers[first - 1] not in ("a", "an") or not text[:1].isalpha():
        return None
    written = sentence.forms[first - 1]
    wanted = "an" if takes_an(text) else "a"
    if written.lower() == wanted:
        return None
    if written[0].isupper():
        wanted = wanted.capitalize()
    return TextEdit(sentence.starts[first - 1], sentence.ends[first - 1], wanted)


def takes_an(text: str) -> bool:
    """Tell whether the text is preceded by *an*, judging by its first letters."""
    lower = text.lower()
    if lower.startswith(_SILENT_H):
        return True
    if lower.startswith(_CONSONANT_SOUND) and not lower.startswith(_VOWEL_EXCEPTIONS):
        return False
    return lower[:1] in "aeiou"


def applied(text: str, start: int, end: int, edits: Sequence[TextEdit]) -> str:
    """Return `text[start:end]` with those edits carried out that lie inside it."""
    pieces = []
    position = start
    for edit in edits:
        if start <= edit.start and edit.end <= end:
            pieces += [text[position : edit.start], edit.text]
            position = edit.end
    pieces.append(text[position:end])
    return "".join(pieces)
