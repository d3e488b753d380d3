"""Comments that silence findings, and the checks of these comments."""
