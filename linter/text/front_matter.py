"""The metadata at the head of a page, in YAML or TOML."""

import re
from collections.abc import Sequence

import msgspec

_FENCED = re.compile(r"(---|\+\+\+)[ \t]*+\r?\n")
_YAML_KEY = re.compile(r"(?:[ \t]*+#[^\n]*+\n)*+[\"']?[\w.-]+[\"']?[ \t]*+:(?:[ \t\r\n]|\Z)")
_YAML_END = re.compile(r"^(?:---|\.\.\.)[ \t]*+\r?$", re.MULTILINE)
_TOML_END = re.compile(r"^\+\+\+[ \t]*+\r?$", re.MULTILINE)

# Metadata is small; parsing what is longer would only serve an attack.
_LONGEST = 64 * 1024
_DEEPEST = 50
_BRACKET = re.compile(r"[\[\]{}]")
_INDICATORS = re.compile(rf"(?:[-?:][ \t]+){{{_DEEPEST}}}")


class FrontMatter(msgspec.Struct, frozen=True):
    """What stands before the body.

    Attributes:
        end: offset of the first code point of the body; 0 without front matter.
        values: the metadata; empty if it could not be parsed.
        notes: why it could not be parsed.
    """

    end: int = 0
    values: dict[str, object] = {}
    notes: tuple[str, ...] = ()


def read(text: str) -> FrontMatter:
    """Find and parse the front matter of a page: YAML between `---`, TOML between `+++`.

    Broken metadata is noted, never an error: the body can still be read.
    """
    opening = _FENCED.match(text)
    if not opening:
        return FrontMatter()
    yaml = opening.group(1) == "---"
    if yaml and not _YAML_KEY.match(text, opening.end()):
        return FrontMatter()
    closing = (_YAML_END if yaml else _TOML_END).search(text, opening.end())
    if not closing:
        return FrontMatter()
    content = text[opening.end() : closing.start()]
    if len(content) > _LONGEST:
        note = f"the front matter is longer than {_LONGEST} characters and was not read"
        return FrontMatter(closing.end(), notes=(note,))
    values, error = _parse_yaml(content) if yaml else _parse_toml(content)
    notes = (f"the front matter could not be read: {error}",) if error else ()
    return FrontMatter(closing.end(), values, notes)


def place_of(text: str, keys: Sequence[str]) -> tuple[int, int]:
    """Return the 1-based line and column, in code points, of a key in a page's front matter.

    Args:
        text: the page.
        keys: the way to the key, the outermost first; the deepest that is there counts.
    """
    opening = _FENCED.match(text)
    if not opening:
        return 1, 1
    content = text[opening.end() : read(text).end]
    if opening.group(1) == "---":
        line, column = _yaml_place(_YAML_END.split(content)[0], keys)
    else:
        from linter.text.toml_places import place_of as toml_place

        line, column = toml_place(_TOML_END.split(content)[0], keys, value=False)
    return line + 1, column


def _yaml_place(content: str, keys: Sequence[str]) -> tuple[int, int]:
    import yaml

    node = yaml.compose(content, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    place = 1, 1
    for key in keys:
        if not isinstance(node, yaml.MappingNode):
            break
        for name, value in node.value:
            if name.value == key:
                place, node = (name.start_mark.line + 1, name.start_mark.column + 1), value
                break
        else:
            break
    return place


def _parse_yaml(content: str) -> tuple[dict[str, object], str]:
    """Return the mapping and, if there is none, why."""
    import yaml

    if _nests_deep(content):
        return {}, "it is nested too deep"
    try:
        values = yaml.load(content, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        place = f" in line {mark.line + 2}" if mark else ""
        return {}, f"{error.problem or 'invalid YAML'}{place}"
    except (yaml.YAMLError, ValueError, OverflowError, RecursionError, TypeError) as error:
        return {}, " ".join(str(error).split()) or "invalid YAML"
    if not isinstance(values, dict):
        return {}, "it is no mapping"
    return {str(key): value for key, value in values.items()}, ""


def _nests_deep(content: str) -> bool:
    """Tell whether collections nest so deep that parsing takes long or overflows the stack of C.

    Only brackets and indicators on one line need a look: nesting by
    indentation to level n takes n * n / 2 characters.
    """
    if _INDICATORS.search(content):
        return True
    depth = 0
    for bracket in _BRACKET.finditer(content):
        depth += 1 if bracket.group() in "[{" else -1
        if depth > _DEEPEST:
            return True
    return False


def _parse_toml(content: str) -> tuple[dict[str, object], str]:
    """Return the table and, if there is none, why."""
    import tomllib

    try:
        return tomllib.loads(content.replace("\r\n", "\n")), ""
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        return {}, str(error)
