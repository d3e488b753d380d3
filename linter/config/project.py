"""What holds for each document: configuration files, and the command line over them."""

import os
from collections.abc import Callable, Iterable, Sequence

import msgspec

from linter.config.document_run import DocumentRun, Overrides, document_run
from linter.config.files import ConfigFile, NearestFile, Table, read_file
from linter.config.globs import Globs
from linter.config.layers import Layers, load, merged
from linter.config.schema import Configuration
from linter.config.selectors import refuse_unknown, refuse_unknown_in
from linter.engine.discovery import Choice, discover
from linter.engine.options import Options
from linter.errors import ConfigError
from linter.packs.known_names import KnownNames


class _Group:
    """The documents that one configuration file holds for; `layers` is None without a file."""

    def __init__(self, layers: Layers | None, base: str) -> None:
        self.layers = layers
        self.table: Table = layers.table if layers else {}
        configuration = msgspec.convert(self.table, Configuration)
        self.exclude = Globs(configuration.exclude, base)
        self.include = None if configuration.include is None else Globs(configuration.include, base)
        self.respect_gitignore = configuration.respect_gitignore
        self.sections = [(glob, Globs([glob], base)) for glob in configuration.per_path]
        self.runs: dict[tuple[str, ...], DocumentRun] = {}

    def sections_of(self, path: str) -> tuple[str, ...]:
        return tuple(glob for glob, globs in self.sections if globs.match(path))

    def table_for(self, sections: Iterable[str]) -> Table:
        table = self.table
        for section in sections:
            table = merged(table, self.table["per-path"][section])
        return table


class Project(Choice):
    """Finds and reads the configuration of each document, each file of it once.

    Args:
        overrides: what the command line says.
        file: the configuration for all documents, instead of the nearest of each.
        read_files: whether to look for configuration at all.

    Raises:
        ConfigError: `file` cannot be used.
    """

    def __init__(
        self, overrides: Overrides | None = None, *, file: str | None = None, read_files: bool = True
    ) -> None:
        self._overrides = overrides or Overrides()
        self._nearest = NearestFile()
        self._groups: dict[str, _Group] = {}
        self._fixed = _Group(None, os.getcwd()) if not read_files else None
        if file is not None:
            found = read_file(file)
            if found is None:
                raise ConfigError("has no [tool.calque]", path=file)
            self._fixed = _Group(load(found), os.getcwd())

    def discover(self, paths: Sequence[str]) -> list[str]:
        """Return the files to lint under the paths; see `linter.engine.discovery.discover`.

        Raises:
            ConfigError: a configuration file that was met cannot be used.
        """
        return discover(paths, self)

    def tasks(self, paths: Iterable[str]) -> list[tuple[str, Options]]:
        """Return the files, each with its options: what `linter.engine.lint_files` takes.

        Raises:
            ConfigError: a configuration file cannot be used.
        """
        return [(path, self.run_for(path).options) for path in paths]

    def run_for(self, path: str) -> DocumentRun:
        """Return what to do with a document.

        Args:
            path: a file, which need not exist.

        Raises:
            ConfigError: its configuration cannot be used.
        """
        group = self._group(os.path.dirname(os.path.abspath(path)))
        sections = group.sections_of(os.path.abspath(path)) if group.sections else ()
        found = group.runs.get(sections)
        if found is None:
            configuration = msgspec.convert(group.table_for(sections), Configuration)
            found = group.runs[sections] = document_run(configuration, self._overrides)
        return found

    def layers_for(self, path: str) -> tuple[Layers | None, tuple[str, ...]]:
        """Return the configuration of a document and the `per-path` sections that hold for it.

        Raises:
            ConfigError: its configuration cannot be used.
        """
        group = self._group(os.path.dirname(os.path.abspath(path)))
        return group.layers, group.sections_of(os.path.abspath(path))

    def refuse_unknown_rules(self, known_names: Callable[[Options], KnownNames]) -> None:
        """Check the rules that the command line and the configuration files read so far name.

        Args:
            known_names: returns what selects a rule with some options; called
                in any case, so that a pack that cannot be loaded shows early.

        Raises:
            ConfigError: for the first that names one there is not.
        """
        overrides = self._overrides
        named = {"--select": overrides.select, "--ignore": overrides.ignore}
        groups = [self._fixed] if self._fixed else list(self._groups.values())
        asked = [(group.layers, next(iter(group.runs.values()))) for group in groups if group.runs]
        for layers, run in asked or [(None, document_run(Configuration(), overrides))]:
            known = known_names(run.options)
            refuse_unknown(named, known)
            for file in layers.files if layers else ():
                refuse_unknown_in(file, known)

    def named(self, path: str) -> bool:
        """Tell whether to lint a file that was named: not if it is excluded."""
        return not self._group(os.path.dirname(os.path.abspath(path))).exclude.match(os.path.abspath(path))

    def found(self, path: str) -> bool:
        """Tell whether to lint a file that was found in a folder."""
        path = os.path.abspath(path)
        group = self._group(os.path.dirname(path))
        included = group.include.match(path) if group.include else super().found(path)
        return included and not group.exclude.match(path)

    def folder(self, path: str) -> bool:
        """Tell whether to look into a folder: not if it is excluded."""
        return not self._group(os.path.abspath(path)).exclude.match(os.path.abspath(path), folder=True)

    def ignored_by_git(self, path: str) -> bool:
        """Tell whether what Git ignores is left out of a folder."""
        return self._group(os.path.abspath(path)).respect_gitignore

    def _group(self, folder: str) -> _Group:
        if self._fixed:
            return self._fixed
        file: ConfigFile | None = self._nearest(folder)
        path = file.path if file else ""
        group = self._groups.get(path)
        if group is None:
            layers = load(file) if file else None
            group = self._groups[path] = _Group(layers, file.folder if file else os.getcwd())
        return group
