"""The compiled rule set: what is loaded at run time instead of YAML.

It is one msgpack document whose parts are decoded when they are needed: a run
that meets ten rules builds ten matchers, however many rules are shipped.
"""

from bisect import bisect_left

import msgspec

from linter.model import Level
from linter.packs.compiled_rule import CompiledRule
from linter.packs.regexes import RegexIndex, StoredRegex
from linter.patterns import program
from linter.patterns.finders import FormSets
from linter.patterns.matcher import Matcher

StoredKey = tuple[int, int, int, tuple[int, ...]]
"""A `linter.patterns.program.Key` without its anchor, after the pattern it belongs to."""


class StoredRuleSet(msgspec.Struct, frozen=True, array_like=True):
    """A rule set as it is written to disk.

    Attributes:
        ids: the rules' full ids, sorted.
        rules: the rules, encoded one by one, in the order of `ids`.
        patterns: compiled programs, encoded one by one.
        owners: for each pattern the index of the rule it belongs to, or -1
            for an exception.
        sets: the form table, the forms of each set joined by spaces.
        anchors: the words that anchor keys, joined by spaces.
        word_keys: for each of these words its keys, encoded.
        regex_rules: for each rule that is a regular expression its anchors
            and its expressions.
        checks: the rules that are checks.
    """

    ids: tuple[str, ...]
    rules: tuple[msgspec.Raw, ...]
    patterns: tuple[msgspec.Raw, ...]
    owners: tuple[int, ...]
    sets: tuple[str, ...]
    anchors: str
    word_keys: tuple[msgspec.Raw, ...]
    regex_rules: dict[int, StoredRegex]
    checks: tuple[int, ...]


class WordKeys:
    """The keys that one word anchors, laid out for looking up.

    Attributes:
        by_distance: for each distance the keys with a neighbour there: the
            neighbour's forms, the pattern, and the sets that must each occur.
        alone: pattern and required sets of the keys without a neighbour.
    """

    __slots__ = ("_found", "alone", "by_distance")

    def __init__(self) -> None:
        self.by_distance: dict[int, list[tuple[frozenset[str], int, Required]]] = {}
        self.alone: list[tuple[int, Required]] = []
        self._found: dict[tuple[int, str], list[tuple[int, Required]]] = {}

    def beside(self, distance: int, neighbour: str) -> list[tuple[int, "Required"]]:
        """Return the keys that have this word at this distance from the anchor."""
        found = self._found.get((distance, neighbour))
        if found is None:
            keys = self.by_distance[distance]
            found = [(pattern, required) for forms, pattern, required in keys if neighbour in forms]
            self._found[distance, neighbour] = found
        return found


Required = tuple[frozenset[str], ...]
"""Sets of words of which each has one in every sentence that matches."""


class RuleSet:
    """The compiled rules, decoded as they are needed.

    Args:
        data: what `linter.packs.compilation.compile_rules` returned.
    """

    def __init__(self, data: bytes) -> None:
        stored = msgspec.msgpack.decode(data, type=StoredRuleSet)
        self.ids = stored.ids
        self.sets = FormSets(stored.sets)
        self._keys: dict[str, WordKeys] = {}
        self.owners = stored.owners
        self.checks = stored.checks
        self.regexes = RegexIndex(stored.regex_rules)
        self._raw_rules = stored.rules
        self._raw_patterns = stored.patterns
        self._rules: dict[int, CompiledRule] = {}
        self._matchers: dict[int, Matcher] = {}
        words = stored.anchors.split()
        self.anchor_words = frozenset(words)
        self._raw_keys = dict(zip(words, stored.word_keys, strict=True))

    def __len__(self) -> int:
        return len(self.ids)

    def rule(self, index: int) -> CompiledRule:
        """Return the rule with this index (the place of its id in `ids`)."""
        found = self._rules.get(index)
        if found is None:
            found = self._rules[index] = msgspec.msgpack.decode(self._raw_rules[index], type=CompiledRule)
        return found

    def index_of(self, rule_id: str) -> int | None:
        """Return the index of the rule with this full id; None where there is none."""
        index = bisect_left(self.ids, rule_id)
        return index if self.ids[index : index + 1] == (rule_id,) else None

    def level_of(self, rule_id: str) -> Level | None:
        """Return the level of the rule with this full id; None where there is none."""
        index = self.index_of(rule_id)
        return None if index is None else self.rule(index).level

    def matcher(self, index: int) -> Matcher:
        """Return the matcher of the pattern with this index."""
        found = self._matchers.get(index)
        if found is None:
            compiled = msgspec.msgpack.decode(self._raw_patterns[index], type=program.CompiledPattern)
            found = self._matchers[index] = Matcher(compiled, self.sets)
        return found

    def keys(self, word: str) -> WordKeys:
        """Return the keys that a word of `anchor_words` anchors."""
        found = self._keys.get(word)
        if found is None:
            found = self._keys[word] = WordKeys()
            stored = msgspec.msgpack.decode(self._raw_keys[word], type=list[StoredKey])
            for pattern, neighbour, distance, numbers in stored:
                required = tuple(self.sets[number] for number in numbers)
                if distance:
                    keys = found.by_distance.setdefault(distance, [])
                    keys.append((self.sets[neighbour], pattern, required))
                else:
                    found.alone.append((pattern, required))
        return found
