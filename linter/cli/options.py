"""Options that several commands share."""

import click

from linter.model import Level
from linter.report.appearance import Color

LEVELS = [level.value for level in Level]

extra_rules = click.option(
    "--rules",
    "packs",
    multiple=True,
    metavar="PATH",
    type=click.Path(exists=True),
    help="Use the rule packs of this folder or file too.",
)

colors = click.option(
    "--color",
    type=click.Choice([color.value for color in Color]),
    default=Color.AUTO.value,
    help="When to use colours.",
)
