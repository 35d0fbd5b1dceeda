"""Partial pooling: a logistic model with two crossed sets of effects, each pulled towards its average."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from .findings import DataError

if TYPE_CHECKING:
    from scipy.sparse import csr_matrix

#: Standard deviation of the average before anything is known: between 0.3 % and 99.7 %.
AVERAGE_SD = 3.0
#: Standard deviation of the logarithm of either spread before anything is known; its middle is 1. Spreads between 0.25
#: and 4 are usual, then. In simulations with spreads of 0.3 to 0.6 this kept intervals at 94-97 %.
SPREAD_LOG_SD = 0.7
#: Stops where the slope is flat, not where steps get small: with many tries the height is a large number.
SEARCH = {"maxiter": 10_000, "maxfun": 20_000, "gtol": 1e-4, "ftol": 1e-15, "maxcor": 50}

MISSING = (
    "To tell reps and territories apart, the Python package statsmodels 0.14 or newer is needed, and it is not "
    "installed. Install it into the Python of QGIS (Windows: OSGeo4W setup; elsewhere: pip, keeping QGIS's own numpy), "
    "then restart QGIS; or leave out the results by rep."
)


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

    def design(self) -> csr_matrix:
        """Which effects each cell consists of: (m, 1 + rows + columns), the average first."""
        from scipy.sparse import csr_matrix

        effects = np.stack([np.zeros_like(self.row), 1 + self.row, 1 + self.rows + self.column], axis=1)
        cells = np.repeat(np.arange(len(self.row)), 3)
        return csr_matrix((np.ones(effects.size), (cells, effects.ravel())), (len(self.row), self.width))

    @property
    def width(self) -> int:
        """Number of effects, the average included."""
        return 1 + self.rows + self.columns


@dataclass(frozen=True)
class Pooled:
    """What the model says of the effects, in log-odds.

    Attributes
    ----------
    mean : (1 + rows + columns,) float array
        The average, then the effects of rows, then those of columns; 0 where nothing was tried.
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
        At least two cells.

    Returns
    -------
    Pooled

    Raises
    ------
    DataError
        statsmodels is not installed, or the search for the effects did not end.

    Notes
    -----
    Effects and spreads are those of the variational fit of statsmodels' ``BinomialBayesMixedGLM`` (D. Blei,
    A. Kucukelbir and J. McAuliffe 2017, "Variational inference: a review for statisticians"). That fit takes effects to
    be independent of each other, which makes intervals too narrow where few reps link the territories (measured: 90 %
    in place of 95 %). So the covariance is that of the library's other fit, Laplace's: the inverse curvature of the log
    posterior, here at the effects and spreads that were found. The other fit itself was of no use, as its most likely
    spread tends to 0 (measured: intervals down to 16 %).

    Time and memory depend on the number of cells and effects, not on the number of tries: 300 rows by 300 columns take
    some seconds. Nothing is drawn at random: equal input gives equal figures.
    """
    design = table.design()
    tried = np.asarray(design.sum(axis=0)).ravel() > 0
    sizes = [1, table.rows, table.columns]
    side = np.repeat([-1, 0, 1], sizes)
    fit = _fit(table, design[:, tried][:, 1:], side[tried][1:])
    mean = np.zeros(table.width)
    mean[tried] = [*fit.fe_mean, *fit.vc_mean]
    spread = np.exp(fit.vcp_mean)
    chance = logistic(design @ mean)
    weighted = design.multiply((table.tried * chance * (1.0 - chance))[:, None])
    curvature = (design.T @ weighted).toarray() + np.diag(np.repeat([AVERAGE_SD, *spread], sizes) ** -2.0)
    return Pooled(mean, np.linalg.inv(curvature), (float(spread[0]), float(spread[1])))


def logistic(value: Any) -> Any:
    """Rate of log-odds."""
    return 1.0 / (1.0 + np.exp(-value))


def _fit(table: Crossed, design: csr_matrix, side: np.ndarray) -> Any:
    """Fit of the library; ``side`` says of each column of ``design`` which spread is its own."""
    model = _model(table, design, side)
    start = np.zeros(1 + 2 + len(side))
    start[0] = np.log((table.won.sum() + 0.5) / ((table.tried - table.won).sum() + 0.5))
    with np.errstate(over="ignore"):  # of a step too far, which the search takes back
        fit = model.fit_vb(start, np.full(len(start), 0.5), fit_method="L-BFGS-B", minim_opts=SEARCH)
    if not fit.optim_retvals.success:
        raise DataError(
            "The effects of reps and territories could not be computed: the search for them did not end "
            f"({fit.optim_retvals.message}). Check the counts, or leave out reps with very few or very many tries."
        )
    return fit


def _model(table: Crossed, design: csr_matrix, side: np.ndarray) -> Any:
    """Model of the library, made to take one row per cell in place of one per try."""
    try:
        from statsmodels.genmod import bayes_mixed_glm as library
    except ImportError as error:
        raise DataError(MISSING) from error

    class Counted(library.BinomialBayesMixedGLM):
        """Rows of a cell are alike: each stands for all of its tries.

        The library adds up ``y * x - E log(1 + exp x)`` over rows, with ``h`` the second part, and so leaves it to its
        models what a row is; that a row of this one is 0 or 1 is only looked at in the beginning.
        """

        def __init__(self) -> None:
            cells = len(table.won)
            average = np.ones((cells, 1))
            super().__init__(np.arange(cells) % 2, average, design, side, vcp_p=SPREAD_LOG_SD, fe_p=AVERAGE_SD)
            self.endog = table.won
            # The library's weights for E add up to 0.9991: without this, one who always wins gains without end.
            weights, places = np.array(library.glw).T
            normal = np.exp(-0.5 * (self.rng * places) ** 2) / np.sqrt(2.0 * np.pi)
            self.tried = table.tried / (self.rng * weights @ normal)

        def vb_elbo_base(self, h: Any, *parts: Any) -> float:
            """How good the approximation is."""
            return super().vb_elbo_base(lambda z: self.tried * h(z), *parts)

        def vb_elbo_grad_base(self, h: Any, *parts: Any) -> tuple[np.ndarray, np.ndarray]:
            """Its slope."""
            return super().vb_elbo_grad_base(lambda z: self.tried * h(z), *parts)

    return Counted()
