"""Compiles specifications to the rule set that is loaded at run time."""

from array import array
from collections.abc import Iterable, Mapping

import msgspec

from linter.packs.compiled_rule import CompiledRule
from linter.packs.lookup import StoredKey, StoredLookup
from linter.packs.pieces import pack
from linter.packs.ruleset import StoredRuleSet
from linter.packs.specification import Kind, RuleSpecification
from linter.packs.yaml_reader import Scalar, failure
from linter.patterns.compiler import Compiler
from linter.patterns.requirements import FormTable
from linter.patterns.tags import PatternError


def compile_rules(rules: Iterable[RuleSpecification], classes: Mapping[str, tuple[str, ...]]) -> bytes:
    """Compile rules to the bytes that `linter.packs.ruleset.RuleSet` reads.

    Args:
        rules: the rules, in any order.
        classes: the word classes their patterns refer to.

    Raises:
        PackError: for a pattern that cannot be compiled, with its place.
    """
    return _Compilation(classes).run(sorted(rules, key=lambda rule: rule.id))


class _Compilation:
    def __init__(self, classes: Mapping[str, tuple[str, ...]]) -> None:
        self._table = FormTable()
        self._compiler = Compiler(classes, self._table)
        self._patterns: list[bytes] = []
        self._owners = array("i")
        self._word_keys: dict[str, list[StoredKey]] = {}

    def run(self, rules: list[RuleSpecification]) -> bytes:
        encode = msgspec.msgpack.encode
        compiled = [self._rule(index, rule) for index, rule in enumerate(rules)]
        return encode(
            StoredRuleSet(
                ids="\n".join(rule.id for rule in rules),
                rules=pack(map(encode, compiled)),
                patterns=pack(self._patterns),
                owners=self._owners.tobytes(),
                sets=pack(self._table.joined()),
                lookup=self._lookup(),
                regex_rules={
                    index: (rule.anchors, tuple(map(str, rule.patterns)))
                    for index, rule in enumerate(rules)
                    if rule.kind == Kind.REGEX
                },
                checks=tuple(index for index, rule in enumerate(rules) if rule.kind == Kind.CHECK),
            )
        )

    def _lookup(self) -> StoredLookup:
        anchors = sorted(self._word_keys)
        beside: dict[str, set[int]] = {}
        for keys in self._word_keys.values():
            for _, neighbours, _, _ in keys:
                for _, index in neighbours:
                    for word in self._table.sets[index]:
                        beside.setdefault(word, set()).add(index)
        words = sorted(beside)
        return StoredLookup(
            anchors="\n".join(anchors),
            keys=pack(msgspec.msgpack.encode(self._word_keys[word]) for word in anchors),
            neighbours="\n".join(words),
            memberships=pack(array("I", sorted(beside[word])).tobytes() for word in words),
        )

    def _rule(self, index: int, rule: RuleSpecification) -> CompiledRule:
        expressions = rule.patterns if rule.kind == Kind.REGEX else ()
        for expression in expressions:
            _check_regex(expression, rule)
        patterns = rule.patterns if rule.kind == Kind.PATTERN else ()
        return CompiledRule(
            id=rule.id,
            level=rule.level,
            category=rule.category,
            gate=rule.gate,
            safety=rule.safety,
            sources=rule.sources,
            suggestions=rule.suggestions,
            replace=rule.replace,
            why=rule.why,
            blocks=rule.blocks,
            patterns=tuple(self._pattern(pattern, rule, owner=index) for pattern in patterns),
            exceptions=tuple(self._pattern(pattern, rule, owner=-1) for pattern in rule.exceptions),
            check=str(rule.patterns[0]) if rule.kind == Kind.CHECK else "",
            enabled=rule.enabled,
        )

    def _pattern(self, pattern: str, rule: RuleSpecification, *, owner: int) -> int:
        try:
            compiled = self._compiler.compile(pattern, anchored=owner >= 0)
        except PatternError as error:
            raise _misplaced(
                pattern, rule, f"{error.message} in the pattern {str(pattern)!r}", error.column or 1
            ) from None
        number = len(self._patterns)
        self._patterns.append(msgspec.msgpack.encode(compiled))
        self._owners.append(owner)
        for key in compiled.keys:
            stored = (number, key.neighbours, key.required, key.opening)
            for word in self._table.sets[key.anchor]:
                self._word_keys.setdefault(word, []).append(stored)
        return number


def _check_regex(expression: str, rule: RuleSpecification) -> None:
    import regex

    try:
        regex.compile(expression)
    except regex.error as error:
        column = (error.pos or 0) + 1
        raise _misplaced(expression, rule, f"not a regular expression: {error.msg}", column) from None


def _misplaced(text: str, rule: RuleSpecification, message: str, column: int) -> Exception:
    place = text.place_of(column) if isinstance(text, Scalar) else rule.place
    return failure(f"{message} (rule {rule.id})", place)
