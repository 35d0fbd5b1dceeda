from __future__ import annotations

from qgis.core import QgsProject

from territory_designer.desktop.settings import FROM_UNITS, JobSettings, read_settings, write_settings

CHOSEN = JobSettings(
    units="zips_1",
    unit_id="zip",
    workload='"calls" * 2 / 60',
    workload_from=FROM_UNITS,
    workload_tolerance=7.5,
    territories=31,
    effort=2,
    seed=0,
    contiguous=False,
    page="A4",
    folder="/maps & more",
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
