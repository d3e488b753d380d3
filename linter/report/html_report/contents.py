"""The top of the page: totals, the filters and the index of files."""

from collections.abc import Iterable, Iterator, Mapping

import msgspec

from linter.model import FileResult, Level
from linter.report.html_report.cards import languages
from linter.report.html_report.escaping import counted, escaped
from linter.report.languages import language_name

LEVELS = tuple(reversed(Level))
"""From the most serious to the least."""


class Entry(msgspec.Struct, frozen=True):
    """A file's line in the index.

    Attributes:
        number: which file it is, from 1.
        path: its name.
        counts: findings by level.
        failed: whether something in it was not checked.
        shown: whether the page has a section about it.
    """

    number: int
    path: str
    counts: dict[Level, int]
    failed: bool
    shown: bool

    @property
    def total(self) -> int:
        """All findings of the file."""
        return sum(self.counts.values())


class Contents:
    """Collects what the top of the page says."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []
        self._categories: dict[str, int] = {}
        self._languages: dict[str, int] = {}

    def add(self, result: FileResult, *, shown: bool) -> Entry:
        """Count a file; return its entry."""
        counts = dict.fromkeys(LEVELS, 0)
        for diagnostic in result.diagnostics:
            counts[diagnostic.level] += 1
            self._categories[diagnostic.category] = self._categories.get(diagnostic.category, 0) + 1
            for code in languages(diagnostic):
                self._languages[code] = self._languages.get(code, 0) + 1
        entry = Entry(len(self.entries) + 1, result.path, counts, bool(result.failures), shown)
        self.entries.append(entry)
        return entry

    def filters_html(self, levels: Mapping[Level, int]) -> str:
        """Return the filters by level, category and language, with how many findings each has."""
        buttons = "".join(
            f'<label class="chip" data-level="{level}"><input type="checkbox" name="level" value="{level}"'
            f" checked>{LEVEL_NAMES[level]} <b>{levels[level]}</b></label>"
            for level in LEVELS
            if levels[level]
        )
        names = {code: language_name(code) if code != "none" else "no source" for code in self._languages}
        return (
            f'<fieldset class="levels"><legend>Level</legend>{buttons}</fieldset>\n'
            + _menu("category", "Category", self._categories, {name: name for name in self._categories})
            + _menu("language", "Language", self._languages, names)
        )

    def index_html(self) -> Iterator[str]:
        """Yield the index of files: those with findings first, the clean ones folded."""
        flagged = [entry for entry in self.entries if entry.total or entry.failed]
        clean = [entry for entry in self.entries if not (entry.total or entry.failed)]
        if flagged:
            yield '<ol class="files">\n'
            yield from map(_line, flagged)
            yield "</ol>\n"
        if clean:
            label = f"{counted(len(clean), 'file')} without findings"
            yield f'<details class="clean"><summary>{label}</summary><ol class="files">\n'
            yield from map(_line, clean)
            yield "</ol></details>\n"


LEVEL_NAMES = {Level.ERROR: "errors", Level.WARNING: "warnings", Level.INFO: "info"}
"""What the page calls findings of a level."""


def _menu(name: str, title: str, counts: Mapping[str, int], labels: Mapping[str, str]) -> str:
    if len(counts) < 2:  # nothing to choose between
        return ""
    boxes = "".join(
        f'<label><input type="checkbox" name="{name}" value="{escaped(value)}" checked>'
        f"{escaped(labels[value])} <b>{count}</b></label>"
        for value, count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    )
    return (
        f'<details class="menu" data-name="{name}"><summary>{title} <b></b></summary>'
        f'<div><button type="button" class="all">All</button>'
        f'<button type="button" class="no">None</button>{boxes}</div></details>\n'
    )


def _line(entry: Entry) -> str:
    name = _name(entry.path)
    label = f'<a href="#f{entry.number}">{name}</a>' if entry.shown else f"<span>{name}</span>"
    counts = "".join(
        f'<b data-level="{level}" title="{LEVEL_NAMES[level]}">{count}</b>'
        for level, count in entry.counts.items()
        if count
    )
    failed = '<b class="failed" title="not fully checked">!</b>' if entry.failed else ""
    return f'<li data-file="f{entry.number}">{label}<span class="counts">{counts}{failed}</span></li>\n'


def _name(path: str) -> str:
    """Return a path with its folder faint and places to break it after each slash."""
    folder, slash, name = path.replace("\\", "/").rpartition("/")
    front = escaped(folder + slash).replace("/", "/<wbr>")
    return f'<span class="folder">{front}</span>{escaped(name)}' if slash else escaped(name)


def totals(levels: Mapping[Level, int]) -> Iterable[str]:
    """Return the counts by level as HTML, the empty ones left out."""
    for level in LEVELS:
        if levels[level]:
            noun = LEVEL_NAMES[level]
            text = counted(levels[level], noun.removesuffix("s"), noun)
            yield f'<span data-level="{level}">{text}</span>'
