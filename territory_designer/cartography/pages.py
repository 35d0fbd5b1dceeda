"""The pages: an overview of all territories with the balance table, and a page per territory."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsLabelingEngineRuleMinimumDistanceLabelToLabel,
    QgsProject,
    QgsRectangle,
    QgsSingleSymbolRenderer,
)
from qgis.PyQt import sip

from ..translation import inside, translate
from . import renderers, symbols
from .classes import deviation_bounds
from .figures import measure, percent, plural
from .labels import on_paper
from .layouts import Column, Page
from .palette import ACCENT, BORDER, INK, lighter
from .paper import Market, credit_line, memory_layer, missing_text
from .projection import with_margin
from .tables import account_list, balance_table, figure_rows, ranked_accounts, unit_list

if TYPE_CHECKING:
    import geopandas as gpd

TEMPLATES = {"A4": ("overview_a4.qpt", "territory_a4.qpt"), "Letter": ("overview_letter.qpt", "territory_letter.qpt")}
TOP_ACCOUNTS_ON_MAP = 10


class Pages:
    """Makes the pages of a market, one at a time.

    Parameters
    ----------
    market : Market
    paper : str
        ``"A4"`` or ``"Letter"``.

    Attributes
    ----------
    project : QgsProject or None
        Holds the layers of the page; ``None`` once closed.
    shown : QgsPrintLayout or None
        The page that was made last.

    Notes
    -----
    Every page has layers of its own in a project of its own, so that pages can be made outside the main thread.
    """

    def __init__(self, market: Market, paper: str) -> None:
        self._market = market
        self._overview, self._territory = TEMPLATES[paper]
        self.project: Any = QgsProject()
        self._layers: list[Any] = []
        self.shown: Any = None
        deviations = [
            f"{name}_deviation" for name in market.measures if f"{name}_deviation" in market.territories.columns
        ]
        # One scale for all measures: equal deviations have equal tints.
        bounds = deviation_bounds(market.territories[deviations])
        self._bounds = {name.removesuffix("_deviation"): bounds for name in deviations}
        self._chunks = self._overview_chunks()

    def __len__(self) -> int:
        return len(self._chunks) + len(self._market.names)

    @property
    def overviews(self) -> int:
        """How many pages the overview takes: more than one where the table is long."""
        return len(self._chunks)

    def page(self, number: int) -> Any:
        """Layout of a page, counted from 0; the layers of the page before are let go.

        Returns
        -------
        QgsPrintLayout
        """
        self._let_go()
        if number < self.overviews:
            page = self._overview_page(number)
        else:
            page = self._territory_page(self._market.names[number - self.overviews])
        page.write("credits", credit_line(self._market.credit))
        page.write("page", translate("Page {number} of {all}", number=number + 1, all=len(self)))
        self.shown = page.layout
        return page.layout

    def close(self) -> None:
        """Delete the project with all that is in it.

        QGIS objects must end in the thread that made them; left to Python they may end in whichever thread its
        garbage collector happens to run.
        """
        self._let_go()
        if self.project is not None:
            sip.delete(self.project)
            self.project = None

    def _let_go(self) -> None:
        """Delete the page that was shown, and its layers."""
        if self.shown is not None:
            sip.delete(self.shown)
            self.shown = None
        if self._layers:
            self.project.removeMapLayers([layer.id() for layer in self._layers])
            self._layers = []

    # -- overview ------------------------------------------------------------------------------------------------

    def _overview_chunks(self) -> list[range]:
        """Rows of the balance table per page; districts and totals have rows too."""
        capacity = Page(self.project, self._overview).capacity("balance")
        rows = len(balance_table(self._market, self._bounds)[1])
        return [range(start, min(start + capacity, rows)) for start in range(0, rows, capacity)]

    def _overview_page(self, number: int) -> Page:
        market = self._market
        page = Page(self.project, self._overview)
        page.write("title", market.title)
        page.write("summary", " · ".join(self._summary()))
        heading = translate("Balance")
        if self.overviews > 1:
            heading = translate("Balance ({number} of {all})", number=number + 1, all=self.overviews)
        page.write("balance heading", heading)
        columns, rows = balance_table(market, self._bounds)
        page.tabulate("balance", columns, [rows[at] for at in self._chunks[number]])
        page.write_lines("note", self._note())
        every = self._layer(market.territories, translate("Territories"), ["territory"])
        every.setRenderer(renderers.by_territory(market.colours, line=BORDER, width=0.2))
        page.show("map", [every], with_margin(_box(market.territories), 0.02), market.crs)
        self._label(every, on_paper(every, market.crs, page.item("map").scale(), size=7.5))
        page.point_to("map", "scale bar", "north arrow")
        return page

    def _summary(self) -> list[str]:
        """The market in a line of figures."""
        frame = self._market.territories
        texts = [plural(len(frame), "territory", "territories")]
        if "units" in frame.columns:
            texts.append(plural(int(frame["units"].sum()), "ZIP"))
        if "accounts" in frame.columns:
            texts.append(plural(int(frame["accounts"].sum()), "account"))
        return texts + [
            f"{inside(measure(name).title)} {measure(name).text(frame[name].sum())}" for name in self._market.measures
        ]

    def _note(self) -> str:
        """What the deviations mean, and the largest ones."""
        if not self._bounds:
            return ""
        largest = []
        for name in self._bounds:
            values = self._market.territories[f"{name}_deviation"]
            at = values.abs().idxmax()
            title = inside(measure(name).title)
            largest.append(f"{title} {percent(values[at])} ({self._market.territories['territory'][at]})")
        return translate("vs. target: deviation from the target. Largest: {list}.", list=", ".join(largest))

    # -- territory -----------------------------------------------------------------------------------------------

    def _territory_page(self, name: str) -> Page:
        market = self._market
        page = Page(self.project, self._territory)
        row = market.territory(name)
        rep = row.get("rep")
        page.paint("colour", market.colours[name])
        page.write("title", name)
        page.write("rep", translate("No rep assigned") if missing_text(rep) else str(rep))
        page.write("plan", market.title)
        district = row.get("district")
        count = plural(len(market.names), "territory", "territories")
        place = "" if missing_text(district) else f"{district} · "
        page.write("summary", place + translate("one of {territories}", territories=count))
        page.tabulate("figures", [Column("", right=False), Column("")], figure_rows(row, self._bounds))
        units = market.units[market.units["territory"] == name]
        accounts = None if market.accounts is None else market.accounts[market.accounts["territory"] == name]
        top = self._list(page, units, accounts)
        self._territory_map(page, name, units, accounts, top)
        self._locator(page, name)
        return page

    def _list(self, page: Page, units: gpd.GeoDataFrame, accounts: gpd.GeoDataFrame | None) -> gpd.GeoDataFrame | None:
        """Fill the list with the top accounts, or with ZIPs where there are no accounts; returns those on the map."""
        capacity = page.capacity("accounts")
        if accounts is None or not len(accounts):
            heading, columns, rows = unit_list(units, capacity)
            page.write("accounts heading", heading)
            page.tabulate("accounts", columns, rows)
            return None
        ranked, heading = ranked_accounts(accounts, capacity)
        page.write("accounts heading", heading)
        page.tabulate("accounts", *account_list(ranked))
        return ranked.head(TOP_ACCOUNTS_ON_MAP)

    def _territory_map(self, page: Page, name: str, units: Any, accounts: Any, top: Any) -> None:
        market = self._market
        own = market.territories[market.territories["territory"] == name]
        border = self._layer(own, translate("Territory"), ["territory"])
        border.setRenderer(_single(symbols.outline(INK, 0.7)))
        pieces = self._layer(units, translate("ZIP code"), ["label"])
        pieces.setRenderer(_single(symbols.area(lighter(market.colours[name]), line=BORDER, width=0.15)))
        self._label(pieces, renderers.unit_labels("label", fit=True))
        others = self._others(name)
        above = []
        if top is not None:
            located = top[~(top.geometry.isna() | top.geometry.is_empty)]
            ranked = self._layer(located, translate("Listed account"), ["rank"], "Point")
            ranked.setRenderer(_single(symbols.point(1.8, ACCENT)))
            self._label(ranked, renderers.account_ranks())
            rest = accounts[~(accounts.geometry.isna() | accounts.geometry.is_empty)]
            points = self._layer(rest, translate("Account"), [], "Point")
            points.setRenderer(_single(symbols.point(0.95)))
            above = [ranked, points]
        self._keep_apart(pieces)
        page.show("map", [*above, border, pieces, others], with_margin(_box(own), 0.03), market.crs)
        page.point_to("map", "scale bar", "north arrow")
        page.explain("legend", [border, pieces, *above[::-1], others])

    def _keep_apart(self, layer: Any) -> None:
        """Leave air between the labels of a layer: two ZIP codes that touch read as one long number."""
        rule = QgsLabelingEngineRuleMinimumDistanceLabelToLabel()
        rule.setLabeledLayer(layer)
        rule.setTargetLayer(layer)
        rule.setDistance(0.8)
        rule.setDistanceUnit(Qgis.RenderUnit.Millimeters)
        settings = self.project.labelingEngineSettings()
        settings.setRules([rule])
        self.project.setLabelingEngineSettings(settings)

    def _others(self, name: str) -> Any:
        """The territories around, in grey."""
        others = self._market.territories[self._market.territories["territory"] != name]
        layer = self._layer(others, translate("Other"), ["territory"])
        layer.setRenderer(_single(symbols.area("#eef0f2", line="#aab2b9", width=0.25)))
        self._label(
            layer, symbols.labelling('"territory"', renderers.text_format(8, colour="#8a949c", halo=0.5), priority=2)
        )
        return layer

    def _locator(self, page: Page, name: str) -> None:
        market = self._market
        every = self._layer(market.territories, "All", ["territory"])
        every.setRenderer(_single(symbols.area("#e3e6e9", line="#ffffff", width=0.2)))
        here = self._layer(market.territories[market.territories["territory"] == name], "Here", ["territory"])
        here.setRenderer(_single(symbols.area(market.colours[name], line=INK, width=0.35)))
        page.show("locator", [here, every], with_margin(_box(market.territories), 0.03), market.crs)

    def _layer(self, frame: Any, name: str, columns: Sequence[str], kind: str = "MultiPolygon") -> Any:
        layer = memory_layer(frame, name, columns, self._market.crs, kind)
        self.project.addMapLayer(layer)
        self._layers.append(layer)
        return layer

    @staticmethod
    def _label(layer: Any, labelling: Any) -> None:
        layer.setLabeling(labelling)
        layer.setLabelsEnabled(True)


def _single(symbol: Any) -> Any:
    return QgsSingleSymbolRenderer(symbol)


def _box(frame: gpd.GeoDataFrame) -> QgsRectangle:
    return QgsRectangle(*frame.total_bounds)
