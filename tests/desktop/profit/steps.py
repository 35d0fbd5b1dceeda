"""What the analyst does on the tab Profit, and what it shows."""

from __future__ import annotations

from tests.desktop.markets import SIDE
from tests.desktop.performance.steps import settle

COUNT = SIDE * SIDE * 3
# The "Silver Company" as its source prints it: Dorne 2 states 20,000, but earns 14,000.
SILVER = {
    "name": ["Dorne 1", "Dorne 2", "Dorne 3"],
    "revenue": ["$39,000", "$42,000", "$47,000"],
    "expenses": ["$17,000", "$28,000", "$28,000"],
    "net_profit": ["$22,000", "$20,000", "$19,000"],
}


def changed(page, box, value):
    box.setCurrentIndex(box.findData(value))
    settle(page.panel)


def check(page, *names):
    """Check these fields of costs and no others, as a user does."""
    for action in page.form.costs.choices.actions():
        if action.isChecked() != (action.text() in names):
            action.trigger()
    settle(page.panel)


def cells(model, row):
    return {one.key: model.index(row, place).data() for place, one in enumerate(model.columns)}


def by_name(page):
    return {cells(page.model, row)["account"]: cells(page.model, row) for row in range(page.model.rowCount())}


def plain(label):
    """Text without the blanks that keep amounts together."""
    return label.text().replace("\u00a0", " ")


def sums(page):
    return {one["name"]: one for one in page.groups.records}


def picked_accounts(page):
    return {page.model.records[row]["account"] for row in page.table.picked()}
