"""Two columns of one name in a text file, as QGIS and OGR really read it: both rename the second unasked."""

from __future__ import annotations

import pytest
from qgis.core import QgsVectorLayer
from qgis.PyQt.QtCore import QUrl

from territory_designer.exchange.frames import column_from_expression, read_frame
from territory_designer.exchange.header import text_file
from territory_designer.planning.findings import DataError


def by_ogr(path, options=""):
    layer = QgsVectorLayer(f"{path}{options}", "table", "ogr")
    assert layer.isValid()
    return layer


def by_qgis(path, query="delimiter=,"):
    uri = f"{QUrl.fromLocalFile(str(path)).toString()}?type=csv&geomType=none&{query}"
    layer = QgsVectorLayer(uri, "table", "delimitedtext")
    assert layer.isValid()
    return layer


def write(tmp_path, content, name="in.csv", encoding="utf-8"):
    path = tmp_path / name
    path.write_bytes(content.encode(encoding))
    return path


REPEATED = [
    ("territory,history,history\nA,1,2\n", "history and history"),
    ("territory,history,History \nA,1,2\n", "history and History"),
    ('"territory","history","history"\nA,1,2\n', "history and history"),
    ("\ufeffhistory,history,x\n1,2,3\n", "history and history"),
    ("history,history_1,history\n1,2,3\n", "history and history"),
    ("b,b,b,a,a\n1,2,3,4,5\n", "b and b and b, a and a"),
    ("straße,STRASSE\n1,2\n", "straße and STRASSE"),
]


@pytest.mark.parametrize(("content", "said"), REPEATED)
@pytest.mark.parametrize("opened", [by_ogr, by_qgis])
def test_columns_of_one_name_are_refused_by_file_and_name(qgis_app, tmp_path, opened, content, said):
    layer = opened(write(tmp_path, content))
    with pytest.raises(DataError) as caught:
        read_frame(layer)
    assert str(caught.value) == (
        f"in.csv has more than one column of the same name: {said}. Rename one of them, or remove it."
    )
    with pytest.raises(DataError, match="more than one column"):
        column_from_expression(layer, f'"{layer.fields()[0].name()}"')


@pytest.mark.parametrize(
    ("name", "content", "query"),
    [
        ("in.csv", "a;b;b\n1;2;3\n", "delimiter=;"),
        ("in.tsv", "a\tb\tb\n1\t2\t3\n", "delimiter=%5Ct"),
        ("in.txt", "a|b|b\n1|2|3\n", "delimiter=%7C"),
        ("in.csv", "a:b:b\n1:2:3\n", "delimiter=:"),
        ("in.csv", "a,'b','b'\n1,2,3\n", "delimiter=,&quote='"),
        ("in.csv", '"a\nc",b,b\n1,2,3\n', "delimiter=,"),
        ("in.csv", "made on Monday, Monday\n\na,b,b\n1,2,3\n", "delimiter=,&skipLines=1"),
    ],
)
def test_the_separator_the_quote_and_lines_before_the_header_are_those_of_the_layer(
    qgis_app, tmp_path, name, content, query
):
    layer = by_qgis(write(tmp_path, content, name), query)
    assert "b_1" in layer.fields().names()
    with pytest.raises(DataError, match=rf"in\.{name[3:]} has more than one column of the same name: b and b"):
        read_frame(layer)


@pytest.mark.parametrize(("name", "content"), [("in.csv", "a;b;b\n1;2;3\n"), ("in.tsv", "a\tb\tb\n1\t2\t3\n")])
def test_the_separator_is_found_as_ogr_finds_it(qgis_app, tmp_path, name, content):
    with pytest.raises(DataError, match="b and b"):
        read_frame(by_ogr(write(tmp_path, content, name)))


def test_names_in_another_encoding_are_compared_as_the_layer_shows_them(qgis_app, tmp_path):
    path = write(tmp_path, "größe,größe\n1,2\n", encoding="cp1252")
    with pytest.raises(DataError, match="größe and größe"):
        read_frame(by_qgis(path, "delimiter=,&encoding=windows-1252"))
    with pytest.raises(DataError, match="more than one column"):
        read_frame(by_ogr(path))  # takes it for UTF-8
    with pytest.raises(DataError, match="größe and größe"):
        read_frame(by_qgis(write(tmp_path, "größe,größe\n1,2\n", encoding="utf-16"), "delimiter=,&encoding=UTF-16"))


@pytest.mark.parametrize(
    ("content", "query"),
    [
        ("territory,history,history_1\nA,1,2\n", "delimiter=,"),
        ('"a,x","b;b",c\n1,2,3\n', "delimiter=,"),
        ("a;b\n1,5;1,5\n", "delimiter=;"),
        ("A,7,7\nB,7,7\n", "delimiter=,&useHeader=no"),
        ("a,b,,\n1,2,3,4\n", "delimiter=,"),
        ("a a,b b\n1,2\n", "delimiter=,"),
        ("\ufeffa,b\n1,2\n", "delimiter=,"),
        ("a,b\n", "delimiter=,"),
        ("note,note\na,b\n1,2\n", "delimiter=,&skipLines=1"),
    ],
)
def test_files_that_are_fine_are_read(qgis_app, tmp_path, content, query):
    path = write(tmp_path, content)
    assert len(read_frame(by_qgis(path, query))) == by_qgis(path, query).featureCount()
    if "skipLines" not in query:
        assert len(read_frame(by_ogr(path))) == by_ogr(path).featureCount()


def test_a_file_without_a_header_has_no_names_that_repeat(qgis_app, tmp_path):
    path = write(tmp_path, "North,North\nSouth,South\n")
    layer = by_ogr(path, "|option:HEADERS=NO")
    assert layer.fields().names() == ["field_1", "field_2"]
    assert read_frame(layer)["field_2"].tolist() == ["North", "South"]


def test_other_layers_are_not_looked_at(qgis_app, tmp_path):
    memory = QgsVectorLayer("Point?field=a:string&field=a_1:string", "points", "memory")
    assert text_file(memory) is None
    assert text_file(memory.dataProvider()) is None
    assert read_frame(memory).columns.tolist() == ["a", "a_1", "geometry"]
    path = write(tmp_path, "a,b,b\n1,2,3\n")
    layer = by_ogr(path)
    path.unlink()  # whoever reads the rows says what became of the file
    assert read_frame(layer).columns.tolist()[:1] == ["a"]
