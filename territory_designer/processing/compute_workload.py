"""Algorithm ``computeworkload``: hours per year that accounts take, from a call plan and the way between them."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
)

from ..planning.findings import DataError, Finding
from ..planning.parameters import (
    BHH,
    CALL_PARAMETERS,
    CALLS_PER_YEAR,
    CIRCUITY,
    MINUTES_PER_CALL,
    SPEED,
    TRAVEL_PARAMETERS,
    VISITS_PER_DAY,
    used_parameters,
)
from .base import ANY_TABLE, POLYGONS, TerritoryAlgorithm
from .home_travel import Loads, add_homes, owner_loads

if TYPE_CHECKING:
    import pandas as pd

    from ..planning.call_plan import CallPlan
    from ..planning.workload import Workload

FIELDS = ("visits", "travel_h", "workload_h")


@dataclass(frozen=True)
class Travelled:
    """Workload with local travel.

    Attributes
    ----------
    workload : Workload
    units : DataFrame
        Of :func:`.travel.travel_by_unit`, and the sums of the accounts in each unit.
    loads : Loads or None
        Per rep, where their homes are given.
    findings : list of Finding
    """

    workload: Workload
    units: pd.DataFrame
    loads: Loads | None
    findings: list[Finding]


class ComputeWorkload(TerritoryAlgorithm):
    """Hours per year that each account takes."""

    NAME = "computeworkload"
    TITLE = "Compute workload"
    GROUP = "Planning"
    SUMMARY = "Hours per year that each account takes: calls, minutes per call, and the way between accounts"

    def initAlgorithm(self, configuration: Any = None) -> None:
        """Declare the parameters."""
        self.describe(
            QgsProcessingParameterFeatureSource("ACCOUNTS", self.tr("Accounts"), ANY_TABLE),
            "Points, or a table with ZIP codes or with columns of longitude and latitude (CSV).",
        )
        self.describe(
            QgsProcessingParameterField("SEGMENT", self.tr("Segment field"), None, "ACCOUNTS", optional=True),
            "Field of the accounts with their segment or category, as in the call plan. Without it the field that is "
            "called as in the call plan is taken, or one whose name says so.",
        )
        self.describe(
            QgsProcessingParameterFeatureSource("CALLPLAN", self.tr("Call plan"), ANY_TABLE, optional=True),
            "Table with the columns segment, touch (visit, phone or e-mail), calls_per_year (or touches_per_month) and "
            "minutes per call. The row with the segment * is for all other accounts.",
        )
        self.describe(
            QgsProcessingParameterFeatureSource("UNITS", self.tr("Units (ZIP-code polygons)"), POLYGONS, optional=True),
            "Polygons whose density of accounts gives the way between them. Without units no travel is added.",
        )
        self.describe(
            QgsProcessingParameterField("UNIT_ID", self.tr("Unit id field"), None, "UNITS", optional=True),
            "Field of the units with the ZIP code or another unique id. Leading zeros that were lost are restored.",
        )
        self._add_travel()
        add_homes(self)
        self._add_own()
        self.describe(
            QgsProcessingParameterFeatureSink("OUTPUT", self.tr("Accounts with workload")),
            "All fields of the accounts, and visits (per year), travel_h (hours/year on the road between accounts) and "
            "workload_h (hours/year, travel included).",
        )
        self.add_report()

    def _add_travel(self) -> None:
        """Declare what travel depends on."""
        double = Qgis.ProcessingNumberParameterType.Double
        self.describe(
            QgsProcessingParameterNumber(
                "SPEED_KMH", self.tr("Travel speed (km/h)"), double, SPEED.default, optional=True
            ),
            "Average from door to door, with lights and parking; 1 to 130. Towns are nearer to 25, open country nearer "
            "to 60.",
        )
        self.describe(
            QgsProcessingParameterNumber("CIRCUITY", self.tr("Circuity"), double, CIRCUITY.default, optional=True),
            "Length of the road by length of the straight line; 1 to 3. Usual are 1.12 to 1.30.",
        )
        self.describe(
            QgsProcessingParameterField("ACCOUNT_ZIP", self.tr("Account ZIP field"), None, "ACCOUNTS", optional=True),
            "Field with the account's ZIP code, for accounts without a position. Without it a field whose name says so "
            "is taken.",
            advanced=True,
        )
        self.describe(
            QgsProcessingParameterFeatureSource("CROSSWALK", self.tr("Crosswalk"), ANY_TABLE, optional=True),
            "Table with the columns zip and zcta: ZIP codes without a polygon, such as post-office boxes, and the unit "
            "that holds them.",
            advanced=True,
        )

    def _add_own(self) -> None:
        """Declare fields with which an account has figures of its own."""
        for name, title, text in (
            (
                "VISITS",
                self.tr("Field of visits per year"),
                self.tr("Visits per year of this account; where it is not null it counts instead of the call plan."),
            ),
            (
                "MINUTES",
                self.tr("Field of minutes per visit"),
                self.tr("Minutes per visit to this account; where it is not null it counts instead of the call plan."),
            ),
        ):
            self.describe(
                QgsProcessingParameterField(name, title, None, "ACCOUNTS", optional=True), text, advanced=True
            )

    def work(self, inputs: Any, outputs: Any) -> None:
        """Read, compute, write."""
        from ..exchange.frames import fields_with
        from ..planning.checks import account_names
        from ..planning.columns import guess_columns
        from ..planning.workload import compute_workload

        values = {"speed_kmh": SPEED.check(inputs.number("SPEED_KMH")), "tour_constant": BHH}
        values["circuity"] = CIRCUITY.check(inputs.number("CIRCUITY"))
        values["visits_per_day"] = VISITS_PER_DAY.check(inputs.number("VISITS_PER_DAY"))
        accounts, fields, layer = _accounts(inputs)
        names = account_names(accounts, guess_columns(fields.names()).get("account_id"))
        segment, plan = _plan(inputs, fields.names())
        inputs.step(20, self.tr("Adding up calls"))
        own = {name: inputs.field(name.upper(), "ACCOUNTS") for name in ("visits", "minutes")}
        workload = compute_workload(accounts, plan, segment, **own, layer=layer, names=names)
        travelled = None
        if inputs.given("UNITS"):
            travelled = _with_travel(inputs, accounts, workload, names, layer, values)
            workload = travelled.workload
        elif inputs.given("HOMES"):
            raise DataError("HOMES is given without UNITS. Choose the units, which say where the customers are.")
        inputs.say(workload.findings)
        inputs.step(80, self.tr("Writing"))
        extra = [(name, "double") for name in FIELDS]
        frame = accounts.assign(**{name: workload.table[name].to_numpy() for name in FIELDS})
        outputs.like("OUTPUT", frame, fields_with(fields, extra), inputs.required("ACCOUNTS"))
        report = workload_report(workload, travelled, names)
        used = used_parameters(CALL_PARAMETERS, _calls_used(plan, accounts, own))
        used += used_parameters(TRAVEL_PARAMETERS, values) if travelled else []
        outputs.report({**report, "segment_field": segment, "parameters": used})
        _tell(inputs.feedback, report["totals"], travelled is not None)


def _accounts(inputs: Any) -> tuple[Any, Any, str]:
    """ACCOUNTS as a frame, its fields and its name."""
    inputs.step(0, "Reading the accounts")
    given = inputs.accounts()
    if given is None:
        raise DataError("ACCOUNTS is missing. Choose the layer or table of accounts.")
    if not len(given[0]):
        raise DataError(f"{given[2]} has no accounts. Choose another layer or table.")
    return given


def _plan(inputs: Any, names: list[str]) -> tuple[str | None, CallPlan | None]:
    """Field of the accounts with their segments, and the call plan."""
    from ..planning.call_plan import read_call_plan
    from ..planning.columns import guess_columns

    segment = inputs.field("SEGMENT", "ACCOUNTS")
    table = inputs.table("CALLPLAN")
    if table is None:
        missing = [name for name in ("VISITS", "MINUTES") if not inputs.given(name)]
        if missing:
            raise DataError(
                f"CALLPLAN is missing. Choose the table with the calls per year of each segment, or give "
                f"{' and '.join(missing)}."
            )
        return segment, None
    plan = read_call_plan(table, inputs.layer_name("CALLPLAN"), segment)
    if segment is None:
        same = [name for name in names if name.lower() == plan.segment_field.lower()]
        segment = same[0] if same else guess_columns(names).get("category")
        taken = f"the field {segment}" if segment else "no field, so that all accounts take the default row"
        inputs.feedback.pushInfo(f"SEGMENT is not given; it is read from {taken}.")
    return segment, plan


def _calls_used(plan: CallPlan | None, accounts: Any, own: dict[str, str | None]) -> dict[str, list[dict[str, Any]]]:
    """Calls and minutes that were used: each row of the call plan, and the fields of accounts that have their own."""
    from ..planning.call_plan import VISIT
    from ..planning.values import blank

    rows = [] if plan is None else plan.rows.astype("object").to_dict("records")
    used = {}
    for parameter, column, field in (
        (CALLS_PER_YEAR, "calls_per_year", own["visits"]),
        (MINUTES_PER_CALL, "minutes", own["minutes"]),
    ):
        planned = [{"segment": row["segment"] or "*", "touch": row["touch"], "value": row[column]} for row in rows]
        given = (
            []
            if field is None
            else [{"field": field, "touch": VISIT, "accounts": int((~blank(accounts[field])).sum())}]
        )
        used[parameter.name] = [*planned, *given]
    return used


def _with_travel(
    inputs: Any, accounts: Any, workload: Workload, names: list[str], layer: str, values: dict[str, float]
) -> Travelled:
    """Put the accounts into units and add the way between those of one unit."""
    from ..planning.accounts import assign_accounts
    from ..planning.checks import check_assignment
    from ..planning.columns import guess_columns
    from ..planning.findings import raise_errors
    from ..planning.travel import areas_km2, travel_by_unit

    units = inputs.units({})
    inputs.step(40, "Putting accounts into units")
    columns = [str(column) for column in accounts.columns if column != "geometry"]
    zip_field = inputs.field("ACCOUNT_ZIP", "ACCOUNTS") or guess_columns(columns).get("zip")
    assignment = assign_accounts(accounts, units.frame, zip_field, inputs.table("CROSSWALK"))
    findings = check_assignment(assignment, names, layer, zip_field or "ZIP")
    inputs.say(findings)
    raise_errors(findings)
    table = travel_by_unit(
        assignment.unit,
        workload.table["visits"].to_numpy(),
        areas_km2(units.frame),
        values["speed_kmh"],
        values["circuity"],
    )
    # Where the unit is not known the way is not known either, and counts as 0.
    minutes = table["minutes_per_visit"].reindex(assignment.unit.to_numpy(dtype=object)).fillna(0.0)
    found = workload.with_travel(minutes.to_numpy())
    lost = int(assignment.unit.isna().sum())
    if lost:
        text = f"{layer}: {lost:,} accounts lie in no unit; their travel counts as 0."
        findings.append(Finding("warning", "no_travel", layer, None, text))
        inputs.feedback.pushWarning(text)
    held = found.by(assignment.unit)
    loads = owner_loads(inputs, units, held, values)
    if loads is not None:
        inputs.say(loads.findings)
        findings += loads.findings
    return Travelled(found, table.join(held), loads, [*units.findings, *findings])


def workload_report(workload: Workload, travelled: Travelled | None, names: list[str]) -> dict[str, Any]:
    """The report of ``computeworkload``.

    Parameters
    ----------
    workload : Workload
    travelled : Travelled or None
        With units.
    names : list of str
        What each account is called, by row.

    Returns
    -------
    dict
        JSON-serialisable: ``totals`` (with the way from home, where homes are given), ``segments``, ``owners``,
        ``units``, ``default_row`` (the accounts that took it) and ``findings``.
    """
    from ..planning.findings import counts
    from ..planning.workload import NO_SEGMENT

    row_of = {key: row for row, key in enumerate(workload.table.index)}
    return {
        "totals": {**workload.totals(), **_with_line_haul(workload, travelled)},
        "segments": _rows(workload.by(workload.table["segment"].fillna(NO_SEGMENT)), "segment"),
        "owners": None if travelled is None or travelled.loads is None else _rows(travelled.loads.table, "owner"),
        "units": None if travelled is None else _rows(travelled.units[travelled.units["accounts"] > 0], "unit"),
        "default_row": [
            {"account": names[row_of[key]], "row": row_of[key] + 1, "segment": segment}
            for key, segment in workload.defaulted["segment"].items()
        ],
        "findings": counts([*workload.findings, *(travelled.findings if travelled else [])]),
    }


def _with_line_haul(workload: Workload, travelled: Travelled | None) -> dict[str, float | None]:
    """Load and share of travel with the way from home; null where a home is not known, and nothing without homes."""
    if travelled is None or travelled.loads is None:
        return {}
    owners, totals = travelled.loads.table, workload.totals()
    line_haul = float(owners["line_haul_h"].sum(skipna=False))
    load = totals["workload_h"] + line_haul
    figures = {
        "line_haul_h": line_haul,
        "load_h": load,
        "travel_share_with_line_haul": (totals["travel_h"] + line_haul) / load if load else math.nan,
    }
    return {name: None if math.isnan(value) else value for name, value in figures.items()}


def _rows(table: pd.DataFrame, key: str) -> list[dict[Any, Any]]:
    """Rows of a table for a report; not-a-number is null."""
    plain = table.rename_axis(key).reset_index()
    for column in ("accounts", "stops"):
        if column in plain:
            plain[column] = plain[column].astype(int)
    plain = plain.astype("object")
    return plain.where(plain.notna(), None).to_dict("records")


def _tell(feedback: Any, totals: dict[str, Any], with_travel: bool) -> None:
    """The result in a line."""
    text = f"{totals['accounts']:,} accounts take {totals['workload_h']:,.0f} hours/year"
    if not with_travel:
        feedback.pushInfo(f"{text}, without travel. Give UNITS to add the way between accounts.")
    elif totals["travel_share"] is None:
        feedback.pushInfo(f"{text}.")
    else:
        feedback.pushInfo(f"{text}, {100 * totals['travel_share']:.1f} % of it travel between accounts.")
    if totals.get("travel_share_with_line_haul") is not None:
        feedback.pushInfo(
            f"With {totals['line_haul_h']:,.0f} hours/year from the reps' homes it is {totals['load_h']:,.0f}, "
            f"{100 * totals['travel_share_with_line_haul']:.1f} % of it travel."
        )
