"""Reports: `FileResult` values turned into text for people and JSON for programs."""
