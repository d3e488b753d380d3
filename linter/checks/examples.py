"""Runs the examples of rules that are document checks.

Each example is a small Markdown document of its own, front matter allowed.
"""

from collections.abc import Sequence

from linter.checks.reading import Reading
from linter.checks.registry import load_check
from linter.checks.settings import Settings
from linter.packs.catalogue import load_catalogue
from linter.packs.examples import ExampleFailure, ExampleReport
from linter.packs.known_names import KnownNames
from linter.packs.specification import Example, Kind, RuleSpecification
from linter.text.formats import parse


def run(paths: Sequence[str] = ()) -> ExampleReport:
    """Run the examples of the checks among the shipped rules, or among packs under some paths.

    Args:
        paths: files or folders of packs; none for calque's own rules.

    Raises:
        PackError: for a pack that cannot be loaded or a check there is not.
    """
    catalogue = load_catalogue(paths, shipped=not paths)
    rules = [rule for rule in catalogue.rules.values() if rule.kind == Kind.CHECK]
    known = KnownNames(catalogue.rules)
    failures = [
        failure
        for rule in rules
        for example in (*rule.bad, *rule.good)
        if (failure := _failure(rule, example, known)) is not None
    ]
    examples = sum(len(rule.bad) + len(rule.good) for rule in rules)
    return ExampleReport(len(rules), examples, tuple(failures))


def _failure(rule: RuleSpecification, example: Example, known: KnownNames) -> ExampleFailure | None:
    document = parse(example.text, path=rule.place.path, format="markdown")
    findings = load_check(rule.patterns[0])(Reading(document, Settings(), known))
    found = sorted((finding.span.start, finding.span.end) for finding in findings)
    if found == sorted(example.spans):
        return None
    shown = ", ".join(repr(example.text[start:end]) for start, end in found) or "nothing"
    wanted = ", ".join(repr(example.text[start:end]) for start, end in example.spans) or "nothing"
    return ExampleFailure(rule.id, f"the example should flag {wanted} but flags {shown}", example.place)
