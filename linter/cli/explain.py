"""`calque explain`: what a rule says, with its examples."""

import click

from linter.cli.options import colors, extra_rules
from linter.cli.project import with_configured, without_config


@click.command(name="explain", short_help="Explain a rule with its examples.")
@click.argument("rule_id", metavar="RULE")
@extra_rules
@without_config
@colors
def command(rule_id: str, packs: tuple[str, ...], no_config: bool, color: str) -> None:
    """Explain RULE (an id like fr/engager-discussions): what is wrong, why, what to write instead."""
    from linter.cli.output import report_stream
    from linter.errors import ConfigError
    from linter.packs.catalogue import load_catalogue
    from linter.packs.nearest import did_you_mean
    from linter.report.appearance import Color, appearance
    from linter.report.rule_page import rule_page

    catalogue = load_catalogue(with_configured(packs, no_config=no_config))
    rule = catalogue.rules.get(rule_id)
    if rule is None:
        raise ConfigError(f"no rule is called {rule_id!r}{did_you_mean(rule_id, catalogue.rules)}")
    stream = report_stream("text")
    for line in rule_page(rule, catalogue.classes, appearance(stream, Color(color))):
        stream.write(f"{line}\n")
