"""The `calque` command group, which imports a command's module when it is needed."""

from importlib import import_module

import click

from linter import __version__

COMMANDS = {
    "check": "linter.cli.check",
    "explain": "linter.cli.explain",
    "rules": "linter.cli.rules",
    "test-rules": "linter.cli.test_rules",
    "new-rule": "linter.cli.new_rule",
}
"""Command names and their modules; each has a click command called `command`."""


class LazyGroup(click.Group):
    """A group whose commands are listed in `COMMANDS`."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of the commands, the most used first."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import and return a command; None where there is no such command."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(COMMANDS[cmd_name]).command
        return command


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, "-V", "--version", message="calque %(version)s")
def calque() -> None:
    """Find what machine translation left behind in English prose."""
