"""Lists of wordings that the checks of names, terms and repetition compare a document with."""
