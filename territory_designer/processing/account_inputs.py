"""Accounts as an algorithm reads them: checked, with their workload and potential, and put into units."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..planning.findings import DataError, Finding, raise_errors
from ..translation import ALGORITHMS, translate

if TYPE_CHECKING:
    import geopandas as gpd
    import pandas as pd
    from qgis.core import QgsFields

    from ..planning.accounts import AccountAssignment

HOURS_WITHOUT_WORKLOAD = 1.0


@dataclass(frozen=True)
class PlacedAccounts:
    """Accounts and the units that they are in.

    Attributes
    ----------
    frame : GeoDataFrame
        One row per account, numbered from 0; all fields of the layer.
    fields : QgsFields
        Of the layer.
    layer : str
        Name of the layer, for messages.
    names : list of str
        What each account is called in messages.
    measures : dict of str to pandas.Series
        ``workload`` and, where given, ``potential`` per account: finite numbers of 0 or more.
    assignment : AccountAssignment
    findings : list of Finding
        What was found in the accounts.
    """

    frame: gpd.GeoDataFrame
    fields: QgsFields
    layer: str
    names: list[str]
    measures: dict[str, pd.Series]
    assignment: AccountAssignment
    findings: list[Finding]

    def rows(self, found: pd.DataFrame) -> list[dict[str, Any]]:
        """Some accounts as entries of a report: ``account``, ``row`` (from 1), and what the table says of each."""
        plain = found.astype("object").where(found.notna(), None)
        columns = list(map(str, plain.columns))
        return [
            {"account": self.names[row], "row": row + 1, **dict(zip(columns, values))}
            for row, values in zip(plain.index, plain.to_numpy())
        ]


def placed_accounts(inputs: Any, units: Any, reading: float, placing: float) -> PlacedAccounts:
    """Accounts of ACCOUNTS by ACCOUNT_ZIP, WORKLOAD, POTENTIAL and CROSSWALK, put into units.

    Parameters
    ----------
    inputs : Inputs
    units : UnitLayer
    reading, placing : float
        Percent of the job at which they are read, and put into units.

    Raises
    ------
    DataError
        ACCOUNTS is missing or cannot be used.
    """
    from ..planning.accounts import assign_accounts
    from ..planning.checks import account_names, check_account_table, check_assignment
    from ..planning.columns import guess_columns

    inputs.step(reading, translate("Reading the accounts", ALGORITHMS))
    given = inputs.accounts()
    if given is None:
        raise DataError("ACCOUNTS is missing. Choose the layer or table of accounts.")
    accounts, fields, layer = given
    zip_field = inputs.field("ACCOUNT_ZIP", "ACCOUNTS")
    account_id = guess_columns(fields.names()).get("account_id")
    table = check_account_table(accounts, account_id, zip_field, layer)
    inputs.say(table)
    raise_errors(table)
    names = account_names(accounts, account_id)
    measures, found = _measures(inputs, len(accounts), names, layer)
    inputs.step(placing, translate("Putting accounts into units", ALGORITHMS))
    assignment = assign_accounts(accounts, units.frame, zip_field, inputs.table("CROSSWALK"))
    placed = check_assignment(assignment, names, layer, zip_field or "ZIP")
    inputs.say(placed)
    raise_errors(placed)
    return PlacedAccounts(accounts, fields, layer, names, measures, assignment, [*table, *found, *placed])


def _measures(inputs: Any, count: int, names: list[str], layer: str) -> tuple[dict[str, pd.Series], list[Finding]]:
    """Workload and, where given, potential per account, and what was found in them."""
    import pandas as pd

    from ..planning.measures import clean_measure

    measures: dict[str, pd.Series] = {}
    findings: list[Finding] = []
    for column, name in (("workload", "WORKLOAD"), ("potential", "POTENTIAL")):
        values = inputs.column(name, "ACCOUNTS")
        if values is None and column == "workload":
            measures[column] = pd.Series(HOURS_WITHOUT_WORKLOAD, index=range(count))
        elif values is not None:
            measures[column], found = clean_measure(values, inputs.text(name), layer, names, thing="account")
            findings += found
    inputs.say(findings)
    raise_errors(findings)
    return measures, findings
