"""Exit codes."""

FOUND = 1
"""There are findings at the level that fails, or examples of rules that fail."""

WRONG_CALL = 2
"""The call was wrong."""

NOT_CHECKED = 2
"""Something was not checked: a file that cannot be read, a rule that failed."""

INTERRUPTED = 130
"""After Ctrl-C: 128 + SIGINT, as shells have it."""

BROKEN_PIPE = 141
"""The reader of the output went away: 128 + SIGPIPE, as shells have it."""
