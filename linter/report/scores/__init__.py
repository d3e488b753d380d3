"""Reports of `calque score`: how documents read, the hardest first."""
