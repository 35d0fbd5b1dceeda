"""Territories by segment, designed and saved: rules, pieces, the file and the map, on four real counties."""

from __future__ import annotations

import csv
from collections import Counter, defaultdict
from pathlib import Path

import networkx as nx
import numpy as np
import pandas as pd
import pytest
import shapely
from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import Qt

from territory_designer.desktop.hybrid.hybrid_layers import target_of
from territory_designer.planning.group_text import field_endings
from tests.desktop.hybrid.steps import count, designed, frame_of, opened, put, saved

UNWRITABLE = Path("/proc/sys/kernel")
BIG = ["Super Store", "Supermarket", "Large Grocery Store"]
SMALL = ["Convenience Store", "Combination Grocery/Other", "Medium Grocery Store", "Small Grocery Store"]


def chains(window, dialog):
    """Chains and small stores, 3 and 5 territories; all other categories in no group."""
    for one in dialog.editor.grouping.segments:
        put(window, dialog, one.name, "Chains" if one.name in BIG else "")
    for name in SMALL:
        put(window, dialog, name, "Small stores")
    count(window, dialog, "Chains", 3)
    count(window, dialog, "Small stores", 5)


def graph_of(units):
    """Neighbours from nothing but the polygons that were written."""
    shapes = units.geometry.to_numpy()
    first, second = shapely.STRtree(shapes).query(shapes, predicate="intersects")
    graph = nx.Graph()
    graph.add_nodes_from(range(len(shapes)))
    graph.add_edges_from((int(a), int(b)) for a, b in zip(first, second) if a != b)
    return graph


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
    assert node.name() == "Territories by segment: hybrid"
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
    assert [one.name() for one in root.children()].count("Territories by segment: hybrid") == 1
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
    board.settle()
    session = board.session
    assert session.is_open, board.said
    assert len(session.accounts) == dialog_accounts(path, group)
    assert session.scenario.name == "Current alignment"
    assert session.units.values[:, 0].sum() == pytest.approx(frame_of(path, "units")[f"workload_{ending}"].sum())


def dialog_accounts(path, group):
    rows = frame_of(path, "accounts")
    return int((rows["group"] == group).sum())
