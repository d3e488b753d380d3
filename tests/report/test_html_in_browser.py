"""The HTML report in headless Chromium."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from outside_tools import chromium
from report_samples import finding, report, result

from linter.model import (
    Failure,
    FileResult,
    Level,
    Readability,
    ScoredSection,
    Scores,
    SourceExpression,
    Span,
)

sync_api = pytest.importorskip("playwright.sync_api")

HOSTILE = "<script>window.hacked = 1</script><img src=x onerror='window.hacked = 2'>"
ARTICLE = (
    "# Macron in Washington\n\n"
    + "He hired discussions with the officials. "
    + "Nothing is wrong here. " * 60
    + "\n\n## Later\n\nThen climbing tensions followed, and a *delicate* posture.\n\n"
    + "All is well. " * 80
    + "\n\nAt last the actors met.\n"
)
OTHER = "The talks were sown with pitfalls.\n"
PHONE = {"width": 390, "height": 844}
DESK = {"width": 1280, "height": 900}


def files() -> list[FileResult]:
    spanish = (SourceExpression("es", "tensiones"),)
    diagnostics = [
        finding(ARTICLE, "hired discussions", suggestions=("opened discussions", "began talks")),
        finding(ARTICLE, "climbing tensions", level=Level.WARNING, sources=spanish, rule="es/x"),
        finding(ARTICLE, "*delicate* posture", suggestions=("*delicate* stance",)),
        finding(ARTICLE, "actors", level=Level.INFO, sources=(), category="style/cliche", suggestions=()),
    ]
    scores = Scores(500, 40, 700, 30, 12.5, 60.0, 8.0, 9.0, 120.0)
    title = "A very long title of a section " * 4
    readability = Readability(scores, (ScoredSection(title, 1, Span(0, 9), scores),))
    article = FileResult(path="news/a.md", text=ARTICLE, diagnostics=diagnostics, readability=readability)
    text = f"`{HOSTILE}` {OTHER}"
    hostile = finding(
        text, "sown with pitfalls", message=HOSTILE, suggestions=(HOSTILE, "x" * 90), rule="fr/" + "y" * 90
    )
    second = FileResult(path=f"x/{HOSTILE}{'z' * 90}.md", text=text, diagnostics=[hostile])
    second.failures = [Failure("rule fr/x", "w" * 90)]
    return [
        article,
        second,
        FileResult(path="c.md", text="Clean."),
    ]


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    path = chromium()
    with sync_api.sync_playwright() as playwright:
        running = playwright.chromium.launch(
            executable_path=path,
            args=[
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
            ],
        )
        yield running
        running.close()


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    path: Path = tmp_path_factory.mktemp("report") / "report.html"
    path.write_text(report("html", *files()), encoding="utf-8")
    return path.as_uri()


Open = Callable[..., Any]


@pytest.fixture
def opened(browser: Any, address: str) -> Iterator[Open]:
    """Open the report; at the end, fail if it asked for anything else or complained."""
    contexts: list[Any] = []
    requests: list[str] = []
    complaints: list[str] = []

    def open_page(viewport: dict[str, int] = DESK, **options: Any) -> Any:
        context = browser.new_context(viewport=viewport, reduced_motion="reduce", **options)
        contexts.append(context)
        page = context.new_page()
        page.on("request", lambda request: requests.append(request.url))
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto(address)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert set(requests) == {address}
    assert complaints == []


def shown(page: Any, selector: str) -> int:
    count = page.locator(f"{selector}:visible").count()
    assert isinstance(count, int)
    return count


def test_hostile_text_runs_nowhere(opened: Open) -> None:
    page = opened()
    assert page.evaluate("window.hacked") is None
    assert page.locator("img, main script").count() == 0
    assert HOSTILE in page.locator(".card .message").last.inner_text()
    page.locator("#f2c1 .try").first.click()
    assert page.evaluate("window.hacked") is None


def test_a_script_in_the_page_could_not_run(opened: Open, browser: Any, address: str, tmp_path: Path) -> None:
    whole = Path(address.removeprefix("file://")).read_text(encoding="utf-8")
    attacked = tmp_path / "attacked.html"
    attacked.write_text(whole.replace("<main>", f"<main>{HOSTILE}<style>main {{ display: none }}</style>"))
    page = browser.new_page()
    page.goto(attacked.as_uri())
    assert page.evaluate("window.hacked") is None
    assert page.locator("main").is_visible()
    page.close()
    opened()


@pytest.mark.parametrize("viewport", [PHONE, DESK, {"width": 820, "height": 1100}])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_overflows_and_all_can_be_read(opened: Open, viewport: dict[str, int], scheme: str) -> None:
    page = opened(viewport, color_scheme=scheme)
    assert page.evaluate("document.documentElement.scrollWidth") == viewport["width"]
    assert shown(page, ".card") == 5
    assert shown(page, ".mark") == 5
    for selector in ("body", ".data", ".mark sup", ".try", ".card .level", ".facts"):
        contrast = page.locator(selector).first.evaluate(CONTRAST)
        assert contrast >= 4.5, (selector, contrast)


CONTRAST = """(element) => {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const over = (colour, below) => {
    canvas.fillStyle = below; canvas.fillRect(0, 0, 1, 1);
    canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1);
    const [r, g, b] = canvas.getImageData(0, 0, 1, 1).data;
    return `rgb(${r}, ${g}, ${b})`;
  };
  let behind = "white";
  const layers = [];
  for (let each = element; each; each = each.parentElement) {
    layers.push(getComputedStyle(each).backgroundColor);
  }
  for (const layer of layers.reverse()) behind = over(layer, behind);
  const luminance = (colour) => {
    const [r, g, b] = colour.match(/\\d+/g).map((part) => {
      const value = part / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const text = luminance(over(getComputedStyle(element).color, behind));
  const ground = luminance(behind);
  return (Math.max(text, ground) + 0.05) / (Math.min(text, ground) + 0.05);
}"""
"""The contrast of an element's text (WCAG 2.2, "contrast ratio")."""


def test_levels_differ_by_more_than_colour(opened: Open) -> None:
    page = opened()
    style = "(mark) => getComputedStyle(mark).textDecorationLine + getComputedStyle(mark).textDecorationStyle"
    styles = [page.locator(f"#f1m{number} + .mark > span").evaluate(style) for number in (1, 2, 4)]
    assert styles == ["underlinesolid", "underlinedashed", "underlinedotted"]


def test_a_number_stays_with_its_word(opened: Open) -> None:
    for width in range(300, 460, 8):
        page = opened({"width": width, "height": 800})
        tops = page.evaluate(
            """[...document.querySelectorAll(".mark")].map((mark) => {
              const words = [...mark.querySelector("span").getClientRects()].at(-1);
              return mark.querySelector("sup").getBoundingClientRect().top - words.bottom;
            })"""
        )
        assert max(tops) < 0
        page.context.close()


def test_filters(opened: Open) -> None:
    page = opened()
    page.locator("label.chip", has_text="errors").click()
    assert (shown(page, ".card"), shown(page, ".dot")) == (2, 2)
    assert page.locator("output").inner_text() == "2 of 5 shown"
    assert not page.locator("#f2 .card").is_visible()
    assert page.locator(".mark.plain").count() == 3
    page.locator('.menu[data-name="language"] summary').click()
    page.locator('input[name="language"][value="es"]').uncheck()
    assert page.locator(".card:visible .rule").all_inner_texts() == ["fr/engager-discussions"]
    page.locator('.menu[data-name="category"] summary').click()
    page.locator('.menu[data-name="category"] .no').click()
    assert shown(page, ".card") == 0
    page.locator('.menu[data-name="category"] .all').click()
    page.keyboard.press("Escape")
    page.keyboard.press("1")
    assert shown(page, ".card") == 4


def test_index_counts_follow_the_filters(opened: Open) -> None:
    page = opened()
    line = page.locator('.index [data-file="f1"] .counts')
    assert line.inner_text().split() == ["2", "1", "1"]
    page.keyboard.press("2")
    assert line.inner_text().split() == ["2", "1"]


def test_keys_walk_through_the_findings(opened: Open) -> None:
    page = opened()
    visited = []
    for key in "jjjjjk":
        page.keyboard.press(key)
        visited.append(page.locator(".card.current").get_attribute("id"))
        assert page.locator(".mark.current").first.is_visible()
        box = page.locator(".mark.current").first.bounding_box()
        assert 0 <= box["y"] <= DESK["height"]
        assert page.evaluate("document.activeElement.classList.contains('mark')")
    assert visited == ["f1c1", "f1c2", "f1c3", "f1c4", "f2c1", "f1c4"]
    page.keyboard.press("Escape")
    assert page.locator(".current").count() == 0
    page.keyboard.press("?")
    assert page.locator("dialog").is_visible()
    page.keyboard.press("Escape")
    assert not page.locator("dialog").is_visible()


def test_suggestions_are_tried_in_the_sentence(opened: Open) -> None:
    page = opened()
    mark = page.locator("#f1m1 + .mark")
    written = "(element) => getComputedStyle(element, '::after').content"
    page.keyboard.press("j")
    page.keyboard.press("s")
    assert "opened discussions" in mark.evaluate(written)
    page.locator("#f1c1 .try").nth(1).click()
    assert "began talks" in mark.evaluate(written)
    page.locator("#f1c1 .try").nth(1).click()
    assert mark.evaluate(written) == "none"
    assert page.locator("#f1c3 .try").inner_text() == "delicate stance"


def test_a_mark_shows_its_card_and_a_card_its_mark(opened: Open) -> None:
    page = opened()
    page.locator("#f1m2 + .mark").click()
    assert page.locator("#f1c2").evaluate("(card) => card.classList.contains('current')")
    page.locator("#f1c4 .message").click()
    assert page.locator("#f1m4 + .mark").evaluate("(mark) => mark.classList.contains('current')")
    page.locator('.dot[data-n="1"]').first.click()
    assert page.locator("#f1c1").evaluate("(card) => card.classList.contains('current')")


def test_on_a_phone_the_card_comes_to_the_mark(opened: Open) -> None:
    page = opened(PHONE)
    page.locator("#f1m2 + .mark").click()
    box = page.locator("#f1c2").bounding_box()
    assert box["y"] + box["height"] == pytest.approx(PHONE["height"], abs=1)
    page.locator("#f1c2 .close").click()
    assert page.locator(".sheet").count() == 0


def test_light_and_dark_follow_the_system_and_the_button(opened: Open) -> None:
    background = "getComputedStyle(document.body).backgroundColor"
    light, dark = (opened(color_scheme=scheme) for scheme in ("light", "dark"))
    assert light.evaluate(background) != dark.evaluate(background)
    light.keyboard.press("t")
    assert light.evaluate(background) == dark.evaluate(background)
    dark.locator(".theme").click()
    light.keyboard.press("t")
    assert light.evaluate(background) == dark.evaluate(background)


def test_print_has_the_article_and_all_cards(opened: Open) -> None:
    page = opened(color_scheme="dark")
    page.emulate_media(media="print")
    assert not page.locator(".bar").is_visible()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert shown(page, ".card") == 5
    assert page.pdf().startswith(b"%PDF")


def test_without_scripts_all_is_there(browser: Any, address: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport=DESK)
    page = context.new_page()
    page.goto(address)
    assert shown(page, ".card") == 5
    assert not page.locator(".bar").is_visible()
    page.locator("#f1m4 + .mark").click()
    assert page.url.endswith("#f1c4")
    context.close()


def test_a_link_to_a_card_leads_to_it(opened: Open, address: str) -> None:
    page = opened()
    page.goto("about:blank")
    page.goto(f"{address}#f1c3")
    assert page.locator(".card.current").get_attribute("id") == "f1c3"


def test_a_single_file_needs_no_index(browser: Any, tmp_path: Path) -> None:
    path = tmp_path / "one.html"
    path.write_text(report("html", result("He hired talks.", "hired")), encoding="utf-8")
    page = browser.new_page()
    page.goto(path.as_uri())
    assert not page.locator(".index").is_visible()
    page.close()
