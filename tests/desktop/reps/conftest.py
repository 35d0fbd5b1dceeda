"""The page Reps of an open market."""

from __future__ import annotations

import pytest

from tests.desktop.reps.steps import FIELDS, PEOPLE, table


@pytest.fixture
def reps_page(opened):
    """The page Reps of an open market."""
    opened.desk.panel.show_page(3)
    opened.breathe()
    return opened.desk.panel.reps


@pytest.fixture
def people(reps_page):
    """A table of four reps in the project."""
    return table("people", FIELDS, PEOPLE)
