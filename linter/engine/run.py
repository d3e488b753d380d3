"""Lints texts and files: scan, judge the source language, gate, diagnose."""

from collections.abc import Iterable, Iterator

from linter.checks.reading import Reading
from linter.engine.checking import run_checks
from linter.engine.diagnosis import diagnose
from linter.engine.evidence import source_language
from linter.engine.options import Options
from linter.engine.overlap import resolve
from linter.engine.selection import enabled_rules
from linter.errors import CalqueError, SourceError
from linter.model import Failure, FileResult
from linter.packs.hits import Hit
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

    Raises:
        PackError: for a rule pack that cannot be loaded.
    """

    def __init__(self, options: Options) -> None:
        self._options = options
        self._rules: RuleSet = load_rule_set(options.packs, shipped=options.shipped_rules)
        self._enabled = enabled_rules(self._rules, options.select, options.ignore)

    def lint(self, document: Document) -> FileResult:
        """Lint one document."""
        failures = [Failure("text", note) for note in document.notes]
        result = FileResult(path=document.path, text=document.text, failures=failures)
        hits: list[Hit] = []
        for hit in scan(document, self._rules, self._enabled):
            if isinstance(hit, Hit):
                hits.append(hit)
            else:
                line = document.text.count("\n", 0, hit.start) + 1
                reason = f"stopped by its timeout in the paragraph at line {line}"
                result.failures.append(Failure(f"rule {hit.rule.id}", reason))
        try:
            language = source_language(document, (hit.rule for hit in hits), self._options.source_language)
        except CalqueError as error:
            language = None
            result.failures.append(Failure("front matter", error.reason))
        result.source_language = language
        code = language.code if language is not None else None
        found = [
            diagnose(hit, document, code)
            for hit in hits
            if hit.rule.gate == Gate.NONE or (code is not None and code in hit.rule.sources)
        ]
        found += run_checks(Reading(document, self._options.checks), self._rules, self._enabled)
        result.diagnostics = resolve(found)
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
    """Lint files one after the other.

    Args:
        paths: files, as `discover` returns them.
        options: what to run.

    Yields:
        A result for each file, in the order given.

    Raises:
        PackError: for a rule pack that cannot be loaded, before the first file.
    """
    linter = Linter(options)
    for path in paths:
        yield linter.lint_file(path)
