"""Prospects that are like the most profitable accounts: what ``computeprofit`` asks about them, and the list."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsProcessingParameterExpression,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
)

from ..planning.findings import DataError

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd

FIELDS = (
    ("account", "text"),
    ("distance", "double"),
    ("like", "text"),
    ("like_profit", "double"),
    ("shared", "text"),
)


def add_prospects(algorithm: Any) -> None:
    """Declare TRAITS, PROSPECT, PROSPECTS and PROSPECTS_OUTPUT."""
    algorithm.describe(
        QgsProcessingParameterField(
            "TRAITS", algorithm.tr("Traits of accounts"), None, "ACCOUNTS", allowMultiple=True, optional=True
        ),
        "Fields that describe an account, such as its size and its industry. With them REPORT lists the prospects that "
        "are most like the most profitable accounts.",
        advanced=True,
    )
    algorithm.describe(
        QgsProcessingParameterExpression("PROSPECT", algorithm.tr("Who is a prospect"), None, "ACCOUNTS", True),
        "Expression on the accounts, such as \"status\" = 'prospect'. Without it accounts whose revenue is 0; of those "
        "whose revenue is null it is not known.",
        advanced=True,
    )
    algorithm.describe(
        QgsProcessingParameterNumber(
            "PROSPECTS", algorithm.tr("Prospects to list"), Qgis.ProcessingNumberParameterType.Integer, 20, minValue=1
        ),
        "How many prospects are listed, the most similar first.",
        advanced=True,
    )
    title = algorithm.tr("Prospects like the best accounts")
    kind = Qgis.ProcessingSourceType.Vector
    algorithm.describe(
        QgsProcessingParameterFeatureSink("PROSPECTS_OUTPUT", title, kind, None, optional=True),
        "A row per prospect: the account it is like, the profit of that one in money/year, and what both share.",
    )


def prospects(
    inputs: Any, frame: pd.DataFrame, revenue: pd.Series, profit: pd.Series, names: Sequence[str], layer: str
) -> tuple[pd.DataFrame, dict[str, Any]] | None:
    """The list, and what REPORT says of it; ``None`` where TRAITS names no field.

    Parameters
    ----------
    inputs : Inputs
    frame : DataFrame
        Accounts.
    revenue, profit : Series of float
        In money/year, NaN where they are not known.
    names : sequence of str
        What the accounts are called.
    layer : str

    Raises
    ------
    DataError
        There are no prospects, no account makes a profit, or no trait tells accounts apart.
    """
    import pandas as pd

    from ..planning.lookalikes import lookalikes

    traits = inputs.fields("TRAITS", "ACCOUNTS")
    if not traits:
        for name in ("PROSPECT", "PROSPECTS_OUTPUT"):
            if inputs.given(name):
                raise DataError(f"{name} needs TRAITS: choose the fields that describe an account.")
        return None
    prospect = _prospects(inputs, revenue)
    numeric = [name for name in traits if pd.api.types.is_numeric_dtype(frame[name])]
    found = lookalikes(
        frame,
        profit,
        prospect,
        numeric,
        [name for name in traits if name not in numeric],
        ids=names,
        count=inputs.integer("PROSPECTS"),
        table=layer,
    )
    inputs.say(found.findings)
    customer = ~prospect & revenue.notna().to_numpy()
    said = {
        "traits": traits,
        "compared": int(prospect.sum()),
        "best": found.best,
        "unknown": int((customer & profit.isna().to_numpy()).sum()),
        "list": found.prospects.to_dict("records"),
    }
    return found.prospects, said


def _prospects(inputs: Any, revenue: pd.Series) -> np.ndarray:
    """Which accounts are prospects, as bools."""
    values = inputs.column("PROSPECT", "ACCOUNTS")
    if values is None:
        return (revenue == 0).to_numpy()
    return values.map(lambda value: bool(value) if value == value else False).to_numpy(dtype=bool)  # noqa: PLR0124 (NaN)
