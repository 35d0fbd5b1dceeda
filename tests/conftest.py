"""How property tests draw their examples, and how the last test leaves QGIS.

Every run draws the same ones and judges none by its time, so that a test fails because of what was changed. To look
for new ones: ``pytest --hypothesis-profile=explore tests/engine``.
"""

from __future__ import annotations

import gc

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile("repeatable", deadline=None, derandomize=True, database=None, print_blob=True)
settings.register_profile("explore", deadline=None, print_blob=True, suppress_health_check=list(HealthCheck))
settings.load_profile("repeatable")


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_teardown(nextitem: pytest.Item | None) -> None:
    """Before QGIS quits, let go of layers that tracebacks of expected errors hold: one that is open crashes it."""
    if nextitem is None:
        gc.collect()
