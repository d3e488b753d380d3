"""`calque facts`: who held which office when."""

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from linter.facts.lookup import Entry
    from linter.facts.model import Facts, Office


@click.command(name="facts", short_help="Look up who held which office when.")
@click.argument("question", nargs=-1, metavar="[QUESTION]...")
@click.option(
    "--facts",
    "own",
    multiple=True,
    metavar="FILE",
    type=click.Path(exists=True, dir_okay=False),
    help="Read a facts file of your own after the shipped ones.",
)
@click.option(
    "--format", "format_name", type=click.Choice(["text", "json"]), default="text", help="Form of the answer."
)
def command(question: tuple[str, ...], own: tuple[str, ...], format_name: str) -> None:
    """Say who held which office when; without a QUESTION list the offices.

    QUESTION names an office, a person or both, and a day if you like: "who
    was French prime minister on 2024-10-01", "Lagarde", "ECB president".
    """
    from linter.cli.output import report_stream
    from linter.errors import ConfigError
    from linter.facts.lookup import look_up, parse_question
    from linter.facts.store import load_facts

    facts = load_facts(own)
    stream = report_stream(format_name)
    if not question:
        offices = [facts.office(index) for index in range(len(facts.offices))]
        stream.write(_json([], offices) if format_name == "json" else _table(offices))
        return
    try:
        asked = parse_question(" ".join(question))
    except ValueError as error:
        raise ConfigError(str(error)) from None
    entries, offices = look_up(facts, asked)
    if not offices:
        raise ConfigError(_unknown(" ".join(question), facts))
    if format_name == "json":
        stream.write(_json(entries, offices))
        return
    for line in _answer(entries, offices, asked.day):
        stream.write(f"{line}\n")


def _answer(entries: "list[Entry]", offices: "list[Office]", day: int | None) -> list[str]:
    from linter.facts.days import iso

    lines = []
    for office in offices:
        held = [entry for entry in entries if entry.office.id == office.id]
        if day is not None and not held and len(offices) > 1:
            continue
        lines.append(f"{office.label} ({office.id})")
        lines += [f"  {_range(entry)}  {entry.holder}" for entry in held] or ["  nobody"]
        if day is not None and day not in office.vouched:
            lines.append("  the facts do not vouch for that day")
        lines.append(f"  complete from {iso(office.since)} until {iso(office.until)}: {office.source}")
    return lines or ["nobody on that day"]


def _range(entry: "Entry") -> str:
    from linter.facts.days import iso
    from linter.facts.model import is_open

    return f"{iso(entry.term.start)} – {'' if is_open(entry.term) else iso(entry.term.end):10}"


def _table(offices: "list[Office]") -> str:
    from linter.facts.days import iso

    width = max(len(office.id) for office in offices)
    rows = [
        f"{office.id.ljust(width)}  {iso(office.since)} – {iso(office.until)}  {office.label}"
        for office in offices
    ]
    return "\n".join([*rows, "", f"{len(rows)} offices, with the days for which the facts vouch", ""])


def _json(entries: "list[Entry]", offices: "list[Office]") -> str:
    """Return the answer as a JSON object; an open term ends in null."""
    import msgspec

    from linter.facts.days import iso

    answer = {
        "version": 1,
        "offices": [
            {
                "id": office.id,
                "label": office.label,
                "country": office.country,
                "since": iso(office.since),
                "vouched_until": iso(office.until),
                "source": office.source,
                "terms": [
                    {"holder": each.holder, "start": iso(each.term.start), "end": iso(each.term.end) or None}
                    for each in entries
                    if each.office.id == office.id
                ],
            }
            for office in offices
        ],
    }
    return msgspec.json.format(msgspec.json.encode(answer), indent=2).decode() + "\n"


def _unknown(question: str, facts: "Facts") -> str:
    from linter.facts.folding import folded
    from linter.packs.nearest import nearest

    names = [facts.person(index).name for index in range(len(facts.people))]
    offices = [facts.office(index) for index in range(len(facts.offices))]
    known = [*names, *(office.label for office in offices), *(office.id for office in offices)]
    by_fold = {folded(name): name for name in known}
    near = [by_fold[name] for name in nearest(folded(question), by_fold)]
    hint = f"; did you mean {', '.join(near)}?" if near else ""
    return f"no office or person of the facts is in {question!r}{hint}"
