"""The scores for people: a table, then each file with its sections and its profile."""

from collections.abc import Iterator, Sequence

from linter.checks.readability.profile import figure
from linter.model import Measure, Scores, Standing
from linter.report.appearance import Appearance, Look
from linter.report.clip import clip
from linter.report.columns import safe, width, wrap
from linter.report.contract import LongSentence, Section
from linter.report.scores.bars import bar
from linter.report.scores.rows import ScoredFile

_INDENT = "  "
_HEADINGS = ("grade", "ease", "fog", "sentence", "words", "minutes")
_LEGEND = (
    "grade: years of schooling (Flesch–Kincaid); ease: 100 easy, 0 hard (Flesch); fog: years of schooling"
    " (Gunning); sentence: mean length in words; minutes: silent reading"
)
_LEAD = "(before the first heading)"
_NONE = "–"
_HARDEST = 20.0
"""Grade of a full bar: postgraduate reading."""

_FEWEST_BAR_COLUMNS = 8
_TITLE_SHARE = 2
_STANDINGS = {
    Standing.BELOW: ("below", Look.INFO),
    Standing.WITHIN: ("usual", Look.FAINT),
    Standing.ABOVE: ("above", Look.WARNING),
}


def lines(
    files: Sequence[ScoredFile], appearance: Appearance, *, details: bool = True, blocks: bool = True
) -> Iterator[str]:
    """Yield the lines of the report.

    Args:
        files: in the order in which to show them.
        appearance: width and colours.
        details: whether sections, long sentences and the profile of each file follow the table.
        blocks: whether the terminal shows block characters.
    """
    yield from _table(files, appearance)
    for line in wrap(_LEGEND, appearance.columns):
        yield appearance.paint(line, Look.FAINT)
    for file in files:
        found = list(_failures(file, appearance))
        if details:
            found += _details(file, appearance, blocks)
        if found:
            yield from ("", appearance.paint(safe(file.path), Look.PLACE), *found)


def _table(files: Sequence[ScoredFile], appearance: Appearance) -> Iterator[str]:
    rows = [_cells(file.readability.scores or None) for file in files]
    widths = [max(map(len, column)) for column in zip(_HEADINGS, *rows, strict=True)]
    room = appearance.columns - sum(widths) - len(_INDENT) * len(widths)
    longest = max([width(safe(file.path)) for file in files] + [len("file")])
    first = max(len("file"), min(longest, room))
    yield appearance.paint(_row("file".ljust(first), _HEADINGS, widths), Look.FAINT)
    for file, row in zip(files, rows, strict=True):
        path = clip(safe(file.path), first, keep_end=True)
        yield _row(appearance.paint(path, Look.PLACE) + " " * (first - width(path)), row, widths)


def _row(first: str, cells: Sequence[str], widths: Sequence[int]) -> str:
    numbers = (cell.rjust(columns) for cell, columns in zip(cells, widths, strict=True))
    return _INDENT.join((first, *numbers)).rstrip()


def _cells(scores: Scores | None) -> tuple[str, ...]:
    if scores is None:
        return (_NONE,) * len(_HEADINGS)
    return (
        f"{scores.flesch_kincaid_grade:.1f}",
        f"{scores.flesch_reading_ease:.1f}",
        f"{scores.gunning_fog:.1f}",
        f"{scores.words_per_sentence:.1f}",
        f"{scores.words:,}",
        f"{max(1, round(scores.reading_seconds / 60))}",
    )


def _failures(file: ScoredFile, appearance: Appearance) -> Iterator[str]:
    for failure in file.failures:
        label = appearance.paint("not scored:", Look.ERROR)
        yield f"{_INDENT}{label} {safe(f'{failure.what}: {failure.reason}')}"


def _details(file: ScoredFile, appearance: Appearance, blocks: bool) -> Iterator[str]:
    found = file.readability
    if found.sections:
        yield f"{_INDENT}grade of each section"
        yield from _bars(found.sections, appearance, blocks)
    if found.long_sentences:
        yield from _long(found.long_sentences, appearance)
    if found.profile:
        yield from _profile(found.profile, appearance)


def _profile(measures: Sequence[Measure], appearance: Appearance) -> Iterator[str]:
    """Yield a line for each measure: where it lies, the figure and the range in news."""
    yield f"{_INDENT}in 1,000 words, beside news written in English (information, not an error)"
    label = max(width(each.label) for each in measures)
    figures = [figure(each.value, each.high) for each in measures]
    column = max(map(len, figures))
    for each, shown in zip(measures, figures, strict=True):
        standing, look = _STANDINGS[each.standing]
        name = each.label + " " * (label - width(each.label))
        usual = f"{figure(each.low, each.high)}–{figure(each.high, each.high)}"
        unit = f" {each.unit}" if each.name == "sentence-length" else ""
        yield (
            f"{_INDENT * 2}{appearance.paint(standing, look)}{_INDENT}{name}{_INDENT}{shown.rjust(column)}"
            f"{_INDENT}{appearance.paint(f'news {usual}{unit}', Look.FAINT)}"
        )


def _bars(sections: Sequence[Section], appearance: Appearance, blocks: bool) -> Iterator[str]:
    titles = [safe(section.title) or _LEAD for section in sections]
    figures = [f"{section.scores.flesch_kincaid_grade:.1f}" for section in sections]
    figure = max(map(len, figures))
    room = appearance.columns - len(_INDENT) * 4 - figure
    column = min(max(map(width, titles)), room * _TITLE_SHARE // (_TITLE_SHARE + 1))
    most = max(_HARDEST, *(section.scores.flesch_kincaid_grade for section in sections))
    for title, section, shown in zip(titles, sections, figures, strict=True):
        name = clip(title, column)
        name += " " * (column - width(name))
        length = max(_FEWEST_BAR_COLUMNS, room - column)
        drawn = bar(section.scores.flesch_kincaid_grade, most, length, blocks=blocks)
        drawn = appearance.paint(drawn, Look.INFO)
        yield f"{_INDENT * 2}{name}{_INDENT}{shown.rjust(figure)} {drawn}".rstrip()


def _long(sentences: Sequence[LongSentence], appearance: Appearance) -> Iterator[str]:
    places = ", ".join(f"line {each.start.line} ({each.words} words)" for each in sentences)
    yield from wrap(f"far too long: {places}", appearance.columns, first=_INDENT, rest=_INDENT * 2)
