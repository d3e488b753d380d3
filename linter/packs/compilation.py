"""Compiles specifications to the rule set that is loaded at run time."""

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

import msgspec

from linter.language.lexicon import frequency
from linter.packs.compiled_rule import CompiledRule
from linter.packs.lookup import NAMED_NUMBERS, StoredLookup
from linter.packs.pieces import pack
from linter.packs.ruleset import StoredRuleSet
from linter.packs.specification import Kind, RuleSpecification
from linter.packs.yaml_reader import Scalar, failure
from linter.patterns.compiler import Compiler
from linter.patterns.program import Key
from linter.patterns.requirements import FormTable
from linter.patterns.tags import PatternError

RARE_WORD = 54
"""Frequency (`linter.language.lexicon.frequency`) up to which a word finds keys by itself: about 20
in a million words. A commoner word finds them together with the word beside it."""


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
        self._keys: list[tuple[int, Key]] = []

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
        encode = msgspec.msgpack.encode
        by_word: dict[str, list[int]] = {}
        by_pair: dict[tuple[str, str], list[int]] = {}
        for number, (_, key) in enumerate(self._keys):
            for word in self._table.sets[key.anchor]:
                if key.neighbours and frequency(word) > RARE_WORD:
                    for pair, place in self._pairs(word, key):
                        by_pair.setdefault(pair, []).extend((number, place))
                else:
                    by_word.setdefault(word, []).append(number)
        bit_of_set = self._bits(by_word)
        hints = self._hints(bit_of_set)
        words = sorted({*by_word, *hints, *(word for pair in by_pair for word in pair)})
        numbers = {word: number for number, word in enumerate(words, NAMED_NUMBERS)}
        after: dict[str, array[int]] = {}
        for (first, second), entry in by_pair.items():
            for number, place in zip(entry[::2], entry[1::2], strict=True):
                after.setdefault(first, array("I")).extend((numbers[second], number, place))
        nothing = [b""] * NAMED_NUMBERS
        return StoredLookup(
            words="\n".join(words),
            keys=pack(
                encode((pattern, key.neighbours, key.required, key.opening)) for pattern, key in self._keys
            ),
            keys_of_words=pack([*nothing, *(array("I", by_word.get(word, ())).tobytes() for word in words)]),
            keys_of_pairs=pack([*nothing, *(after.get(word, array("I")).tobytes() for word in words)]),
            hints=pack([*nothing, *(_little_endian(hints.get(word, 0)) for word in words)]),
            bit_of_set=bit_of_set,
        )

    def _bits(self, by_word: Mapping[str, list[int]]) -> dict[int, int]:
        """Number the sets that keys of common words require, those of the commonest words first."""
        uses: Counter[int] = Counter()
        for word, numbers in by_word.items():
            if frequency(word) > RARE_WORD:
                for number in numbers:
                    uses.update(self._keys[number][1].required[:1])
        return {index: bit for bit, (index, _) in enumerate(uses.most_common())}

    def _hints(self, bit_of_set: Mapping[int, int]) -> dict[str, int]:
        by_word: dict[str, int] = {}
        for index, bit in bit_of_set.items():
            for word in self._table.sets[index]:
                by_word[word] = by_word.get(word, 0) | 1 << bit
        return by_word

    def _pairs(self, anchor: str, key: Key) -> Iterator[tuple[tuple[str, str], int]]:
        """The pairs of words by which a key is found, with the anchor's place in the pair."""
        distance, index = next(item for item in key.neighbours if abs(item[0]) == 1)
        for word in self._table.sets[index]:
            yield ((anchor, word), 0) if distance > 0 else ((word, anchor), 1)

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
            self._keys.append((number, key))
        return number


def _little_endian(bits: int) -> bytes:
    return bits.to_bytes(-(-bits.bit_length() // 8), "little")


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
