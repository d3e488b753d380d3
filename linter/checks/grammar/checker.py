"""Checks documents with a LanguageTool server."""

from collections.abc import Collection, Iterator, Sequence

import msgspec

from linter.checks.grammar.answer import Match, read
from linter.checks.grammar.answer_cache import AnswerCache, key
from linter.checks.grammar.client import Client
from linter.checks.grammar.diagnostics import FALSE_FRIENDS, diagnose
from linter.checks.grammar.faults import NoServerError, PieceError, RefusedError
from linter.checks.grammar.pieces import Piece, pieces
from linter.checks.grammar.relevance import KnownNames, explained_by, is_about_prose
from linter.checks.grammar.request import form
from linter.checks.grammar.servers import address, identity
from linter.checks.grammar.settings import GrammarSettings
from linter.errors import BackendError
from linter.model import Diagnostic, Skipped, Span
from linter.text.document import CONTINUATION, MARKUP, Document

CHECK = "grammar"
"""How the report calls the check."""

MOST_REPLACEMENTS = 5

AT_ONCE = 2
"""Requests that are under way at one time; a server has as many threads as it has cores."""

MOST_FAILURES = 3
"""Pieces in a row without an answer, after which the server is not asked again in this run."""

NEED_NGRAMS = frozenset({"de", "es", "fr", "nl"})
"""Mother tongues whose false friends LanguageTool 6 finds with n-gram data only."""

Answer = tuple[Match, ...]


class GrammarReport(msgspec.Struct, frozen=True):
    """What the check says of a document.

    Attributes:
        diagnostics: what was found, in the order of the text.
        skipped: why some or all of the document was not checked, or None.
    """

    diagnostics: list[Diagnostic]
    skipped: Skipped | None = None


class GrammarChecker:
    """Checks any number of documents with one server.

    The server is found, or started, when a text is not in the cache.

    Args:
        settings: what to ask for.
        cache_folder: where answers are kept, or None.
        names: names that are spelled right.
        words: words that are no mistakes, in lower case.

    Attributes:
        limits: what the settings ask for and the server cannot do.
    """

    def __init__(
        self,
        settings: GrammarSettings,
        *,
        cache_folder: str | None = None,
        names: Collection[str] = (),
        words: Collection[str] = (),
    ) -> None:
        self._settings = settings
        self.limits = _limits(settings)
        self._names = KnownNames(names, words)
        self._cache = AnswerCache(cache_folder) if cache_folder and settings.cache else None
        self._identity: str | None = None
        self._client: Client | None = None
        self._closed: BackendError | None = None
        self._failures = 0
        try:
            self._identity = identity(settings)
        except BackendError as error:
            self._closed = error

    def check(self, document: Document, ours: Sequence[Diagnostic] = ()) -> GrammarReport:
        """Check one document.

        Args:
            document: what to check; its prose alone is sent.
            ours: what calque's rules found in it.
        """
        if self._closed is not None:
            return GrammarReport([], Skipped(CHECK, self._closed.message))
        cut = list(pieces(document))
        answers, unanswered = self._answers(cut)
        found = [
            diagnostic
            for piece, answer in zip(cut, answers, strict=True)
            for diagnostic in self._diagnostics(answer or (), piece, document)
            if not explained_by(ours, diagnostic)
        ]
        if unanswered is None:
            return GrammarReport(found)
        missing = answers.count(None)
        extent = "" if missing == len(cut) else f"{missing} of {len(cut)} parts of the text: "
        return GrammarReport(found, Skipped(CHECK, f"{extent}{unanswered.message}"))

    def _answers(self, cut: list[Piece]) -> tuple[list[Answer | None], BackendError | None]:
        """Return an answer for each piece, None where there is none, and the first reason for that."""
        forms = [form(piece.text, self._settings) for piece in cut]
        keys = [key(self._identity, each) for each in forms] if self._cache and self._identity else []
        answers: list[Answer | None] = [
            self._cache.get(each) if self._cache is not None else None for each in keys
        ] or [None] * len(cut)
        open_places = [place for place, answer in enumerate(answers) if answer is None]
        first: BackendError | None = None
        for place, answer in zip(open_places, self._ask([forms[each] for each in open_places]), strict=True):
            if isinstance(answer, BackendError):
                first = first or answer
                continue
            answers[place] = answer
            if keys and self._cache is not None:
                self._cache.put(keys[place], answer)
        return answers, first

    def _ask(self, forms: list[dict[str, str]]) -> Iterator[Answer | BackendError]:
        """Ask the server about several pieces at once; yield the answers in order."""
        if len(forms) < AT_ONCE:
            yield from map(self._ask_one, forms)
            return
        from concurrent.futures import ThreadPoolExecutor

        with ThreadPoolExecutor(AT_ONCE) as threads:
            yield from threads.map(self._ask_one, forms)

    def _ask_one(self, asked: dict[str, str]) -> Answer | BackendError:
        if self._closed is not None:
            return self._closed
        try:
            if self._client is None:
                self._client = Client(address(self._settings), self._settings.timeout)
            data = self._client.post("/check", asked)
            answer = read(data, asked["text"], most_replacements=MOST_REPLACEMENTS)
        except PieceError as error:
            self._failures += 1
            if self._failures >= MOST_FAILURES:
                self._closed = error
            return error
        except (NoServerError, RefusedError) as error:
            self._closed = error
            return error
        self._failures = 0
        return answer

    def _diagnostics(self, answer: Answer, piece: Piece, document: Document) -> Iterator[Diagnostic]:
        for match in answer:
            span = piece.original(match.start, match.end)
            if span is None or not self._is_wanted(match):
                continue
            if not is_about_prose(match, piece, has_markup=_has_markup(document, span)):
                continue
            if not self._names.cover(match, piece):
                yield diagnose(match, span, document, self._settings.mother_tongue)

    def _is_wanted(self, match: Match) -> bool:
        """Tell whether a match was asked for, and is not of another rule for formal texts."""
        settings = self._settings
        if settings.picky or not match.picky or match.category == FALSE_FRIENDS:
            return True
        return match.rule in settings.enable_rules or match.category in settings.enable_categories


def _has_markup(document: Document, span: Span) -> bool:
    around = document.mask[max(0, span.start - 1) : span.end + 1]
    return MARKUP in around or CONTINUATION in around


def _limits(settings: GrammarSettings) -> list[Skipped]:
    language = (settings.mother_tongue or "").partition("-")[0].lower()
    # What a server at an address has cannot be asked.
    if language not in NEED_NGRAMS or settings.server is not None or settings.ngrams is not None:
        return []
    reason = f"LanguageTool needs its n-gram data for mother tongue {language}; set ngrams to its folder"
    return [Skipped(f"{CHECK} (false friends)", reason)]
