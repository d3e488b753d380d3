"""What scraping, editors and wrong decoding leave in a text, where a pattern cannot tell it."""
