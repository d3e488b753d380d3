"""Makes a document of the mask and the zones that a parser of markup has built."""

from collections.abc import Sequence

from linter.text.document import CONTINUATION, MARKUP, OBJECT, Document, Zone, ZoneKind
from linter.text.masking import MaskBuilder, overlay, with_prose
from linter.text.urls import bare_urls


def assemble(
    builder: MaskBuilder,
    zones: list[Zone],
    *,
    path: str,
    blanked: Sequence[tuple[int, int]] = (),
    hidden: Sequence[tuple[int, int]] = (),
    front_matter: dict[str, object] | None = None,
    notes: tuple[str, ...] = (),
) -> Document:
    """Return the document; bare addresses in it become zones.

    Args:
        builder: has read the whole text.
        zones: what the parser found, in any order.
        path: the name to report.
        blanked: sorted half-open ranges that show space instead.
        hidden: sorted half-open ranges that show nothing.
        front_matter: the document's metadata.
        notes: what could not be understood.
    """
    mask = overlay(overlay(builder.finish(), hidden, MARKUP), blanked)
    addresses = bare_urls(mask)
    mask = overlay(mask, addresses, CONTINUATION, first=OBJECT)
    zones += (Zone(ZoneKind.URL, start, end) for start, end in addresses)
    zones.sort(key=zone_place)
    return Document(
        path=path,
        text=builder.text,
        mask=mask,
        blocks=tuple(with_prose(mask, builder.blocks)),
        zones=tuple(zones),
        front_matter=front_matter,
        notes=notes,
    )


def zone_place(zone: Zone) -> tuple[int, int]:
    """Return what zones are sorted by: where they start and end."""
    return zone.start, zone.end
