"""What a background thread needs to read the layers of the dock, gathered in the thread of the window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from qgis.core import QgsExpressionContextUtils, QgsProject, QgsVectorLayerFeatureSource, QgsWkbTypes

from ...exchange.header import text_file
from ..settings import FROM_PLAN, JobSettings
from .measure_steps import ChoiceError, check_potential, check_segments, check_workload, refuse_overwritten

MEASURES = ("workload", "potential")


class LayerSource:
    """A layer as it is now, to be read in another thread.

    Parameters
    ----------
    layer : QgsVectorLayer

    Attributes
    ----------
    name : str
    is_table : bool
        Whether it has no geometry.
    context : QgsExpressionContext
        For expressions on the layer.
    text_file : TextFile or None
        The file behind the layer, to look at its header.
    """

    def __init__(self, layer: Any) -> None:
        self._source = QgsVectorLayerFeatureSource(layer)
        self._crs = layer.crs()
        self.name = layer.name()
        self.text_file = text_file(layer)
        self.is_table = layer.wkbType() == QgsWkbTypes.NoGeometry
        self.context = QgsProject.instance().createExpressionContext()
        self.context.appendScope(QgsExpressionContextUtils.layerScope(layer))

    def fields(self) -> Any:
        """Fields of the layer."""
        return self._source.fields()

    def getFeatures(self, request: Any) -> Any:  # noqa: N802 (as QGIS calls it)
        """Features of the layer."""
        return self._source.getFeatures(request)

    def sourceCrs(self) -> Any:  # noqa: N802 (as QGIS calls it)
        """Coordinate reference system of the layer."""
        return self._crs


@dataclass(frozen=True)
class Frames:
    """What was read of the layers of ZIPs and accounts.

    Attributes
    ----------
    units : GeoDataFrame
        Repaired; index = unit id.
    accounts : GeoDataFrame or None
    names : list of str
        What each account is called in messages.
    unit : pandas.Series or None
        Unit of each account, ``None`` for none.
    """

    units: Any
    accounts: Any = None
    names: list[str] = field(default_factory=list)
    unit: Any = None


@dataclass(frozen=True)
class Question:
    """What is asked for.

    Attributes
    ----------
    settings : JobSettings
    units, accounts, plan : LayerSource or None
    problems : dict of str to str
        What must be chosen first, by measure, and for "segments".
    frames : Frames or None
        Of an earlier question about the same layers.
    """

    settings: JobSettings
    units: LayerSource | None
    accounts: LayerSource | None
    plan: LayerSource | None
    problems: dict[str, str]
    frames: Frames | None = None


def question_of(settings: JobSettings, units: Any, accounts: Any, frames: Frames | None = None) -> Question:
    """What must be known to compute the measures that the dock shows; reads no feature.

    Parameters
    ----------
    settings : JobSettings
    units, accounts : QgsVectorLayer or None
    frames : Frames, optional
        Of an earlier question about the same layers.
    """
    segments = _problem(check_segments, settings)
    problems = {"segments": segments} if segments else {}
    for name, check in (("workload", check_workload), ("potential", check_potential)):
        problem = problems.get("segments") or _problem(check, settings)
        if problem:
            problems[name] = problem
    if units is not None and not problems:
        problem = _problem(refuse_overwritten, settings, units, accounts)
        problems = dict.fromkeys(MEASURES, problem) if problem else {}
    plan = QgsProject.instance().mapLayer(settings.plan) if settings.workload_from == FROM_PLAN else None
    layers = [None if layer is None else LayerSource(layer) for layer in (units, accounts, plan)]
    return Question(settings, layers[0], layers[1], layers[2], problems, frames)


def _problem(check: Callable[..., None], *values: Any) -> str:
    """What a check refuses, empty for nothing."""
    try:
        check(*values)
    except ChoiceError as error:
        return str(error)
    return ""
