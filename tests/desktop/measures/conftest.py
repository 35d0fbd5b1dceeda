"""The page Measures of the whole window, with accounts and a call plan chosen."""

from __future__ import annotations

import pytest
from qgis.core import QgsProject

from tests.desktop.conftest import layer_of
from tests.desktop.measures.steps import ACCOUNTS, PLAN, settle


@pytest.fixture
def layers(market):
    """The chessboard's ZIPs, with accounts that have money, status and owners, and a call plan by touch."""
    project = QgsProject.instance()
    project.removeMapLayers([market["accounts"].id(), market["plan"].id()])
    rows = []
    for number in range(36):
        x, y = divmod(number, 6)
        for place in range(3):
            key = number * 3 + place
            values = [f"A{key}", f"{number + 100:05d}", "AB"[place % 2], f"${(key % 7) * 1000:,}", 10.0 * key]
            values += ["customer" if place else "lost", key % 30 - 5.0, None if place else "2026-01-15", None]
            rows.append((f"Point({x + 0.2 + 0.3 * place} {y + 0.5})", values))
    rows[0][1][8], rows[1][1][8] = "Ann", "Bob"  # named accounts
    rows[5][1][4] = None  # no pipeline
    rows[7][1][2] = None  # no category
    rows[8] = ("Point(60 60)", [*rows[8][1][:1], "99999", *rows[8][1][2:]])  # in no ZIP
    accounts = layer_of("accounts", ACCOUNTS, rows)
    plan = layer_of(
        "plan",
        PLAN,
        [
            ("", ["A", "visit", 2.0, 30.0]),
            ("", ["A", "phone", 2.0, 10.0]),
            ("", ["A", "e-mail", 4.0, 5.0]),
            ("", ["B", "visit", 1.0, 20.0]),
            ("", ["*", "visit", 1.0, 60.0]),
        ],
    )
    project.addMapLayers([accounts, plan])
    return {"zips": market["zips"], "accounts": accounts, "plan": plan}


@pytest.fixture
def page(window, layers):
    """The page, seen, with these layers chosen."""
    window.breathe()
    panel = window.desk.panel
    panel.data.units_layer.setLayer(layers["zips"])
    panel.data.choose_accounts(layers["accounts"])
    panel.look_at_project()
    panel.show_page(1)
    settle(window)
    return panel.measures
