"""What the elements of HTML mean for prose."""

from linter.text.document import BlockKind, ZoneKind

HIDDEN = {
    "canvas": ZoneKind.SCRIPT,
    "code": ZoneKind.CODE,
    "datalist": ZoneKind.MARKUP,
    "head": ZoneKind.MARKUP,
    "iframe": ZoneKind.MARKUP,
    "kbd": ZoneKind.CODE,
    "math": ZoneKind.MATH,
    "noembed": ZoneKind.MARKUP,
    "noframes": ZoneKind.MARKUP,
    "noscript": ZoneKind.MARKUP,
    "pre": ZoneKind.CODE,
    "samp": ZoneKind.CODE,
    "script": ZoneKind.SCRIPT,
    "select": ZoneKind.MARKUP,
    "style": ZoneKind.SCRIPT,
    "svg": ZoneKind.MARKUP,
    "template": ZoneKind.MARKUP,
    "textarea": ZoneKind.MARKUP,
    "xmp": ZoneKind.CODE,
}
"""Elements whose content is no prose, and the zone that they make."""

HIDDEN_INLINE = frozenset({"code", "kbd", "samp"})
"""Those of the hidden elements that stand inside a sentence; a block's end closes them."""

_BLOCK_NAMES = (
    "address article aside audio blockquote body button caption center col colgroup dd details dialog dir "
    "div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html "
    "iframe legend li link main menu meta nav noscript object ol optgroup option p pre script search section "
    "select style summary table tbody td template textarea tfoot th thead title tr ul video xmp"
)
BLOCKS = frozenset(_BLOCK_NAMES.split())
"""Elements that no sentence crosses."""

CONTAINERS: dict[str, BlockKind | None] = {
    "blockquote": BlockKind.BLOCK_QUOTE,
    "caption": BlockKind.CAPTION,
    "dd": BlockKind.LIST_ITEM,
    "dl": None,
    "dt": BlockKind.LIST_ITEM,
    "figcaption": BlockKind.CAPTION,
    "h1": BlockKind.HEADING,
    "h2": BlockKind.HEADING,
    "h3": BlockKind.HEADING,
    "h4": BlockKind.HEADING,
    "h5": BlockKind.HEADING,
    "h6": BlockKind.HEADING,
    "li": BlockKind.LIST_ITEM,
    "ol": None,
    "table": BlockKind.PARAGRAPH,
    "td": BlockKind.TABLE_CELL,
    "th": BlockKind.TABLE_CELL,
    "title": BlockKind.TITLE,
    "ul": None,
}
"""Elements that say what kind of prose they hold; None leaves it to the element around."""

HEAD = frozenset({"base", "link", "meta", "noscript", "script", "style", "template"})
"""Elements of a head that show nothing; any other one ends it (section 13.2.6.4.4)."""
