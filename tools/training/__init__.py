"""Training of the English language data; see `tools/train_tagger.py`."""
