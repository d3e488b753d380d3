"""The options through which a command finds its configuration."""

from collections.abc import Callable
from typing import Any

import click

ANY_DOCUMENT = "document"
"""Stands for any document of a folder."""

config_file = click.option(
    "--config",
    "config_path",
    metavar="FILE",
    type=click.Path(exists=True, dir_okay=False),
    help="Use this configuration for all files, not the nearest calque.toml or pyproject.toml of each.",
)
without_config = click.option("--no-config", is_flag=True, help="Read no configuration file.")


def configured(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add `--config` and `--no-config`."""
    return config_file(without_config(command))


def refuse_both(config_path: str | None, no_config: bool) -> None:
    """Check that the caller does not both name a configuration and switch configuration off."""
    if config_path and no_config:
        raise click.UsageError("--config and --no-config exclude each other")


def with_configured(packs: tuple[str, ...], *, no_config: bool) -> tuple[str, ...]:
    """Return rule packs together with those that the current folder's configuration names.

    Args:
        packs: those of the command line.
        no_config: whether to leave configuration alone.

    Raises:
        ConfigError: the configuration cannot be used.
    """
    from linter.config.document_run import Overrides
    from linter.config.project import Project

    project = Project(Overrides(packs=packs), read_files=not no_config)
    return project.run_for(ANY_DOCUMENT).options.packs
