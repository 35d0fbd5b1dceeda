"""The tab Profit: the figures of the source, and statements that are not true."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt

from tests.desktop.profit.steps import by_name, changed, plain


def test_the_silver_company_is_recomputed_and_the_false_statement_is_flagged(make, silver):
    page = make(silver())
    choice = page.form.choice()
    assert (choice.revenue, choice.costs, choice.stated_profit) == ("revenue", ("expenses",), "net_profit")
    assert plain(page.headline) == (
        "3 accounts: revenue $ 128,000 − costs $ 73,000 = <b>net profit $ 55,000</b>, margin 43.0 %"
    )
    assert plain(page.flags) == (
        "⚠ 1 account states other figures. Net profit as stated: $ 61,000; recomputed: $ 55,000."
    )
    assert list(by_name(page)) == ["Dorne 1", "Dorne 3", "⚠ Dorne 2"]  # the recomputed figures rank
    dorne = by_name(page)["⚠ Dorne 2"]
    assert (dorne["rank"], dorne["group"], dorne["net_profit"], dorne["margin"]) == ("3", "T02", "14,000", "33.3 %")
    assert dorne["stated_profit"] == "20,000"
    assert dorne["off"] == "costs of 22,000 or revenue of 48,000"
    assert by_name(page)["Dorne 1"]["stated_profit"] == "–"
    assert by_name(page)["Dorne 1"]["off"] == ""


def test_the_tool_tip_says_what_is_wrong(make, silver):
    page = make(silver())
    tip = page.model.index(2, 1).data(Qt.ItemDataRole.ToolTipRole)
    assert tip.splitlines() == [
        "Dorne 2",
        "Net profit: 20,000 as stated, 14,000 as recomputed",
        "The stated figure would need: costs of 22,000 or revenue of 48,000.",
    ]


def test_only_those_that_state_other_figures(make, silver):
    page = make(silver())
    page.only.click()
    assert list(by_name(page)) == ["⚠ Dorne 2"]
    page.only.click()
    assert page.model.rowCount() == 3


def test_text_amounts_are_said(make, silver):
    page = make(silver())
    assert page.hint.text() == "Amounts written as text were read as numbers (3 fields)."
    assert 'revenue holds numbers as text (3: "$39,000", "$42,000", "$47,000")' in page.hint.toolTip()


def test_bare_margins_are_asked_for_and_not_guessed(make, silver):
    page = make(silver(margin=[56.4, 47.6, 40.4]))
    assert page.form.stated_margin.currentData() == "margin"
    assert page.form.percent.isVisible()
    assert 'margin = "56.4" may be 56.4 % or 5640 %' in page.hint.text()
    assert "stated_margin" not in by_name(page)["⚠ Dorne 2"]
    assert by_name(page)["⚠ Dorne 2"]["net_profit"] == "14,000"  # what can be computed is there meanwhile
    changed(page, page.form.percent, "percent")
    dorne = by_name(page)["⚠ Dorne 2"]
    assert (dorne["stated_margin"], dorne["margin"]) == ("47.6 %", "33.3 %")
    assert dorne["off"] == (
        "profit: costs of 22,000 or revenue of 48,000; margin: costs of 22,008 or revenue of 53,435.11"
    )
    assert "may be" not in page.hint.text()


def test_margins_with_a_sign_need_no_question(make, silver):
    page = make(silver(margin=["56.4 %", "33.3 %", "41 %"]))
    assert not page.form.percent.isVisible()
    assert [name for name in by_name(page) if name.startswith("⚠")] == ["⚠ Dorne 3", "⚠ Dorne 2"]
    assert by_name(page)["⚠ Dorne 3"]["stated_margin"] == "41.0 %"
