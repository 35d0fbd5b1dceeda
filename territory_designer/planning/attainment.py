"""How much of the quotas has been sold so far, and how much should have been by the day of the year."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from .findings import DataError

if TYPE_CHECKING:
    import pandas as pd


def year_share(day: datetime.date, first_month: int = 1) -> float:
    """Share of a business year that is over at the end of a day: 0.5 after 182.5 of 365 days.

    Parameters
    ----------
    day : date
    first_month : int
        Month in which the year starts, 1 to 12.

    Raises
    ------
    DataError
        There is no such month.
    """
    if not 1 <= first_month <= 12:
        raise DataError(f"The year starts in month {first_month}. Give a month from 1 to 12.")
    started = day.year if day.month >= first_month else day.year - 1
    start, end = datetime.date(started, first_month, 1), datetime.date(started + 1, first_month, 1)
    return ((day - start).days + 1) / (end - start).days


def attainment(quotas: pd.Series, sales: pd.Series, elapsed: float | None = None) -> pd.DataFrame:
    """Sales against quotas.

    Parameters
    ----------
    quotas, sales : Series of float
        Money per territory, of the same index; sales so far.
    elapsed : float, optional
        Share of the year that is over, above 0 and at most 1; see :func:`year_share`.

    Returns
    -------
    DataFrame
        ``attainment`` (sales / quota; NaN where the quota is 0), and with ``elapsed`` ``attainment_to_date``
        (sales / (quota x elapsed)): 1 is on plan if sales come evenly over the year.

    Raises
    ------
    DataError
        ``elapsed`` is out of range.
    """
    import pandas as pd

    ratio = sales / quotas.where(quotas > 0)
    columns = {"attainment": ratio}
    if elapsed is not None:
        if not 0 < elapsed <= 1:
            raise DataError(f"The share of the year that is over is {100 * elapsed:g} %. Give 0 % to 100 %, not 0.")
        columns["attainment_to_date"] = ratio / elapsed
    return pd.DataFrame(columns)
