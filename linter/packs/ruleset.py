"""The compiled rule set: what is loaded at run time instead of YAML.

It is one msgpack document whose parts are decoded when they are needed: a run
that meets ten rules builds ten matchers, however many rules are shipped.
"""

from bisect import bisect_left

import msgspec

from linter.model import Level
from linter.packs.compiled_rule import CompiledRule
from linter.packs.lookup import Lookup, StoredLookup
from linter.packs.pieces import Pieces
from linter.packs.regexes import RegexIndex, StoredRegex
from linter.patterns import program
from linter.patterns.finders import FormSets
from linter.patterns.matcher import Matcher


class StoredRuleSet(msgspec.Struct, frozen=True, array_like=True):
    """A rule set as it is written to disk.

    Attributes:
        ids: the rules' full ids, sorted, joined by line feeds.
        rules: the rules, encoded one by one, in the order of `ids`.
        patterns: compiled programs, encoded one by one.
        owners: for each pattern the index of the rule it belongs to, or -1
            for an exception, as signed 32-bit numbers of this machine.
        sets: the form table, the forms of each set joined by spaces.
        lookup: the words by which patterns are looked up.
        regex_rules: for each rule that is a regular expression its anchors
            and its expressions.
        checks: the rules that are checks.
    """

    ids: str
    rules: Pieces
    patterns: Pieces
    owners: bytes
    sets: Pieces
    lookup: StoredLookup
    regex_rules: dict[int, StoredRegex]
    checks: tuple[int, ...]


_decode_rule = msgspec.msgpack.Decoder(CompiledRule).decode
_decode_pattern = msgspec.msgpack.Decoder(program.CompiledPattern).decode


class RuleSet:
    """The compiled rules, decoded as they are needed.

    Args:
        data: what `linter.packs.compilation.compile_rules` returned.
    """

    def __init__(self, data: bytes) -> None:
        stored = msgspec.msgpack.decode(data, type=StoredRuleSet)
        self.ids = stored.ids.split("\n") if stored.ids else []
        self.sets = FormSets(stored.sets)
        self.owners = memoryview(stored.owners).cast("i")
        self.lookup = Lookup(stored.lookup, self.sets)
        self.regexes = RegexIndex(stored.regex_rules)
        self.checks = stored.checks
        self._stored_rules = stored.rules
        self._stored_patterns = stored.patterns
        self._rules: dict[int, CompiledRule] = {}
        self._matchers: dict[int, Matcher] = {}

    def __len__(self) -> int:
        return len(self.ids)

    def rule(self, index: int) -> CompiledRule:
        """Return the rule with this index (the place of its id in `ids`)."""
        found = self._rules.get(index)
        if found is None:
            found = self._rules[index] = _decode_rule(self._stored_rules[index])
        return found

    def index_of(self, rule_id: str) -> int | None:
        """Return the index of the rule with this full id; None where there is none."""
        index = bisect_left(self.ids, rule_id)
        return index if self.ids[index : index + 1] == [rule_id] else None

    def level_of(self, rule_id: str) -> Level | None:
        """Return the level of the rule with this full id; None where there is none."""
        index = self.index_of(rule_id)
        return None if index is None else self.rule(index).level

    def matcher(self, index: int) -> Matcher:
        """Return the matcher of the pattern with this index."""
        found = self._matchers.get(index)
        if found is None:
            compiled = _decode_pattern(self._stored_patterns[index])
            found = self._matchers[index] = Matcher(compiled, self.sets)
        return found
