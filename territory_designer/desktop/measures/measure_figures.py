"""What workload and potential come to, from the layers of the dock or from an open market; for a thread of its own.

It computes with the functions that the algorithms use, and gives the figures that the market will hold.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

import numpy as np

from ...planning.findings import DataError, raise_errors
from ..charts.histogram import Bins, bins_of
from ..i18n import tr
from ..settings import FROM_PLAN, FROM_SUM, FROM_UNIT_SUM, FROM_UNITS
from ..work import Progress, Watch
from .field_weights import read_weights
from .measure_question import MEASURES, Frames, LayerSource, Question
from .measure_steps import METHODS, account_potential, account_workload, median_segment
from .segment_rules import asks_for_value, rules_of

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True)
class Figures:
    """What a measure comes to.

    Attributes
    ----------
    total : float
        In hours/year, money/year or points, of all ZIPs; 0 where ``problem`` says why there is none.
    per_unit, per_account : Bins
        Its spread; empty where there are no accounts.
    accounts : int
        Accounts that make it, 0 where it is one of the ZIPs.
    travel : float or None
        Share of local travel.
    nulls, excluded, defaulted : int
        Values that count as 0; rows that were left out; accounts that took the default row of the call plan.
    outside : int
        Accounts that lie in no ZIP.
    named : int
        Named accounts, which are not in the total, ...
    named_total : float
        ... and what they hold.
    points : bool
        Whether it is in points, not money.
    problem : str
        Why there is no figure.
    """

    total: float = 0.0
    per_unit: Bins = field(default_factory=Bins)
    per_account: Bins = field(default_factory=Bins)
    accounts: int = 0
    travel: float | None = None
    nulls: int = 0
    excluded: int = 0
    defaulted: int = 0
    outside: int = 0
    named: int = 0
    named_total: float = 0.0
    points: bool = False
    problem: str = ""


def figures_of_layers(question: Question, progress: Progress) -> tuple[dict[str, Figures], Frames | None]:
    """What the measures come to, as the market would hold them.

    Returns
    -------
    (dict of str to Figures, Frames or None)
        By measure, those that are not chosen left out; and what was read, for the next question.

    Raises
    ------
    CancelledError
        ``progress`` answered False.
    """
    watch = Watch(progress)
    try:
        frames = question.frames or read_frames(question, watch)
        return _Computer(question, frames, watch).figures(), frames
    except DataError as error:
        return dict.fromkeys(MEASURES, Figures(problem=str(error))), None


def read_frames(question: Question, watch: Watch) -> Frames:
    """Units, accounts, and the unit of each account.

    Raises
    ------
    DataError
        The units or accounts cannot be used.
    """
    from ...exchange.frames import read_frame
    from ...planning.accounts import assign_accounts
    from ...planning.checks import account_names, prepare_units
    from ...processing.inputs import with_positions

    accounts, settings, source = question.accounts, question.settings, question.units
    if source is None or not settings.unit_id:
        raise DataError(tr("Choose the layer of ZIP polygons and the field with the ZIP code (1 Data)."))
    units, _ = prepare_units(read_frame(source, watch), settings.unit_id, source.name, [])
    if accounts is None:
        return Frames(units)
    frame = read_frame(accounts, watch)
    if accounts.is_table:
        frame, _ = with_positions(frame)
    unit = assign_accounts(frame, units, settings.account_zip or None).unit
    return Frames(units, frame, account_names(frame, settings.account_id or None), unit)


def figures_of_market(units: Any, accounts: Any, rows: np.ndarray, named: str) -> dict[str, Figures]:
    """What an open market holds.

    Parameters
    ----------
    units : Units
    accounts : GeoDataFrame or None
    rows : (a,) int array
        Unit of each account, -1 for none.
    named : str
        Column with the owners of named accounts, empty for none.
    """
    from ...planning.named_accounts import owner_names

    held = rows >= 0
    is_named = None
    if accounts is not None and named in accounts.columns:
        is_named = owner_names(accounts[named]).notna().to_numpy()
    found = {}
    for place, name in enumerate(units.measures):
        values = units.values[:, place]
        figures = Figures(float(values.sum()), bins_of(values))
        if accounts is not None and name in accounts.columns:
            own = accounts[name].to_numpy(dtype=float)
            outside = int((~held).sum())
            figures = replace(figures, per_account=bins_of(own), accounts=len(accounts), outside=outside)
            if is_named is not None:
                figures = replace(figures, named=int(is_named.sum()), named_total=float(own[is_named].sum()))
            if name == "workload" and {"travel_h", "workload_h"} <= set(accounts.columns):
                figures = replace(figures, travel=_share(accounts["travel_h"], accounts["workload_h"]))
        found[name] = figures
    return found


def _share(part: pd.Series, whole: pd.Series) -> float | None:
    total = float(whole.sum())
    return float(part.sum()) / total if total > 0 else None


class _Computer:
    """Computes from what was read.

    Raises
    ------
    DataError
        The accounts cannot be put into segments.
    """

    def __init__(self, question: Question, frames: Frames, watch: Watch) -> None:
        self._ask = question
        self._settings = question.settings
        self._watch = watch
        self._units, self._accounts = frames.units, frames.accounts
        self._names, self._unit = frames.names, frames.unit
        if self._settings.segments in METHODS and "segments" not in question.problems:
            self._accounts = frames.accounts.assign(segment=self._segments().to_numpy())

    def figures(self) -> dict[str, Figures]:
        """Both measures; what is wrong with one does not hinder the other."""
        found = {}
        for name, compute in (("workload", self._workload), ("potential", self._potential)):
            try:
                figures = Figures(problem=self._ask.problems[name]) if name in self._ask.problems else compute()
            except DataError as error:
                figures = Figures(problem=str(error))
            if figures is not None:
                found[name] = figures
        return found

    def _segments(self) -> pd.Series:
        """Class of each account."""
        from ...planning.segment_rules import AbcRules
        from ...planning.segments import abc, kare
        from ...processing.segment_accounts import today

        settings, table, source = self._settings, self._accounts, self._source(self._ask.accounts)
        rules, layer = rules_of(settings), source.name

        def value() -> pd.Series:
            return self._column(source, settings.segment_value).rename(settings.segment_value)

        if isinstance(rules, AbcRules):
            return abc(value(), rules, table=layer, ids=self._names).segment
        fields = {"growth": settings.kare_growth, "margin": settings.kare_margin, "lost": settings.kare_lost}
        return kare(
            table[settings.kare_status],
            **{key: table[field] if field else None for key, field in fields.items()},
            value=value() if asks_for_value(settings) and settings.segment_value else None,
            rules=rules,
            today=today(),
            percent={"percent": True, "share": False}.get(settings.rates),
            day_first={"day": True, "month": False}.get(settings.dates),
            table=layer,
            ids=self._names,
        ).segment

    def _workload(self) -> Figures | None:
        """Workload, in hours/year."""
        settings = self._settings
        if settings.workload_from == FROM_UNITS:
            return self._of_units(settings.workload)
        if settings.workload_from == FROM_PLAN:
            return self._of_plan()
        if not account_workload(settings):
            return self._of_accounts(np.ones(len(self._accounts)))
        return self._of_expression(settings.workload)

    def _of_plan(self) -> Figures:
        """Workload of a call plan."""
        from ...exchange.frames import read_frame
        from ...planning.call_plan import read_call_plan
        from ...planning.travel import areas_km2, travel_by_unit
        from ...planning.workload import compute_workload

        settings, accounts = self._settings, self._source(self._ask.accounts)
        segment, plan = settings.plan_segment or None, None
        if self._ask.plan is not None:
            table = read_frame(self._ask.plan, self._watch).drop(columns="geometry")
            plan = read_call_plan(table, self._ask.plan.name, segment)
        elif settings.plan:
            raise DataError(tr("The table with the call plan is gone. Choose another one."))
        own = {"visits": settings.own_visits or None, "minutes": settings.own_minutes or None}
        found = compute_workload(self._accounts, plan, segment, **own, layer=accounts.name, names=self._names)
        if settings.travel:
            visits, way = found.table["visits"].to_numpy(), (settings.speed_kmh, settings.circuity)
            minutes = travel_by_unit(self._unit, visits, areas_km2(self._units), *way)["minutes_per_visit"]
            found = found.with_travel(minutes.reindex(self._unit.to_numpy(dtype=object)).fillna(0.0).to_numpy())
        figures = self._of_accounts(found.table["workload_h"].to_numpy())
        travel = found.totals()["travel_share"] if settings.travel else None
        return replace(figures, travel=travel, defaulted=len(found.defaulted))

    def _potential(self) -> Figures | None:
        """Potential, in money/year or points; ``None`` where none is chosen."""
        settings = self._settings
        if settings.potential_from in (FROM_SUM, FROM_UNIT_SUM):
            return self._of_sum()
        if not settings.potential:
            return None
        return (
            self._of_units(settings.potential)
            if settings.potential_from == FROM_UNITS
            else self._of_expression(account_potential(settings))
        )

    def _of_sum(self) -> Figures:
        """Potential that is a weighted sum of fields."""
        from ...planning.potential import potential

        settings, of_units = self._settings, self._settings.potential_from == FROM_UNIT_SUM
        source = self._source(self._ask.units) if of_units else self._source(self._ask.accounts)
        frame = self._units if of_units else self._accounts
        weights, segment = read_weights(settings.weights), "" if of_units else median_segment(settings)
        found = potential(
            frame.drop(columns="geometry"),
            list(weights),
            list(weights.values()),
            missing=settings.missing,
            segment=frame[segment] if segment else None,
            normalise=settings.normalise,
            clip=settings.clip / 100.0,
            total=settings.market_total or None,
            layer=source.name,
            ids=frame.index.tolist() if of_units else self._names,
            thing="ZIP" if of_units else "account",
        )
        values = found.values.fillna(0.0).to_numpy()
        figures = Figures(float(values.sum()), bins_of(values)) if of_units else self._of_accounts(values)
        return replace(
            figures,
            nulls=sum(use.as_zero for use in found.fields),
            excluded=len(found.excluded),
            points=settings.normalise != "none" and not settings.market_total,
        )

    def _of_expression(self, expression: str) -> Figures:
        """A field or expression on the accounts."""
        from ...planning.measures import clean_measure

        source = self._source(self._ask.accounts)
        column = self._column(source, expression)
        values, findings = clean_measure(column, expression, source.name, self._names, thing="account")
        raise_errors(findings)
        nulls = sum(finding.kind == "null_measure" for finding in findings)
        return replace(self._of_accounts(values.to_numpy()), nulls=nulls)

    def _of_units(self, expression: str) -> Figures:
        """A field or expression on the units."""
        from ...planning.measures import clean_measure

        source = self._source(self._ask.units)
        values, findings = clean_measure(self._column(source, expression), expression, source.name)
        raise_errors(findings)
        nulls = sum(finding.kind == "null_measure" for finding in findings)
        return Figures(float(values.sum()), bins_of(values.to_numpy()), nulls=nulls)

    def _of_accounts(self, values: np.ndarray) -> Figures:
        """Figures of the accounts, added up per unit."""
        row = self._units.index.get_indexer(self._unit.to_numpy(dtype=object))
        named = np.zeros(len(values), dtype=bool)
        if self._settings.named:
            from ...planning.named_accounts import owner_names

            named = owner_names(self._accounts[self._settings.named]).notna().to_numpy()
        counted = (row >= 0) & ~named
        sums = np.bincount(row[counted], weights=values[counted], minlength=len(self._units))
        return Figures(
            float(sums.sum()),
            bins_of(sums),
            bins_of(values),
            accounts=len(values),
            outside=int((row < 0).sum()),
            named=int(named.sum()),
            named_total=float(values[named].sum()),
        )

    @staticmethod
    def _source(source: LayerSource | None) -> LayerSource:
        """A layer that must be there.

        Raises
        ------
        DataError
            It is not.
        """
        if source is None:
            raise DataError(tr("Choose the layer of accounts (1 Data)."))
        return source

    def _column(self, source: LayerSource, expression: str) -> pd.Series:
        """Values of a field or expression."""
        from ...exchange.frames import column_from_expression

        return column_from_expression(source, expression, source.context, self._watch, layer=source.name)
