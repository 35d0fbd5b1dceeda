"""Algorithm ``computeprofit``: net profit, margin and profit per hour of accounts, held against what is stated."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
)

from ..planning.findings import DataError, counts, listing, raise_errors
from .base import ANY_TABLE, WRITTEN_RATES, TerritoryAlgorithm
from .prospects import FIELDS, add_prospects, prospects

if TYPE_CHECKING:
    import pandas as pd

    from ..planning.profit import Profits

#: How many accounts each end of the ranking in REPORT has.
ENDS = 5


class ComputeProfit(TerritoryAlgorithm):
    """Profit of each account, and of each rep."""

    NAME = "computeprofit"
    TITLE = "Compute profit"
    GROUP = "Planning"
    SUMMARY = "Net profit, margin and profit per hour of accounts and reps, and stated figures that are not true"

    def initAlgorithm(self, configuration: Any = None) -> None:
        """Declare the parameters."""
        self.describe(
            QgsProcessingParameterFeatureSource("ACCOUNTS", self.tr("Accounts"), ANY_TABLE),
            "Layer or table with one row per account.",
        )
        self.describe(
            QgsProcessingParameterField("REVENUE", self.tr("Revenue field"), None, "ACCOUNTS"),
            "Field with the revenue, in money/year, 0 or more. Amounts may be text, such as $39,000.",
        )
        self.describe(
            QgsProcessingParameterField("COSTS", self.tr("Cost fields"), None, "ACCOUNTS", allowMultiple=True),
            "Fields with costs, in money/year, 0 or more, that are added up: expenses, travel, marketing. A null "
            "beside other costs that are known counts as 0 and is listed.",
        )
        self._add_time()
        self.describe(
            QgsProcessingParameterField("OWNER", self.tr("Rep field"), None, "ACCOUNTS", optional=True),
            "Field with the rep of the account, for the profit per rep in REPORT.",
        )
        self._add_stated()
        add_prospects(self)
        self.describe(
            QgsProcessingParameterFeatureSink("OUTPUT", self.tr("Accounts with profit")),
            "All fields of the accounts, and cost_total and net_profit (money/year), margin (share of the revenue) and "
            "profit_per_hour (money/hour). Null where revenue or costs are not known.",
        )
        self.add_report()

    def _add_time(self) -> None:
        """Declare the workload and what it costs."""
        double = Qgis.ProcessingNumberParameterType.Double
        self.describe(
            QgsProcessingParameterField("HOURS", self.tr("Workload field"), None, "ACCOUNTS", optional=True),
            "Field with the workload, in hours/year, such as workload_h, for the profit per hour and for the cost of "
            "rep time.",
        )
        self.describe(
            QgsProcessingParameterNumber("SALARY", self.tr("Cost per rep (money/year)"), double, None, optional=True),
            "Salary, bonus, car and overhead of one rep in a year. With HOURS and CAPACITY the cost of rep time, "
            "salary x workload / capacity, is added to the costs of each account.",
        )
        self.describe(
            QgsProcessingParameterNumber(
                "CAPACITY", self.tr("Capacity of a rep (hours/year)"), double, None, optional=True
            ),
            "Hours of workload that one rep can do in a year, such as 960. Given together with SALARY.",
        )

    def _add_stated(self) -> None:
        """Declare the figures that are held against the recomputed ones."""
        self.describe(
            QgsProcessingParameterField(
                "STATED_PROFIT", self.tr("Stated profit field"), None, "ACCOUNTS", optional=True
            ),
            "Field with the net profit as the input states it. Where it is another than the recomputed one, REPORT "
            "lists both.",
        )
        self.describe(
            QgsProcessingParameterField(
                "STATED_MARGIN", self.tr("Stated margin field"), None, "ACCOUNTS", optional=True
            ),
            "Field with the margin as the input states it, such as 33 %; compared to the digits that it is written "
            "with.",
        )
        titles = (self.tr("ask"), self.tr("are percent (16.6)"), self.tr("are shares (0.166)"))
        self.add_choice(
            "RATES",
            self.tr("Bare rates"),
            dict(zip(WRITTEN_RATES, titles)),
            "How stated margins are meant where they carry no sign %. They are not guessed.",
        )

    def work(self, inputs: Any, outputs: Any) -> None:
        """Read, compute, write."""
        from ..exchange.frames import fields_with, read_frame
        from ..planning.checks import account_names
        from ..planning.columns import guess_columns
        from ..planning.values import unique_columns

        chosen = _chosen(inputs)
        inputs.step(0, self.tr("Reading the accounts"))
        source, layer = inputs.required("ACCOUNTS"), inputs.layer_name("ACCOUNTS")
        frame = read_frame(source, inputs.feedback)
        unique_columns(frame, layer)
        account_id = guess_columns(source.fields().names()).get("account_id")
        names = account_names(frame, account_id)
        inputs.step(50, self.tr("Computing the profit"))
        found, time = _compute(inputs, frame, chosen, layer, None if account_id is None else names)
        inputs.say(found.findings)
        inputs.step(80, self.tr("Writing"))
        figures = _figures(found)
        fields = fields_with(source.fields(), [(name, "double") for name in figures.columns])
        outputs.like("OUTPUT", frame.assign(**figures), fields, source)
        report = {
            "revenue_field": chosen.revenue,
            "cost_fields": list(chosen.costs),
            "cost_of_rep_time": time,
            **_report(found, None if chosen.owner is None else frame[chosen.owner], names),
        }
        alike = prospects(inputs, frame, found.table["revenue"], found.table["net_profit"], names, layer)
        if alike is not None:
            outputs.layer("PROSPECTS_OUTPUT", alike[0], fields_with(None, FIELDS), None)
            report["prospects"] = alike[1]
        outputs.report(report)
        for field in (chosen.stated_profit, chosen.stated_margin):
            if field is not None and field.lower() in figures.columns:
                inputs.feedback.pushInfo(
                    f"{layer}: {field} in OUTPUT is the recomputed one. REPORT has the stated figure where it differs."
                )
        inputs.feedback.pushInfo(_summary(report["totals"], len(found.differing)))


@dataclass(frozen=True)
class _Chosen:
    """Fields of the accounts that the parameters name."""

    revenue: str
    costs: Sequence[str]
    hours: str | None
    owner: str | None
    stated_profit: str | None
    stated_margin: str | None


def _chosen(inputs: Any) -> _Chosen:
    """Fields that are chosen; refuses what cannot be meant.

    Raises
    ------
    DataError
        A field would count twice, or the cost of rep time lacks what it needs.
    """
    names = ("REVENUE", "HOURS", "OWNER", "STATED_PROFIT", "STATED_MARGIN")
    revenue, *others = (inputs.field(name, "ACCOUNTS") for name in names)
    costs = inputs.fields("COSTS", "ACCOUNTS")
    if revenue is None:
        raise DataError("REVENUE is missing. Choose the field with the revenue.")
    amounts = [revenue, *costs]
    twice = sorted({field for field in amounts if amounts.count(field) > 1})
    if twice:
        raise DataError(f"REVENUE and COSTS name {listing(twice)} more than once. Choose each field once.")
    lacking = [name for name in ("HOURS", "SALARY", "CAPACITY") if not inputs.given(name)]
    if lacking and (inputs.given("SALARY") or inputs.given("CAPACITY")):
        raise DataError(
            f"The cost of rep time needs HOURS, SALARY and CAPACITY. Give {listing(lacking)} too, or leave SALARY and "
            "CAPACITY empty."
        )
    return _Chosen(revenue, costs, *others)


def _compute(
    inputs: Any, frame: pd.DataFrame, chosen: _Chosen, layer: str, ids: Sequence[str] | None
) -> tuple[Profits, float | None]:
    """Profits, and the cost of rep time in all, ``None`` where it is not asked for."""
    from ..planning.profit import cost_of_time, profits
    from ..planning.values import numbers

    def column(field: str | None) -> pd.Series | None:
        return None if field is None else frame[field]

    costs = [frame[field] for field in chosen.costs]
    time = None
    if chosen.hours is not None and inputs.given("SALARY"):
        worked, errors = numbers(frame[chosen.hours], chosen.hours, layer, ids, thing="" if ids is None else "account")
        raise_errors(errors)  # what else there is to say of the hours, the profit per hour says
        part = cost_of_time(worked, inputs.number("SALARY"), inputs.number("CAPACITY")).rename("cost of rep time")
        costs.append(part)
        time = float(part.sum())
    found = profits(
        frame[chosen.revenue],
        costs,
        stated_profit=column(chosen.stated_profit),
        stated_margin=column(chosen.stated_margin),
        percent=WRITTEN_RATES[inputs.choice("RATES")],
        hours=column(chosen.hours),
        table=layer,
        ids=ids,
    )
    return found, time


def _figures(found: Profits) -> pd.DataFrame:
    """The fields that OUTPUT adds."""
    table = found.table.rename(columns={"costs": "cost_total"})
    return table.reindex(columns=["cost_total", "net_profit", "margin", "profit_per_hour"])


def _report(found: Profits, owner: pd.Series | None, names: Sequence[str]) -> dict[str, Any]:
    """What REPORT says of the accounts."""
    from ..planning.named_accounts import owner_names
    from ..planning.profit import profit_by

    ranked = found.ranked().astype({"rank": int})
    ranked.insert(0, "account", [names[row] for row in ranked.index])
    one_by_one = {"profit_differs", "margin_differs"}  # "differing" has them
    report: dict[str, Any] = {
        "accounts": len(found.table),
        "totals": found.totals,
        "best": _records(ranked.head(ENDS)),
        "worst": _records(ranked.tail(ENDS)[::-1]),
        "differing": [{**asdict(one), "row": one.row + 1} for one in found.differences],
        "findings": counts(found.findings),
        "messages": [finding.message for finding in found.findings if finding.kind not in one_by_one],
    }
    if owner is not None:
        report["owners"] = _records(profit_by(found.table, owner_names(owner)).rename_axis("owner").reset_index())
    return report


def _records(table: pd.DataFrame) -> list[dict[str, Any]]:
    """Rows for JSON, where not-a-number is null."""
    objects = table.astype("object")
    return [dict(zip(table.columns, row)) for row in objects.where(objects.notna(), None).to_numpy().tolist()]


def _summary(totals: dict[str, Any], differing: int) -> str:
    """One line for the log."""
    margin = "" if totals["margin"] is None else f" (margin {totals['margin']:.1%})"
    told = f" {differing:,} accounts state other figures; see REPORT." if differing else ""
    return f"{totals['accounts']:,} accounts: net profit {totals['net_profit']:,.0f}{margin}.{told}"
