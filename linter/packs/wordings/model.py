"""The lists of wordings as they are kept at run time."""

import msgspec


class Term(msgspec.Struct, frozen=True, array_like=True):
    """A term in the singular and the plural; both alike where it has no plural."""

    singular: str
    plural: str

    @property
    def forms(self) -> tuple[str, ...]:
        """What is searched for."""
        return (self.singular,) if self.singular == self.plural else (self.singular, self.plural)


class Names(msgspec.Struct, frozen=True, array_like=True):
    """Names and how they vary.

    Attributes:
        spellings: groups of spellings of one name, the usual one first.
        first_names: groups of first names that are one name in several languages.
        literal: names and what a machine makes of them word for word.
    """

    spellings: tuple[tuple[str, ...], ...]
    first_names: tuple[tuple[str, ...], ...]
    literal: dict[str, tuple[str, ...]]


class Terms(msgspec.Struct, frozen=True, array_like=True):
    """Terms for one thing.

    Attributes:
        literal: groups of an English term and its literal renderings.
        equal: groups of terms that are all English.
    """

    literal: tuple[tuple[Term, ...], ...]
    equal: tuple[tuple[Term, ...], ...]


class Formulas(msgspec.Struct, frozen=True, array_like=True):
    """Set phrases.

    Attributes:
        formulas: each phrase and all its forms, in lower case.
        connectives: what opens a sentence and ties it to the one before.
    """

    formulas: dict[str, tuple[str, ...]]
    connectives: tuple[str, ...]


class Spelling(msgspec.Struct, frozen=True, array_like=True):
    """British and American spellings of single words, in lower case.

    Attributes:
        american: the American form of each British one.
        also_british: American forms that are British, too: those in -ize.
        also_american: British forms that Americans write, too: "travelled".
    """

    american: dict[str, str]
    also_british: tuple[str, ...]
    also_american: tuple[str, ...]


class Wordings(msgspec.Struct, frozen=True, array_like=True):
    """All lists, each decoded when a check first asks for it."""

    raw_names: msgspec.Raw
    raw_terms: msgspec.Raw
    raw_formulas: msgspec.Raw
    raw_spelling: msgspec.Raw
