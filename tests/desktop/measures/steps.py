"""What the analyst does on the page Measures, and what it says."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QWidget

from tests.desktop.conftest import wait_until

LEFT = Qt.MouseButton.LeftButton
ACCOUNTS = (
    "Point?crs=EPSG:32617&field=account_id:string&field=zip:string&field=category:string&field=revenue:string"
    "&field=pipeline:double&field=status:string&field=growth:double&field=lost_on:string&field=owner:string"
)
PLAN = "NoGeometry?field=segment:string&field=touch:string&field=touches_per_month:double&field=minutes:double"


def settle(window):
    """Until what the page says is of what it shows."""
    window.flow.preview.refresh()
    wait_until(lambda: not window.flow.preview.running())


def find(page, name):
    return page.findChild(QWidget, name)


def choose(box, data):
    """Choose an entry as a person does."""
    box.setCurrentIndex(box.findData(data))
    box.activated.emit(box.currentIndex())


def say(page, name="workload"):
    return page.totals[name].text()


def said(window, level):
    return [text for one, text in window.said if one == level]


def hours(visit, phone=0.0, mail=0.0):
    return (visit + phone + mail) * 12 / 60


ONE_A, ONE_B, ONE_OTHER = hours(2 * 30, 2 * 10, 4 * 5), hours(20), hours(60)


def field(box, name):
    """Choose a field as a person does."""
    box.setField(name)
    box.activated.emit(box.currentIndex())
