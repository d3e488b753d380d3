"""Every check has a rule, every such rule a check, and the rules' own examples hold."""

import pytest

from linter.checks.examples import run
from linter.checks.registry import CHECKS, load_check
from linter.errors import PackError
from linter.packs.catalogue import load_catalogue
from linter.packs.specification import Kind


def test_checks_and_their_rules_belong_together() -> None:
    rules = load_catalogue().rules.values()
    assert sorted(rule.patterns[0] for rule in rules if rule.kind is Kind.CHECK) == sorted(CHECKS)


@pytest.mark.parametrize("name", CHECKS)
def test_check_can_be_loaded(name: str) -> None:
    assert callable(load_check(name))


def test_unknown_check() -> None:
    with pytest.raises(PackError, match="there is no check 'spelling'; allowed: "):
        load_check("spelling")


def test_examples() -> None:
    report = run()
    assert [
        f"{failure.place.path}:{failure.place.line}: {failure.message}" for failure in report.failures
    ] == []
