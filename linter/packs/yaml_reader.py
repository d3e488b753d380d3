"""Reads YAML strictly: strings, lists and mappings of strings, each with its place.

YAML turns `no` into false, `1:30` into a number and lets a later key overwrite
an earlier one. In a rule pack each of these is a mistake, so each is refused
with file, line and column.
"""

import yaml

from linter.errors import PackError
from linter.packs.specification import Place

_STRING = "tag:yaml.org,2002:str"
_INTEGER = "tag:yaml.org,2002:int"
_BOOLEAN = "tag:yaml.org,2002:bool"


class Scalar(str):
    """A string with the place where it stands in its file.

    `style` is the quotation mark it is written in, "" for a plain scalar, or
    one of `|` and `>` for a block; `multiline` tells whether it spans lines.
    """

    place: Place
    style: str
    multiline: bool

    def place_of(self, column: int) -> Place:
        """The place of a 1-based column within the string, as near as it can be told."""
        if self.multiline or self.style in ("|", ">"):
            return self.place
        shift = column - 1 + (1 if self.style else 0)
        return Place(self.place.path, self.place.line, self.place.column + shift)


class Sequence(list["Value"]):
    """A list with its place."""

    place: Place


class Mapping(dict[Scalar, "Value"]):
    """A mapping with its place."""

    place: Place


Value = Scalar | Sequence | Mapping


def failure(message: str, place: Place) -> PackError:
    """Make the error for something wrong at a place."""
    return PackError(message, path=place.path, line=place.line, column=place.column)


def read_yaml(text: str, path: str) -> Value | None:
    """Parse YAML text.

    Args:
        text: the file's content.
        path: the name to report.

    Returns:
        The value, or None for an empty file.

    Raises:
        PackError: when it is not YAML, repeats a key, uses a value that YAML
            does not read as a string, or an alias.
    """
    try:
        root = yaml.compose(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        problem = (error.problem or "cannot be read").replace("\n", " ")
        raise PackError(
            f"not valid YAML: {problem}",
            path=path,
            line=mark.line + 1 if mark else 1,
            column=mark.column + 1 if mark else 1,
        ) from None
    except yaml.YAMLError as error:
        raise PackError(
            f"not valid YAML: {str(error).splitlines()[0]}", path=path, line=1, column=1
        ) from None
    return None if root is None else _value(root, path)


def _value(node: yaml.Node, path: str) -> Value:
    place = Place(path, node.start_mark.line + 1, node.start_mark.column + 1)
    if isinstance(node, yaml.ScalarNode):
        return _scalar(node, place)
    if isinstance(node, yaml.SequenceNode):
        sequence = Sequence(_value(item, path) for item in node.value)
        sequence.place = place
        return sequence
    if not isinstance(node, yaml.MappingNode):
        raise failure("this kind of YAML value is not allowed", place)
    mapping = Mapping()
    mapping.place = place
    for key_node, value_node in node.value:
        key = _value(key_node, path)
        if not isinstance(key, Scalar):
            raise failure("a key must be a string", key.place)
        if key in mapping:
            raise failure(f"the key {str(key)!r} stands here twice", key.place)
        mapping[key] = _value(value_node, path)
    return mapping


def _scalar(node: yaml.ScalarNode, place: Place) -> Scalar:
    # What nobody writes by mistake: `no`, `on` and `Yes` are refused.
    is_boolean = node.tag == _BOOLEAN and node.value in ("true", "false")
    is_number = node.tag == _INTEGER and node.value.isdecimal()
    if node.tag != _STRING and not is_boolean and not is_number:
        shown = node.value or "nothing"
        raise failure(f"YAML does not read {shown!r} as a string here: write it in quotation marks", place)
    scalar = Scalar(node.value)
    scalar.place = place
    scalar.style = node.style or ""
    scalar.multiline = node.start_mark.line != node.end_mark.line
    return scalar
