"""Columns of the table of quotas, and what its chart shows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from .. import figures
from ..charts.chart_parts import Axis, Series
from ..i18n import tr
from ..record_model import Exported, Record, RecordColumn, missing, name_column, territory_column

if TYPE_CHECKING:
    from ..charts.chart import BarChart
    from .quota_data import QuotaChoice

MOST_GROUPS = 24  # territories in the chart: more bars cannot be read


def columns_for(records: Sequence[Record], choice: QuotaChoice) -> list[RecordColumn]:
    """Columns of what is known; those of figures that nobody has are left out."""
    present = {key for record in records for key, value in record.items() if value is not None}
    decimals = 2 if choice.step == "0.01" else 0
    wanted = [
        territory_column(),
        name_column(tr("Rep"), tr("Rep of the territory"), "rep"),
        _share("share", tr("Share"), tr("Share of the territory in the total")),
        _money("history", tr("Last year, $"), tr("Last year's sales")),
        RecordColumn(
            "quota",
            tr("Quota, $"),
            tr("Part of the total; all quotas add up to it exactly"),
            lambda record: figures.exact(record["quota"], decimals),
            tip=lambda record: _quota_tip(record, decimals),
        ),
        _change("change", tr("Change"), tr("Quota against last year's sales")),
        _money("sales", tr("Sales so far, $"), tr("This year's sales until the day chosen")),
        _share("attainment", tr("Attainment"), tr("Sales so far against the quota")),
        _share(
            "attainment_to_date",
            tr("To date"),
            tr("Sales so far against the part of the quota that is due by the day chosen; 100 % is on plan"),
        ),
        _money("other", tr("Quota B, $"), tr("Quota under the second blend"), decimals),
        RecordColumn(
            "difference",
            tr("B − A, $"),
            tr("What the second blend gives more or less"),
            lambda record: _signed(record["difference"], decimals),
        ),
    ]
    if all(record["rep"] in ("", record["territory"]) for record in records):
        present.discard("rep")  # territories that are named after their reps need no second column
    return [column for column in wanted if column.key in present]


def show_quotas(chart: BarChart, records: Sequence[Record]) -> None:
    """Quotas beside last year and what the potential alone would give; of many territories the largest changes."""
    ready = [record for record in records if not missing(record.get("quota"))]
    shown = sorted(ready, key=lambda record: -abs(_distance(record)))[:MOST_GROUPS]
    shown = [record for record in ready if record in shown]
    names = {
        "history": tr("last year"),
        "quota": tr("quota"),
        "by_potential": tr("by potential alone"),
        "other": tr("quota B"),
    }
    values = [record[key] for record in shown for key in names if not missing(record.get(key))]
    divisor, scale = figures.scale_of(values)
    series = []
    for key, name in names.items():
        row = [None if missing(record.get(key)) else record[key] / divisor for record in shown]
        if any(value is not None for value in row):
            series.append(Series(name, row))
    unit = f"$ {scale}".strip()
    axis = Axis(tr("Quota ({unit})", unit=unit), lambda value: _tick(value, unit), zero=True)
    few = len(shown) < len(ready)
    foot = tr("The {shown} of {count} that change most", shown=len(shown), count=len(ready)) if few else ""
    chart.show_bars([str(record["territory"]) for record in shown], series, axis, (), foot)


def _tick(value: float, unit: str) -> str:
    return f"{figures.exact(value, 0 if float(value).is_integer() else 1)} {unit[2:]}".strip()


def _distance(record: Record) -> float:
    before = record.get("history")
    return record["quota"] - (before if not missing(before) else record.get("by_potential") or 0.0)


def _money(key: str, title: str, meaning: str, decimals: int = 0) -> RecordColumn:
    return RecordColumn(key, title, meaning, lambda record: figures.exact(record[key], decimals))


def _share(key: str, title: str, meaning: str) -> RecordColumn:
    exported = (Exported(tr("{title} (%)", title=title), key, 100.0),)
    return RecordColumn(key, title, meaning, lambda record: figures.share(record[key]), exported=exported)


def _change(key: str, title: str, meaning: str) -> RecordColumn:
    def text(record: Record) -> str:
        held = {"cap": " ▲", "floor": " ▼"}.get(record.get("limit") or "", "")
        return f"{figures.percent(100.0 * record[key])}{held}"

    exported = (Exported(tr("{title} (%)", title=title), key, 100.0),)
    return RecordColumn(key, title, meaning, text, tip=_change_tip, exported=exported)


def _change_tip(record: Mapping[str, Any]) -> str:
    said = {
        "cap": tr("▲ held at the largest change: the blend would give more"),
        "floor": tr("▼ held at the largest change: the blend would give less"),
    }
    text = "" if missing(record.get("change")) else figures.percent(100.0 * record["change"])
    return "\n".join(filter(None, (text, said.get(record.get("limit") or "", ""))))


def _quota_tip(record: Mapping[str, Any], decimals: int) -> str:
    if missing(record.get("quota")):
        return ""
    lines = [f"$ {figures.exact(record['quota'], decimals)}"]
    if not missing(record.get("by_potential")):
        amount = figures.exact(record["by_potential"], 0)
        lines.append(tr("By potential alone it would be $ {amount}.", amount=amount))
    return "\n".join(lines)


def _signed(value: float, decimals: int) -> str:
    sign = "+" if value > 0 else "−" if value < 0 else ""
    return f"{sign}{figures.exact(abs(value), decimals)}"
