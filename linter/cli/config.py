"""`calque config`: what is configured for a document, and where."""

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from linter.cli.output import report_stream
from linter.cli.project import ANY_DOCUMENT, configured, refuse_both
from linter.cli.toml_text import toml_key, toml_value

if TYPE_CHECKING:
    from linter.config.overview import Overview


@click.command(name="config", short_help="Show the configuration of a document.")
@click.argument("path", default=".", metavar="[PATH]")
@click.option(
    "--format",
    "format_name",
    type=click.Choice(["text", "json"]),
    default="text",
    help="TOML with the origins as comments, or JSON.",
)
@configured
def command(path: str, format_name: str, config_path: str | None, no_config: bool) -> None:
    """Show each setting for PATH (a document or a folder, the current one if left out).

    Behind each value stands the file and line that it came from.
    """
    import msgspec

    from linter.config.files import shown_path
    from linter.config.overview import Overview, ShownSetting, settings
    from linter.config.project import Project
    from linter.engine import Linters

    refuse_both(config_path, no_config)
    project = Project(file=config_path, read_files=not no_config)
    document = os.path.join(path, ANY_DOCUMENT) if os.path.isdir(path) else path
    project.run_for(document)
    project.refuse_unknown_rules(Linters().known_names)
    layers, sections = project.layers_for(document)
    overview = Overview(
        path=path,
        files=[shown_path(file.path) for file in layers.files] if layers else [],
        per_path=list(sections),
        excluded=not (project.folder(path) if os.path.isdir(path) else project.named(path)),
        settings=[
            ShownSetting(".".join(toml_key(key) for key in each.keys), each.value, list(each.origins))
            for each in settings(layers, sections)
        ],
    )
    stream = report_stream(format_name)
    if format_name == "json":
        stream.write(f"{msgspec.json.encode(overview).decode()}\n")
        return
    for line in _lines(overview):
        stream.write(f"{line}\n")


def _lines(overview: "Overview") -> Iterator[str]:
    """Yield the overview as TOML with the origins as comments."""
    if not overview.files:
        yield "# no configuration file"
    for number, name in enumerate(reversed(overview.files)):
        yield f"# {name}" if number == 0 else f"# which extends {name}"
    for glob in overview.per_path:
        yield f"# per-path section {glob!r}"
    if overview.excluded:
        yield f"# {overview.path} is excluded"
    for setting in overview.settings:
        if setting.value is None:
            yield f"# {setting.key} is not set"
        else:
            places = ", ".join(f"{each.path}:{each.line}" for each in setting.origins)
            yield f"{setting.key} = {toml_value(setting.value)}  # {places or 'default'}"
