"""Words and passages that were left in the language of the source."""
