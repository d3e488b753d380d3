"""Turns the YAML of a rule pack into validated specifications."""

import re
from collections.abc import Iterable
from typing import NoReturn

from linter.model import Level, Safety
from linter.packs.specification import Example, Gate, Kind, RuleSpecification
from linter.packs.vocabulary import CATEGORIES, SOURCE_LANGUAGES
from linter.packs.yaml_reader import Mapping, Scalar, Sequence, Value, failure, read_yaml
from linter.patterns.parser import parse
from linter.patterns.tags import PatternError
from linter.text.document import BlockKind

PACK_KEYS = ("name", "source", "level", "category", "gate", "seen")
RULE_KEYS = (
    "id", "source", "pattern", "regex", "check", "anchors", "except", "instead", "replace", "why", "bad",
    "good", "level", "category", "gate", "fix", "blocks", "enabled", "seen",
)  # fmt: skip
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_BRACKET = re.compile(r"\\([\[\]])|([\[\]])")


def load_pack_file(text: str, *, path: str, pack: str) -> list[RuleSpecification]:
    """Read one YAML file of a pack.

    Args:
        text: the file's content.
        path: the name to report.
        pack: the first part of the rules' ids, unless the file names another.

    Raises:
        PackError: with the file, line and column of the first mistake, what is
            wrong and what is allowed.
    """
    root = read_yaml(text, path)
    if root is None:
        return []
    top = _mapping(root, "a pack file", ("pack", "rules"))
    defaults = _mapping(top[_key("pack")], "'pack'", PACK_KEYS) if _key("pack") in top else None
    if _key("rules") not in top:
        raise failure("a pack file needs 'rules', a list of rules", top.place)
    rules = top[_key("rules")]
    if not isinstance(rules, Sequence):
        raise failure("'rules' must be a list of rules", rules.place)
    reader = _RuleReader(pack, defaults)
    loaded: dict[str, RuleSpecification] = {}
    for item in rules:
        rule = reader.read(_mapping(item, "a rule", RULE_KEYS))
        if rule.id in loaded:
            first = loaded[rule.id].place
            raise failure(f"the rule {rule.id!r} stands already in line {first.line}", rule.place)
        loaded[rule.id] = rule
    return list(loaded.values())


def load_classes(text: str, *, path: str) -> dict[str, tuple[str, ...]]:
    """Read a file of word classes: name to definition and members.

    Raises:
        PackError: for a class without definition or members, a member that
            stands twice, or members that are not sorted.
    """
    root = read_yaml(text, path)
    if root is None:
        return {}
    if not isinstance(root, Mapping):
        raise failure("word classes are a mapping of names", root.place)
    classes: dict[str, tuple[str, ...]] = {}
    for name, value in root.items():
        if not _ID.fullmatch(name):
            raise failure(
                f"{str(name)!r} is no name of a class: lower-case words joined by hyphens", name.place
            )
        body = _mapping(value, f"the class {str(name)!r}", ("definition", "members"))
        for needed in ("definition", "members"):
            if _key(needed) not in body:
                raise failure(f"the class {str(name)!r} needs {needed!r}", body.place)
        members = _strings(body[_key("members")], "members")
        seen: set[str] = set()
        for member in members:
            if member in seen:
                raise failure(f"{str(member)!r} stands twice in the class {str(name)!r}", member.place)
            seen.add(member)
        classes[str(name)] = tuple(str(member) for member in members)
    return classes


class _RuleReader:
    """Reads rules with the defaults of their pack."""

    def __init__(self, pack: str, defaults: Mapping | None) -> None:
        self._defaults = defaults if defaults is not None else Mapping()
        name = self._defaults.get(_key("name"))
        self._pack = pack if name is None else str(_identifier(_scalar(name, "name")))

    def read(self, rule: Mapping) -> RuleSpecification:
        name = self._text(rule, "id")
        if not name:
            raise failure("a rule needs an 'id'", rule.place)
        _identifier(name)
        kind, patterns = self._patterns(rule)
        suggestions = self._list(rule, "instead")
        why = self._text(rule, "why") or ""
        if not suggestions and not why:
            raise failure(f"the rule {str(name)!r} needs 'instead' or 'why'", rule.place)
        safety = self._choice(rule, "fix", [item.value for item in Safety]) or Safety.UNSAFE
        if safety == Safety.SAFE and not suggestions and kind != Kind.CHECK:
            raise failure("a rule without 'instead' has no fix", rule.place)
        return RuleSpecification(
            id=f"{self._pack}/{name}",
            kind=kind,
            patterns=tuple(patterns),
            level=Level(self._choice(rule, "level", [item.value for item in Level], needed=True)),
            category=self._choice(rule, "category", sorted(CATEGORIES), needed=True),
            place=rule.place,
            sources=self._sources(rule, name),
            exceptions=tuple(self._list(rule, "except")),
            anchors=tuple(str(item) for item in self._list(rule, "anchors")),
            suggestions=tuple(str(item) for item in suggestions),
            replace=self._replace(rule),
            why=str(why),
            gate=Gate(self._choice(rule, "gate", [item.value for item in Gate]) or Gate.NONE),
            safety=Safety(safety),
            blocks=tuple(
                self._checked(item, "block kind", [kind.value for kind in BlockKind])
                for item in self._list(rule, "blocks")
            ),
            enabled=self._choice(rule, "enabled", ["true", "false"]) != "false",
            bad=self._examples(rule, "bad", bracketed=True),
            good=self._examples(rule, "good", bracketed=False),
            seen=tuple(str(item) for item in self._list(rule, "seen")),
        )

    def _patterns(self, rule: Mapping) -> tuple[Kind, list[Scalar]]:
        given = [kind.value for kind in Kind if _key(kind.value) in rule]
        if len(given) != 1:
            raise failure("a rule needs either 'pattern' or 'regex'", rule.place)
        patterns = self._list(rule, given[0])
        if not patterns:
            raise failure(f"{given[0]!r} is empty", rule[_key(given[0])].place)
        if given[0] != "regex" and _key("anchors") in rule:
            raise failure("'anchors' goes with 'regex': a pattern finds its own", rule.place)
        if given[0] != "check" and _key("enabled") in rule:
            raise failure("'enabled' goes with 'check': leave other rules out by configuration", rule.place)
        if given[0] == "pattern":
            for pattern in (*patterns, *self._list(rule, "except")):
                _check_pattern(pattern)
        return Kind(given[0]), patterns

    def _sources(self, rule: Mapping, name: str) -> dict[str, tuple[str, ...]]:
        value = rule.get(_key("source"))
        default = self._defaults.get(_key("source"))
        if isinstance(value, Mapping):
            for code in value:
                self._checked(code, "source language", sorted(SOURCE_LANGUAGES))
            return {str(code): tuple(map(str, _strings(item, "source"))) for code, item in value.items()}
        if default is None:
            if value is not None:
                raise failure("which language? Write {fr: ...}, or give the pack a 'source'", value.place)
            return {}
        code = _scalar(default, "source")
        self._checked(code, "source language", sorted(SOURCE_LANGUAGES))
        if value is None:
            raise failure(f"the rule {name!r} needs 'source', the expression it renders", rule.place)
        return {str(code): tuple(map(str, _strings(value, "source")))}

    def _replace(self, rule: Mapping) -> str:
        value = self._text(rule, "replace")
        if value is None:
            return ""
        if value != "all" and not (value.isdecimal() and 1 <= int(value) <= 9):
            raise failure(
                f"'replace' is {str(value)!r}: a number from 1 to 9 or 'all' is allowed", value.place
            )
        return str(value)

    def _examples(self, rule: Mapping, key: str, *, bracketed: bool) -> tuple[Example, ...]:
        examples = self._list(rule, key)
        if not examples:
            what = "a bad example" if bracketed else "a good example"
            raise failure(f"a rule needs {what}: {key!r}", rule.place)
        return tuple(read_example(item, bracketed=bracketed) for item in examples)

    def _given(self, rule: Mapping, key: str) -> Value | None:
        value = rule.get(_key(key))
        return self._defaults.get(_key(key)) if value is None and key in PACK_KEYS else value

    def _text(self, rule: Mapping, key: str) -> Scalar | None:
        value = self._given(rule, key)
        return None if value is None else _scalar(value, key)

    def _list(self, rule: Mapping, key: str) -> list[Scalar]:
        value = self._given(rule, key)
        return [] if value is None else _strings(value, key)

    def _choice(self, rule: Mapping, key: str, allowed: list[str], *, needed: bool = False) -> str:
        value = self._text(rule, key)
        if value is None:
            if needed:
                raise failure(
                    f"a rule needs {key!r}, its own or its pack's: {', '.join(allowed)}", rule.place
                )
            return ""
        return self._checked(value, key, allowed)

    def _checked(self, value: Scalar, what: str, allowed: list[str]) -> str:
        if value not in allowed:
            _refuse(value, what, allowed)
        return str(value)


def read_example(text: Scalar, *, bracketed: bool) -> Example:
    r"""Take the brackets out of an example and note where they stood.

    Square brackets that belong to the text are written `\[` and `\]`.

    Raises:
        PackError: for unbalanced brackets, a bad example without any, or a
            good one with some.
    """
    plain: list[str] = []
    spans: list[tuple[int, int]] = []
    length = position = 0
    opened: int | None = None
    for found in _BRACKET.finditer(text):
        plain.append(text[position : found.start()])
        length += found.start() - position
        position = found.end()
        if found[1]:
            plain.append(found[1])
            length += 1
        elif found[2] == "[" and opened is None:
            opened = length
        elif found[2] == "]" and opened is not None:
            spans.append((opened, length))
            opened = None
        else:
            raise failure("the square brackets do not pair up", text.place_of(found.start() + 1))
    plain.append(text[position:])
    if opened is not None:
        raise failure("a square bracket is never closed", text.place)
    if bracketed and not spans:
        raise failure("a bad example needs [ ] around what must be flagged", text.place)
    if spans and not bracketed:
        raise failure("a good example has nothing to flag: no [ ]", text.place)
    return Example("".join(plain), tuple(spans), text.place)


def _check_pattern(pattern: Scalar) -> None:
    try:
        parse(pattern)
    except PatternError as error:
        raise failure(error.message, pattern.place_of(error.column or 1)) from None


def _identifier(name: Scalar) -> Scalar:
    if not _ID.fullmatch(name):
        raise failure(f"{str(name)!r} is no id: lower-case words joined by hyphens", name.place)
    return name


def _key(name: str) -> Scalar:
    return Scalar(name)


def _mapping(value: Value, what: str, allowed: Iterable[str]) -> Mapping:
    if not isinstance(value, Mapping):
        raise failure(f"{what} must be a mapping of keys to values", value.place)
    for key in value:
        if key not in allowed:
            _refuse(key, f"key of {what}", list(allowed))
    return value


def _scalar(value: Value, key: str) -> Scalar:
    if not isinstance(value, Scalar):
        raise failure(f"{key!r} must be a single string", value.place)
    return value


def _strings(value: Value, key: str) -> list[Scalar]:
    if isinstance(value, Scalar):
        return [value]
    if isinstance(value, Sequence) and all(isinstance(item, Scalar) for item in value):
        return [item for item in value if isinstance(item, Scalar)]
    raise failure(f"{key!r} must be a string or a list of strings", value.place)


def _refuse(value: Scalar, what: str, allowed: list[str]) -> NoReturn:
    from difflib import get_close_matches

    near = get_close_matches(value, allowed, 1)
    hint = f" (did you mean {near[0]!r}?)" if near else ""
    raise failure(f"unknown {what} {str(value)!r}{hint}; allowed: {', '.join(allowed)}", value.place)
