"""The result as a QGIS project that opens anywhere: styled layers, relative paths."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    Qgis,
    QgsProject,
    QgsRectangle,
    QgsReferencedRectangle,
    QgsVectorLayer,
)

from ..exchange.staging import ExportError, disk_full, explain, is_full
from ..planning.findings import DataError
from .layers import add_result_layers
from .projection import extent_in, local_crs


def write_project(
    path: Path,
    units_uri: str,
    territories_uri: str,
    accounts_uri: str | None,
    title: str,
    *,
    unit_id: str | None = None,
) -> None:
    """Write a project with the styled views of a design.

    Parameters
    ----------
    path : Path
        ``*.qgz``; replaced where it exists. Layers below its folder are found again when the folder moves.
    units_uri, territories_uri, accounts_uri : str
        Sources of layers as OGR understands them, for example ``/data/georgia.gpkg|layername=zips``.
    title : str
        Of the project, and of the group of layers.
    unit_id : str, optional
        Field of the units with their ids; guessed where it is not given.

    Raises
    ------
    DataError
        A source cannot be read.
    ExportError
        The file cannot be written.
    """
    path = Path(path).absolute()
    project = QgsProject()
    layers = [_open(uri, name) for uri, name in ((units_uri, "units"), (territories_uri, "territories"))]
    accounts = _open(accounts_uri, "accounts") if accounts_uri else None
    crs = local_crs(layers[1].extent(), layers[1].crs())
    project.setTitle(title)
    project.setCrs(crs)
    project.setEllipsoid("EPSG:7030")
    project.setFilePathStorage(Qgis.FilePathType.Relative)
    add_result_layers(project, layers[0], layers[1], accounts, unit_id=unit_id, group=title)
    box = QgsRectangle(extent_in(layers[1], crs))
    project.viewSettings().setDefaultViewExtent(QgsReferencedRectangle(box, crs))
    _write(project, path)


def _open(uri: str, what: str) -> Any:
    layer = QgsVectorLayer(uri, what, "ogr")
    if not layer.isValid():
        raise DataError(f"The {what} cannot be read from {uri}. Check the path and the name of the layer.")
    return layer


def _write(project: Any, path: Path) -> None:
    """Write beside the target, so that relative paths stay right, then put it in place."""
    beside = path.with_name(f".{path.stem}-new.qgz")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if not project.write(str(beside)):
            if is_full(path.parent):
                raise disk_full(path.parent)
            raise ExportError(f"The project {path} cannot be written ({project.error()}). Choose another folder.")
        beside.replace(path)
    except OSError as error:
        raise explain(error, path.parent) from error
    finally:
        if beside.exists():
            beside.unlink()
