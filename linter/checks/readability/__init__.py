"""How a document reads: formulas of readability, long sentences, a profile of translationese."""
