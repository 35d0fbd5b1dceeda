"""Territories by segment: groups, designs, the file and the map, on four real counties and on a chessboard."""

from __future__ import annotations

import csv
import json
from collections import Counter, defaultdict
from pathlib import Path

import networkx as nx
import numpy as np
import pandas as pd
import pytest
import shapely
from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QWidget

from territory_designer.desktop.hybrid.hybrid_data import read_segments, source_of
from territory_designer.desktop.hybrid.hybrid_fields import amount_fields, guessed_amount, segment_fields
from territory_designer.desktop.hybrid.hybrid_groups import (
    GroupError,
    Segment,
    in_proportion,
    named_after,
    proposal,
    remembered,
)
from territory_designer.desktop.hybrid.hybrid_layers import target_of
from territory_designer.exchange.frames import read_frame
from territory_designer.paths import resource
from territory_designer.planning.group_text import field_endings
from territory_designer.workspace.market import Market
from territory_designer.workspace.records import Territory
from tests.desktop.conftest import wait_until
from tests.desktop.markets import COLOURS, market_file

COUNTIES = "'Fulton', 'DeKalb', 'Cobb', 'Gwinnett'"
HOURS = {"Super Store": 20.0, "Supermarket": 12.0}
UNWRITABLE = Path("/proc/sys/kernel")
BIG = ["Super Store", "Supermarket", "Large Grocery Store"]
SMALL = ["Convenience Store", "Combination Grocery/Other", "Medium Grocery Store", "Small Grocery Store"]


def frame_at(uri):
    layer = QgsVectorLayer(uri, "layer", "ogr")  # kept as long as its provider is read
    assert layer.isValid(), uri
    return read_frame(layer.dataProvider()).drop(columns="fid", errors="ignore")


def sample_market(path: Path) -> Path:
    """Four counties of the sample as a market with five stripes for a scenario."""
    sample = resource("sample", "georgia.gpkg")
    zips = f'{sample}|layername=zips|subset="county" IN ({COUNTIES})'
    stores = f'{sample}|layername=accounts|subset="zip" IN (SELECT zip FROM zips WHERE county IN ({COUNTIES}))'
    units, accounts = frame_at(zips), frame_at(stores)
    accounts["workload"] = accounts["category"].map(HOURS).fillna(3.0)
    accounts["potential"] = accounts["revenue_usd"].astype(float)
    accounts["unit"] = accounts["zip"].where(accounts["zip"].isin(units["zip"]), None)
    units = units.set_index("zip")
    for name in ("workload", "potential"):
        units[name] = accounts.groupby("unit")[name].sum().reindex(units.index).fillna(0.0)
    Market.create(path, units, accounts, unit_id_name="zip", measures=("workload", "potential"), title="Atlanta")
    with Market.open(path) as market:
        slots = [Territory(n, f"T{n + 1:02d}", COLOURS[n], None) for n in range(5)]
        labels = (np.arange(len(units)) % 5).astype(np.int32)
        market.set_active(market.add_scenario("Now", labels, slots, rules={"tolerance": {}}))
    return path


@pytest.fixture(scope="module")
def atlanta(qgis_app, tmp_path_factory) -> Path:
    return sample_market(tmp_path_factory.mktemp("atlanta") / "atlanta.gpkg")


@pytest.fixture
def georgia(window, atlanta, tmp_path):
    """The window with the four counties open."""
    path = tmp_path / "atlanta.gpkg"
    path.write_bytes(atlanta.read_bytes())
    window.open(path)
    rules(window, 15.0, 40.0)
    window.said.clear()
    return window


@pytest.fixture
def board(window, tmp_path):
    """The window with a chessboard of 12 x 12 ZIPs, three accounts in each, of the segments K, A, R, E."""
    window.open(market_file(tmp_path / "market.gpkg", 12, 6))
    rules(window, 20.0, 50.0)
    window.said.clear()
    return window


def rules(window, workload, potential):
    page = window.desk.panel.design
    page.workload_tolerance.setValue(workload)
    page.potential_tolerance.setValue(potential)
    page.effort.setCurrentIndex(0)


def opened(window):
    """The dialog, with its segments counted."""
    window.desk.panel.design.hybrid_button.click()
    window.settle()
    dialog = window.flow.aids.hybrid
    assert dialog.editor.grouping is not None, dialog.hint.text()
    return dialog


def edit(window, table, row, column, value):
    """Write into a cell as its editor does."""
    model = table.model()
    assert model.flags(model.index(row, column)) & Qt.ItemFlag.ItemIsEditable
    model.setData(model.index(row, column), value)
    window.breathe(3)


def put(window, dialog, segment, group):
    edit(window, dialog.editor.segments, dialog.editor.segment_model.row_of("segment", segment), 1, group)


def count(window, dialog, group, number):
    edit(window, dialog.editor.groups, dialog.editor.group_model.row_of("group", group), 1, number)


def designed(window, dialog):
    dialog.design_button.click()
    window.settle(120)
    assert dialog.outcome is not None, (dialog.hint.text(), window.said)
    return dialog.outcome


def chains(window, dialog):
    """Chains and small stores, 3 and 5 territories; all other categories in no group."""
    for one in dialog.editor.grouping.segments:
        put(window, dialog, one.name, "Chains" if one.name in BIG else "")
    for name in SMALL:
        put(window, dialog, name, "Small stores")
    count(window, dialog, "Chains", 3)
    count(window, dialog, "Small stores", 5)


def saved(window, dialog, path):
    dialog.save_to(path)
    window.settle(60)
    return path


def frame_of(path, layer):
    return frame_at(f"{path}|layername={layer}")


def graph_of(units):
    """Neighbours from nothing but the polygons that were written."""
    shapes = units.geometry.to_numpy()
    first, second = shapely.STRtree(shapes).query(shapes, predicate="intersects")
    graph = nx.Graph()
    graph.add_nodes_from(range(len(shapes)))
    graph.add_edges_from((int(a), int(b)) for a, b in zip(first, second) if a != b)
    return graph


# Groups, without a window


SEGMENTS = [Segment("A", 10, 400.0, 10_000.0), Segment("B", 40, 400.0, 8_000.0), Segment("C", 50, 200.0, 5_000.0)]


def test_the_proposal_is_the_most_valuable_segment_and_all_others():
    found = proposal([*SEGMENTS, Segment("", 5, 10.0, 100.0)], 10)
    assert found.plain() == {"A": ["A"], "B, C": ["B", "C"]}
    assert found.counts() == {"A": 4, "B, C": 6}  # 400 and 600 of 1,000 hours
    assert found.sums("").accounts == 5  # who has no segment is in no group
    assert found.problem() == ""


def test_without_potential_the_hours_of_an_account_say_what_it_is_worth():
    bare = [Segment(one.name, one.accounts, one.workload) for one in reversed(SEGMENTS)]
    assert proposal(bare, 10).plain() == {"A": ["A"], "C, B": ["C", "B"]}


def test_a_tiny_segment_does_not_become_a_group_of_its_own():
    tiny = Segment("Gold", 1, 1.0, 1_000_000.0)
    assert proposal([*SEGMENTS, tiny], 10).plain() == {"A, Gold": ["A", "Gold"], "B, C": ["B", "C"]}


def test_one_segment_is_one_group_and_none_is_a_problem():
    assert proposal(SEGMENTS[:1], 10).counts() == {"A": 10}
    assert "No segment is in a group" in proposal([], 10).problem()


@pytest.mark.parametrize(
    ("sizes", "total", "wanted"),
    [
        ([400.0, 600.0], 10, [4, 6]),
        ([1.0, 999.0], 10, [2, 8]),
        ([1.0, 1.0, 1.0], 10, [4, 3, 3]),
        ([5.0, 5.0], 2, [2, 2]),
        ([0.0, 0.0], 6, [3, 3]),
        ([1.0, 1.0, 98.0], 7, [2, 2, 3]),
    ],
)
def test_numbers_follow_the_workload(sizes, total, wanted):
    assert in_proportion(sizes, total) == wanted


def test_names_and_numbers_that_nobody_chose_follow_the_segments():
    found = proposal(SEGMENTS, 10).put("B", "A")
    assert found.plain() == {"A, B": ["A", "B"], "C": ["C"]}
    assert found.counts() == {"A, B": 8, "C": 2}
    found = found.rename("A, B", "Key  accounts ").count("Key accounts", 3).put("B", "C")
    assert found.plain() == {"Key accounts": ["A"], "B, C": ["B", "C"]}
    assert found.counts() == {"Key accounts": 3, "B, C": 7}
    found = found.put("A", "")
    assert found.names() == ["B, C"]  # a group without segments is none
    assert found.count("B, C", 1).counts() == {"B, C": 2}


def test_names_that_cannot_be():
    found = proposal(SEGMENTS, 10)
    with pytest.raises(GroupError, match="There is a group A already"):
        found.rename("B, C", "A")
    with pytest.raises(GroupError, match="needs a name"):
        found.rename("A", "  ")
    assert "too much alike" in found.put("B", "a").problem()
    assert "no letter or digit" in found.rename("A", "++").problem()
    long = [Segment("Convenience Store", 1, 5.0), Segment("Small Grocery Store", 1, 7.0), Segment("Other", 1, 1.0)]
    others = [Segment(name, 1, 1.0) for name in "WXYZ"]
    assert named_after(long, [*long, *others]) == "Small Grocery Store and 2 more"
    assert named_after(long, [*long, *others[:2]]) == "Other segments"
    assert named_after(long, long) == "All segments"


def test_groups_are_remembered_as_far_as_their_segments_are_there():
    kept = proposal(SEGMENTS, 10).put("C", "Small").count("Small", 3).kept()
    kept = json.loads(json.dumps(kept))
    assert remembered(SEGMENTS, kept, 20).counts() == {"A": 9, "B": 8, "Small": 3}  # the others follow the scenario
    less = remembered([*SEGMENTS[:2], Segment("D", 1, 1.0)], kept, 10)
    assert less.plain() == {"A": ["A"], "B": ["B"]}
    assert [one.name for one in less.members("")] == ["D"]  # new segments wait to be put somewhere
    other = [Segment("X", 1, 1.0), Segment("Y", 1, 2.0)]
    assert remembered(other, kept, 4) == proposal(other, 4)
    assert remembered(SEGMENTS, {}, 10) == proposal(SEGMENTS, 10)


# Fields and segments


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


# The dialog


def test_the_button_says_what_is_missing(window, tmp_path):
    button = window.desk.panel.design.hybrid_button
    assert not button.isEnabled()
    assert "Not yet" in button.toolTip()
    window.open(market_file(tmp_path / "bare.gpkg", 4, 2, accounts=False))
    assert not button.isEnabled()
    assert "no accounts" in button.toolTip()
    window.open(market_file(tmp_path / "market.gpkg", 4, 2))
    assert button.isEnabled()
    assert "Not yet" not in button.toolTip()


def test_the_dialog_proposes_groups_and_shows_what_they_hold(board):
    dialog = opened(board)
    assert dialog.choice.field.currentText() == "segment"
    records = {record["segment"]: record for record in dialog.editor.segment_model.records}
    accounts = board.session.accounts
    assert set(records) == set("KARE")
    for name, record in records.items():
        assert record["accounts"] == 108
        assert record["workload"] == pytest.approx(accounts[accounts["segment"] == name]["workload"].sum())
    groups = dialog.editor.group_model.records
    assert len(groups) == 2
    assert sum(record["territories"] for record in groups) == 6  # as many as the scenario has
    assert "workload ± 20.0 %" in dialog.editor.rules.text()
    board.desk.panel.design.workload_tolerance.setValue(12.0)
    assert "workload ± 12.0 %" in dialog.editor.rules.text()  # it follows the page


def test_groups_are_edited_in_the_tables(board):
    dialog = opened(board)
    for name in "KARE":
        put(board, dialog, name, "Key" if name in "KA" else "Rest")
    assert dialog.editor.grouping.plain() == {"Key": ["A", "K"], "Rest": ["E", "R"]}
    put(board, dialog, "E", "")
    assert "In no group: 108 accounts" in dialog.hint.text()
    count(board, dialog, "Key", 4)
    edit(board, dialog.editor.groups, dialog.editor.group_model.row_of("group", "Key"), 0, "Rest")
    assert "There is a group Rest already" in dialog.hint.text()
    edit(board, dialog.editor.groups, dialog.editor.group_model.row_of("group", "Key"), 0, "Enterprise")
    assert dialog.editor.grouping.counts() == {"Enterprise": 4, "Rest": 2}
    for name in "KAR":
        put(board, dialog, name, "")
    assert "No segment is in a group" in dialog.hint.text()
    assert not dialog.design_button.isEnabled()
    dialog.choice.propose.click()
    assert dialog.design_button.isEnabled()
    assert len(dialog.editor.grouping.groups) == 2


def test_editors_of_cells_choose_and_write(board):
    dialog = opened(board)
    table = dialog.editor.segments
    table.clicked.emit(table.model().index(0, 1))
    box = next(one for one in table.viewport().children() if one.metaObject().className() == "QComboBox")
    assert [box.itemText(row) for row in range(box.count())] == [*dialog.editor.grouping.names(), "none"]
    box.setCurrentIndex(box.count() - 1)
    box.activated.emit(box.count() - 1)
    board.breathe()
    assert dialog.editor.segment_model.records[0]["group"] == ""
    table = dialog.editor.groups
    table.clicked.emit(table.model().index(0, 1))
    spin = next(one for one in table.viewport().children() if one.metaObject().className() == "QSpinBox")
    assert (spin.minimum(), spin.maximum()) == (2, 144)
    spin.setValue(5)
    table.commitData(spin)
    board.breathe()
    assert 5 in dialog.editor.grouping.counts().values()


def test_every_account_of_a_group_has_one_territory_and_all_rules_are_kept(georgia, tmp_path):
    dialog = opened(georgia)
    chains(georgia, dialog)
    outcome = designed(georgia, dialog)
    accounts = georgia.session.accounts
    path = saved(georgia, dialog, tmp_path / "hybrid.gpkg")
    rows = frame_of(path, "accounts")
    assert (
        rows["account_id"].tolist() == accounts["account_id"].tolist()
        if "account_id" in rows
        else len(rows) == len(accounts)
    )
    big = rows["category"].isin(BIG)
    small = rows["category"].isin(SMALL)
    placed = rows["unit"].notna()
    assert (rows["group"][big] == "Chains").all()
    assert (rows["group"][small] == "Small stores").all()
    assert rows["group"][~big & ~small].isna().all()
    assert rows["territory"][~big & ~small].isna().all()
    assert rows["territory"][(big | small) & placed].notna().all()
    assert rows["territory"][big & placed].str.startswith("C").all()
    assert rows["territory"][small & placed].str.startswith("S").all()
    assert outcome.no_group == int((~big & ~small).sum())
    # The table, the layer of territories and the accounts say the same.
    records = {record["territory"]: record for record in dialog.result_page.model.records}
    layer = frame_of(path, "territories").set_index("territory")
    assert set(records) == set(layer.index) == set(rows["territory"].dropna())
    assert Counter(record["group"] for record in records.values()) == {"Chains": 3, "Small stores": 5}
    for name, mine in rows.groupby("territory"):
        assert records[name]["accounts"] == layer.loc[name, "accounts"] == len(mine)
        for measure in ("workload", "potential"):
            assert records[name][measure] == pytest.approx(mine[measure].sum())
            assert layer.loc[name, measure] == pytest.approx(mine[measure].sum())
    for group, limit in (("Chains", 0.15), ("Small stores", 0.15)):
        loads = np.array([record["workload"] for record in records.values() if record["group"] == group])
        deviations = loads / loads.mean() - 1
        assert np.abs(deviations).max() <= limit + 1e-9
        told = [record["workload_deviation"] for record in records.values() if record["group"] == group]
        assert told == pytest.approx(deviations.tolist())
    assert "Tolerances kept." in dialog.result_page.headline.text()
    assert "Accounts without a territory" in dialog.result_page.headline.text()


def test_territories_are_in_one_piece_and_differ_over_the_same_zips(georgia, tmp_path):
    dialog = opened(georgia)
    chains(georgia, dialog)
    designed(georgia, dialog)
    path = saved(georgia, dialog, tmp_path / "hybrid.gpkg")
    units = frame_of(path, "units")
    graph = graph_of(units)
    for ending, number in (("chains", 3), ("small_stores", 5)):
        members = defaultdict(list)
        for place, name in enumerate(units[f"territory_{ending}"]):
            members[name].append(place)
        assert len(members) == number
        assert all(nx.is_connected(graph.subgraph(places)) for places in members.values())
    assert (
        pd.crosstab(units["territory_chains"], units["territory_small_stores"]).gt(0).sum().sum() > 5
    )  # nested ones would be 5
    area = units.to_crs(32616).area.sum()
    outlines = frame_of(path, "territories").to_crs(32616)
    for _, mine in outlines.groupby("group"):
        assert mine.area.sum() == pytest.approx(area, rel=1e-6)  # each group covers the whole map


def test_the_file_is_on_the_map_one_layer_per_group(georgia, tmp_path):
    dialog = opened(georgia)
    chains(georgia, dialog)
    designed(georgia, dialog)
    before = georgia.session.state
    path = saved(georgia, dialog, tmp_path / "hybrid")
    path = path.with_suffix(".gpkg")
    assert path.is_file()
    assert f"{path}" in georgia.said[-1][1]
    root = QgsProject.instance().layerTreeRoot()
    node = root.children()[0]
    assert node.name() == "Territories by segment"
    names = [entry.name() for entry in node.children()]
    assert names == [
        "Accounts by group", "Small stores: territories", "Chains: territories", "ZIPs by group: Chains, Small stores"
    ]  # fmt: skip
    layers = {entry.name(): entry.layer() for entry in node.children()}
    filled, lines = layers["Chains: territories"], layers["Small stores: territories"]
    assert (filled.featureCount(), lines.featureCount()) == (3, 5)
    assert [one.value() for one in filled.renderer().categories()] == ["C01", "C02", "C03"]
    assert lines.renderer().type() == "singleSymbol"
    assert all(layer.labelsEnabled() for layer in (filled, lines))
    texts = [one.label() for one in layers["Accounts by group"].renderer().categories()]
    assert [text.split(" (")[0] for text in texts] == ["Chains", "Small stores", "in no group"]
    visible = [entry.name() for entry in node.children() if entry.isVisible()]
    assert visible == names[1:3]  # both alignments, without thousands of points
    assert not root.findLayer(georgia.layers.layer("zips").id()).isVisible()
    assert georgia.session.state is before  # the scenario is as it was
    # The lists of the page Data leave the territories out; accounts and ZIPs may be those of the next market.
    box = georgia.desk.panel.data.units_layer
    georgia.breathe()
    assert filled not in [box.layer(row) for row in range(box.count())]
    # Saved again, the map has it once.
    saved(georgia, dialog, path)
    assert [one.name() for one in root.children()].count("Territories by segment") == 1
    assert len([one for one in QgsProject.instance().mapLayers().values() if one.name() in names]) == 4


def test_a_folder_that_cannot_be_written_and_a_file_in_use_are_refused(board, tmp_path):
    dialog = opened(board)
    designed(board, dialog)
    layers = set(QgsProject.instance().mapLayers())
    files = sorted(path.name for path in tmp_path.rglob("*"))
    saved(board, dialog, UNWRITABLE / "hybrid.gpkg")
    assert "⚠" in dialog.hint.text()
    assert f"The folder {UNWRITABLE} cannot be written" in dialog.hint.text()
    saved(board, dialog, board.session.path)
    assert "is the file of the open market" in dialog.hint.text()
    blocked = tmp_path / "file"
    blocked.write_text("no folder")
    saved(board, dialog, blocked / "hybrid.gpkg")
    assert "cannot be written" in dialog.hint.text()
    assert set(QgsProject.instance().mapLayers()) == layers
    blocked.unlink()
    assert [
        name for name in sorted(path.name for path in tmp_path.rglob("*")) if not name.endswith(("-wal", "-shm"))
    ] == [name for name in files if not name.endswith(("-wal", "-shm"))]
    saved(board, dialog, tmp_path / "hybrid.gpkg")  # and then it goes on
    assert "Saved as" in dialog.hint.text()
    stranger = QgsVectorLayer(f"{tmp_path / 'hybrid.gpkg'}|layername=units", "mine", "ogr")
    QgsProject.instance().addMapLayer(stranger)
    with pytest.raises(ValueError, match="holds layers of this project: mine"):
        target_of(tmp_path / "hybrid.gpkg", None)


def test_cancel_leaves_everything_as_it_was(board, tmp_path):
    dialog = opened(board)
    first = designed(board, dialog)
    table = [dict(record) for record in dialog.result_page.model.records]
    count(board, dialog, dialog.editor.grouping.names()[1], 4)
    assert "have changed since the design" in dialog.hint.text()
    board.desk.panel.design.effort.setCurrentIndex(2)
    dialog.design_button.click()
    wait_until(dialog._work.running)
    wait_until(lambda: dialog.hint.text().startswith(dialog.editor.grouping.names()[0]))  # it says which group it is at
    assert dialog.cancel_button.isVisible()
    assert not dialog.design_button.isEnabled()
    assert dialog.editor.isEnabled()  # what is to be designed next can be chosen meanwhile
    dialog.cancel_button.click()
    board.settle(60)
    assert dialog.outcome is first
    assert dialog.result_page.model.records == table
    assert "Cancelled" in dialog.hint.text()
    assert dialog.cancel_button.isHidden()
    dialog.save_to(tmp_path / "cancelled.gpkg")
    dialog.cancel_button.click()
    board.settle(60)
    assert list(tmp_path.glob("*cancelled*")) == []
    assert list(tmp_path.glob(".territory_designer*")) == []


def test_another_field_does_not_take_a_running_design_away(board):
    board.session.accounts["size"] = [row % 2 + 1 for row in range(len(board.session.accounts))]
    dialog = opened(board)
    wanted = dialog.editor.grouping.plain()
    dialog.design_button.click()
    dialog.choice.field.setCurrentIndex(dialog.choice.field.findText("size"))
    dialog.choice.field.activated.emit(dialog.choice.field.currentIndex())
    board.settle(60)
    assert dialog.outcome.wish.groups == wanted
    assert [one.name for one in dialog.editor.grouping.segments] == ["1", "2"]
    assert "have changed since the design" in dialog.hint.text()


def test_rules_that_cannot_be_kept_name_the_group(board):
    dialog = opened(board)
    for name in "KARE":
        put(board, dialog, name, "Key" if name == "K" else "Rest")
    count(board, dialog, "Rest", 3)
    count(board, dialog, "Key", 140)
    dialog.design_button.click()
    board.settle(60)
    assert dialog.outcome is None
    assert dialog.hint.text().startswith("⚠ Group Key: ")
    assert dialog.design_button.isEnabled()  # after a change it can be tried again
    assert len(board.heard()) == 1
    count(board, dialog, "Key", 2)
    assert "⚠" not in dialog.hint.text()
    designed(board, dialog)


def test_closing_the_market_closes_the_dialog_and_its_choice_is_remembered(board):
    dialog = opened(board)
    for name in "KARE":
        put(board, dialog, name, "Key" if name == "K" else "Rest" if name != "E" else "")
    count(board, dialog, "Rest", 7)
    wanted = dialog.editor.grouping
    path = board.session.path
    board.session.close()
    board.breathe()
    assert board.flow.aids.hybrid is None
    assert not board.desk.panel.design.hybrid_button.isEnabled()
    board.open(path)
    again = opened(board)
    assert again is not dialog
    assert again.editor.grouping.plain() == wanted.plain()
    assert again.editor.grouping.counts() == wanted.counts()


def test_closing_the_market_ends_a_design_that_runs(board):
    dialog = opened(board)
    board.desk.panel.design.effort.setCurrentIndex(2)
    dialog.design_button.click()
    wait_until(dialog._work.running)
    board.session.close()
    board.settle(60)
    assert board.flow.aids.hybrid is None
    assert board.desk.runner.running() is False


def test_a_dialog_that_was_closed_comes_back_with_its_territories(board):
    dialog = opened(board)
    outcome = designed(board, dialog)
    dialog.close_button.click()
    assert not dialog.isVisible()
    board.desk.panel.design.hybrid_button.click()
    assert board.flow.aids.hybrid is dialog
    assert dialog.isVisible()
    assert dialog.outcome is outcome


def test_the_table_is_sorted_saved_and_shows_territories_on_the_map(board, tmp_path):
    dialog = opened(board)
    outcome = designed(board, dialog)
    page = dialog.result_page
    place = [column.key for column in page.model.columns].index("workload_deviation")
    page.table.sortByColumn(place, Qt.SortOrder.DescendingOrder)
    shown = [record["workload_deviation"] for record in page.model.records]
    assert shown == sorted(shown, reverse=True)
    page.export.save_to(tmp_path / "table.csv")
    board.breathe()
    with (tmp_path / "table.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 6
    assert list(rows[0])[:5] == ["Territory", "Group", "ZIPs", "Accounts", "Workload (h/year)"]
    assert float(rows[0]["Workload: deviation (%)"]) == pytest.approx(100 * shown[0], abs=1e-5)
    chosen = []
    board.flow.aids.units_chosen.connect(chosen.append)
    record = page.model.records[0]
    page.table.chosen.emit(record)
    labels = outcome.found[record["group"]].plan.labels
    assert chosen == [np.flatnonzero(labels == record["number"]).tolist()]
    assert len(chosen[0]) == record["units"]


def test_a_plan_beyond_its_tolerance_is_marked(board):
    rules(board, 0.2, 1000.0)
    dialog = opened(board)
    for name in "KARE":
        put(board, dialog, name, "Key" if name in "KA" else "Rest")
    count(board, dialog, "Key", 11)
    count(board, dialog, "Rest", 2)
    outcome = designed(board, dialog)
    page = dialog.result_page
    out = {record["territory"] for record in page.model.records if record["out"]}
    assert out
    loads = outcome.found["Key"].plan.deviations[:, 0]
    beyond = {f"K{number:02}" for number in np.flatnonzero(np.abs(loads) > 0.002) + 1}
    assert {name for name in out if name.startswith("K")} == beyond
    line = page.headline.text().split("\n")[0]
    assert line.startswith("⚠ Key: ")
    assert "Not kept: workload of territory K" in line
    assert "Tolerances kept" not in line
    row = page.model.row_of("territory", sorted(out)[0])
    assert page.model.index(row, 0).data(Qt.ItemDataRole.FontRole).bold()


def test_the_saved_accounts_of_a_group_make_a_market_of_their_own(board, tmp_path):
    dialog = opened(board)
    designed(board, dialog)
    path = saved(board, dialog, tmp_path / "hybrid.gpkg")
    group = dialog.editor.grouping.names()[0]
    layers = {layer.name(): layer for layer in QgsProject.instance().mapLayers().values()}
    units = next(layer for name, layer in layers.items() if name.startswith("ZIPs by group"))
    accounts = layers["Accounts by group"]
    accounts.setSubsetString(f"\"group\" = '{group}'")
    board.session.close()
    panel = board.desk.panel
    panel.data.units_layer.setLayer(units)
    panel.data.unit_id.setField("unit")
    ending = field_endings([group])[group]
    panel.data.current.setField(f"territory_{ending}")
    panel.data.choose_accounts(accounts)
    panel.measures.workload.show("accounts", "workload")
    panel.measures.potential.show("accounts", "potential")
    board.flow.size()
    board.settle(60)
    session = board.session
    assert session.is_open, board.said
    assert len(session.accounts) == dialog_accounts(path, group)
    assert session.scenario.name == "Current alignment"
    assert session.units.values[:, 0].sum() == pytest.approx(frame_of(path, "units")[f"workload_{ending}"].sum())


def dialog_accounts(path, group):
    rows = frame_of(path, "accounts")
    return int((rows["group"] == group).sum())


def test_every_field_has_a_name_a_tip_and_words_for_screen_readers(board):
    dialog = opened(board)
    named = [one for one in dialog.findChildren(QWidget) if one.objectName().startswith("td_")]
    plain = {"td_hybrid_hint", "td_hybrid_rules", "td_hybrid_headline", "td_hybrid_tabs", "td_hybrid_export"}
    cells = {"td_hybrid_segments", "td_hybrid_groups", "td_hybrid_table"}  # their cells have tips
    fields = [one for one in named if one.objectName() not in plain]
    assert len(fields) == 13
    assert [one.objectName() for one in fields if not one.accessibleName()] == []
    assert [one.objectName() for one in fields if not one.toolTip() and one.objectName() not in cells] == []
