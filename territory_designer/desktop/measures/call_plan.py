"""Recognises the table of a project that is a call plan, and the field of the accounts that it is about."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from qgis.core import QgsVectorLayer

from ...planning.call_plan import COLUMNS
from ...planning.columns import find_columns, guess_columns


def find_call_plan(layers: Iterable[Any], accounts: Any = None) -> Any:
    """The first table that has the columns of a call plan; one that tells visits from other calls goes first.

    Parameters
    ----------
    layers : iterable of QgsMapLayer
    accounts : QgsVectorLayer, optional
        Is none, whatever its columns are called.

    Returns
    -------
    QgsVectorLayer or None
    """
    found = None
    for table in layers:
        if table is accounts or not isinstance(table, QgsVectorLayer):
            continue
        roles = find_columns(table.fields().names(), COLUMNS)
        if {"segment", "minutes"} <= set(roles) and ("calls" in roles or "per_month" in roles):
            if "touch" in roles:
                return table
            found = found or table
    return found


def segment_field(plan: Any, accounts: Any) -> str:
    """Field of the accounts with their segment: the one called as in the plan, or one whose name says so.

    Parameters
    ----------
    plan, accounts : QgsVectorLayer or None

    Returns
    -------
    str
        Empty where there is none.
    """
    if plan is None or accounts is None:
        return ""
    names = accounts.fields().names()
    wanted = find_columns(plan.fields().names(), COLUMNS).get("segment", "").lower()
    same = [name for name in names if name.lower() == wanted]
    return same[0] if same else guess_columns(names).get("category", "")
