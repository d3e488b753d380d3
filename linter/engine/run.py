"""Lints texts and files: scan, judge the source language, gate, diagnose."""

from collections.abc import Iterable, Iterator

from linter.checks.reading import Reading
from linter.engine.checking import run_checks
from linter.engine.diagnosis import diagnose
from linter.engine.document_settings import document_settings
from linter.engine.evidence import source_language
from linter.engine.grammar import GrammarStage
from linter.engine.options import Options
from linter.engine.overlap import resolve
from linter.engine.policy import Policy
from linter.engine.scoring import add_readability
from linter.engine.selection import enabled_rules, without
from linter.engine.silence import Silence
from linter.errors import SourceError
from linter.model import Failure, FileResult
from linter.packs.hits import Hit
from linter.packs.known_names import KnownNames
from linter.packs.ruleset import RuleSet
from linter.packs.scan import scan
from linter.packs.specification import Gate
from linter.packs.store import load_rule_set
from linter.text.decode import read_source
from linter.text.document import Document
from linter.text.formats import parse


class Linter:
    """Rules loaded and selected once, for any number of documents.

    Args:
        options: what to run.
        rules: the rules that the options ask for, if they are loaded already.

    Raises:
        PackError: for a rule pack that cannot be loaded.
    """

    def __init__(self, options: Options, rules: RuleSet | None = None) -> None:
        self._options = options
        self._rules = rules or load_rule_set(options.packs, shipped=options.shipped_rules)
        self._enabled = enabled_rules(self._rules, options.select, options.ignore, options.enable)
        self._grammar = GrammarStage(options)
        self._policy = Policy(options.levels, options.quotations, self._rules.level_of)

    def lint(self, document: Document) -> FileResult:
        """Lint one document."""
        failures = [Failure("text", note) for note in document.notes]
        result = FileResult(path=document.path, text=document.text, failures=failures)
        asked, errors = document_settings(document, self._rules)
        result.failures += (Failure("front matter", error.reason) for error in errors)
        enabled = without(self._rules, self._enabled, asked.ignore)
        hits: list[Hit] = []
        for hit in scan(document, self._rules, enabled):
            if isinstance(hit, Hit):
                hits.append(hit)
            else:
                line = document.text.count("\n", 0, hit.start) + 1
                reason = f"stopped by its timeout in the paragraph at line {line}"
                result.failures.append(Failure(f"rule {hit.rule.id}", reason))
        result.source_language = language = source_language(
            (hit.rule for hit in hits),
            option=self._options.source_language,
            front_matter=asked.source_language,
            configured=self._options.configured_language,
        )
        code = language.code if language is not None else None
        found = [
            diagnose(hit, document, code)
            for hit in hits
            if hit.rule.gate == Gate.NONE or (code is not None and code in hit.rule.sources)
        ]
        reading = Reading(document, self._options.checks, KnownNames(self._rules.ids))
        found += run_checks(reading, self._rules, enabled)
        if self._options.readability:
            add_readability(result, reading)
        grammar, skipped = self._grammar.check(document, found, asked.ignore)
        found += grammar
        result.skipped += skipped
        silence = Silence(
            reading,
            self._rules,
            enabled,
            language=code,
            grammar=self._options.grammar is not None and self._options.grammar.enabled and not skipped,
            narrowed=bool(self._options.select),
        )
        kept = silence.apply(resolve(self._policy.apply(found, document)))
        result.diagnostics = resolve((*kept, *self._policy.apply(silence.report(), document)))
        return result

    def lint_file(self, path: str) -> FileResult:
        """Read and lint one file; what cannot be read is a failure of the result."""
        try:
            return self.lint(parse(read_source(path).text, path=path))
        except SourceError as error:
            return FileResult(path=path, failures=[Failure("file", error.reason)])


def lint_text(text: str, *, path: str, options: Options) -> FileResult:
    """Lint a text.

    Args:
        text: the decoded text.
        path: its name; the suffix tells the format.
        options: what to run.

    Raises:
        PackError: for a rule pack that cannot be loaded.
    """
    return Linter(options).lint(parse(text, path=path))


def lint_paths(paths: Iterable[str], options: Options) -> Iterator[FileResult]:
    """Lint files one after the other, all with the same options.

    Args:
        paths: files, as `discover` returns them.
        options: what to run.

    Yields:
        A result for each file, in the order given.

    Raises:
        PackError: for a rule pack that cannot be loaded, before the first file.
    """
    return lint_files((path, options) for path in paths)


def lint_files(
    tasks: Iterable[tuple[str, Options]], linters: "Linters | None" = None
) -> Iterator[FileResult]:
    """Lint files one after the other, each with its options.

    Args:
        tasks: files, each with what to run on it; options that are the same
            object share a linter.
        linters: to take the linters from, where some are loaded already.

    Yields:
        A result for each file, in the order given.

    Raises:
        PackError: for a rule pack that cannot be loaded, before its first file.
    """
    linters = linters or Linters()
    for path, options in tasks:
        yield linters.get(options).lint_file(path)


class Linters:
    """The linters of a run: one for each set of options, one rule set for each set of packs."""

    def __init__(self) -> None:
        # By identity, because options hold mappings; the options are kept so that none is reused.
        self._linters: dict[int, tuple[Options, Linter]] = {}
        self._rules: dict[tuple[tuple[str, ...], bool], RuleSet] = {}

    def get(self, options: Options) -> Linter:
        """Return the linter for these options.

        Raises:
            PackError: for a rule pack that cannot be loaded.
        """
        found = self._linters.get(id(options))
        if found is None:
            found = self._linters[id(options)] = options, Linter(options, self._rules_for(options))
        return found[1]

    def known_names(self, options: Options) -> KnownNames:
        """Return what selects a rule with these options.

        Raises:
            PackError: for a rule pack that cannot be loaded.
        """
        return KnownNames(self._rules_for(options).ids)

    def _rules_for(self, options: Options) -> RuleSet:
        key = (options.packs, options.shipped_rules)
        if key not in self._rules:
            self._rules[key] = load_rule_set(options.packs, shipped=options.shipped_rules)
        return self._rules[key]
