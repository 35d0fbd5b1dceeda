"""A market that was made from layers of the project."""

from __future__ import annotations

import pytest


@pytest.fixture
def made(window, market, tmp_path):
    """A market made from layers of the project, and designed."""
    panel = window.desk.panel
    window.breathe()
    panel.data.units_layer.setLayer(market["zips"])
    panel.data.choose_accounts(market["accounts"])
    panel.look_at_project()
    panel.measures.potential.show("units", "income")
    panel.design.territories.setValue(4)
    window.flow.design()
    window.settle()
    assert window.session.plan is not None, window.said
    window.session.change_market(lambda file: file.duplicate_scenario(1, "Plan B"))
    window.settle()
    window.said.clear()
    return window
