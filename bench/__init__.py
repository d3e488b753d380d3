"""Measurements: speed, accuracy of the language layer, hits by rule."""
