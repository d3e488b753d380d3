"""Results of every shape, for property tests."""

from hypothesis import strategies as st

from linter.model import (
    Diagnostic,
    Edit,
    Failure,
    FileResult,
    Fix,
    Level,
    Safety,
    Skipped,
    SourceExpression,
    SourceLanguage,
    Span,
)

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)


@st.composite
def file_results(draw: st.DrawFn) -> FileResult:
    text = draw(st.text(st.sampled_from("ab 🎉é\r\n\u2028"), max_size=60))
    ends = st.tuples(st.integers(0, len(text)), st.integers(0, len(text)))
    spans = ends.map(lambda pair: Span(min(pair), max(pair)))

    def diagnostic(span: Span) -> Diagnostic:
        return Diagnostic(
            rule="fr/x",
            level=draw(st.sampled_from(Level)),
            category="style/cliche",
            message=draw(texts),
            span=span,
            text=text[span.start : span.end],
            sources=draw(st.sampled_from([(), (SourceExpression("fr", "x"),)])),
            suggestions=tuple(draw(st.lists(texts, max_size=2))),
            fix=draw(st.none() | spans.map(lambda each: Fix(Safety.SAFE, (Edit(each, "y"),)))),
        )

    return FileResult(
        path=draw(st.text(min_size=1, max_size=9)),
        text=text,
        source_language=draw(st.sampled_from([None, SourceLanguage("de", "option")])),
        diagnostics=[diagnostic(each) for each in draw(st.lists(spans, max_size=3))],
        skipped=draw(st.lists(st.builds(Skipped, texts, texts), max_size=1)),
        failures=draw(st.lists(st.builds(Failure, texts, texts), max_size=1)),
    )
