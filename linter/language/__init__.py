"""English: tokens, sentences, lexicon, tags, inflection and relations."""
