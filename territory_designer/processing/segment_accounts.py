"""Algorithm ``segmentaccounts``: a class for every account, A/B/C by value or K.A.R.E. by rules, and the reason."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterExpression,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterString,
)

from ..planning.findings import DataError
from .base import ANY_TABLE, WRITTEN_RATES, TerritoryAlgorithm

if TYPE_CHECKING:
    import pandas as pd

    from ..planning.segments import Segmentation

#: How dates such as 3/4/2026 are meant.
DAY_FIRST = {"column": None, "day": True, "month": False}


class SegmentAccounts(TerritoryAlgorithm):
    """Segment of each account."""

    NAME = "segmentaccounts"
    TITLE = "Segment accounts"
    GROUP = "Planning"
    SUMMARY = "Puts every account into a class, A/B/C by value or Keep, Attain, Recapture, Expand by rules"

    def initAlgorithm(self, configuration: Any = None) -> None:
        """Declare the parameters."""
        self.describe(
            QgsProcessingParameterFeatureSource("ACCOUNTS", self.tr("Accounts"), ANY_TABLE),
            "Layer or table with one row per account.",
        )
        self.describe(
            QgsProcessingParameterExpression("VALUE", self.tr("Value (money/year)"), None, "ACCOUNTS", True),
            "Field or expression on the accounts, 0 or more, such as revenue or potential. A/B/C needs it; the rules "
            "of K.A.R.E. may ask for it. Amounts may be text, such as $39,000.",
        )
        self.add_choice(
            "METHOD",
            self.tr("Method"),
            {"abc": self.tr("A, B, C by value"), "kare": self.tr("Keep, Attain, Recapture, Expand by rules")},
            "A/B/C: A are the largest accounts that hold 80 % of the value, B those that hold the next 15 %. K.A.R.E.: "
            "by status, growth, margin and date of loss.",
        )
        self.describe(
            QgsProcessingParameterString("RULES", self.tr("Rules (JSON)"), None, True, True),
            "Other limits and words than the usual ones, as JSON; see the help. Empty for the usual rules.",
            advanced=True,
        )
        self._add_fields()
        self.describe(
            QgsProcessingParameterFeatureSink("OUTPUT", self.tr("Accounts with segments")),
            "All fields of the accounts, and segment and reason.",
        )
        self.add_report()

    def _add_fields(self) -> None:
        """Declare what K.A.R.E. reads."""
        fields = (
            (
                "STATUS",
                self.tr("Status field"),
                self.tr("Field that says whether an account is a customer, a prospect or lost."),
            ),
            ("GROWTH", self.tr("Growth field"), self.tr("Field with the growth per year, such as 16.6 %.")),
            ("MARGIN", self.tr("Margin field"), self.tr("Field with the margin, such as 33 %.")),
            ("LOST", self.tr("Lost date field"), self.tr("Field with the date at which the account was lost.")),
        )
        for name, title, text in fields:
            self.describe(QgsProcessingParameterField(name, title, None, "ACCOUNTS", optional=True), text)
        titles = (self.tr("ask"), self.tr("are percent (16.6)"), self.tr("are shares (0.166)"))
        self.add_choice(
            "RATES",
            self.tr("Bare rates"),
            dict(zip(WRITTEN_RATES, titles)),
            "How growth and margin are meant where they carry no sign %. They are not guessed.",
        )
        options = {
            "column": self.tr("as the others of the column"),
            "day": self.tr("day first"),
            "month": self.tr("month first"),
        }
        self.add_choice(
            "DATES",
            self.tr("Dates such as 3/4/2026"),
            options,
            "Which of the two comes first, where a date can be read in two ways.",
            advanced=True,
        )
        self.describe(
            QgsProcessingParameterDateTime(
                "TODAY", self.tr("Today"), Qgis.ProcessingDateTimeParameterDataType.Date, None, optional=True
            ),
            "Day from which the months since a loss are counted. Without it, the day of the run.",
            advanced=True,
        )
        self.describe(
            QgsProcessingParameterField("TERRITORY", self.tr("Territory field"), None, "ACCOUNTS", optional=True),
            "Field with the territory of the account, to count the classes per territory in REPORT.",
            advanced=True,
        )

    def work(self, inputs: Any, outputs: Any) -> None:
        """Read, classify, write."""
        from ..exchange.frames import fields_with, read_frame
        from ..planning.checks import account_names
        from ..planning.columns import guess_columns
        from ..planning.values import unique_columns

        method = inputs.choice("METHOD")
        inputs.step(0, self.tr("Reading the accounts"))
        source, layer = inputs.required("ACCOUNTS"), inputs.layer_name("ACCOUNTS")
        frame = read_frame(source, inputs.feedback)
        unique_columns(frame, layer)
        account_id = guess_columns(source.fields().names()).get("account_id")
        names = None if account_id is None else account_names(frame, account_id)
        value = inputs.column("VALUE", "ACCOUNTS")
        if value is not None:
            value = value.rename(inputs.text("VALUE").strip())
        inputs.step(50, self.tr("Finding segments"))
        found = (_abc if method == "abc" else _kare)(inputs, value, layer, names)
        inputs.say(found.findings)
        inputs.step(80, self.tr("Writing"))
        fields = fields_with(source.fields(), [("segment", "text"), ("reason", "text")])
        frame = frame.assign(segment=found.segment.to_numpy(), reason=found.reason.to_numpy())
        outputs.like("OUTPUT", frame, fields, source)
        report = _report(inputs, method, found, value)
        outputs.report(report)
        counted = ", ".join(f"{row['segment']} {row['accounts']:,}" for row in report["segments"])
        inputs.feedback.pushInfo(f"{len(frame):,} accounts: {counted}.")


def _abc(inputs: Any, value: pd.Series | None, layer: str, names: list[str] | None) -> Segmentation:
    """Classes by value."""
    from ..planning.segment_rules import abc_rules
    from ..planning.segments import abc

    rules = abc_rules(inputs.text("RULES"))
    if value is None:
        raise DataError("VALUE is missing. Choose the field that says how large an account is.")
    return abc(value, rules, table=layer, ids=names)


def _kare(inputs: Any, value: pd.Series | None, layer: str, names: list[str] | None) -> Segmentation:
    """Classes by rules."""
    from ..planning.segment_rules import kare_rules
    from ..planning.segments import kare

    rules = kare_rules(inputs.text("RULES"))

    def column(name: str) -> pd.Series | None:
        field = inputs.field(name, "ACCOUNTS")
        return None if field is None else inputs.values(field, "ACCOUNTS").rename(field)

    status = column("STATUS")
    if status is None:
        raise DataError("STATUS is missing. Choose the field that says who is a customer, a prospect or lost.")
    return kare(
        status,
        growth=column("GROWTH"),
        margin=column("MARGIN"),
        lost=column("LOST"),
        value=value,
        rules=rules,
        today=inputs.day("TODAY") or today(),
        percent=WRITTEN_RATES[inputs.choice("RATES")],
        day_first=DAY_FIRST[inputs.choice("DATES")],
        table=layer,
        ids=names,
    )


def today() -> datetime.date:
    """Day of the run, where the user is."""
    return datetime.datetime.now().astimezone().date()


def _report(inputs: Any, method: str, found: Segmentation, value: pd.Series | None) -> dict[str, Any]:
    """The report of ``segmentaccounts``."""
    from ..planning.findings import counts
    from ..planning.named_accounts import owner_names
    from ..planning.segment_rules import ABC, KARE
    from ..planning.segments import segment_summary
    from ..planning.values import money

    classes = ABC if method == "abc" else KARE
    measures = None
    if value is not None:
        amounts, _ = money(value, str(value.name), "")
        measures = amounts.fillna(0.0).rename("value").to_frame()
    report: dict[str, Any] = {
        "method": method,
        "accounts": len(found.segment),
        "segments": segment_summary(found.segment, classes, measures).to_dict("records"),
        "findings": counts(found.findings),
        "messages": [finding.message for finding in found.findings],
    }
    if method == "kare":
        report["today"] = (inputs.day("TODAY") or today()).isoformat()
    territory = inputs.field("TERRITORY", "ACCOUNTS")
    if territory is not None:
        owner = owner_names(inputs.values(territory, "ACCOUNTS"))
        per_territory = segment_summary(found.segment, classes, measures, owner).rename(columns={"by": "territory"})
        report["territories"] = per_territory.to_dict("records")
    return report
