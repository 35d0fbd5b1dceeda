"""Accounts into units: every account is in exactly one unit or listed with the reason, and totals reconcile."""

from __future__ import annotations

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from territory_designer.planning.accounts import assign_accounts, reconcile, summarize_accounts
from territory_designer.planning.findings import DataError

from .frames import points, squares

IDS = ["30301", "30302", "30303"]
CROSSWALK = pd.DataFrame({"zip": ["30399", "30398", "30397"], "zcta": ["30303", "30302", "10001"]})


def units(ids=IDS, **options):
    return squares(ids, **options).set_index("zip")


def test_position_decides_then_zip_then_crosswalk():
    accounts = points(
        [(500, 500), (1500, 500), (1500, 500), None, None, None, (-50, 5), (-50, 5)],
        zip=["30301", "30303", None, "30302", "30399", "30397", "30399", None],
    )
    result = assign_accounts(accounts, units(), "zip", CROSSWALK)
    assert list(result.unit) == ["30301", "30302", "30302", "30302", "30303", None, "30303", None]
    assert list(result.how) == ["position", "position", "position", "zip", "crosswalk", None, "crosswalk", None]
    assert result.disagree.to_dict("index") == {1: {"unit": "30302", "zip_unit": "30303"}}
    assert list(result.unassigned.index) == [5, 7]
    assert list(result.unassigned["reason"]) == [
        "it has no position and its ZIP code 30397 is not among the units",
        "its position lies outside every unit and it has no ZIP code",
    ]
    assert list(result.outside.index) == [6, 7]
    assert list(result.outside["unit"]) == ["30303", None]
    assert result.counts() == {
        "accounts": 8,
        "assigned": 6,
        "by_position": 3,
        "by_zip": 1,
        "by_crosswalk": 2,
        "unassigned": 2,
        "outside": 2,
        "zip_disagrees": 1,
    }


def test_nearest_unit_is_offered_with_its_distance():
    result = assign_accounts(points([(3600.0, 500.0), (1500.0, -250.0)]), units())
    assert list(result.unassigned["nearest_unit"]) == ["30303", "30302"]
    # The grid of the UTM zone stretches by up to 0.1 % against the local projection.
    assert list(result.unassigned["distance_km"]) == pytest.approx([0.6, 0.25], rel=0.05)


def test_distance_is_in_kilometres_for_longitude_and_latitude_too():
    market = gpd.GeoDataFrame(geometry=[shapely.box(-84, 33, -83, 34)], index=["30301"], crs=4326)
    result = assign_accounts(points([(-83.5, 35.0)], crs=4326), market)
    assert result.unassigned["distance_km"].iloc[0] == pytest.approx(110.9, abs=0.3)


@pytest.mark.parametrize("order", [[0, 1, 2], [2, 1, 0], [1, 2, 0]])
def test_account_on_a_border_goes_to_the_first_id_whatever_the_order(order):
    accounts = points([(1000, 500), (2000, 500), (1000, 0)])
    result = assign_accounts(accounts, units().iloc[order])
    assert list(result.unit) == ["30301", "30302", "30301"]


def test_account_on_a_border_goes_where_its_own_zip_says():
    result = assign_accounts(points([(1000, 500), (1000, 500)], zip=["30302", "30303"]), units(), "zip")
    assert list(result.unit) == ["30302", "30301"]


def test_thousands_of_accounts_on_one_coordinate():
    result = assign_accounts(points([(1500, 500)] * 5000), units())
    assert result.unit.value_counts().to_dict() == {"30302": 5000}


def test_other_coordinate_system_and_other_shapes():
    places = gpd.GeoSeries([shapely.Point(500, 500), shapely.MultiPoint([(1500, 500)]), shapely.box(2100, 1, 2200, 9)])
    accounts = gpd.GeoDataFrame(geometry=places.set_crs("EPSG:32616").to_crs(4326))
    assert list(assign_accounts(accounts, units()).unit) == IDS


def test_position_that_is_no_number_is_no_position():
    accounts = points([(float("nan"), 5.0), (float("inf"), 5.0)], zip=["30301", None])
    result = assign_accounts(accounts, units(), "zip")
    assert list(result.how) == ["zip", None]
    assert result.unassigned["nearest_unit"].tolist() == [None]


def test_lost_zeros_and_plus_four_of_accounts_are_understood():
    accounts = points([None] * 4, zip=[5001, "5001-0001", "05001", 5001.0])
    result = assign_accounts(accounts, units(["05001"]), "zip")
    assert list(result.unit) == ["05001"] * 4
    assert result.restored == [("5001", "05001")]


def test_zip_of_the_crosswalk_that_lost_its_zero():
    crosswalk = pd.DataFrame({"zip": ["05009"], "zcta": [5001]})
    result = assign_accounts(points([None], zip=[5009]), units(["05001"]), "zip", crosswalk)
    assert list(result.unit) == ["05001"]


def test_crosswalk_that_contradicts_itself_or_lacks_a_column():
    double = pd.DataFrame({"zip": ["30399", "30399"], "zcta": ["30301", "30302"]})
    with pytest.raises(DataError, match=r"leads ZIP 30399 to more than one unit \(30301, 30302\)"):
        assign_accounts(points([None], zip=["30399"]), units(), "zip", double)
    with pytest.raises(DataError, match="crosswalk has no column zcta"):
        assign_accounts(points([None], zip=["30399"]), units(), "zip", double[["zip"]])


def test_missing_field_and_missing_crs():
    with pytest.raises(DataError, match="no field code"):
        assign_accounts(points([(1, 1)]), units(), "code")
    with pytest.raises(DataError, match="account layer has no coordinate reference system"):
        assign_accounts(points([(1, 1)], crs=None), units())


PLACES = st.one_of(
    st.none(), st.tuples(st.integers(-3, 33).map(lambda v: v * 100.0), st.integers(-3, 13).map(lambda v: v * 100.0))
)
CODES = st.sampled_from([None, *IDS, "30399", "99999", "", 30301, 30302.0])


@settings(max_examples=60)
@given(st.lists(st.tuples(PLACES, CODES, st.floats(0, 1e6), st.floats(0, 1e9)), min_size=1, max_size=40), st.booleans())
def test_totals_always_reconcile(rows, with_crosswalk):
    places, codes, workload, potential = zip(*rows)
    accounts = points(places, zip=np.array(codes, dtype=object))
    market = units()
    result = assign_accounts(accounts, market, "zip", CROSSWALK if with_crosswalk else None)
    table = summarize_accounts(market, accounts, result, pd.Series(workload), pd.Series(potential))

    assert list(table.index) == IDS
    assert int(table["accounts"].sum()) + len(result.unassigned) == len(accounts)
    assert set(result.unassigned.index) == set(accounts.index[result.unit.isna()])
    for name, values in (("workload", workload), ("potential", potential)):
        listed = sum(values[row] for row in result.unassigned.index)
        assert table[name].sum() + listed == pytest.approx(sum(values))
        total = table.attrs["reconciliation"][name]
        assert total["in"] == pytest.approx(total["assigned"] + total["unassigned"])
    for row, place in enumerate(places):
        if place is not None and 0 <= place[0] <= 3000 and 0 <= place[1] <= 1000:
            assert result.how[row] == "position"
            assert market.loc[result.unit[row], "geometry"].intersects(shapely.Point(place))


def test_summary_holds_every_unit_and_only_what_was_asked():
    accounts = points([(500, 500), (500, 500)])
    table = summarize_accounts(units(), accounts, assign_accounts(accounts, units()), pd.Series([1.5, 2.0]))
    assert table.to_dict("list") == {"accounts": [2, 0, 0], "workload": [3.5, 0.0, 0.0]}


def test_summary_refuses_what_does_not_fit():
    accounts = points([(500, 500), (500, 500)])
    result = assign_accounts(accounts, units())
    with pytest.raises(DataError, match="1 values of workload for 2 accounts"):
        summarize_accounts(units(), accounts, result, pd.Series([1.0]))
    with pytest.raises(DataError, match="workload of some accounts is not a finite number"):
        summarize_accounts(units(), accounts, result, pd.Series([1.0, float("nan")]))


def test_totals_that_do_not_reconcile_are_refused():
    accounts = points([(500, 500), (-500, 500)])
    result = assign_accounts(accounts, units())
    table = pd.DataFrame({"accounts": [2, 0, 0], "workload": [2.0, 0.0, 0.0]}, index=IDS)
    with pytest.raises(DataError, match="The accounts do not reconcile: 2 went in, 2 are in units and 1 are listed"):
        reconcile(table, result, {"workload": pd.Series([1.0, 1.0])})
