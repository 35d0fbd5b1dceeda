"""From what the user chose to the algorithms that do it. The same parameters serve ``qgis_process``."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsVectorLayer

from .i18n import tr
from .jobs import Step
from .measures.measure_steps import (
    ChoiceError,
    account_potential,
    account_workload,
    check_measures,
    columns_of,
    given,
    last_accounts,
    last_units,
    measure_steps,
    refuse_overwritten,
    temporary,
)
from .settings import FROM_ACCOUNTS, FROM_UNIT_SUM, FROM_UNITS, SEGMENT_FIELD, JobSettings

CHECK = "territorydesigner:checkdata"
SUMMARIZE = "territorydesigner:summarizeaccounts"
MARKET = "territorydesigner:makemarket"
EXPORT = "territorydesigner:exportterritories"
PRINT = "territorydesigner:printterritories"

PAGES = ("A4", "Letter")  # in the order of printterritories' PAGE


def check_choice(settings: JobSettings, *, for_design: bool) -> None:
    """Refuse what no algorithm could work with, in the words of the dock.

    Raises
    ------
    ChoiceError
    """
    if not settings.units:
        raise ChoiceError(tr("Choose the layer of ZIP polygons (1 Data). Add one to the project if the list is empty."))
    if not settings.unit_id:
        raise ChoiceError(tr("Choose the field of the ZIP layer that holds the ZIP code (1 Data)."))
    if for_design:
        check_measures(settings)


def check_steps(settings: JobSettings, units: QgsVectorLayer, accounts: QgsVectorLayer | None) -> list[Step]:
    """Look for faults in the data.

    Raises
    ------
    ChoiceError
    """
    check_choice(settings, for_design=False)
    parameters: dict[str, Any] = {
        "UNITS": units,
        "UNIT_ID": settings.unit_id,
        "MEASURES": _fields(settings, FROM_UNITS, units),
        "OUTPUT": temporary(tr("Findings")),
    }
    if accounts is not None:
        parameters["ACCOUNTS"] = accounts
        parameters["ACCOUNT_MEASURES"] = _fields(settings, FROM_ACCOUNTS, accounts)
        parameters.update(given(ACCOUNT_ID=settings.account_id, ACCOUNT_ZIP=settings.account_zip))
    return [Step(CHECK, tr("Checking the data"), lambda _: parameters)]


def market_steps(
    settings: JobSettings, units: QgsVectorLayer, accounts: QgsVectorLayer | None, path: str, title: str
) -> list[Step]:
    """Compute what the measures are made of, put the accounts into the ZIPs, and make the market file.

    Parameters
    ----------
    settings : JobSettings
    units : QgsVectorLayer
    accounts : QgsVectorLayer or None
    path : str
        Of the market file.
    title : str
        Name of the market.

    Raises
    ------
    ChoiceError
    """
    check_choice(settings, for_design=True)
    refuse_overwritten(settings, units, accounts)
    steps = measure_steps(settings, units, accounts)

    def summary(results: dict[str, dict[str, Any]]) -> dict[str, Any]:
        return _summary(settings, last_units(settings, results, units), last_accounts(settings, results, accounts))

    if accounts is not None and _to_be_summed(settings, units):
        steps.append(Step(SUMMARIZE, tr("Putting accounts into ZIPs"), summary))

    def parameters(results: dict[str, dict[str, Any]]) -> dict[str, Any]:
        summed = results[SUMMARIZE]["OUTPUT"] if SUMMARIZE in results else last_units(settings, results, units)
        return _market(settings, summed, last_accounts(settings, results, accounts), path, title)

    steps.append(Step(MARKET, tr("Making the market file"), parameters))
    return steps


def output_steps(
    algorithm: str,
    settings: JobSettings,
    units: QgsVectorLayer,
    accounts: QgsVectorLayer | None,
    folder: str,
    targets: str = "",
) -> list[Step]:
    """Export or print a design.

    Parameters
    ----------
    algorithm : str
        `EXPORT` or `PRINT`.
    units : QgsVectorLayer
        Of the market, with the fields ``unit``, ``territory`` and ``area``.
    targets : str, optional
        Of :func:`.design.scenario_rules.written_targets`; empty for equal shares.
    """
    parameters: dict[str, Any] = {
        "UNITS": units,
        "UNIT_ID": "unit",
        "TERRITORY": "territory",
        "FOLDER": folder,
        **given(TARGETS=targets),
    }
    if units.fields().lookupField("area") >= 0:
        parameters["AREA"] = "area"
    if accounts is not None:
        parameters["ACCOUNTS"] = accounts
        parameters["ACCOUNT_ZIP"] = "unit"
    if algorithm == PRINT:
        parameters["PAGE"] = PAGES.index(settings.page)
    return [Step(algorithm, tr("Exporting") if algorithm == EXPORT else tr("Printing"), lambda _: parameters)]


def _summary(settings: JobSettings, units: Any, accounts: Any) -> dict[str, Any]:
    """Parameters of ``summarizeaccounts``."""
    return {
        "UNITS": units,
        "UNIT_ID": settings.unit_id,
        "ACCOUNTS": accounts,
        **given(
            ACCOUNT_ZIP=settings.account_zip,
            WORKLOAD=account_workload(settings),
            POTENTIAL=account_potential(settings),
            OWNER=settings.named,
        ),
        "OUTPUT": temporary(tr("ZIPs with accounts")),
    }


def _market(settings: JobSettings, units: Any, accounts: Any, path: str, title: str) -> dict[str, Any]:
    """Parameters of ``makemarket``."""
    parameters = {
        "UNITS": units,
        "UNIT_ID": settings.unit_id,
        "WORKLOAD": settings.workload if settings.workload_from == FROM_UNITS else "workload",
        "TITLE": title,
        "MARKET": path,
        **given(CURRENT=settings.current),
    }
    if settings.potential_from == FROM_UNITS:
        parameters.update(given(POTENTIAL=settings.potential))
    elif settings.potential_from == FROM_UNIT_SUM or account_potential(settings):
        parameters["POTENTIAL"] = "potential"
    if accounts is not None:
        parameters["ACCOUNTS"] = accounts
        parameters.update(
            given(
                ACCOUNT_ZIP=settings.account_zip,
                ACCOUNT_WORKLOAD=account_workload(settings),
                ACCOUNT_POTENTIAL=account_potential(settings),
                ACCOUNT_SEGMENT=settings.segment_field if settings.segments == SEGMENT_FIELD else "",
            )
        )
    return parameters


def _to_be_summed(settings: JobSettings, units: QgsVectorLayer) -> bool:
    """Whether the accounts are added up per ZIP.

    They are, if only to count them, unless that would overwrite a field of the ZIPs that a measure is read from.

    Raises
    ------
    ChoiceError
        One measure needs the sums and the other the field that they overwrite.
    """
    own = [
        expression
        for expression, origin in (
            (settings.workload, settings.workload_from),
            (settings.potential, settings.potential_from),
        )
        if expression and origin == FROM_UNITS
    ]
    written = {"accounts", "workload"} | ({"potential"} if account_potential(settings) else set())
    clashes = [name for expression in own for name in columns_of(expression, units) if name.lower() in written]
    if not clashes:
        return True
    if settings.workload_from != FROM_UNITS or account_potential(settings):
        raise ChoiceError(
            tr(
                "The field {field} of {layer} would be overwritten by the sums of the accounts. Rename that field, or "
                "read both measures per account or both per ZIP.",
                field=clashes[0],
                layer=units.name(),
            )
        )
    return False


def _fields(settings: JobSettings, origin: str, layer: QgsVectorLayer) -> list[str]:
    """Measures that are plain fields of a layer; the check looks at their values."""
    chosen = ((settings.workload, settings.workload_from), (settings.potential, settings.potential_from))
    names = [value.strip('"') for value, source in chosen if value and source == origin]
    return [name for name in names if layer.fields().lookupField(name) >= 0]
