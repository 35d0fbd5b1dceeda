"""Real QGIS, real files: small markets in GeoPackages, the algorithms in this process, and the real qgis_process."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingException, QgsProject

from tests.headless.markets import Feedback, grid, make_layer, write

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def provider(qgis_app):
    """The provider, from the sources."""
    from territory_designer.processing.provider import TerritoryDesignerProvider

    added = TerritoryDesignerProvider()
    QgsApplication.processingRegistry().addProvider(added)
    yield added
    QgsApplication.processingRegistry().removeProvider(added)


@pytest.fixture
def run(provider):
    """Run an algorithm in this process: ``run("designterritories", {...})`` -> results, or the exception."""

    def runner(name: str, parameters: dict[str, Any], feedback: Any = None) -> dict[str, Any]:
        algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"territorydesigner:{name}")
        context = QgsProcessingContext()
        context.setProject(QgsProject.instance())
        feedback = feedback or Feedback()
        context.setFeedback(feedback)
        fine, message = algorithm.checkParameterValues(parameters, context)
        if not fine:
            raise QgsProcessingException(message)
        results, fine = algorithm.run(parameters, context, feedback, {}, False)
        assert fine
        return results

    return runner


@pytest.fixture
def fails(run):
    """Message with which an algorithm refuses; asserts that it does."""

    def runner(name: str, parameters: dict[str, Any]) -> str:
        with pytest.raises(QgsProcessingException) as caught:
            run(name, parameters)
        message = str(caught.value)
        assert "Traceback" not in message
        return message

    return runner


@pytest.fixture
def market(tmp_path):
    """URIs of a market of 36 units and 40 accounts in a GeoPackage: ``{"units": ..., "accounts": ...}``."""
    path = tmp_path / "market.gpkg"
    accounts = [
        (
            f"Point({700000 + (n % 6) * 1000 + 400} {3700000 + (n // 6 % 6) * 1000 + 400})",
            f"A{n:03}",
            f"{30001 + n % 36}",
            2.0,
        )
        for n in range(40)
    ]
    layer = make_layer("Point?field=account_id:string&field=zip:string&field=hours:double", accounts)
    return {"units": write(grid(), path, "units"), "accounts": write(layer, path, "accounts")}


@pytest.fixture(scope="session")
def staged() -> dict[str, str]:
    """Environment in which the real ``qgis_process`` finds the staged plugin."""
    subprocess.run([sys.executable, str(ROOT / ".ci" / "package.py"), "stage"], check=True)
    build = ROOT / "build"
    packages = sysconfig.get_paths()["purelib"]
    return {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "QGIS_PLUGINPATH": str(build),
        "QGIS_CUSTOM_CONFIG_PATH": str(build / "profile"),
        "PYTHONPATH": os.pathsep.join([str(build), packages]),
    }


@pytest.fixture(scope="session")
def qgis_process(staged):
    """Run ``qgis_process`` as a user would: ``qgis_process("run", "territorydesigner:...", "--UNITS=...")``."""

    def runner(*arguments: str, **options: Any) -> subprocess.CompletedProcess:
        command = ["qgis_process", *arguments]
        return subprocess.run(command, env=staged, capture_output=True, text=True, check=False, timeout=240, **options)

    return runner
