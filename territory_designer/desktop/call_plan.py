"""Recognises a table of call frequencies in the project and offers the workload that follows from it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from qgis.core import QgsExpression, QgsVectorLayer

CALLS, MINUTES = "calls_per_year", "minutes_per_call"


def suggested_workload(accounts: Any, layers: Iterable[Any]) -> str:
    """Hours per account and year, ``calls/year * minutes per call / 60``, from a table in the project.

    Parameters
    ----------
    accounts : QgsVectorLayer or None
    layers : iterable of QgsMapLayer
        Those of the project. The table has the fields ``calls_per_year`` and ``minutes_per_call`` and shares one,
        such as ``category``, with the accounts.

    Returns
    -------
    str
        An expression on the accounts; empty where there is no such table.
    """
    if accounts is None:
        return ""
    known = accounts.fields().names()
    for table in layers:
        if table is accounts or not isinstance(table, QgsVectorLayer):
            continue
        names = table.fields().names()
        shared = [name for name in names if name in known and name.lower() not in ("fid", "id", "source")]
        if CALLS in names and MINUTES in names and shared:
            key = shared[0]
            name, field, column = (
                QgsExpression.quotedString(table.name()),
                QgsExpression.quotedString(key),
                QgsExpression.quotedColumnRef(key),
            )
            return (
                f"with_variable('plan', get_feature({name}, {field}, {column}), "
                f"attribute(@plan, '{CALLS}') * attribute(@plan, '{MINUTES}') / 60)"
            )
    return ""
