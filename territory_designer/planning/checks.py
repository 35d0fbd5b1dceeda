"""What must be true of units and accounts before anything is computed, and the units made fit for it.

:func:`check_units` and :func:`check_accounts` tell everything that they find; :func:`prepare_units` goes on with
what can be repaired and stops at what cannot.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from .accounts import BY_CROSSWALK, BY_ZIP, AccountAssignment, assign_accounts
from .findings import DataError, Finding, listing, raise_errors, sort_by_severity
from .geometry import LARGEST_LATITUDE, LARGEST_LONGITUDE, check_crs, repair_polygons
from .measures import clean_measure
from .zips import is_zip_field, restore_zeros, text_ids

if TYPE_CHECKING:
    import geopandas as gpd
    import pandas as pd


def check_units(units: gpd.GeoDataFrame, id_field: str, layer: str, measures: Sequence[str] = ()) -> list[Finding]:
    """Everything that is wrong or remarkable about a layer of units, worst first.

    Parameters
    ----------
    units : GeoDataFrame
        As read, one row per feature.
    id_field : str
        Column with the unit ids.
    layer : str
        Name for the messages.
    measures : sequence of str
        Columns that are to be added up.

    Returns
    -------
    list of Finding
    """
    return sort_by_severity(_examine(units, id_field, layer, measures)[1])


def prepare_units(
    units: gpd.GeoDataFrame, id_field: str, layer: str, measures: Sequence[str] = ()
) -> tuple[gpd.GeoDataFrame, list[Finding]]:
    """Units that everything else can rely on.

    Ids are text, unique and not empty, and have their leading zeros; geometries are valid polygons; measures are
    finite numbers of 0 or more, null counts as 0.

    Parameters
    ----------
    units, id_field, layer, measures
        As for :func:`check_units`.

    Returns
    -------
    (GeoDataFrame, list of Finding)
        All columns and rows of ``units``, in their order, indexed by unit id; and what was found and repaired.

    Raises
    ------
    DataError
        Where the layer cannot be used as it is; carries all findings.
    """
    clean, findings = _examine(units, id_field, layer, measures)
    findings = sort_by_severity(findings)
    raise_errors(findings)
    return clean, findings


def _examine(
    units: gpd.GeoDataFrame, id_field: str, layer: str, measures: Sequence[str]
) -> tuple[gpd.GeoDataFrame, list[Finding]]:
    """The units repaired as far as they can be, and the findings."""
    import numpy as np
    import pandas as pd

    if id_field not in units.columns:
        fields = listing([column for column in units.columns if column != units.geometry.name], 12)
        message = f"{layer} has no field {id_field}. Choose the field that holds the ZIP codes; there are: {fields}."
        return units, [Finding("error", "missing_field", layer, None, message)]
    if not len(units):
        message = f"{layer} has no features. Choose a layer of ZIP polygons."
        return units, [Finding("error", "no_polygons", layer, None, message)]
    ids, findings = _unit_ids(units[id_field], id_field, layer)
    names = [f"row {row}" if name is None else str(name) for row, name in enumerate(ids, start=1)]
    shapes, shape_findings = repair_polygons(np.asarray(units.geometry.array, dtype=object), names, layer)
    findings += check_crs(units, layer) + shape_findings
    clean = units.set_geometry(shapes, crs=units.crs)
    clean.index = pd.Index(ids, name="unit", dtype="object")
    for field in measures:
        if field not in units.columns:
            message = f"{layer} has no field {field}. Choose a field that holds numbers."
            findings.append(Finding("error", "missing_field", layer, None, message))
            continue
        values, measure_findings = clean_measure(units[field], field, layer, names)
        if not any(finding.severity == "error" for finding in measure_findings) and not values.any():
            message = f"{layer}: {field} is 0 in every ZIP, so there is nothing to balance. Choose another field."
            measure_findings.append(Finding("error", "zero_measure", layer, None, message))
        findings += measure_findings
        clean[field] = values.to_numpy()
    return clean, findings


def _unit_ids(values: pd.Series, field: str, layer: str) -> tuple[list[str | None], list[Finding]]:
    """Ids of units as text, and what is wrong with them."""
    findings = []
    ids = text_ids(values)
    if is_zip_field(field):
        result = restore_zeros(values)
        ids = result.values
        findings += _restored(result.restored, field, layer)
    texts = [None if text is None else str(text) for text in ids]
    rows_of: dict[str, list[int]] = {}
    for row, text in enumerate(texts, start=1):
        if text is None:
            message = f"{layer}, row {row}: {field} is empty. Give the polygon its ZIP code, or remove it."
            findings.append(Finding("error", "empty_id", layer, f"row {row}", message))
        else:
            rows_of.setdefault(text, []).append(row)
    for text, rows in rows_of.items():
        if len(rows) > 1:
            message = (
                f"{layer}: {field} {text} occurs {len(rows):,} times (rows {listing(rows)}). Dissolve the layer by "
                f"{field} if they are parts of one ZIP, otherwise correct the codes."
            )
            findings.append(Finding("error", "duplicate_id", layer, text, message))
    return texts, findings


def _restored(restored: list[tuple[str, str]], field: str, layer: str) -> list[Finding]:
    """One finding per ZIP code that had lost leading zeros."""
    return [
        Finding(
            "info", "leading_zeros", layer, full, f"{layer}: {field} {short} had lost leading zeros; read as {full}."
        )
        for short, full in restored
    ]


def check_accounts(
    accounts: gpd.GeoDataFrame,
    units: gpd.GeoDataFrame | None,
    account_id: str | None = None,
    zip_field: str | None = None,
    layer: str = "accounts",
    crosswalk: pd.DataFrame | None = None,
    measures: Sequence[str] = (),
) -> list[Finding]:
    """Everything that is wrong or remarkable about accounts, worst first.

    Parameters
    ----------
    accounts : GeoDataFrame
        As read, one row per account.
    units : GeoDataFrame or None
        Units as :func:`prepare_units` gives them; ``None`` leaves out where the accounts lie.
    account_id, zip_field : str, optional
        Columns of ``accounts``.
    layer : str
        Name for the messages.
    crosswalk : DataFrame, optional
        As for :func:`.accounts.assign_accounts`.
    measures : sequence of str
        Columns that are to be added up.

    Returns
    -------
    list of Finding
    """
    findings = check_account_table(accounts, account_id, zip_field, layer, measures)
    if units is None or any(finding.kind in {"missing_field", "no_accounts", "no_crs"} for finding in findings):
        return sort_by_severity(findings)
    try:
        assignment = assign_accounts(accounts, units, zip_field, crosswalk)
    except DataError as error:
        findings.append(Finding("error", "not_assignable", layer, None, str(error)))
        return sort_by_severity(findings)
    names = account_names(accounts, account_id)
    return sort_by_severity(findings + check_assignment(assignment, names, layer, zip_field or "ZIP"))


def account_names(accounts: pd.DataFrame, account_id: str | None = None, name: str | None = None) -> list[str]:
    """What each account is called: its name where that is asked for, or else its id, or else its row."""
    called = [f"row {row}" for row in range(1, len(accounts) + 1)]
    if account_id is not None:
        ids = text_ids(accounts[account_id])
        called = [before if one is None else str(one) for one, before in zip(ids, called)]
    if name is not None:
        names = accounts[name].astype("object")
        known = names.where(names.notna(), "").map(str).str.strip()  # not an id: its characters stay as they are
        called = [one or before for one, before in zip(known, called)]
    return called


def check_account_table(
    accounts: gpd.GeoDataFrame,
    account_id: str | None = None,
    zip_field: str | None = None,
    layer: str = "accounts",
    measures: Sequence[str] = (),
) -> list[Finding]:
    """What is wrong or remarkable about accounts wherever the units are: ids, positions as such, measures.

    Parameters
    ----------
    accounts, account_id, zip_field, layer, measures
        As for :func:`check_accounts`.

    Returns
    -------
    list of Finding
    """
    if not len(accounts):
        message = f"{layer} has no accounts. Choose another layer."
        return [Finding("error", "no_accounts", layer, None, message)]
    findings = [
        Finding("error", "missing_field", layer, None, f"{layer} has no field {field}. Choose one that it has.")
        for field in (account_id, zip_field, *measures)
        if field is not None and field not in accounts.columns
    ]
    if findings:
        return findings
    located = accounts[~accounts.geometry.is_empty & accounts.geometry.notna()]
    if len(located):
        findings += _account_crs(located, layer)
    elif zip_field is None:
        message = f"{layer} has neither positions nor a field of ZIP codes. Give it one of them."
        findings.append(Finding("error", "no_position", layer, None, message))
    if account_id is not None:
        findings += _account_ids(accounts[account_id], account_id, layer)
    names = account_names(accounts, account_id)
    for field in measures:
        findings += clean_measure(accounts[field], field, layer, names, thing="account")[1]
    return findings


def _account_crs(located: gpd.GeoDataFrame, layer: str) -> list[Finding]:
    """Whether the positions can be true; a few impossible ones among others are accounts outside every ZIP."""
    possible = located
    if located.crs is not None and located.crs.is_geographic:
        bounds = located.geometry.bounds.abs()
        beyond = bounds[["miny", "maxy"]].max(axis=1) > LARGEST_LATITUDE
        beyond |= bounds[["minx", "maxx"]].max(axis=1) > LARGEST_LONGITUDE
        possible = located if beyond.all() else located[~beyond]
    return [finding for finding in check_crs(possible, layer) if finding.severity == "error"]


def _account_ids(values: pd.Series, field: str, layer: str) -> list[Finding]:
    """Empty and repeated account ids: every row still counts, so both are for the analyst to look at."""
    import numpy as np

    ids = text_ids(values)
    findings = []
    for row in np.flatnonzero(ids.isna()) + 1:
        message = f"{layer}, row {row}: {field} is empty. The account is counted; give it an id to follow it later."
        findings.append(Finding("warning", "empty_id", layer, f"row {row}", message))
    times = ids.value_counts()
    for name, count in sorted(times[times > 1].items()):
        message = (
            f"{layer}: {field} {name} occurs {count:,} times, and every row is counted. Remove the repeats if they are "
            "one account."
        )
        findings.append(Finding("warning", "repeated_id", layer, str(name), message))
    return findings


def check_assignment(
    assignment: AccountAssignment, names: Sequence[str], layer: str, zip_field: str = "ZIP"
) -> list[Finding]:
    """What putting accounts into units brought to light.

    Parameters
    ----------
    assignment : AccountAssignment
        Of accounts with distinct index values.
    names : sequence of str
        What each account is called, in order; see :func:`account_names`.
    layer : str
        Name for the messages.
    zip_field : str
        Name of the ZIP column in messages.

    Returns
    -------
    list of Finding
        Accounts outside every unit, without position, placed by ZIP code or crosswalk, and those whose ZIP code
        disagrees with their position.
    """
    import numpy as np

    name_of: dict[Any, str] = dict(zip(assignment.unit.index, names))
    findings = _restored(assignment.restored, zip_field, layer)
    if len(assignment.unit) and not assignment.unit.notna().any():
        message = (
            f"{layer}: none of the {len(assignment.unit):,} accounts lies in a unit. Check that both layers have the "
            "right coordinate reference system and cover the same region, and that the ZIP codes are those of units."
        )
        findings.append(Finding("error", "no_overlap", layer, None, message))
    outside = assignment.outside
    for key, unit, nearest, distance_km in zip(outside.index, *(outside[column] for column in outside.columns)):
        where = f"the nearest is {nearest}, {distance_km:,.1f} km away"
        if not isinstance(nearest, str):
            where = "too far from all of them to name the nearest"
        done = f"placed in {unit} by its {zip_field}" if isinstance(unit, str) else "not assigned"
        message = f"{layer}: account {name_of[key]} lies outside every ZIP ({where}); {done}."
        findings.append(Finding("warning", "outside", layer, name_of[key], message))
    for row in assignment.unassigned[~assignment.unassigned.index.isin(assignment.outside.index)].itertuples():
        message = f"{layer}: account {name_of[row.Index]} is not assigned: {row.reason}. Give it a position or a ZIP."
        findings.append(Finding("warning", "no_position", layer, name_of[row.Index], message))
    for row in assignment.disagree.itertuples():
        message = (
            f"{layer}: account {name_of[row.Index]} lies in {row.unit}, but its {zip_field} leads to {row.zip_unit}."
        )
        findings.append(Finding("info", "zip_disagrees", layer, name_of[row.Index], f"{message} Its position counts."))
    by_code = np.isin(assignment.how.to_numpy(dtype=str), [BY_ZIP, BY_CROSSWALK])
    placed = assignment.unit[by_code & ~assignment.unit.index.isin(assignment.outside.index)]
    for key, unit in placed.items():
        message = f"{layer}: account {name_of[key]} has no position; placed in {unit} by its {zip_field}."
        findings.append(Finding("info", "placed_by_zip", layer, name_of[key], message))
    return findings
