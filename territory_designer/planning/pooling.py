"""Partial pooling: a logistic model with two crossed sets of effects, each pulled towards its average."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

#: Standard deviations of either set, in log-odds, that are weighed against each other.
SPREADS = np.geomspace(0.02, 2.0, 15)
#: A spread of 1 in log-odds is large: from 20 % it leads to 8 % and 40 %. Larger ones are taken to be unlikely.
USUAL_SPREAD = 1.0
#: Standard deviation of the average before anything is known: between 0.3 % and 99.7 %.
INTERCEPT_SD = 3.0
#: Pairs of spreads that matter less than this are left out of the average over them.
NEGLIGIBLE = 1e-4


@dataclass(frozen=True)
class Crossed:
    """Counts of a table with two sides, one row per cell that was tried.

    Attributes
    ----------
    row, column : (m,) int arrays
        Place of each cell; no pair occurs twice.
    won, tried : (m,) float arrays
    rows, columns : int
        Number of rows and columns.
    """

    row: np.ndarray
    column: np.ndarray
    won: np.ndarray
    tried: np.ndarray
    rows: int
    columns: int

    def predicted(self, effects: np.ndarray) -> np.ndarray:
        """Log-odds of each cell."""
        return effects[0] + effects[1 + self.row] + effects[1 + self.rows + self.column]

    def gathered(self, values: np.ndarray) -> np.ndarray:
        """Sums of cell values in all, per row and per column: the transpose of :meth:`predicted`."""
        per_row = np.bincount(self.row, values, self.rows)
        return np.concatenate([[values.sum()], per_row, np.bincount(self.column, values, self.columns)])

    def information(self, weight: np.ndarray) -> np.ndarray:
        """Matrix of products of the effects, weighted by cell."""
        sums = self.gathered(weight)
        matrix = np.diag(sums)
        matrix[0], matrix[:, 0] = sums, sums
        first, second = 1 + self.row, 1 + self.rows + self.column
        matrix[first, second] = matrix[second, first] = weight
        return matrix


@dataclass(frozen=True)
class Pooled:
    """What the model says of the effects, in log-odds.

    Attributes
    ----------
    mean : (1 + rows + columns,) float array
        The average, then the effects of rows, then those of columns.
    covariance : square float array
        Of the same.
    spread : (float, float)
        Standard deviation of the effects of rows and of columns.
    """

    mean: np.ndarray
    covariance: np.ndarray
    spread: tuple[float, float]


def pool(table: Crossed) -> Pooled:
    """Estimate ``logit p = average + row + column`` with normal effects of rows and of columns.

    Parameters
    ----------
    table : Crossed

    Returns
    -------
    Pooled

    Notes
    -----
    The two standard deviations are not fixed at one estimate, which for few rows would often be 0, but averaged over by
    how well each pair of values explains the data: a nested Laplace approximation (H. Rue, S. Martino and N. Chopin
    2009, "Approximate Bayesian inference for latent Gaussian models") with half-normal priors (A. Gelman 2006, "Prior
    distributions for variance parameters in hierarchical models"). It agrees with the
    variational fit of statsmodels (a test compares them), works on counts instead of one row per try, and keeps how
    effects depend on each other, so that intervals of differences hold their level. Nothing is drawn at random: equal
    input gives equal figures.
    """
    sizes = [1, table.rows, table.columns]
    mode = np.zeros(sum(sizes))
    mode[0] = np.log((table.won.sum() + 0.5) / ((table.tried - table.won).sum() + 0.5))
    precisions, modes, evidence = [], [], []
    for of_rows in SPREADS:
        for of_columns in SPREADS:
            precision = np.repeat(np.array([INTERCEPT_SD, of_rows, of_columns]) ** -2.0, sizes)
            mode, height = _mode(table, precision, mode)
            log_determinant = np.linalg.slogdet(_curvature(table, precision, mode))[1]
            prior = -0.5 * (of_rows**2 + of_columns**2) / USUAL_SPREAD**2
            grid = np.log(of_rows * of_columns)  # the values are even in their logarithm
            evidence.append(height + 0.5 * np.log(precision).sum() - 0.5 * log_determinant + prior + grid)
            precisions.append(precision)
            modes.append(mode)
    weight = np.exp(np.array(evidence) - max(evidence))
    weight[weight < NEGLIGIBLE * weight.max()] = 0.0
    weight /= weight.sum()
    mean = weight @ np.array(modes)
    covariance = np.zeros((len(mean), len(mean)))
    for place in np.flatnonzero(weight):
        away = modes[place] - mean
        inverse = np.linalg.inv(_curvature(table, precisions[place], modes[place]))
        covariance += weight[place] * (inverse + np.outer(away, away))
    both = weight.reshape(len(SPREADS), len(SPREADS))
    return Pooled(mean, covariance, (float(both.sum(axis=1) @ SPREADS), float(both.sum(axis=0) @ SPREADS)))


def logistic(value: Any) -> Any:
    """Rate of log-odds."""
    return 1.0 / (1.0 + np.exp(-value))


def _mode(table: Crossed, precision: np.ndarray, start: np.ndarray) -> tuple[np.ndarray, float]:
    """Most likely effects for given spreads, and the logarithm of how likely they are; by Newton's method."""

    def height(effects: np.ndarray) -> float:
        predicted = table.predicted(effects)
        likely = table.won @ predicted - table.tried @ np.logaddexp(0.0, predicted)
        return float(likely - 0.5 * precision @ effects**2)

    mode, top = start, height(start)
    for _ in range(100):
        expected = table.tried * logistic(table.predicted(mode))
        slope = table.gathered(table.won - expected) - precision * mode
        step = np.linalg.solve(_curvature(table, precision, mode), slope)
        while height(mode + step) < top - 1e-9 * abs(top):
            step = step / 2.0
        mode, top = mode + step, height(mode + step)
        if np.abs(step).max() < 1e-6:
            break
    return mode, top


def _curvature(table: Crossed, precision: np.ndarray, effects: np.ndarray) -> np.ndarray:
    """Precision matrix of the effects around the mode."""
    chance = logistic(table.predicted(effects))
    return table.information(table.tried * chance * (1.0 - chance)) + np.diag(precision)
