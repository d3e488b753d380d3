"""How an article reads, section by section."""

from collections.abc import Iterator, Sequence

from linter.model import LongSentence, Measure, Readability, Scores, Standing
from linter.report.html_report.anchors import Anchors
from linter.report.html_report.escaping import counted, escaped
from linter.report.positions import Positions

_COLUMNS = (
    ("words", "Words", "number of words"),
    ("sentence", "Words a sentence", "mean length of a sentence in words"),
    ("ease", "Reading ease", "Flesch reading ease: 100 is very easy, 0 very hard"),
    ("grade", "School years", "Flesch–Kincaid grade: years of American schooling"),
    ("fog", "Fog", "Gunning fog index: years of schooling"),
    ("time", "Time", "time that an adult takes to read it"),
)


def reading_html(readability: Readability, text: str, anchors: Anchors) -> Iterator[str]:
    """Yield a section with the scores of the text and its sections, long sentences and the profile.

    Args:
        readability: the measures.
        text: the decoded original.
        anchors: the places of the page that titles and sentences link to.
    """
    if readability.scores is None:
        return
    yield '<section class="reading"><h3>How it reads</h3>\n<div class="wide"><table>\n<thead><tr><th></th>'
    yield "".join(f'<th scope="col" title="{title}">{label}</th>' for _, label, title in _COLUMNS)
    yield "</tr></thead>\n<tbody>\n"
    for section in readability.sections:
        title = escaped(section.title or "Before the first heading")
        yield _row(anchors.link(section.span.start, title), section.scores, depth=section.level)
    yield "</tbody>\n<tfoot>" + _row("The whole text", readability.scores) + "</tfoot>\n</table></div>\n"
    yield from _long_sentences(readability.long_sentences, Positions(text), anchors)
    yield from _profile(readability.profile)
    yield "</section>\n"


def _row(title_html: str, scores: Scores, depth: int = 0) -> str:
    cells = (
        f"{scores.words:,}",
        f"{scores.words_per_sentence:.1f}",
        f"{scores.flesch_reading_ease:.0f}",
        f"{scores.flesch_kincaid_grade:.1f}",
        f"{scores.gunning_fog:.1f}",
        _duration(scores.reading_seconds),
    )
    numbers = "".join(f"<td>{cell}</td>" for cell in cells)
    return f'<tr><th scope="row" class="depth-{depth}" dir="auto">{title_html}</th>{numbers}</tr>\n'


def _duration(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes} min {rest:02} s" if minutes else f"{rest} s"


def _long_sentences(
    sentences: Sequence[LongSentence], positions: Positions, anchors: Anchors
) -> Iterator[str]:
    if not sentences:
        return
    yield "<h4>Long sentences</h4>\n<ul>\n"
    for each in sentences:
        at = positions.at(each.span.start)
        place = anchors.link(each.span.start, f"line {at.line}, column {at.column}")
        yield f"<li>{place}: {counted(each.words, 'word')}</li>\n"
    yield "</ul>\n"


def _profile(measures: Sequence[Measure]) -> Iterator[str]:
    if not measures:
        return
    yield '<h4>Beside news written in English</h4>\n<ul class="profile">\n'
    for measure in measures:
        sentence = f"<span>{escaped(measure.sentence)}</span>"
        yield f'<li class="{measure.standing}">{_gauge(measure)}{sentence}</li>\n'
    yield "</ul>\n"


def _gauge(measure: Measure) -> str:
    """Draw the usual range as a band in the middle half, and the value as a dot on its scale."""
    width = measure.high - measure.low
    place = 0.5 if width <= 0 else (measure.value - measure.low) / width
    x = max(3.0, min(25 + 50 * place, 97.0))
    label = {Standing.BELOW: "below the usual", Standing.WITHIN: "usual", Standing.ABOVE: "above the usual"}
    return (
        f'<svg viewBox="0 0 100 12" role="img" aria-label="{label[measure.standing]}">'
        '<line x1="0" y1="6" x2="100" y2="6"/><rect x="25" y="3" width="50" height="6" rx="3"/>'
        f'<circle cx="{x:.1f}" cy="6" r="4.5"/></svg>'
    )
