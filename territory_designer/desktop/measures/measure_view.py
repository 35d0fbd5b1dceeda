"""What workload and potential come to: a line below each, and how they are spread over ZIPs or accounts."""

from __future__ import annotations

from qgis.gui import QgsCollapsibleGroupBoxBasic
from qgis.PyQt.QtCore import QLocale, Qt
from qgis.PyQt.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from .. import figures
from ..charts.chart_parts import Axis
from ..charts.histogram import BinChart
from ..i18n import tr
from ..widgets import describe
from .measure_figures import Figures

LEAST_HEIGHT = 170
PER_UNIT, PER_ACCOUNT = "unit", "account"


class TotalLine(QLabel):
    """A line that says what a measure comes to.

    Parameters
    ----------
    name : str
        Of the measure.
    parent : QWidget
    """

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(f"td_total_{name}")
        self.setWordWrap(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setVisible(False)

    def say(self, text: str, *, problem: bool = False) -> None:
        """Show a text; bold where something is wrong."""
        self.setTextFormat(Qt.TextFormat.PlainText)
        font = self.font()
        font.setBold(problem)
        self.setFont(font)
        self.setText(text)
        self.setVisible(bool(text))


class Distribution(QgsCollapsibleGroupBoxBasic):
    """Histogram of a measure."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Distribution"), parent)
        self.setObjectName("td_more_distribution")
        self.setFlat(True)
        self._figures: dict[str, Figures] = {}
        self.measure = QComboBox(self)
        self.measure.addItem(tr("Workload"), "workload")
        self.measure.addItem(tr("Potential"), "potential")
        describe(self.measure, "td_spread_measure", tr("Measure"), tr("Which measure the chart shows."))
        self.each = QComboBox(self)
        self.each.addItem(tr("per ZIP"), PER_UNIT)
        self.each.addItem(tr("per account"), PER_ACCOUNT)
        describe(self.each, "td_spread_per", tr("Per ZIP or per account"), tr("What the chart counts."))
        self.chart = BinChart(self)
        tip = tr("How many ZIPs or accounts hold how much. Where few hold most, the ranges grow: 1, 2, 5, 10 …")
        describe(self.chart, "td_spread", tr("Distribution"), tip)
        self.chart.setMinimumHeight(LEAST_HEIGHT)
        row = QHBoxLayout()
        row.addWidget(self.measure)
        row.addWidget(self.each)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.addLayout(row)
        column.addWidget(self.chart)
        self.measure.currentIndexChanged.connect(self._show)
        self.each.currentIndexChanged.connect(self._show)

    def show_figures(self, found: dict[str, Figures]) -> None:
        """Replace the figures."""
        self._figures = found
        self._show()

    def _show(self, *_: object) -> None:
        name, per = str(self.measure.currentData()), self.each.currentData()
        found = self._figures.get(name, Figures())
        bins = found.per_unit if per == PER_UNIT else found.per_account
        if found.problem:
            self.chart.empty_text = found.problem
        elif per == PER_ACCOUNT and not bins.counts and found.per_unit.counts:
            self.chart.empty_text = tr("This measure is one of the ZIPs; accounts have none.")
        elif name == "potential" and name not in self._figures:
            self.chart.empty_text = tr("No potential is chosen.")
        else:
            self.chart.empty_text = tr("Nothing to show yet.")
        title = tr("Hours/year")
        if name == "potential":
            title = tr("Points") if found.points else tr("$/year")
        self.chart.show_bins(bins, Axis(title, short), tr("ZIPs") if per == PER_UNIT else tr("Accounts"))


def short(value: float) -> str:
    """A figure on an axis: "0.5", "2,000", "1.5 M"."""
    for size, name in ((1e9, tr("bn")), (1e6, tr("M"))):
        if abs(value) >= size:
            return f"{QLocale().toString(value / size, 'g', 4)} {name}"
    return figures.amount(value) if value >= 1 or value == 0 else QLocale().toString(value, "g", 2)


def total_text(name: str, found: Figures) -> str:
    """What a measure comes to, and all that must be known of it.

    Parameters
    ----------
    name : str
        "workload" or "potential".
    found : Figures
    """
    if found.problem:
        return found.problem
    if found.points:
        parts = [tr("{amount} points", amount=figures.amount(found.total))]
    else:
        parts = list(figures.totals([name], [found.total]).values())
    if found.accounts:
        parts.append(figures.plural(found.accounts, "account"))
    if found.travel is not None:
        parts.append(tr("travel {share}", share=figures.share(found.travel)))
    if found.nulls:
        parts.append(tr("{count} without figure, counted as 0", count=figures.count(found.nulls)))
    if found.excluded:
        parts.append(tr("{count} left out", count=figures.count(found.excluded)))
    if found.defaulted:
        parts.append(tr("{count} take the default row", count=figures.count(found.defaulted)))
    if found.outside:
        parts.append(tr("{count} in no ZIP, not counted", count=figures.count(found.outside)))
    if found.named:
        held = figures.totals([name], [found.named_total])[name] if not found.points else ""
        count = figures.count(found.named)
        parts.append(
            tr("{count} named accounts with {total} are not in the ZIPs", count=count, total=held)
            if held
            else tr("{count} named accounts are not in the ZIPs", count=count)
        )
    return " · ".join(parts)
