"""Colouring of a market: every unit is drawn, classes stay the same across scenarios, legends say units."""

from __future__ import annotations

import itertools

import pytest
from qgis.core import (
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextScope,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsProject,
    QgsRenderContext,
    QgsSymbolLayer,
    QgsSymbolLayerUtils,
)
from qgis.PyQt.QtCore import QSize

from territory_designer.cartography import bivariate_key, market_renderers
from territory_designer.cartography.colouring import (
    COLOUR_MODES,
    Colouring,
    available_modes,
    border_metres,
    style_market,
    two_measure_bounds,
)
from territory_designer.cartography.layers import column_values
from territory_designer.cartography.market_layers import add_market_layers
from territory_designer.cartography.palette import BIVARIATE_COLOURS, DEVIATION_COLOURS, KEPT
from tests.cartography.market_file import (
    COLOURS,
    EMPTY,
    LOCKED,
    MOVED,
    NOBODYS,
    account_layer,
    unit_layer,
    write_market,
)

CONTEXT = Colouring(
    colours=COLOURS,
    tolerances={"workload": 10.0, "potential": 5.0},
    deviations={"workload": {"T01": 4.0, "T02": 10.0, "T03": -10.5, "T04": 45.0}},
    segment="kare",
)


@pytest.fixture
def units(qgis_app):
    return unit_layer()


@pytest.fixture
def accounts(qgis_app):
    return account_layer()


@pytest.fixture
def market(qgis_app, tmp_path):
    project = QgsProject()
    yield add_market_layers(project, write_market(tmp_path / "market.gpkg"), "Market", ["workload", "potential"])
    project.clear()


def legend(layer):
    return [item.label() for item in layer.renderer().legendSymbolItems()]


def drawn(layer):
    """Colour per feature as the renderer would draw it, by number; ``None`` where it draws nothing, or twice."""
    renderer = layer.renderer().clone()
    context = QgsRenderContext()
    context.expressionContext().appendScope(layer.createExpressionContextScope())
    renderer.startRender(context, layer.fields())
    colours = {}
    for number, feature in enumerate(layer.getFeatures()):
        context.expressionContext().setFeature(feature)
        symbols = renderer.symbolsForFeature(feature, context)
        colours[number] = symbols[0].color().name() if len(symbols) == 1 else None
    renderer.stopRender(context)
    return colours


def picture(layer, *, pixels=800):
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(layer.crs())
    settings.setExtent(layer.extent())
    settings.setOutputSize(QSize(pixels, pixels * 3 // 4))
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    return job.renderedImage()


def colours_of_unit(image, number):
    """Colours inside a unit, without its border."""
    size = image.width() / 8
    left, top = (number % 8) * size, image.height() - (number // 8 + 1) * size
    inside = [round(size * share / 20) for share in range(3, 18)]
    return {image.pixelColor(int(left) + x, int(top) + y).name() for x, y in itertools.product(inside, inside)}


@pytest.mark.parametrize("mode", COLOUR_MODES)
def test_every_unit_is_drawn_in_every_mode(units, mode):
    style_market({"zips": units}, mode, CONTEXT)
    colours = drawn(units)
    assert len(colours) == 48
    assert None not in colours.values()


def test_units_have_the_colour_of_their_territory(units):
    style_market({"zips": units}, "territory", CONTEXT)
    assert legend(units) == ["T01", "T02", "T03", "T04", "not assigned", "locked"]
    colours = drawn(units)
    for number, name in enumerate(column_values(units, "territory")):
        if name:
            assert colours[number] == COLOURS[name]


def test_units_have_the_colour_of_their_district(units):
    areas = {"T02": ("Inland", "#aa3377"), "T01": ("Coast", "#4477aa"), "T03": ("Inland", "#aa3377")}
    style_market({"zips": units}, "area", Colouring(areas=areas, area_title="Zone"))
    assert legend(units) == ["Inland", "Coast", "in no zone"]
    assert units.name() == "ZIPs by zone"
    colours = drawn(units)
    for number, name in enumerate(column_values(units, "territory")):
        if name in areas:
            assert colours[number] == areas[name][1]


def test_only_locked_units_have_lines(units):
    style_market({"zips": units}, "territory", CONTEXT)
    image = picture(units)
    assert len(colours_of_unit(image, LOCKED)) > 3
    assert colours_of_unit(image, LOCKED + 1) == {COLOURS["T02"]}
    assert len(colours_of_unit(image, NOBODYS)) > 1, "hatched"


def test_the_legend_shows_no_territory_as_locked(units):
    style_market({"zips": units}, "territory", CONTEXT)
    pictures = {
        item.label(): QgsSymbolLayerUtils.symbolPreviewPixmap(item.symbol(), QSize(60, 40)).toImage()
        for item in units.renderer().legendSymbolItems()
    }
    seen = {
        name: len({image.pixelColor(x, y).name() for x in range(10, 50) for y in range(10, 30)})
        for name, image in pictures.items()
    }
    assert [seen[name] for name in COLOURS] == [1, 1, 1, 1]
    assert seen["locked"] > 1


def test_the_tolerance_bounds_a_class_of_deviations(units):
    style_market({"zips": units}, "deviation", CONTEXT)
    assert units.name() == "Workload vs. target (tolerance ±10 %)"
    assert legend(units) == [
        "more than 20 % above",
        "+10 to +20 %",
        "+5 to +10 %",
        "within ±5 %",
        "−10 to −5 %",
        "−20 to −10 %",
        "more than 20 % below",
        "not assigned",
    ]
    by_name = dict(zip(column_values(units, "territory"), drawn(units).values()))
    assert by_name["T01"] == DEVIATION_COLOURS[3]
    assert by_name["T02"] == DEVIATION_COLOURS[4], "a tolerance used fully is kept"
    assert by_name["T03"] == DEVIATION_COLOURS[1]
    assert by_name["T04"] == DEVIATION_COLOURS[6]


@pytest.mark.parametrize(("value", "expected"), [(0, 3), (5, 3), (-5.1, 2), (10.0000001, 4), (10.1, 5), (-20.5, 0)])
def test_classes_of_deviations(value, expected):
    assert market_renderers.deviation_class(value, (5.0, 10.0, 20.0)) == expected


@pytest.mark.parametrize("mode", ["workload", "potential", "both", "deviation"])
def test_classes_are_the_same_for_another_scenario(units, mode):
    style_market({"zips": units}, mode, CONTEXT)
    before = legend(units)
    index = units.fields().lookupField("territory")
    units.dataProvider().changeAttributeValues({number: {index: "T01"} for number in range(1, 49)})
    other = Colouring(
        colours={"T01": "#ff0000"}, tolerances=CONTEXT.tolerances, deviations={"workload": {"T01": 300.0}}
    )
    style_market({"zips": units}, mode, other)
    assert legend(units) == before


def test_a_measure_of_any_name_is_a_mode(units):
    style_market({"zips": units}, "workload", CONTEXT)
    assert units.name() == "Workload per ZIP (h/year)"
    assert legend(units)[0] == "0"
    assert drawn(units)[EMPTY] == "#fafafa"
    context = Colouring(measures=["locked"], values={"locked": [0, 1, 2]})
    style_market({"zips": units}, "locked", context)
    assert units.name() == "Locked per ZIP"


def test_two_measures_at_once(units):
    style_market({"zips": units}, "both", CONTEXT)
    assert legend(units) == [
        "Workload up to 100 h/year",
        "Potential up to $ 2 M/year",
        "Potential $ 2 – 3 M/year",
        "Potential more than $ 3 M/year",
        "Workload 100 – 800 h/year",
        "Potential up to $ 2 M/year",
        "Potential $ 2 – 3 M/year",
        "Potential more than $ 3 M/year",
        "Workload more than 800 h/year",
        "Potential up to $ 2 M/year",
        "Potential $ 2 – 3 M/year",
        "Potential more than $ 3 M/year",
        "no figure",
    ]
    colours = drawn(units)
    assert colours[0] == BIVARIATE_COLOURS[0][2], "little work, much to earn"
    assert colours[47] == BIVARIATE_COLOURS[2][0]
    units.dataProvider().changeAttributeValues({1: {units.fields().lookupField("potential"): None}})
    assert drawn(units)[0] == "#d9d9d9"


@pytest.mark.parametrize("scale", [1.0, 2.5])
def test_the_key_to_two_measures(units, scale):
    bounds = two_measure_bounds(units, CONTEXT)
    image = bivariate_key.bivariate_key("workload", "potential", bounds, scale=scale, ink="#ff0000")
    cell, left, top = bivariate_key.CELL, bivariate_key.LEFT, bivariate_key.ABOVE
    for row, column in itertools.product(range(3), range(3)):
        x, y = left + (column + 0.5) * cell, top + (2.5 - row) * cell
        assert image.pixelColor(round(x * scale), round(y * scale)).name() == BIVARIATE_COLOURS[row][column]
    written = [
        (x / scale, y / scale)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).name() == "#ff0000"
    ]
    assert any(x < left for x, _ in written)
    assert any(y > top + 3 * cell for _, y in written)
    edges = {x for x, _ in written} | {image.width() / scale - x for x, _ in written}
    assert min(edges) > 2, "no text is cut off"


def test_changes_have_the_colour_of_the_new_territory(units):
    style_market({"zips": units}, "change", CONTEXT)
    image = picture(units)
    assert colours_of_unit(image, MOVED) == {COLOURS["T04"]}
    assert colours_of_unit(image, 0) == {KEPT}
    assert len(colours_of_unit(image, NOBODYS)) > 1, "hatched"
    assert legend(units) == ["moves (colour of the new territory)", "stays", "not assigned"]


def test_names_with_quotes(units):
    odd = """O'Neil "East" \\ 100 %"""
    index = units.fields().lookupField("territory")
    units.dataProvider().changeAttributeValues({1: {index: odd}})
    style_market({"zips": units}, "change", Colouring(colours={**COLOURS, odd: "#123456"}))
    assert colours_of_unit(picture(units), 0) == {"#123456"}
    style_market({"zips": units}, "territory", Colouring(colours={**COLOURS, odd: "#123456"}))
    assert drawn(units)[0] == "#123456"


def test_borders_fade_where_units_are_small(units):
    style_market({"zips": units}, "territory", CONTEXT)
    category = units.renderer().categories()[0]  # by name: QGIS drops a symbol with the last reference to its owner
    width = (
        category.symbol()
        .symbolLayer(0)
        .dataDefinedProperties()
        .property(QgsSymbolLayer.Property.StrokeWidth)
        .expressionString()
    )

    def at(scale):
        context = QgsExpressionContext()
        scope = QgsExpressionContextScope()
        scope.setVariable("map_scale", scale)
        context.appendScope(scope)
        return QgsExpression(width).evaluate(context)

    assert border_metres(units) == pytest.approx(10_000 * 0.0125, rel=0.1), "units of about 10 km"
    assert at(100_000) == market_renderers.THICKEST
    assert 0.03 < at(3_000_000) < 0.06
    assert at(50_000_000) == market_renderers.THINNEST


def test_segments_in_the_order_of_their_scheme(accounts):
    style_market({"accounts": accounts}, "segment", CONTEXT)
    assert accounts.name() == "Accounts by K.A.R.E. class (number)"
    assert legend(accounts) == ["Keep (23)", "Attain (23)", "Recapture (22)", "Expand (22)"]
    assert not accounts.hasScaleBasedVisibility()
    categories = accounts.renderer().categories()
    assert len({one.symbol().color().name() for one in categories}) == 4
    assert len({one.symbol().symbolLayer(0).shape() for one in categories}) == 4, "told apart in grey"
    style_market({"accounts": accounts}, "territory", CONTEXT)
    assert accounts.renderer().type() == "singleSymbol"
    assert accounts.name() == "Accounts"


def test_many_segments_share_the_last_colour():
    counts = {f"S{number:02}": 100 - number for number in range(12)}
    shown, rare = market_renderers.segment_order({**counts, None: 3})
    assert shown == [f"S{number:02}" for number in range(7)]
    assert len(rare) == 5
    renderer = market_renderers.by_segment("segment", {**counts, None: 3})
    assert [one.label() for one in renderer.categories()][-1] == "5 others (458)"
    few = market_renderers.by_segment("segment", {"B": 1, "A": 2, None: 1_500})
    assert [one.label() for one in few.categories()] == ["A (2)", "B (1)", "none (1,500)"]
    assert market_renderers.by_segment("segment", {}).categories() == []


def test_accounts_without_a_segment_are_drawn(accounts):
    style_market({"accounts": accounts}, "segment", Colouring(segment="trade"))
    assert None not in drawn(accounts).values()


def test_the_mode_shows_what_it_is_about(market):
    def visible(role):
        layer = market[role]
        return layer.project().layerTreeRoot().findLayer(layer.id()).isVisible()

    style_market(market, "heat", CONTEXT)
    assert visible("heat")
    assert market["heat"].name() == "Heat map: workload (h/year)"
    assert market["heat"].renderer().weightExpression() == 'coalesce("workload", 0)'
    style_market(market, "segment", CONTEXT)
    assert not visible("heat")
    assert visible("accounts")
    style_market(market, "territory", CONTEXT)
    assert visible("zips")
    assert market["zips"].customProperty("territory_designer/mode") == "territory"


def test_heat_counts_accounts_where_they_have_no_figure(market):
    style_market(market, "heat", Colouring(measure="potential"))
    assert market["heat"].renderer().weightExpression() == ""
    assert market["heat"].name() == "Heat map: accounts (number)"


def test_deviations_stand_in_the_labels_of_territories(market):
    style_market(market, "deviation", CONTEXT)
    layer = market["territories"]
    context = QgsExpressionContext()
    scope = QgsExpressionContextScope()
    scope.setVariable("map_scale", 500_000)
    context.appendScope(scope)
    said = {}
    for feature in layer.getFeatures():
        context.setFeature(feature)
        context.setFields(layer.fields())
        said[feature["territory"]] = QgsExpression(layer.labeling().settings().fieldName).evaluate(context)
    assert said == {"T01": "T01\n+4.0 %", "T02": "T02\n+10.0 %", "T03": "T03\n−10.5 %", "T04": "T04\n+45.0 %"}
    style_market(market, "territory", CONTEXT)
    assert layer.labeling().settings().fieldName == '"territory"'


def test_modes_that_a_market_has(market):
    assert available_modes(market, ["workload", "potential"], "District") == COLOUR_MODES
    bare = available_modes({"zips": market["zips"]}, ["sales_2024"])
    assert bare == {
        "territory": "Territory",
        "sales_2024": "Sales 2024",
        "deviation": "Deviation from target",
        "change": "Change against the alignment",
    }


@pytest.mark.parametrize(
    ("mode", "context", "message"),
    [
        ("colour", Colouring(), "no colouring by colour"),
        ("both", Colouring(measures=["workload"]), "needs two measures"),
        ("deviation", Colouring(measures=[]), "needs a measure"),
        ("segment", Colouring(), "field of the accounts"),
    ],
)
def test_modes_that_cannot_be(units, mode, context, message):
    before = units.renderer()
    with pytest.raises(ValueError, match=message):
        style_market({"zips": units}, mode, context)
    assert units.renderer() is before
