import threading
import time
from collections.abc import Callable

import pytest
import stand_in_server as faults
from stand_in_server import StandIn

from linter.checks.grammar.address import Address, parse
from linter.checks.grammar.client import Client
from linter.checks.grammar.faults import NoServerError, PieceError, RefusedError
from linter.errors import BackendError

FORM = {"text": "He came wiht 🎉.", "language": "en-US"}


def client(server: StandIn, timeout: float = 5) -> Client:
    return Client(parse(server.address), timeout)


def test_the_form_arrives_and_the_answer_comes_back(stand_in: StandIn) -> None:
    assert b"MORFOLOGIK_RULE_EN_US" in client(stand_in).post("/check", FORM)
    assert stand_in.asked == [FORM]


@pytest.mark.parametrize(
    ("fault", "kind", "message"),
    [
        (faults.half, PieceError, "broke off its answer"),
        (faults.no_http, PieceError, "does not speak HTTP"),
        (faults.hanging_up, NoServerError, "no server answers at"),
        (faults.saying(b"busy", 503), PieceError, "answers 503: busy"),
        (faults.saying(b"too long", 413), PieceError, "answers 413: too long"),
        (
            faults.saying(b"Error: 'xx' is not a language code\n", 400),
            RefusedError,
            "answers 400: Error: 'xx'",
        ),
        (faults.saying(b"x" * 9000, 400), RefusedError, "x…"),
        (faults.redirecting, RefusedError, "answers 307"),
    ],
)
def test_faults(
    stand_in: StandIn, fault: Callable[..., None], kind: type[BackendError], message: str
) -> None:
    stand_in.fault = fault
    with pytest.raises(kind) as raised:
        client(stand_in).post("/check", FORM)
    assert type(raised.value) is kind
    assert message in raised.value.message
    assert len(raised.value.message) < 300


@pytest.mark.parametrize("fault", [faults.slow(30), faults.dripping])
def test_the_timeout_is_for_the_whole_answer(stand_in: StandIn, fault: Callable[..., None]) -> None:
    stand_in.fault = fault
    began = time.monotonic()
    with pytest.raises(PieceError, match=r"did not answer within 0\.5 seconds"):
        client(stand_in, 0.5).post("/check", FORM)
    assert time.monotonic() - began < 3


def test_where_nothing_listens(stand_in: StandIn) -> None:
    stand_in.close()
    with pytest.raises(
        NoServerError, match=r"no server answers at http://127\.0\.0\.1:.*: connection refused"
    ):
        client(stand_in).get("/info")


def test_a_name_that_does_not_exist() -> None:
    with pytest.raises(NoServerError, match=r"no server answers at http://languagetool\.invalid:80/v2"):
        Client(parse("http://languagetool.invalid"), 5).get("/info")


def test_no_proxy_is_used(stand_in: StandIn, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    assert client(stand_in).get("/info")


def test_threads_do_not_get_in_each_others_way(stand_in: StandIn) -> None:
    texts = [f"{number} wiht" for number in range(16)]
    asking = client(stand_in)
    answers: dict[str, bytes] = {}

    def ask(text: str) -> None:
        answers[text] = asking.post("/check", {"text": text})

    threads = [threading.Thread(target=ask, args=(text,)) for text in texts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(10)
    assert all(text.encode() in answers[text] for text in texts)


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("http://127.0.0.1:8081", Address(False, "127.0.0.1", 8081, "/v2")),
        ("localhost:8081/", Address(False, "localhost", 8081, "/v2")),
        ("https://grammar.example.org/api/v2/", Address(True, "grammar.example.org", 443, "/api/v2")),
        ("https://grammar.example.org/api", Address(True, "grammar.example.org", 443, "/api/v2")),
        ("http://[::1]:8081/v2", Address(False, "::1", 8081, "/v2")),
    ],
)
def test_addresses(text: str, address: Address) -> None:
    assert parse(text) == address
    assert parse(str(address)) == address


@pytest.mark.parametrize(
    "text",
    ["", "foo bar", "ftp://x", "http://", "http://x:0", "http://x:99999", "http://u:p@x", "x/?a=b", "x/#a"],
)
def test_what_is_no_address(text: str) -> None:
    with pytest.raises(ValueError, match=r"^server: "):
        parse(text)
