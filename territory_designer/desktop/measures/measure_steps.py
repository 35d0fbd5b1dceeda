"""The algorithms that find workload, potential and segments before the accounts are put into ZIPs."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsExpression, QgsProcessing, QgsProcessingOutputLayerDefinition, QgsVectorLayer

from ...planning.findings import DataError
from ...planning.potential import MISSING_RULES, NORMALISATIONS
from .. import figures
from ..i18n import tr
from ..jobs import Step
from ..settings import (
    FROM_ACCOUNTS,
    FROM_PLAN,
    FROM_SUM,
    FROM_UNIT_SUM,
    FROM_UNITS,
    SEGMENT_ABC,
    SEGMENT_FIELD,
    SEGMENT_KARE,
    JobSettings,
)
from .field_weights import read_weights, total_of
from .segment_rules import asks_for_value, rules_of, rules_text

SEGMENTS = "territorydesigner:segmentaccounts"
WORKLOAD = "territorydesigner:computeworkload"
POTENTIAL = "territorydesigner:computepotential"

METHODS = (SEGMENT_ABC, SEGMENT_KARE)  # in the order of segmentaccounts' METHOD
RATES = ("", "percent", "share")  # of its RATES
DATES = ("", "day", "month")  # of its DATES


class ChoiceError(ValueError):
    """Something must be chosen first; ``str()`` says what."""


def temporary(name: str) -> QgsProcessingOutputLayerDefinition:
    """A temporary layer with a name of its own."""
    definition = QgsProcessingOutputLayerDefinition(QgsProcessing.TEMPORARY_OUTPUT)
    definition.destinationName = name
    return definition


def given(**values: str) -> dict[str, str]:
    """Parameters that have a value."""
    return {name: value for name, value in values.items() if value}


def columns_of(expression: str, layer: QgsVectorLayer) -> set[str]:
    """Fields that a field name or an expression reads."""
    if layer.fields().lookupField(expression) >= 0:
        return {expression}
    return set(QgsExpression(expression).referencedColumns())


def account_workload(settings: JobSettings) -> str:
    """Field or expression with the workload of the accounts that are put into ZIPs; empty for none."""
    if settings.workload_from == FROM_PLAN:
        return "workload_h"
    return settings.workload if settings.workload_from == FROM_ACCOUNTS else ""


def account_potential(settings: JobSettings) -> str:
    """The same for the potential."""
    if settings.potential_from == FROM_SUM:
        return "potential"
    return settings.potential if settings.potential_from == FROM_ACCOUNTS else ""


def check_measures(settings: JobSettings) -> None:
    """Refuse measures that lack something.

    Raises
    ------
    ChoiceError
    """
    check_workload(settings)
    check_potential(settings)
    check_segments(settings)


def check_workload(settings: JobSettings) -> None:
    """Refuse a workload that is not chosen yet.

    Raises
    ------
    ChoiceError
    """
    if settings.workload_from == FROM_PLAN:
        if not settings.accounts:
            raise ChoiceError(tr("A call plan is about accounts. Choose their layer (1 Data)."))
        if not settings.plan and not (settings.own_visits and settings.own_minutes):
            raise ChoiceError(
                tr(
                    "Choose the call plan (2 Measures): a table of the project with the columns segment, "
                    "calls_per_year and minutes, or fields with own visits and own minutes."
                )
            )
    elif not settings.workload and not (settings.accounts and settings.workload_from == FROM_ACCOUNTS):
        raise ChoiceError(
            tr("Choose what the workload is (2 Measures): a field or an expression, for example 1 for equal ZIPs.")
        )


def check_potential(settings: JobSettings) -> None:
    """Refuse a weighted sum that cannot be computed.

    Raises
    ------
    ChoiceError
    """
    if settings.potential_from not in (FROM_SUM, FROM_UNIT_SUM):
        return
    if settings.potential_from == FROM_SUM and not settings.accounts:
        raise ChoiceError(tr("The potential is a sum of fields of the accounts. Choose their layer (1 Data)."))
    weights = read_weights(settings.weights)
    if not weights:
        raise ChoiceError(tr("Add the fields that make the potential (2 Measures)."))
    total = total_of(weights)
    if total != 100.0:
        raise ChoiceError(
            tr(
                "The weights of the potential total {total} %, not 100 % (2 Measures). Change one, or press Equal "
                "weights.",
                total=figures.amount(total),
            )
        )


def check_segments(settings: JobSettings) -> None:
    """Refuse segments that lack a field, and rules that are none.

    Raises
    ------
    ChoiceError
    """
    if settings.segments and not settings.accounts:
        raise ChoiceError(tr("Segments are about accounts. Choose their layer (1 Data)."))
    if settings.segments == SEGMENT_FIELD and not settings.segment_field:
        raise ChoiceError(tr("Choose the field with the segment of the accounts (2 Measures)."))
    if settings.segments == SEGMENT_ABC and not settings.segment_value:
        raise ChoiceError(tr("Choose the field with the value of an account, for A/B/C (2 Measures)."))
    if settings.segments == SEGMENT_KARE and not settings.kare_status:
        raise ChoiceError(tr("Choose the field with the status of an account, for K.A.R.E. (2 Measures)."))
    if settings.segments in METHODS:
        try:
            rules_of(settings)
        except DataError as error:
            raise ChoiceError(str(error)) from error


def refuse_overwritten(settings: JobSettings, units: QgsVectorLayer, accounts: QgsVectorLayer | None) -> None:
    """Refuse a field or expression that would read a figure which the steps before have written over.

    Raises
    ------
    ChoiceError
    """
    by_accounts: set[str] = set()
    if settings.segments in METHODS:
        by_accounts |= {"segment", "reason"}
    if settings.workload_from == FROM_PLAN:
        by_accounts |= {"visits", "travel_h", "workload_h"}
    if settings.potential_from == FROM_SUM:
        by_accounts.add("potential")
    by_units = {"potential"} if settings.potential_from == FROM_UNIT_SUM else set()
    for expression, origin in (
        (settings.workload, settings.workload_from),
        (settings.potential, settings.potential_from),
    ):
        layer, written = (units, by_units) if origin == FROM_UNITS else (accounts, by_accounts)
        if not expression or layer is None or origin not in (FROM_ACCOUNTS, FROM_UNITS):
            continue
        clash = next((name for name in sorted(columns_of(expression, layer)) if name.lower() in written), None)
        if clash is not None:
            raise ChoiceError(
                tr(
                    "The field {field} of {layer} would be overwritten before it is read (2 Measures). Rename that "
                    "field, or choose another one.",
                    field=clash,
                    layer=layer.name(),
                )
            )


def measure_steps(settings: JobSettings, units: QgsVectorLayer, accounts: QgsVectorLayer | None) -> list[Step]:
    """Segments, workload and potential, as far as they are computed."""

    def before(results: dict[str, dict[str, Any]]) -> Any:
        return last_accounts(settings, results, accounts)

    steps = []
    if accounts is not None and settings.segments in METHODS:
        steps.append(Step(SEGMENTS, tr("Finding segments"), lambda results: _segments(settings, before(results))))
    if settings.workload_from == FROM_PLAN:
        title = tr("Computing the workload")
        steps.append(Step(WORKLOAD, title, lambda results: _workload(settings, units, before(results))))
    if settings.potential_from in (FROM_SUM, FROM_UNIT_SUM):
        title = tr("Computing the potential")
        steps.append(Step(POTENTIAL, title, lambda results: _potential(settings, units, before(results))))
    return steps


def last_accounts(settings: JobSettings, results: dict[str, dict[str, Any]], accounts: Any) -> Any:
    """The accounts with all that the steps so far have added."""
    of_accounts = [SEGMENTS, WORKLOAD, *([POTENTIAL] if settings.potential_from == FROM_SUM else [])]
    last = next((results[name]["OUTPUT"] for name in reversed(of_accounts) if name in results), accounts)
    return _called_as(accounts, last)


def last_units(settings: JobSettings, results: dict[str, dict[str, Any]], units: Any) -> Any:
    """The ZIPs with all that the steps so far have added."""
    computed = settings.potential_from == FROM_UNIT_SUM and POTENTIAL in results
    return _called_as(units, results[POTENTIAL]["OUTPUT"] if computed else units)


def _called_as(chosen: Any, computed: Any) -> Any:
    """What a step has made of a layer, with the name by which the user knows it: messages speak of that one."""
    if isinstance(computed, QgsVectorLayer) and computed is not chosen:
        computed.setName(chosen.name())
    return computed


def _segments(settings: JobSettings, accounts: Any) -> dict[str, Any]:
    """Parameters of ``segmentaccounts``."""
    kare = settings.segments == SEGMENT_KARE
    return {
        "ACCOUNTS": accounts,
        "METHOD": METHODS.index(settings.segments),
        **given(VALUE=settings.segment_value if asks_for_value(settings) else "", RULES=rules_text(settings)),
        **(
            given(
                STATUS=settings.kare_status,
                GROWTH=settings.kare_growth,
                MARGIN=settings.kare_margin,
                LOST=settings.kare_lost,
            )
            if kare
            else {}
        ),
        "RATES": RATES.index(settings.rates),
        "DATES": DATES.index(settings.dates),
        "OUTPUT": temporary(tr("Accounts with segments")),
    }


def _workload(settings: JobSettings, units: Any, accounts: Any) -> dict[str, Any]:
    """Parameters of ``computeworkload``."""
    parameters = {
        "ACCOUNTS": accounts,
        **given(CALLPLAN=settings.plan, SEGMENT=settings.plan_segment, ACCOUNT_ZIP=settings.account_zip),
        **given(VISITS=settings.own_visits, MINUTES=settings.own_minutes),
        "OUTPUT": temporary(tr("Accounts with workload")),
    }
    if settings.travel:
        parameters |= {"UNITS": units, "UNIT_ID": settings.unit_id}
        parameters |= {"SPEED_KMH": settings.speed_kmh, "CIRCUITY": settings.circuity}
    return parameters


def _potential(settings: JobSettings, units: Any, accounts: Any) -> dict[str, Any]:
    """Parameters of ``computepotential``."""
    weights = read_weights(settings.weights)
    of_units = settings.potential_from == FROM_UNIT_SUM
    parameters = {
        "UNITS" if of_units else "ACCOUNTS": units if of_units else accounts,
        "FIELDS": list(weights),
        "WEIGHTS": ", ".join(f"{weight:.6g}" for weight in weights.values()),
        "MISSING": MISSING_RULES.index(settings.missing),
        "NORMALISE": NORMALISATIONS.index(settings.normalise),
        "CLIP": settings.clip,
        **({} if of_units else given(SEGMENT=median_segment(settings))),
        "OUTPUT": temporary(tr("ZIPs with potential") if of_units else tr("Accounts with potential")),
    }
    if settings.market_total > 0:
        parameters["TOTAL"] = settings.market_total
    return parameters


def median_segment(settings: JobSettings) -> str:
    """Field of the accounts whose median stands for a missing value; empty for that of all accounts."""
    if settings.segments in METHODS:
        return "segment"
    return settings.segment_field if settings.segments == SEGMENT_FIELD else ""
