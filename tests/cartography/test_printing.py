"""Pages: everything is on them, nothing is cut, all files or none."""

from __future__ import annotations

import itertools
import re
import traceback

import pytest
from pypdf import PdfReader
from qgis.core import QgsFeedback, QgsLayoutFrame, QgsLayoutItemLabel, QgsLayoutItemPage, QgsProject
from qgis.PyQt.QtCore import QRectF

from territory_designer.cartography.layouts import Page, round_length
from territory_designer.cartography.pages import TEMPLATES, Pages
from territory_designer.cartography.paper import read_market
from territory_designer.cartography.printing import check_complete, file_names, print_territories
from territory_designer.cartography.text import width_mm
from territory_designer.engine.errors import CancelledError
from territory_designer.exchange.staging import ExportError
from territory_designer.planning.findings import DataError
from tests.cartography.market import layer_of, square

SIZES = {"A4": (842, 595), "Letter": (792, 612)}


def text_of(page):
    return re.sub(r"\s+", " ", page.extract_text())


@pytest.mark.parametrize("paper", SIZES)
def test_pages_say_what_they_must(tmp_path, units, territories, accounts, paper):
    written = print_territories(units, territories, accounts, paper, tmp_path / "out", title="Spring plan")
    assert [path.name for path in written] == [
        "territories.pdf",
        *(f"territory_T0{number}.pdf" for number in range(1, 5)),
    ]
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == sorted(path.name for path in written)
    book = PdfReader(written[0])
    assert len(book.pages) == 5
    for page in book.pages:
        assert [round(float(side)) for side in page.mediabox[2:]] == list(SIZES[paper])
    overview = text_of(book.pages[0])
    for text in (
        "Spring plan",
        "4 territories · 48 ZIPs · 88 accounts",
        "T03",
        "Rep 04",
        "1,250",
        "+21.7 %",
        "−12.3 %",
        "Total",
        "vs. target",
    ):
        assert text in overview, text
    third = text_of(book.pages[3])
    for text in (
        "T03",
        "Rep 03",
        "1,250 h/year",
        "+21.7 %",
        "$ 125 M/year",
        "4,321 km² (1,668 sq mi)",
        "Top accounts by workload",
        "Store 8",
        "30025",
        "mi" if paper == "Letter" else "km",
    ):
        assert text in third, text
    assert "Page 4 of 5" in third
    single = PdfReader(written[3])
    assert len(single.pages) == 1
    assert "Rep 03" in text_of(single.pages[0])
    assert not re.search(r"\d\.\d{3,}", "".join(text_of(page) for page in book.pages)), "a figure with many decimals"


def test_without_accounts_the_list_holds_zips(tmp_path, units, territories):
    written = print_territories(units, territories, None, "A4", tmp_path)
    page = text_of(PdfReader(written[1]).pages[0])
    assert "ZIPs by workload" in page
    assert "Town" in page
    assert "Listed account" not in page


def test_without_measures_and_rep(tmp_path, accounts):
    units = layer_of(
        "MultiPolygon?crs=EPSG:4326&field=code:string&field=territory:string",
        [(square(0, 0), ["a", "X"]), (square(1, 0), ["b", None])],
    )
    territories = layer_of("MultiPolygon?crs=EPSG:4326&field=territory:string", [(square(0, 0), ["X"])])
    written = print_territories(units, territories, None, "A4", tmp_path)
    text = text_of(PdfReader(written[0]).pages[1])
    assert "No rep assigned" in text
    assert "Workload" not in text


def boxes(layout):
    """Rectangles of the items that a reader sees, by id."""
    return {
        item.id(): QRectF(item.pos(), item.rect().size())
        for item in layout.items()
        if not isinstance(item, QgsLayoutItemPage) and hasattr(item, "id") and item.id()
    }


def check_page(layout):
    page = layout.pageCollection().page(0).rect()
    found = boxes(layout)
    for name, box in found.items():
        assert page.adjusted(5, 5, -5, -3).contains(box), f"{name} runs over the margin"
    for (one, a), (other, b) in itertools.combinations(found.items(), 2):
        overlap = a.intersected(b)
        assert overlap.width() < 0.5 or overlap.height() < 0.5, f"{one} lies on {other}"
    for item in layout.items():
        if isinstance(item, QgsLayoutItemLabel) and item.id() != "note":
            assert "[" not in item.text(), f"{item.id()} is not filled"
            assert width_mm(item.text(), item.textFormat()) <= item.rect().width() + 0.01, f"{item.id()} is cut"
        if isinstance(item, QgsLayoutFrame):
            check_table(item)


def check_table(frame):
    table = frame.multiFrame()
    widths, heights = table.columnWidths(), table.rowHeights()
    assert table.tableContents(), f"{frame.id()} is empty"
    pitch = 2 * table.cellMargin() + table.gridStrokeWidth()
    assert sum(height + pitch for height in heights) <= frame.rect().height() + table.gridStrokeWidth(), (
        f"{frame.id()} loses rows"
    )
    assert sum(width + 2 * table.cellMargin() for width in widths) <= frame.rect().width() + 0.01
    for row in table.tableContents():
        for cell, width in zip(row, widths):
            assert width_mm(cell.content(), cell.textFormat()) <= width + 0.01, f"{cell.content()} is cut"


@pytest.mark.parametrize("paper", SIZES)
@pytest.mark.parametrize("with_accounts", [True, False])
def test_nothing_is_cut_or_overlaps(units, territories, accounts, paper, with_accounts):
    market = read_market(units, territories, accounts if with_accounts else None, title="A plan")
    pages = Pages(market, paper)
    for number in range(len(pages)):
        check_page(pages.page(number))


def test_long_names_are_shortened_not_cut(units, territories, accounts):
    long = "Northern Piedmont and the Blue Ridge Foothills beyond the Chattahoochee, East and West, with all Islands"
    provider = territories.dataProvider()
    index = {name: territories.fields().lookupField(name) for name in ("territory", "rep")}
    first = next(territories.getFeatures())
    provider.changeAttributeValues(
        {first.id(): {index["territory"]: long, index["rep"]: "Wolfeschlegelsteinhausen " * 8}}
    )
    market = read_market(units, territories, accounts, title=long * 3)
    pages = Pages(market, "A4")
    check_page(pages.page(0))
    check_page(pages.page(1))


def test_a_hundred_territories_continue_the_table(tmp_path, units):
    rows = [
        (square(number % 10 * 0.8, number // 10 * 0.6, 0.8, 0.6), [f"T{number:03}", 10.0 + number])
        for number in range(100)
    ]
    territories = layer_of("MultiPolygon?crs=EPSG:4326&field=territory:string&field=workload:double", rows)
    pages = Pages(read_market(units, territories), "A4")
    assert pages.overviews > 1
    seen = []
    for number in range(pages.overviews):
        layout = pages.page(number)
        check_page(layout)
        seen += [row[1].content() for row in layout.itemById("balance").multiFrame().tableContents()[1:]]
    assert seen == [*(f"T{number:03}" for number in range(100)), "Total"]


class Impatient(QgsFeedback):
    """Cancels when the given page comes up."""

    def __init__(self, after: float) -> None:
        super().__init__()
        self.progressChanged.connect(lambda percent: self.cancel() if percent >= after else None)


@pytest.mark.parametrize("after", [1, 50, 79])
def test_cancel_leaves_nothing(tmp_path, units, territories, accounts, after):
    kept = tmp_path / "territories.pdf"
    kept.write_bytes(b"last year's")
    with pytest.raises(CancelledError) as caught:
        print_territories(units, territories, accounts, "A4", tmp_path, Impatient(after))
    held = [frame.f_locals["pages"] for frame, _ in traceback.walk_tb(caught.tb) if "pages" in frame.f_locals]
    assert held
    assert {(pages.project, pages.shown) for pages in held} == {(None, None)}, "left to end in any thread"
    assert [path.name for path in tmp_path.iterdir()] == ["territories.pdf"]
    assert kept.read_bytes() == b"last year's"


def test_folder_that_is_a_file(tmp_path, units, territories):
    blocked = tmp_path / "out"
    blocked.write_text("in the way")
    with pytest.raises(ExportError, match=r"out cannot be written .* Nothing was changed"):
        print_territories(units, territories, None, "A4", blocked)


def test_a_pdf_that_ends_early_is_a_full_disk(tmp_path, units, territories):
    whole = print_territories(units, territories, None, "A4", tmp_path)[1]
    check_complete(whole, tmp_path)
    whole.write_bytes(whole.read_bytes()[:-200])
    with pytest.raises(ExportError, match=r"is full\. Nothing was changed"):
        check_complete(whole, tmp_path)


def test_equal_deviations_have_equal_tints(units, territories):
    provider = territories.dataProvider()
    at = [territories.fields().lookupField(f"{name}_deviation") for name in ("workload", "potential")]
    ids = [feature.id() for feature in territories.getFeatures()]
    provider.changeAttributeValues({ids[0]: dict.fromkeys(at, 6.0), ids[1]: {at[0]: 3.0, at[1]: 40.0}})
    pages = Pages(read_market(units, territories), "A4")
    contents = pages.page(0).itemById("balance").multiFrame().tableContents()
    tints = [cell.backgroundColor().name() for cell in contents[1] if cell.content() == "+6.0 %"]
    assert len(tints) == 2
    assert len(set(tints)) == 1


def test_layers_without_territories(tmp_path, units, accounts):
    with pytest.raises(DataError, match="has no field territory"):
        print_territories(units, accounts, None, "A4", tmp_path)


def test_file_names_are_safe_and_unique():
    names = file_names(["T01", "North / East", "North: East", "../../etc", "T01 ", "Köln", "...", "a" * 300])
    assert names[:3] == ["territory_T01.pdf", "territory_North_East.pdf", "territory_North_East_2.pdf"]
    assert len({name.lower() for name in names}) == len(names)
    assert all(re.fullmatch(r"territory_[\w.-]{1,90}\.pdf", name) for name in names)


def test_templates_share_their_items(qgis_app):
    """A4 and Letter differ in size only: what fills one fills the other."""
    for kind in (0, 1):
        layouts = [Page(QgsProject(), TEMPLATES[paper][kind]).layout for paper in SIZES]
        assert set(boxes(layouts[0])) == set(boxes(layouts[1]))


@pytest.mark.parametrize(("longest", "round_"), [(19.0, 10.0), (38.0, 25.0), (0.6, 0.5), (2.0, 2.0), (999.0, 500.0)])
def test_scale_bars_have_round_segments(longest, round_):
    assert round_length(longest) == pytest.approx(round_)
