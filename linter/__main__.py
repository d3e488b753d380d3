"""`python -m linter` is `calque`."""

from linter.cli.main import main

if __name__ == "__main__":
    main()
