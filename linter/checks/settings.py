"""What a newsroom can set for the checks; plain values, wherever they came from."""

import msgspec


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """Settings of the document checks.

    Attributes:
        date: the documents' date as YYYY-MM-DD, where they do not say it
            themselves, or None.
        words: words that are no mistakes here, whatever language they are
            from; in lower case.
        names: names that are spelled right as they stand.
        preferred_names: other spellings of names, and the one to use.
    """

    date: str | None = None
    words: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    preferred_names: dict[str, str] = {}
