"""``makemarket`` on the sample: units, accounts, neighbours, and the alignment that there is."""

from __future__ import annotations

import pytest
from qgis.core import QgsProject, QgsVectorLayer

from territory_designer.desktop.guide import _join_alignment
from territory_designer.engine import Units
from territory_designer.paths import resource
from territory_designer.workspace.market import Market
from territory_designer.workspace.market_units import units_of
from tests.headless.markets import make_layer, write


def table(name):
    return QgsVectorLayer(f"{resource('sample', 'georgia.gpkg')}|layername={name}", name, "ogr")


@pytest.fixture
def made(run, tmp_path):
    """Path of a market of Georgia with accounts and the current alignment."""
    layers = {name: table(name) for name in ("zips", "alignment", "accounts")}
    QgsProject.instance().addMapLayers(list(layers.values()))
    _join_alignment(layers["zips"], layers["alignment"])
    path = tmp_path / "georgia.gpkg"
    run(
        "makemarket",
        {
            "UNITS": layers["zips"],
            "UNIT_ID": "zip",
            "WORKLOAD": "establishments_2016",
            "POTENTIAL": "aggregate_income_usd",
            "ACCOUNTS": layers["accounts"],
            "ACCOUNT_ZIP": "zip",
            "ACCOUNT_WORKLOAD": "2",
            "CURRENT": "alignment_rep",
            "TITLE": "Georgia",
            "MARKET": str(path),
        },
    )
    yield path
    QgsProject.instance().clear()


def test_units_and_neighbours_are_those_of_the_layer(made):
    with Market.open(made) as market:
        frame = market.units()
        kept, anew = units_of(market, frame)[0], Units.from_polygons(frame, list(market.measures))
    assert (market.title, market.measures, len(frame)) == ("Georgia", ("workload", "potential"), 735)
    assert (kept.pairs == anew.pairs).all()
    assert kept.border_m == pytest.approx(anew.border_m)
    assert kept.values.sum(axis=0) == pytest.approx(anew.values.sum(axis=0))


def test_accounts_are_in_their_units_with_their_measures(made):
    with Market.open(made) as market:
        accounts, units = market.accounts(), set(market.unit_ids())
    assert len(accounts) == 11_080
    assert set(accounts["unit"].dropna()) <= units
    assert accounts["unit"].notna().mean() > 0.99
    assert (accounts["workload"] == 2).all()


def test_what_is_in_force_is_an_approved_scenario_owned_by_the_reps(made):
    with Market.open(made) as market:
        (scenario,) = market.scenarios()
        territories, labels = market.territories(scenario.id), market.labels(scenario.id)
        assert market.alignment() == market.active_scenario() == scenario.id
    assert scenario.approved
    assert [one.rep for one in territories] == [one.name for one in territories]
    assert (labels >= 0).all()
    assert len(set(labels.tolist())) == len(territories) == 20


def test_links_and_barriers_go_into_the_market(run, fails, tmp_path):
    def pairs(name, *rows):
        layer = make_layer("None?field=from_unit:string&field=to_unit:string", [(None, *row) for row in rows], crs="")
        return write(layer, tmp_path / "pairs.gpkg", name)

    links, barriers = pairs("links", ("31328", "31522")), pairs("barriers", ("30002", "30030"))
    path = tmp_path / "crossed.gpkg"
    units = f"{resource('sample', 'georgia.gpkg')}|layername=zips"
    wishes = {"UNITS": units, "UNIT_ID": "zip", "WORKLOAD": "establishments_2016", "LINKS": links}
    run("makemarket", {**wishes, "BARRIERS": barriers, "MARKET": str(path)})
    with Market.open(path) as market:
        assert market.crossings() == [("link", "31328", "31522", ""), ("barrier", "30002", "30030", "")]
        units = units_of(market, market.units())[0]
    declared = [(str(units.ids[one.first]), str(units.ids[one.second])) for one in units.links if one.declared]
    assert declared == [("31328", "31522")]
    message = fails("makemarket", {**wishes, "BARRIERS": links, "MARKET": str(tmp_path / "none.gpkg")})
    assert "both a link and a barrier" in message
    assert not (tmp_path / "none.gpkg").exists()
