"""The compiled rule set: what is loaded at run time instead of YAML.

It is one msgpack document whose parts are decoded when they are needed: a run
that meets ten rules builds ten matchers, however many rules are shipped.
"""

import msgspec

from linter.model import Level, Safety
from linter.packs.specification import Gate
from linter.patterns import program
from linter.patterns.finders import FormSets
from linter.patterns.matcher import Matcher


class CompiledRule(msgspec.Struct, frozen=True, array_like=True):
    """What a rule needs at run time.

    Attributes:
        id: full id, `pack/name`.
        level: seriousness.
        category: MQM category.
        gate: when the rule may speak.
        safety: whether its fix may be applied unseen.
        sources: source expressions by language code.
        suggestions: replacement templates.
        replace: what they replace.
        why: explanation; may be empty.
        blocks: block kinds it looks at; empty for all.
        patterns: indices of its patterns; empty for a regular expression.
        exceptions: indices of patterns that silence a match.
        regexes: its regular expressions.
        anchors: lower-case strings one of which is in every match of these.
    """

    id: str
    level: Level
    category: str
    gate: Gate
    safety: Safety
    sources: dict[str, tuple[str, ...]]
    suggestions: tuple[str, ...]
    replace: str
    why: str
    blocks: tuple[str, ...]
    patterns: tuple[int, ...]
    exceptions: tuple[int, ...]
    regexes: tuple[str, ...]
    anchors: tuple[str, ...]


StoredKey = tuple[int, int, int, tuple[int, ...]]
"""A `linter.patterns.program.Key` without its anchor, after the pattern it belongs to."""


class StoredRuleSet(msgspec.Struct, frozen=True, array_like=True):
    """A rule set as it is written to disk.

    Attributes:
        ids: the rules' full ids, sorted.
        rules: the rules, encoded one by one, in the order of `ids`.
        patterns: compiled programs, encoded one by one.
        keys: pattern, neighbour, distance and required sets of each key.
        owners: for each pattern the index of the rule it belongs to, or -1
            for an exception.
        sets: the form table.
        anchors: for each set of words that anchors keys, those keys.
        regex_rules: indices of the rules that are regular expressions.
    """

    ids: tuple[str, ...]
    rules: tuple[msgspec.Raw, ...]
    patterns: tuple[msgspec.Raw, ...]
    keys: tuple[StoredKey, ...]
    owners: tuple[int, ...]
    sets: tuple[tuple[str, ...], ...]
    anchors: dict[int, tuple[int, ...]]
    regex_rules: tuple[int, ...]


Key = tuple[int, frozenset[str], int, tuple[frozenset[str], ...]]
"""Pattern, neighbours of the anchor, their distance (0 for none), and sets that must each occur."""


class RuleSet:
    """The compiled rules, decoded as they are needed.

    Args:
        data: what `linter.packs.compilation.compile_rules` returned.
    """

    def __init__(self, data: bytes) -> None:
        stored = msgspec.msgpack.decode(data, type=StoredRuleSet)
        self.ids = stored.ids
        self.sets = FormSets(stored.sets)
        self._stored_keys = stored.keys
        self._keys: dict[int, Key] = {}
        self.owners = stored.owners
        self.regex_rules = stored.regex_rules
        self._raw_rules = stored.rules
        self._raw_patterns = stored.patterns
        self._rules: dict[int, CompiledRule] = {}
        self._matchers: dict[int, Matcher] = {}
        self.anchors: dict[str, list[int]] = {}
        anchors = self.anchors
        sets = stored.sets
        for set_index, keys in stored.anchors.items():
            for form in sets[set_index]:
                if form in anchors:
                    anchors[form].extend(keys)
                else:
                    anchors[form] = list(keys)
        self.anchor_words = frozenset(anchors)

    def __len__(self) -> int:
        return len(self.ids)

    def rule(self, index: int) -> CompiledRule:
        """Return the rule with this index (the place of its id in `ids`)."""
        found = self._rules.get(index)
        if found is None:
            found = self._rules[index] = msgspec.msgpack.decode(self._raw_rules[index], type=CompiledRule)
        return found

    def matcher(self, index: int) -> Matcher:
        """Return the matcher of the pattern with this index."""
        found = self._matchers.get(index)
        if found is None:
            compiled = msgspec.msgpack.decode(self._raw_patterns[index], type=program.CompiledPattern)
            found = self._matchers[index] = Matcher(compiled, self.sets)
        return found

    def key(self, index: int) -> "Key":
        """Return the key with this index, its sets ready to be asked."""
        found = self._keys.get(index)
        if found is None:
            pattern, neighbour, distance, required = self._stored_keys[index]
            words = self.sets[neighbour] if distance else frozenset()
            found = (pattern, words, distance, tuple(self.sets[number] for number in required))
            self._keys[index] = found
        return found
