"""The page Data: what is chosen stays when layers come to the project."""

from __future__ import annotations

from qgis.core import QgsVectorLayer

from territory_designer.desktop.data.page_data import ROLE, DataPage
from territory_designer.desktop.settings import JobSettings


def chosen(page: DataPage) -> JobSettings:
    settings = JobSettings()
    page.collect(settings)
    return settings


def test_fields_stay_when_layers_of_a_market_come_to_the_project(project, qgis_app):
    zips = QgsVectorLayer("Polygon?crs=EPSG:4326&field=zip:string&field=other:string&field=owner:string", "z", "memory")
    accounts = QgsVectorLayer("Point?crs=EPSG:4326&field=account_id:string&field=code:string", "a", "memory")
    project.addMapLayers([zips, accounts])
    page = DataPage()
    page.units_layer.setLayer(zips)
    page.choose_accounts(accounts)
    page.unit_id.setField("other")
    page.current.setField("owner")
    page.account_zip.setField("code")
    before = chosen(page)
    assert (before.unit_id, before.current, before.account_zip) == ("other", "owner", "code")
    result = QgsVectorLayer("Polygon?crs=EPSG:4326&field=zip:string", "result", "memory")
    result.setCustomProperty(ROLE, "zips")
    project.addMapLayer(result)
    page.hide_results()
    assert chosen(page) == before
