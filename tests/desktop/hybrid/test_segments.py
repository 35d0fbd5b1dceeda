"""Territories by segment: which fields hold segments, and what their accounts hold."""

from __future__ import annotations

import pandas as pd
import pytest

from territory_designer.desktop.hybrid.hybrid_data import read_segments, source_of
from territory_designer.desktop.hybrid.hybrid_fields import amount_fields, guessed_amount, segment_fields
from tests.desktop.hybrid.steps import designed, opened


def test_fields_with_few_values_are_offered_the_best_guess_first(georgia):
    fields = segment_fields(georgia.session.accounts)
    assert fields[0] == "category"
    assert not {"zip", "name", "workload", "potential", "unit", "revenue_usd"} & set(fields)
    frame = pd.DataFrame({"size": [1.0, 2.0, None], "score": [0.5, 1.5, 2.5], "segment": list("ABA"), "id": [1, 2, 3]})
    assert segment_fields(frame) == ["segment", "size"]
    assert segment_fields(None) == []
    amounts = amount_fields(georgia.session.accounts)
    assert {"potential", "revenue_usd"} <= set(amounts)
    assert not {"zip", "workload", "category"} & set(amounts)
    assert guessed_amount(amounts, ["workload", "potential"]) == "potential"
    assert guessed_amount(["cost_usd", "revenue_usd"], ["workload", "potential"]) == "revenue_usd"
    assert guessed_amount(amounts, ["workload"]) == ""


def test_segments_hold_what_their_accounts_hold(georgia):
    source = source_of(georgia.session)
    read = read_segments(source, "category", "potential")
    accounts = georgia.session.accounts
    for one in read.segments:
        mine = accounts[accounts["category"] == one.name]
        assert one.accounts == len(mine)
        assert one.workload == pytest.approx(mine["workload"].sum())
        assert one.potential == pytest.approx(mine["potential"].sum())
    assert sum(one.accounts for one in read.segments) == len(accounts)


def test_a_bad_figure_is_said_with_its_account_and_nothing_is_designed(board):
    board.session.accounts.loc[4, "workload"] = -1.0
    board.desk.panel.design.hybrid_button.click()
    board.settle()
    dialog = board.flow.aids.hybrid
    assert "⚠" in dialog.hint.text()
    assert "A300011" in dialog.hint.text()
    assert "workload" in dialog.hint.text()
    assert not dialog.design_button.isEnabled()
    board.heard()


def test_accounts_without_figures_of_their_own_count_alike(board):
    board.session.accounts.drop(columns=["workload", "potential"], inplace=True)  # noqa: PD002 (the session's own)
    dialog = opened(board)
    assert "each counts 1 h/year" in dialog.hint.text()
    assert "only workload is balanced" in dialog.hint.text()
    assert dialog.choice.potential.count() == 1
    assert [one.workload for one in dialog.editor.grouping.segments] == [108.0] * 4
    assert "potential" not in dialog.editor.rules.text()


def test_named_accounts_stay_with_their_owner(board):
    session = board.session
    session.accounts["owner"] = ["Ann" if row % 9 == 0 else None for row in range(len(session.accounts))]
    session.change_market(
        lambda market: market.save_settings({"source": {"workload": "accounts: hours", "named": "owner"}})
    )
    board.settle()
    dialog = opened(board)
    assert "48 named accounts left out" in dialog.hint.text()
    outcome = designed(board, dialog)
    named = session.accounts["owner"].notna().to_numpy()
    assert outcome.group[named].isna().all()
    assert outcome.group[~named].notna().all()
    assert outcome.no_group == 0
