"""Letters of other scripts that look like a Latin letter.

The pairs are those of Unicode Technical Standard #39, "Unicode Security
Mechanisms", confusables.txt, that are alike in ordinary book type.
"""

LATIN_FOR = str.maketrans(
    "аеорсухіјѕһԁԛԝүӏАВЕКМНОРСТХІЈЅҮЁёїЇӧӦοΑΒΕΖΗΙΚΜΝΟΡΤΥΧ",
    "aeopcyxijshdqwylABEKMHOPCTXIJSYËëïÏöÖoABEZHIKMNOPTYX",
)
"""Cyrillic and Greek letters, and the Latin ones they are taken for."""

CYRILLIC_FOR = str.maketrans("aeopcyxijsABEKMHOPCTXIJSëËïÏ", "аеорсухіјѕАВЕКМНОРСТХІЈЅёЁїЇ")
"""Latin letters, and the Cyrillic ones they are taken for."""
