"""Configuration: the files, what holds for each document, and where it came from."""
