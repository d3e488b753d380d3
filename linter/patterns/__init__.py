"""The rule language: parser, compiler and matcher."""
