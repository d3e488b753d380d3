"""Multinomial logistic regression over candidate labels, with AdaGrad.

Duchi, Hazan and Singer (2011), "Adaptive subgradient methods", JMLR 12; the
softmax runs over the candidates of each word only.
"""

import numpy as np

Matrix = np.ndarray[tuple[int, int], np.dtype[np.float32]]
Numbers = np.ndarray[tuple[int, int], np.dtype[np.int32]]
Mask = np.ndarray[tuple[int, int], np.dtype[np.bool_]]
Vector = np.ndarray[tuple[int], np.dtype[np.int64]]

_BATCH = 128
_IMPOSSIBLE = np.float32(-1e30)


def train(
    rows: Numbers, gold: Vector, allowed: Mask, features: int, *, epochs: int, rate: float, seed: int
) -> Matrix:
    """Learn weights, `features + 1` rows by labels columns; the last row stays zero.

    Args:
        rows: feature numbers of each word, padded with `features`.
        gold: label number of each word.
        allowed: which labels each word may take.
        features: how many features there are.
        epochs: passes over the data.
        rate: first step size of AdaGrad; falls linearly to a twentieth.
        seed: of the order of the words.
    """
    labels = allowed.shape[1]
    weights = np.zeros((features + 1, labels), np.float32)
    squares = np.full((features + 1, labels), 1e-3, np.float32)
    useful = np.flatnonzero((allowed.sum(axis=1) > 1) & allowed[np.arange(len(gold)), gold])
    order = np.random.default_rng(seed)
    width = rows.shape[1]
    for epoch in range(epochs):
        step = rate * (1 - epoch / epochs) + rate * 0.05
        order.shuffle(useful)
        for begin in range(0, len(useful), _BATCH):
            batch = useful[begin : begin + _BATCH]
            numbers = rows[batch]
            scores = weights[numbers].sum(axis=1)
            scores[~allowed[batch]] = _IMPOSSIBLE
            scores -= scores.max(axis=1, keepdims=True)
            np.exp(scores, out=scores)
            scores /= scores.sum(axis=1, keepdims=True)
            scores[np.arange(len(batch)), gold[batch]] -= 1
            flat = numbers.ravel()
            sort = np.argsort(flat, kind="stable")
            ordered = flat[sort]
            heads = np.flatnonzero(np.r_[True, ordered[1:] != ordered[:-1]])
            gradient = np.add.reduceat(scores[sort // width], heads, axis=0)
            changed = ordered[heads]
            squares[changed] += gradient * gradient
            weights[changed] -= step * gradient / np.sqrt(squares[changed])
            weights[features] = 0
    return weights


def train_average(
    rows: Numbers, gold: Vector, allowed: Mask, features: int, *, epochs: int, rate: float, runs: int
) -> Matrix:
    """Return the mean of the weights that `train` learns from several orders of the words.

    A doubtful word then depends less on chance than with one order.
    """
    total = np.zeros((features + 1, allowed.shape[1]), np.float32)
    for seed in range(runs):
        total += train(rows, gold, allowed, features, epochs=epochs, rate=rate, seed=seed)
    return total / np.float32(runs)


def predict(rows: Numbers, allowed: Mask, weights: Matrix) -> Vector:
    """Return the best allowed label of each word."""
    result = np.zeros(len(rows), np.int64)
    for begin in range(0, len(rows), 4096):
        part = slice(begin, begin + 4096)
        scores = weights[rows[part]].sum(axis=1)
        scores[~allowed[part]] = _IMPOSSIBLE
        result[part] = scores.argmax(axis=1)
    return result
