"""The figures by which scenarios are compared: what they are called, and which value of a row is better."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd

    from ..engine import Plan, Units


@dataclass(frozen=True)
class Figure:
    """A row of the table that compares scenarios.

    Attributes
    ----------
    key : str
        In :func:`scenario_figures`.
    title : str
    unit : str
        ``"%"`` (the value is a share: 0.041 is 4.1 %), ``"km²"`` or ``""`` for a count.
    lower_is_better : bool or None
        ``None`` where neither is.
    """

    key: str
    title: str
    unit: str
    lower_is_better: bool | None = True

    def same(self, first: float, second: float) -> bool:
        """Whether two values read the same on the screen."""
        if self.unit == "%":
            return abs(first - second) < 0.0005
        if self.unit == "km²":
            return abs(first - second) <= 0.001 * max(abs(first), abs(second))
        return round(first) == round(second)


def figures_for(measures: Sequence[str]) -> tuple[Figure, ...]:
    """Rows of the table for these measures, in their order.

    Parameters
    ----------
    measures : sequence of str
    """
    return (
        Figure("territories", "Territories", "", None),
        *(Figure(f"{name}_deviation", f"Largest deviation of {name}", "%") for name in measures),
        Figure("moment_km2", "Moment (mean squared distance to the centre)", "km²"),
        Figure("gap", "Gap to the best possible", "%"),
        Figure("pieces", "Pieces beyond one per territory", ""),
        Figure("without_territory", "ZIPs without territory", ""),
        Figure("broken_rules", "Rules that are broken", ""),
        Figure("moved_units", "ZIPs that change hands", ""),
        Figure("moved_accounts", "Accounts that change hands", ""),
        *(Figure(f"moved_{name}", f"{name.capitalize()} that changes hands", "%") for name in measures),
        Figure("reps_affected", "Reps affected", ""),
    )


#: Rows of the table for the two measures of every market.
FIGURES = figures_for(("workload", "potential"))


def plan_figures(plan: Plan, measures: Sequence[str]) -> dict[str, Any]:
    """Figures that a plan has by itself, by the keys of :data:`FIGURES`.

    Parameters
    ----------
    plan : Plan
    measures : sequence of str
        Those that have a row.

    Returns
    -------
    dict
        Numbers, shares as 0.041 for 4.1 %; ``None`` where a figure is not known.
    """
    report = plan.report
    return {
        "territories": int((plan.counts > 0).sum()),
        **{f"{name}_deviation": report["measures"][name]["max_deviation"] for name in measures},
        "moment_km2": report["moment_km2"],
        "gap": report["gap"],
        "pieces": int((plan.pieces - 1).clip(min=0).sum()),
        "without_territory": int((plan.labels < 0).sum()),
        # A plan that is only looked at has no rules of its own to break.
        "broken_rules": len(report["violations"]) if plan.rules.tolerance else None,
    }


def label_figures(units: Units, labels: np.ndarray, measures: Sequence[str]) -> dict[str, Any]:
    """Figures of labels against equal shares of the territories that have units.

    Parameters
    ----------
    units : Units
    labels : (n,) int array
        -1 for no territory.
    measures : sequence of str
        Those that have a row.

    Returns
    -------
    dict
        See :func:`plan_figures`; deviations are ``None`` where there is one territory only.
    """
    import numpy as np

    from ..engine import Plan, Rules

    placed = labels >= 0
    used, position = np.unique(labels[placed], return_inverse=True)
    compact = np.full(len(labels), -1, dtype=np.int64)
    compact[placed] = position.ravel()
    found = plan_figures(Plan(units, compact, Rules(territories=max(len(used), 2))), measures)
    if len(used) < 2:
        found.update({f"{name}_deviation": None for name in measures})
    return found


def better_or_worse(rows: pd.DataFrame) -> pd.DataFrame:
    """Which scenario is best and which is worst in each figure.

    Parameters
    ----------
    rows : DataFrame
        Of :func:`compare_plans`.

    Returns
    -------
    DataFrame of int
        1 for the best, -1 for the worst, 0 for the others. Values that read the same share no mark: neither is best.
    """
    import pandas as pd

    marks = pd.DataFrame(0, index=rows.index, columns=rows.columns)
    measures = [str(key)[: -len("_deviation")] for key in rows.index if str(key).endswith("_deviation")]
    described = {figure.key: figure for figure in figures_for(measures)}
    for key in rows.index:
        figure = described.get(str(key))
        values = {name: float(value) for name, value in rows.loc[key].items() if value is not None and value == value}  # noqa: PLR0124
        if figure is None or figure.lower_is_better is None or len(values) < 2:
            continue
        ordered = sorted(values, key=lambda name: values[name], reverse=not figure.lower_is_better)
        if not figure.same(values[ordered[0]], values[ordered[1]]):
            marks.loc[key, ordered[0]] = 1
        if not figure.same(values[ordered[-1]], values[ordered[-2]]):
            marks.loc[key, ordered[-1]] = -1
    return marks
