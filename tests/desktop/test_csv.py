from __future__ import annotations

from dataclasses import replace

import pytest
from qgis.core import QgsApplication, QgsVectorLayer

from territory_designer.desktop.data import csv_source
from territory_designer.desktop.latest_work import read_table, table_source
from territory_designer.desktop.measures.measure_question import LayerSource
from territory_designer.desktop.messages import MessagesPanel
from territory_designer.exchange.frames import read_frame
from territory_designer.planning.findings import DataError
from tests.desktop.conftest import wait_until


def opened(shape):
    task = csv_source.CsvTask(shape)
    layers = []
    task.opened.connect(layers.append)
    QgsApplication.taskManager().addTask(task)
    wait_until(lambda: layers)
    return layers[0]


def test_separator_columns_and_positions_are_found(csv_file):
    shape = csv_source.inspect(csv_file)
    assert shape.separator == ";"
    assert shape.columns == ("Account ID", "Billing ZIP", "Longitude", "Latitude", "Revenue")
    assert (shape.lon, shape.lat) == ("Longitude", "Latitude")


def test_the_layer_keeps_leading_zeros_and_knows_its_places(csv_file, project):
    layer = opened(csv_source.inspect(csv_file))
    rows = [feature.attributes() for feature in layer.getFeatures()]
    assert [row[:2] for row in rows] == [["001", "00601"], ["002", "30309"]]
    assert [row[4] for row in rows] == [100.0, 250.5]
    assert layer.crs().authid() == "EPSG:4326"
    assert [feature.geometry().asPoint().x() for feature in layer.getFeatures()] == [-84.1, -84.2]
    assert csv_source.is_csv(layer)
    assert csv_source.positions_of(layer) == ("Longitude", "Latitude")
    assert csv_source.path_of(layer) == csv_file


def test_without_positions_it_is_a_table(csv_file, project):
    layer = opened(replace(csv_source.inspect(csv_file), lon="", lat=""))
    assert not layer.isSpatial()
    assert layer.featureCount() == 2
    assert csv_source.positions_of(layer) == ("", "")


@pytest.mark.parametrize(
    ("content", "encoding", "second"),
    [
        ("zip,name\n30309,Café\n", "utf-8", "Café"),
        ("zip,name\n30309,Café\n", "cp1252", "Café"),
        ("\ufeffzip\tname\n30309\tCafé\n", "utf-8", "Café"),
        ('zip|name\n30309|"a|b"\n', "utf-8", "a|b"),
    ],
)
def test_encodings_and_quotes(tmp_path, project, content, encoding, second):
    path = tmp_path / "a b & c.csv"
    path.write_bytes(content.encode(encoding))
    layer = opened(csv_source.inspect(path))
    assert [feature.attributes() for feature in layer.getFeatures()] == [["30309", second]]


@pytest.mark.parametrize(
    ("content", "reason"), [(b"", "is empty"), (b"one\n1\n", "first line"), (b"a,,b\n", "first line")]
)
def test_what_is_no_table_is_refused_by_name(tmp_path, content, reason):
    path = tmp_path / "odd.csv"
    path.write_bytes(content)
    with pytest.raises(csv_source.CsvError, match=rf"odd\.csv.*{reason}"):
        csv_source.inspect(path)


def test_two_columns_of_one_name_are_refused_when_the_file_is_opened(tmp_path):
    path = tmp_path / "twice.csv"
    path.write_text("id;Revenue;revenue\n1;2;3\n", encoding="utf-8")
    with pytest.raises(csv_source.CsvError, match=r"twice\.csv has more than one column .*: Revenue and revenue"):
        csv_source.inspect(path)


def test_a_layer_of_such_a_file_is_refused_where_another_thread_reads_it(tmp_path, project):
    path = tmp_path / "twice.csv"
    path.write_text("id,revenue,revenue\n1,2,3\n", encoding="utf-8")
    layer = QgsVectorLayer(str(path), "accounts", "ogr")
    assert layer.fields().names() == ["id", "revenue", "revenue_1"]
    with pytest.raises(DataError, match=r"twice\.csv has more than one column"):
        read_frame(LayerSource(layer))
    with pytest.raises(DataError, match=r"twice\.csv has more than one column"):
        read_table(table_source(layer), lambda *_: True)


def test_a_file_that_is_gone_is_refused(tmp_path):
    with pytest.raises(csv_source.CsvError, match=r"gone\.csv cannot be read"):
        csv_source.inspect(tmp_path / "gone.csv")


def test_messages_are_text_not_markup(qgis_app):
    panel = MessagesPanel()
    panel.say("error", "Layer <b>x</b>, ZIP 30309: a < b")
    assert "Layer <b>x</b>, ZIP 30309: a < b" in panel.text.toPlainText()
    assert panel.last() == "Layer <b>x</b>, ZIP 30309: a < b"
