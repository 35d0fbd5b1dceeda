"""Each kind of bad data is found, named and explained; what can be repaired is repaired and listed."""

from __future__ import annotations

import geopandas as gpd
import numpy as np
import pytest
import shapely

from territory_designer.planning.checks import check_accounts, check_units, prepare_units
from territory_designer.planning.findings import DataError, counts, headlines

from .frames import points, squares


def kinds(findings, severity=None):
    return [finding.kind for finding in findings if severity in (None, finding.severity)]


def test_good_units_have_no_findings_and_are_indexed_by_id():
    clean, findings = prepare_units(squares(["30301", "30302"], workload=[1, 2]), "zip", "zips", ["workload"])
    assert findings == []
    assert list(clean.index) == ["30301", "30302"]
    assert clean["workload"].dtype == float
    assert clean.crs == "EPSG:32616"


@pytest.mark.parametrize(
    ("shapes", "held"),
    [([shapely.Point(0, 0)], "points"), ([shapely.LineString([(0, 0), (1, 1)])], "lines"), ([None], "no geometry")],
)
def test_layer_without_polygons(shapes, held):
    frame = gpd.GeoDataFrame({"zip": ["1"]}, geometry=shapes, crs=4326)
    with pytest.raises(DataError, match=f"stores has no polygons.*{held}.*Choose"):
        prepare_units(frame, "zip", "stores")


def test_layer_without_features():
    with pytest.raises(DataError, match="zips has no features"):
        prepare_units(squares([]), "zip", "zips")


def test_unit_without_a_polygon_among_others():
    frame = squares(["30301", "30302", "30303"])
    frame.loc[1, "geometry"] = None
    frame.loc[2, "geometry"] = shapely.Point(1, 1)
    findings = check_units(frame, "zip", "zips")
    assert [(f.severity, f.id) for f in findings] == [("error", "30302"), ("error", "30303")]
    assert "is made of points" in findings[1].message


def test_unknown_id_field_names_the_fields_there_are():
    with pytest.raises(DataError, match=r"zips has no field code.*zip, workload"):
        prepare_units(squares(["1"], workload=[1]), "code", "zips")


def test_duplicate_ids_name_code_and_rows():
    with pytest.raises(DataError, match=r"zips: zip 30301 occurs 2 times \(rows 1, 3\)"):
        prepare_units(squares(["30301", "30302", "30301"]), "zip", "zips")


@pytest.mark.parametrize("empty", [None, "", "  ", float("nan")])
def test_empty_id_names_the_row(empty):
    with pytest.raises(DataError, match="zips, row 2: zip is empty"):
        prepare_units(squares(["30301", empty]), "zip", "zips")


def test_one_message_for_many_errors_and_all_of_them_attached():
    with pytest.raises(DataError) as caught:
        prepare_units(squares([None, None, "5", "5"]), "zip", "zips")
    assert str(caught.value).endswith("(And 2 more errors.)")
    assert kinds(caught.value.findings, "error") == ["empty_id", "empty_id", "duplicate_id"]


def test_lost_zeros_are_restored_and_said():
    clean, findings = prepare_units(squares([5001, 30301]), "zip", "zips")
    assert list(clean.index) == ["05001", "30301"]
    assert kinds(findings, "info") == ["leading_zeros"]
    assert "5001 had lost leading zeros; read as 05001" in findings[0].message


def test_restored_code_that_exists_already_is_a_duplicate():
    assert kinds(check_units(squares(["5001", "05001"]), "zip", "zips"), "error") == ["duplicate_id"]


def test_ids_of_other_units_are_not_padded():
    frame = squares([101, 102]).rename(columns={"zip": "county"})
    assert list(prepare_units(frame, "county", "counties")[0].index) == ["101", "102"]


def test_invalid_geometry_is_repaired_and_listed():
    frame = squares(["30301", "30302"])
    frame.loc[1, "geometry"] = shapely.from_wkt("POLYGON ((1000 0, 2000 1000, 2000 0, 1000 1000, 1000 0))")
    clean, findings = prepare_units(frame, "zip", "zips")
    assert clean.geometry.is_valid.all()
    assert clean.geometry.iloc[1].area == pytest.approx(500_000)
    assert [(f.severity, f.kind, f.id) for f in findings] == [("warning", "invalid_geometry", "30302")]
    assert "Self-intersection" in findings[0].message


def test_overlapping_parts_are_joined_not_cancelled():
    frame = squares(["30301"])
    frame.loc[0, "geometry"] = shapely.MultiPolygon([shapely.box(0, 0, 2, 2), shapely.box(1, 0, 3, 2)])
    clean, _ = prepare_units(frame, "zip", "zips")
    assert clean.geometry.iloc[0].area == pytest.approx(6.0)


def test_polygons_inside_a_collection_are_used():
    frame = squares(["30301"])
    frame.loc[0, "geometry"] = shapely.GeometryCollection([shapely.box(0, 0, 1, 1), shapely.Point(9, 9)])
    clean, findings = prepare_units(frame, "zip", "zips")
    assert clean.geometry.iloc[0].equals(shapely.box(0, 0, 1, 1))
    assert kinds(findings) == ["invalid_geometry"]


@pytest.mark.parametrize(
    ("shape", "kind"),
    [
        (shapely.Polygon([(0, 0), (1, 1), (2, 2)]), "no_area"),
        (shapely.Polygon([(0, 0), (np.nan, 1), (2, 2)]), "bad_coordinates"),
        (shapely.Polygon([(0, 0), (np.inf, 1), (2, 2)]), "bad_coordinates"),
    ],
)
def test_geometry_beyond_repair(shape, kind):
    frame = squares(["30301", "30302"])
    frame.loc[1, "geometry"] = shape
    findings = check_units(frame, "zip", "zips")
    assert [(f.severity, f.kind, f.id) for f in findings] == [("error", kind, "30302")]


def test_layer_without_crs():
    with pytest.raises(DataError, match=r"zips has no coordinate reference system.*EPSG:4326"):
        prepare_units(squares(["30301"], crs=None), "zip", "zips")


def test_longitude_and_latitude_are_handled_and_said():
    clean, findings = prepare_units(squares(["30301"], crs="EPSG:4326", side=0.1), "zip", "zips")
    assert len(clean) == 1
    assert [(f.severity, f.kind) for f in findings] == [("info", "geographic_crs")]


def test_metres_that_are_said_to_be_degrees():
    with pytest.raises(DataError, match=r"said to be in degrees .*reach 2,000"):
        prepare_units(squares(["30301", "30302"], crs="EPSG:4326"), "zip", "zips")


@pytest.mark.parametrize(
    ("value", "kind", "said"),
    [
        ("many", "text_in_number", 'workload = "many" is text, not a number'),
        (-1.0, "negative", 'workload = "-1.0" is negative'),
        (float("inf"), "infinite", "is infinite"),
        (float("-inf"), "infinite", "is infinite"),
        (float("nan"), "not_a_number", "is not a number"),
    ],
)
def test_bad_weight_names_layer_unit_and_field(value, kind, said):
    frame = squares(["30301", "30302"])
    frame["workload"] = np.array([5.0, value], dtype=object)
    with pytest.raises(DataError) as caught:
        prepare_units(frame, "zip", "zips", ["workload"])
    assert kind in kinds(caught.value.findings, "error")
    assert "zips, ZIP 30302" in str(caught.value)
    assert said in " ".join(finding.message for finding in caught.value.findings)


def test_null_weight_counts_as_zero_and_is_said():
    clean, findings = prepare_units(squares(["30301", "30302"], workload=[5.0, None]), "zip", "zips", ["workload"])
    assert list(clean["workload"]) == [5.0, 0.0]
    assert [(f.severity, f.kind, f.id) for f in findings] == [("warning", "null_measure", "30302")]


def test_weights_that_are_all_zero():
    with pytest.raises(DataError, match="workload is 0 in every ZIP"):
        prepare_units(squares(["30301", "30302"], workload=[0, 0]), "zip", "zips", ["workload"])


def test_unknown_measure():
    with pytest.raises(DataError, match="zips has no field income"):
        prepare_units(squares(["30301"]), "zip", "zips", ["income"])


def accounts_findings(accounts, **options):
    units, _ = prepare_units(squares(["30301", "30302", "30303"]), "zip", "zips")
    return check_accounts(accounts, units, **options)


def test_accounts_repeated_empty_outside_and_lost():
    accounts = points(
        [(10, 10), (20, 20), (30, 30), (3600, 500), None, None, (40, 40)],
        id=["a", "a", None, "far", "lost", "by zip", "b"],
        code=["30301", "30301", "30302", None, "99999", "30303", None],
    )
    findings = accounts_findings(accounts, account_id="id", zip_field="code", layer="stores")
    assert counts(findings) == {
        "warning": {"empty_id": 1, "repeated_id": 1, "outside": 1, "no_position": 1},
        "info": {"zip_disagrees": 1, "placed_by_zip": 1},
    }
    messages = {finding.kind: finding.message for finding in findings}
    assert "id a occurs 2 times" in messages["repeated_id"]
    assert "account far lies outside every ZIP (the nearest is 30303, 0.6 km away); not assigned" in messages["outside"]
    assert "account lost is not assigned: it has no position and its ZIP code 99999 is not" in messages["no_position"]
    assert "row 3 lies in 30301, but its code leads to 30302" in messages["zip_disagrees"]


def test_no_account_in_any_unit_is_an_error():
    findings = accounts_findings(points([(1e6, 1e6), (2e6, 1e6)]), layer="stores")
    assert kinds(findings, "error") == ["no_overlap"]


def test_accounts_without_crs_without_place_or_without_rows():
    assert kinds(accounts_findings(points([(1, 1)], crs=None)), "error") == ["no_crs"]
    assert kinds(accounts_findings(points([None])), "error") == ["no_position", "no_overlap"]
    assert kinds(accounts_findings(points([])), "error") == ["no_accounts"]


def test_accounts_with_unknown_fields():
    findings = accounts_findings(points([(1, 1)]), account_id="id", zip_field="code", measures=["sales"])
    assert [f.message.split(". ")[0] for f in findings] == [
        "accounts has no field id",
        "accounts has no field code",
        "accounts has no field sales",
    ]


def test_bad_figure_of_an_account_names_it():
    accounts = points([(1, 1), (2, 2)], id=["a", "b"], sales=[1.0, -5.0])
    findings = accounts_findings(accounts, account_id="id", measures=["sales"], layer="stores")
    assert findings[0].message.startswith('stores, account b: sales = "-5.0" is negative')


def test_accounts_can_be_checked_before_there_are_usable_units():
    accounts = points([(1, 1), (2, 2)], id=["a", "a"])
    assert kinds(check_accounts(accounts, None, account_id="id")) == ["repeated_id"]


def test_headlines_are_one_line_per_kind():
    findings = accounts_findings(points([(-10, 5), (-20, 5), (-30, 5), (5, 5)]), layer="stores")
    assert len(findings) == 3
    assert len(headlines(findings)) == 1
    assert "And 2 more like it" in headlines(findings)[0]
