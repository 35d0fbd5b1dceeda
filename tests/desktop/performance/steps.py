"""Tables of key figures and results, and what the dock Performance shows of them."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

from tests.desktop.conftest import layer_of, wait_until
from tests.desktop.markets import SIDE

COUNT = SIDE * SIDE * 3
# Leads and new accounts of the example "Westeros": no territory's rate is apart from the others'.
WESTEROS = [("T01", 18, 3), ("T02", 23, 4), ("T03", 22, 2)]


def settle(panel):
    pages = (panel.territories, panel.effects, panel.profit, panel.prospects)
    QCoreApplication.processEvents()
    wait_until(lambda: not any(page._work.busy() for page in pages))
    QCoreApplication.processEvents()


def kpi_table(rows=WESTEROS, fields="territory:string&field=leads:int&field=new_accounts:int", name="kpis"):
    uri = f"NoGeometry?field={fields}"
    if fields.count("field=") == 2:
        uri += "&field=revenue_usd:double&field=reps:double"
        rows = [(*row, 1000.0 * place, 1.0) for place, row in enumerate(rows, 1)]
    return layer_of(name, uri, [("", list(row)) for row in rows])


def results_table():
    """Two reps who each worked in two territories; rep A wins much more."""
    rows = [("A", "T01", 200, 120), ("A", "T02", 200, 118), ("B", "T01", 200, 60), ("B", "T02", 200, 58)]
    return layer_of(
        "results", "NoGeometry?field=rep:string&field=territory:string&field=tried:int&field=won:int",
        [("", list(row)) for row in rows],
    )  # fmt: skip


def records(page):
    return {one["territory"]: one for one in page.model.records}


def text(page, territory, key):
    column = next(place for place, one in enumerate(page.model.columns) if one.key == key)
    return page.model.index(page.model.row_of("territory", territory), column).data()


def prospects_shown(panel):
    panel.tabs.setCurrentWidget(panel.prospects)
    settle(panel)
    return panel.prospects
