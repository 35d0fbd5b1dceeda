"""What the dock Performance shows of territories: columns, intervals for the chart, and verdicts in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .. import figures
from ..charts.chart_parts import Axis, Line
from ..charts.interval_chart import Interval, IntervalChart
from ..i18n import tr
from ..record_model import Exported, Record, RecordColumn, missing, name_column, territory_column

if TYPE_CHECKING:
    from ...planning.findings import Finding
    from ...planning.performance import Performance

MOST_SHOWN = 60  # in the chart: more cannot be told apart
SHARE, MONEY, NUMBER, COUNT, HOURS = "share", "money", "number", "count", "hours"
SMALL = "○"


@dataclass(frozen=True)
class Figure:
    """One figure of a territory.

    Attributes
    ----------
    key : str
        As in `planning.performance`.
    kind : str
        `SHARE`, `MONEY`, `NUMBER`, `COUNT` or `HOURS`.
    title, meaning : str
    rate : bool
        Whether counts stand behind it, and an interval beside it.
    """

    key: str
    kind: str
    title: str
    meaning: str
    rate: bool = False


@dataclass(frozen=True)
class Shown:
    """Figures of all territories, counted in the background.

    Attributes
    ----------
    records : list of dict
    total : dict
        All together.
    found : Performance
    findings : list of Finding
    source : str
        What they were read from.
    """

    records: list[dict[str, Any]]
    total: dict[str, Any]
    found: Performance
    findings: list[Finding]
    source: str


def figures_of() -> list[Figure]:
    """All figures, in the order of the table: first what the funnel says, last what it is made of."""
    return [
        Figure("leads", COUNT, tr("Leads"), tr("People or companies that were interested")),
        Figure("opportunities", COUNT, tr("Opportunities"), tr("Leads that became a chance of a deal")),
        Figure("new_accounts", COUNT, tr("New accounts"), tr("Opportunities that became customers")),
        Figure("conversion", SHARE, tr("Conversion"), tr("New accounts of leads"), True),
        Figure("opportunity_rate", SHARE, tr("Lead to opportunity"), tr("Opportunities of leads"), True),
        Figure("win_rate", SHARE, tr("Opportunity to account"), tr("New accounts of opportunities"), True),
        Figure("close_rate", SHARE, tr("Close rate"), tr("Deals that were won, of those that were closed"), True),
        Figure("revenue", MONEY, tr("Revenue, $"), tr("Revenue of the territory")),
        Figure("revenue_per_rep", MONEY, tr("Revenue per rep, $"), tr("Revenue for each rep of the territory")),
        Figure(
            "average_deal",
            MONEY,
            tr("Average deal, $"),
            tr("Value of the deals that were won, in money per deal; all revenue would count old business too"),
        ),
        Figure("attainment", SHARE, tr("Attainment"), tr("Sales against the quota")),
        Figure("response_hours", HOURS, tr("Response, h"), tr("Hours until a lead got an answer, median")),
        Figure("churn", SHARE, tr("Churn"), tr("Customers that were lost"), True),
        Figure(
            "opportunities_per_rep",
            NUMBER,
            tr("Opportunities per rep"),
            tr("Far below the mean a territory is over-served, far above it under-served"),
            True,
        ),
        Figure("assigned_rate", SHARE, tr("Assigned"), tr("Coverage 1: accounts that a rep owns, of all"), True),
        Figure(
            "called_rate",
            SHARE,
            tr("Called as planned"),
            tr("Coverage 2: accounts that got their planned calls, of those with a plan"),
            True,
        ),
        Figure(
            "potential_served_share",
            SHARE,
            tr("Potential served"),
            tr("Coverage 3: potential of the accounts that got any call, of all"),
        ),
        Figure("accounts", COUNT, tr("Accounts"), tr("Accounts in the territory")),
        Figure("reps", NUMBER, tr("Reps"), tr("Reps of the territory; one who works in two counts in part")),
    ]


def shown_of(found: Performance, findings: list[Finding], source: str) -> Shown:
    """Records of the table, in the background."""
    names = [str(name) for name in found.table.columns]
    records = []
    for territory, row in zip(found.table.index, found.table.itertuples(index=False, name=None)):
        name = tr("no territory") if territory is None else str(territory)
        records.append({"territory": territory, "name": name, **dict(zip(names, row))})
    return Shown(records, {"name": tr("All"), **found.total}, found, findings, source)


def columns_for(shown: Shown) -> list[RecordColumn]:
    """Columns of the figures that are known."""
    known = set(shown.found.table.columns)
    columns = [territory_column("name")]
    for figure in figures_of():
        if figure.key not in known:
            continue
        if figure.rate:
            columns.append(_rate_column(figure))
        else:
            exported = (Exported(_outside(figure), figure.key, 100.0 if figure.kind == SHARE else 1.0),)
            columns.append(RecordColumn(figure.key, figure.title, figure.meaning, _texter(figure), exported=exported))
        if figure.key == "opportunities_per_rep":
            columns.append(
                RecordColumn(
                    "service",
                    tr("Service"),
                    tr("Opportunities per rep against the mean of all"),
                    lambda record: service_text(record["service"]),
                    numeric=False,
                )
            )
    return columns


def service_text(word: str) -> str:
    """Whether reps have too little or too much to do."""
    return {
        "over-served": tr("over-served"),
        "under-served": tr("under-served"),
        "even": tr("even"),
        "too few to say": tr("too few to say"),
    }.get(word, word)


def charted(shown: Shown) -> list[Figure]:
    """Figures that the chart can show: those with intervals first."""
    known = set(shown.found.table.columns)
    present = [figure for figure in figures_of() if figure.key in known and figure.kind != COUNT]
    return [one for one in present if one.rate] + [one for one in present if not one.rate and one.key != "reps"]


def show_figure(chart: IntervalChart, shown: Shown, figure: Figure) -> list[Record]:
    """Show a figure of all territories; returns the records in the order of the chart."""
    known: list[Record] = [
        one for one in shown.records if not missing(one.get(figure.key)) and one["territory"] is not None
    ]
    known.sort(key=lambda record: -record[figure.key])
    count = len(known)
    if count > MOST_SHOWN:
        known = known[: MOST_SHOWN // 2] + known[-MOST_SHOWN // 2 :]
    factor = 100.0 if figure.kind == SHARE else 1.0
    text = _texter(figure)
    values = [record[figure.key] for record in known]
    divisor, scale = figures.scale_of(values) if figure.kind == MONEY else (1.0, "")

    def interval(record: Record) -> Interval:
        low, high = (_end(record, figure, end) for end in ("low", "high"))
        tip = f"{record['territory']}\n{figure.title}: {text(record)}"
        value = factor * float(record[figure.key]) / divisor
        return Interval(str(record["territory"]), value, low, high, _is_small(record, figure), tip)

    total: Any = shown.total.get(figure.key)
    mean = None
    if not missing(total) and figure.key != "revenue":
        mean = Line(factor * float(total) / divisor, tr("all: {figure}", figure=_told(figure, float(total))))
    unit = {SHARE: "%", MONEY: f"$ {scale}".strip(), HOURS: "h"}.get(figure.kind, "")
    title = figure.title.removesuffix(", $").removesuffix(", h")
    axis = Axis(f"{title} ({unit})" if unit else title, lambda value: _tick(value, figure), zero=True)
    foot = "" if count == len(known) else tr("The {shown} highest and lowest of {count}", shown=len(known), count=count)
    chart.show_intervals([interval(record) for record in known], axis, mean, tr("small sample"), foot)
    return known


def verdict_text(shown: Shown, figure: Figure) -> tuple[str, str]:
    """What a figure allows to be said, in a line, and what that rests on."""
    verdict = shown.found.verdicts.get(figure.key)
    if verdict is None:
        return (_service_verdict(shown) if figure.key == "opportunities_per_rep" else _plain_verdict(shown, figure)), ""
    if verdict.leading is None or verdict.test is None:
        return tr("There is nothing to compare: fewer than two territories have this rate."), ""
    by_name = {record["territory"]: record[figure.key] for record in shown.records}
    high, low = by_name[verdict.leading], by_name[verdict.trailing]
    if high == low:
        return tr("The rate is the same in all territories."), ""
    said = []
    if verdict.best is not None:
        said.append(tr("{name} stands out as best: its interval lies apart from all others.", name=verdict.best))
    if verdict.worst is not None:
        said.append(tr("{name} stands out as worst: its interval lies apart from all others.", name=verdict.worst))
    counted = tr(
        "As counted, {first} leads with {high} and {last} trails with {low}.",
        first=verdict.leading,
        high=_bare(figure, high),
        last=verdict.trailing,
        low=_bare(figure, low),
    )
    line = " ".join(said) or tr("No territory can be called best or worst: the intervals overlap.")
    return f"{line} {_small_text(shown, figure)}".strip(), f"{counted} {_test_text(verdict.test)}"


def contrast_records(shown: Shown) -> tuple[list[dict[str, Any]], str]:
    """The highest and the lowest territory side by side, and how they were ranked; nothing with fewer than two."""
    from ...planning.performance import contrast

    ends = contrast(shown.found)
    if ends is None:
        return [], tr("There are not two territories to compare.")
    by_key = {figure.key: figure for figure in figures_of()}
    records = []
    for row in ends["figures"]:
        figure = by_key.get(row["figure"])
        if figure is None:
            continue
        chance = {True: tr("more than chance"), False: tr("may be chance"), None: tr("cannot be told: one figure each")}
        records.append({
            "figure": figure.title,
            "highest": row["highest"],
            "lowest": row["lowest"],
            "p": row["p"],
            "verdict": chance[row["beyond_chance"]],
            "of": figure,
            "first": ends["highest"],
            "last": ends["lowest"],
        })  # fmt: skip
    title = by_key[ends["by"]].title if ends["by"] in by_key else ends["by"]
    beyond = [record["figure"] for record in records if record["verdict"] == tr("more than chance")]
    text = tr("{figure} is highest in {first} and lowest in {last}.", figure=title, first=ends["highest"],
              last=ends["lowest"])  # fmt: skip
    if beyond:
        text += " " + tr("They differ by more than chance in: {figures}.", figures=", ".join(beyond))
    else:
        text += " " + tr("None of their rates differs by more than chance.")
    return records, text


def contrast_columns(first: str, last: str) -> list[RecordColumn]:
    """Columns of the comparison of two territories."""
    return [
        name_column(tr("Figure"), tr("What is compared"), "figure"),
        RecordColumn("highest", first, tr("The highest territory"), lambda one: _bare(one["of"], one["highest"])),
        RecordColumn("lowest", last, tr("The lowest territory"), lambda one: _bare(one["of"], one["lowest"])),
        RecordColumn(
            "p",
            tr("By chance"),
            tr("How often chance alone makes such a difference, corrected for all pairs of territories"),
            lambda one: chance_text(one["p"]),
        ),
        name_column(tr("Verdict"), tr("Whether the difference is more than chance"), "verdict"),
    ]


def chance_text(p: float) -> str:
    """A probability in percent."""
    return tr("under 0.1 %") if p < 0.001 else figures.share(p)


def _rate_column(figure: Figure) -> RecordColumn:
    key, factor = figure.key, 100.0 if figure.kind == SHARE else 1.0
    unit = " (%)" if figure.kind == SHARE else ""
    exported = [
        Exported(_outside(figure), key, factor),
        Exported(tr("{title}, low", title=figure.title) + unit, f"{key}_low", factor),
        Exported(tr("{title}, high", title=figure.title) + unit, f"{key}_high", factor),
    ]
    if figure.kind == SHARE:
        exported.insert(1, Exported(tr("{title}, n", title=figure.title), f"{key}_n"))
    return RecordColumn(key, figure.title, figure.meaning, _texter(figure), tip=_texter(figure), exported=exported)


def _outside(figure: Figure) -> str:
    return f"{figure.title} (%)" if figure.kind == SHARE else figure.title


def _texter(figure: Figure) -> Any:
    """Record to the text of a figure, with n and interval where it has them."""

    def text(record: Record) -> str:
        told = _bare(figure, record.get(figure.key))
        low, high, n = (record.get(f"{figure.key}_{part}") for part in ("low", "high", "n"))
        if not missing(low) and not missing(high):
            ends = [_plain(figure, end) for end in (low, high)]
            told = f"{told} ({ends[0]}–{ends[1]})"
        if not missing(n):
            told = f"{told} n = {figures.count(int(record[f'{figure.key}_n']))}"
        return f"{SMALL} {told}" if _is_small(record, figure) else told

    return text


def _is_small(record: Record, figure: Figure) -> bool:
    small = record.get(f"{figure.key}_small")
    return bool(small) and not missing(small)


def _end(record: Record, figure: Figure, end: str) -> float | None:
    """One end of the interval of a figure, as it stands in the chart."""
    value: Any = record.get(f"{figure.key}_{end}")
    return None if missing(value) else (100.0 if figure.kind == SHARE else 1.0) * float(value)


def _bare(figure: Figure, value: Any) -> str:
    """A figure without its interval."""
    if missing(value):
        return "–"
    return f"{_plain(figure, value)} %" if figure.kind == SHARE else _plain(figure, value)


def _told(figure: Figure, value: float) -> str:
    """A figure in a sentence, where no heading gives its unit."""
    unit = {MONEY: "$\u00a0{}", HOURS: "{}\u00a0h"}.get(figure.kind, "{}")
    return unit.format(_bare(figure, value))


def _plain(figure: Figure, value: Any) -> str:
    if figure.kind == SHARE:
        return figures.exact(100.0 * value, 1)
    if figure.kind == COUNT:
        return figures.count(round(value))
    return figures.exact(value, 0 if figure.kind == MONEY else 1)


def _tick(value: float, figure: Figure) -> str:
    whole = float(value).is_integer()
    return f"{figures.exact(value, 0)} %" if figure.kind == SHARE and whole else (
        f"{figures.exact(value, 1)} %" if figure.kind == SHARE else figures.exact(value, 0 if whole else 1)
    )  # fmt: skip


def _test_text(test: Any) -> str:
    chance = chance_text(test.adjusted)
    if test.adjusted < 0.05:
        return tr("These two differ by more than chance (Fisher's exact test over all {pairs} pairs: {chance}).",
                  pairs=test.pairs, chance=chance)  # fmt: skip
    return tr("Chance alone makes such a difference (Fisher's exact test over all {pairs} pairs: {chance}).",
              pairs=test.pairs, chance=chance)  # fmt: skip


def _small_text(shown: Shown, figure: Figure) -> str:
    small = sum(_is_small(record, figure) for record in shown.records)
    if not small:
        return ""
    return tr("{sign} Small samples: {count} of {all}.", sign=SMALL, count=small, all=len(shown.records))


def _service_verdict(shown: Shown) -> str:
    groups: dict[str, list[str]] = {}
    for record in shown.records:
        if record.get("service") is not None and record["territory"] is not None:
            groups.setdefault(record["service"], []).append(str(record["territory"]))
    said = []
    for word, title in (
        ("under-served", tr("Under-served, with more opportunities than its reps can follow")),
        ("over-served", tr("Over-served, with too few opportunities for its reps")),
    ):
        if word in groups:
            said.append(f"{title}: {', '.join(groups[word])}.")
    return " ".join(said) or tr("No territory differs from the mean by more than chance.")


def _plain_verdict(shown: Shown, figure: Figure) -> str:
    known = [one for one in shown.records if not missing(one.get(figure.key)) and one["territory"] is not None]
    if len(known) < 2:
        return tr("There is nothing to compare: fewer than two territories have this figure.")
    ordered: Sequence[Mapping[str, Any]] = sorted(known, key=lambda record: -record[figure.key])
    return tr(
        "Highest in {first} ({high}), lowest in {last} ({low}). A single figure per territory has no interval: whether "
        "that is more than chance it cannot tell.",
        first=ordered[0]["territory"],
        high=_told(figure, ordered[0][figure.key]),
        last=ordered[-1]["territory"],
        low=_told(figure, ordered[-1][figure.key]),
    )  # fmt: skip
