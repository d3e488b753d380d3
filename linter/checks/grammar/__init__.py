"""Grammar and spelling by a LanguageTool server."""
