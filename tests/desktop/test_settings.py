from __future__ import annotations

import pytest
from qgis.core import QgsProject

from territory_designer.desktop.measures.field_weights import even_weights, read_weights, total_of, write_weights
from territory_designer.desktop.settings import FROM_UNITS, JobSettings, read_settings, write_settings
from territory_designer.planning.parameters import CIRCUITY, SPEED

CHOSEN = JobSettings(
    units="zips_1",
    unit_id="zip",
    workload='"calls" * 2 / 60',
    workload_from=FROM_UNITS,
    plan="plan_1",
    travel=False,
    speed_kmh=27.0,
    weights="revenue_2025: 33.4, sales, net: 66.6",
    clip=2.5,
    market_total=1.5e9,
    segments="kare",
    kare_status="status",
    abc_rules='{"by": "count", "A": 25.0, "B": 25.0, "C": 50.0}',
    kare_rules='{"status": {"customer": ["Käufer & Co"]},\n "rules": []}',
    own_visits="visits",
    own_minutes="mins",
    workload_tolerance=7.5,
    territories=31,
    effort=2,
    seed=0,
    contiguous=False,
    page="A4",
    folder="/maps & more",
    shown="scenarios",
)


def test_a_project_that_never_saw_the_dock_has_no_settings(project):
    assert read_settings(project) is None


def test_every_setting_survives_the_project_file(project, tmp_path):
    write_settings(project, CHOSEN)
    path = str(tmp_path / "market.qgz")
    assert project.write(path)
    again = QgsProject()
    assert again.read(path)
    assert read_settings(again) == CHOSEN


def test_what_an_older_version_did_not_write_keeps_its_default(project):
    project.writeEntry("territory_designer", "unit_id", "zcta")
    assert read_settings(project) == JobSettings(unit_id="zcta")


def test_usual_speed_and_circuity_are_those_of_the_planning():
    assert (JobSettings().speed_kmh, JobSettings().circuity) == (SPEED.default, CIRCUITY.default)


def test_weights_survive_as_text():
    weights = {"revenue_2025": 33.4, "sales, net": 33.3, "ratio: a/b": 33.3}
    assert read_weights(write_weights(weights)) == weights
    assert read_weights("") == read_weights("no weights here") == {}


@pytest.mark.parametrize("number", range(1, 30))
def test_even_weights_total_100_to_the_tenth(number):
    weights = even_weights([f"f{place}" for place in range(number)])
    assert total_of(weights) == 100.0
    assert max(weights.values()) - min(weights.values()) < 0.11
