"""Choices of all algorithms: an option is given by its number or by its word, in scripts and in `qgis_process`."""

from __future__ import annotations

import pytest
from qgis.core import QgsApplication, QgsProcessingParameterEnum

from tests.headless.markets import make_layer, rows_of, write

ROWS = [("Point(0 0)", "A1", "80", "customer"), ("Point(1 1)", "A2", None, "customer"), ("Point(2 2)", "A3", "20", "")]


@pytest.fixture
def accounts(tmp_path) -> str:
    kind = "Point?field=account_id:string&field=revenue:string&field=status:string"
    return write(make_layer(kind, ROWS), tmp_path / "accounts.gpkg", "accounts")


def choices() -> dict[tuple[str, str], QgsProcessingParameterEnum]:
    algorithms = QgsApplication.processingRegistry().providerById("territorydesigner").algorithms()
    return {
        (algorithm.name(), definition.name()): definition
        for algorithm in algorithms
        for definition in algorithm.parameterDefinitions()
        if isinstance(definition, QgsProcessingParameterEnum)
    }


def test_every_option_has_a_word_that_the_help_names(run):
    found = choices()
    assert {("segmentaccounts", "METHOD"), ("computepotential", "MISSING"), ("realignterritories", "EVENT")} <= set(
        found
    )
    for place, definition in found.items():
        words = definition.metadata()["words"]
        assert len(set(words)) == len(definition.options()), place
        assert definition.help().endswith(f"In scripts also by word: {', '.join(words)}."), place


@pytest.mark.parametrize("missing", ["median", " Median ", 1, "1"])
def test_a_word_means_the_same_as_its_number(run, accounts, tmp_path, missing):
    target = str(tmp_path / "potential.gpkg")
    run("computepotential", {"ACCOUNTS": accounts, "FIELDS": ["revenue"], "MISSING": missing, "OUTPUT": target})
    assert [row["potential"] for row in rows_of(target)] == [80.0, 50.0, 20.0]


def test_the_method_of_segments_by_its_word(run, accounts, tmp_path):
    target = str(tmp_path / "segments.gpkg")
    run("segmentaccounts", {"ACCOUNTS": accounts, "METHOD": "kare", "STATUS": "status", "OUTPUT": target})
    assert {row["segment"] for row in rows_of(target)} <= {"Keep", "Attain", "Recapture", "Expand", None}


@pytest.mark.parametrize("given", ["abcd", "7"])
def test_what_is_no_option_is_refused_by_the_name_of_the_parameter(run, accounts, given):
    with pytest.raises(Exception, match="METHOD"):
        run(
            "segmentaccounts", {"ACCOUNTS": accounts, "METHOD": given, "VALUE": "revenue", "OUTPUT": "TEMPORARY_OUTPUT"}
        )
