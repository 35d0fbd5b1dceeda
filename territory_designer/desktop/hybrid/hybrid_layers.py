"""The territories of every group as one GeoPackage, written in the background, and on the map."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import QgsProject

from .. import figures
from ..i18n import tr
from ..save_file import geopackage_path
from ..work import Watch

if TYPE_CHECKING:
    import geopandas as gpd

    from ..work import Progress
    from .hybrid_data import Outcome

LAYERS = frozenset({"units", "territories", "accounts"})
"""Of the file."""


@dataclass(frozen=True)
class Saved:
    """What was written.

    Attributes
    ----------
    path : Path
    groups : dict of str to int
        Accounts with a territory of each group.
    colours : dict of str to str
        Of the territories of the first group.
    outside : int
        Accounts in no group.
    territories : int
        Of all groups.
    """

    path: Path
    groups: dict[str, int]
    colours: dict[str, str]
    outside: int
    territories: int


def target_of(path: Path | str, market: Path | None) -> Path:
    """Path with the ending of a GeoPackage.

    Parameters
    ----------
    path : Path or str
    market : Path, optional
        File of the open market.

    Raises
    ------
    ValueError
        The file is in use for something else, or would be lost; the text says what to do.
    """
    from ...cartography.group_layers import layers_of, strangers

    target = geopackage_path(path).absolute()
    if market is not None and target.resolve() == market.resolve():
        raise ValueError(tr("{path} is the file of the open market. Choose another name.", path=target))
    others = strangers(QgsProject.instance(), target)
    if others:
        raise ValueError(
            tr("{path} holds layers of this project: {layers}. Choose another name.", path=target,
               layers=figures.listed(others))
        )  # fmt: skip
    for layer in layers_of(QgsProject.instance(), target):
        if layer.isEditable() and layer.isModified():
            raise ValueError(
                tr("{layer} has unsaved edits. Save or discard them, or choose another name.", layer=layer.name())
            )
    if os.path.exists(target) and _tables(target) != LAYERS:  # noqa: PTH110 (in any folder)
        raise ValueError(
            tr(
                "{path} is no file of territories by segment, and what it holds would be lost. Choose another name.",
                path=target,
            )
        )
    return target


def _tables(path: Path) -> set[str]:
    """Tables of a GeoPackage; none of what is no GeoPackage."""
    try:
        with closing(sqlite3.connect(path)) as connection:
            return {name for (name,) in connection.execute("SELECT table_name FROM gpkg_contents")}
    except sqlite3.Error:
        return set()


def save(outcome: Outcome, path: Path, progress: Progress) -> Saved:
    """Write the layers units, territories and accounts, all or none; in the background.

    Raises
    ------
    ExportError
        The file cannot be written; nothing was changed.
    CancelledError
        The user asked to stop; nothing was changed.
    """
    from ...exchange.frames import stop_if_cancelled
    from ...exchange.staging import staged
    from ...exchange.vector_files import write_geopackage_layer

    feedback = Watch(progress)
    with staged(path.parent) as folder:
        made = 0
        for fraction, name, frame in _frames(outcome, feedback):
            feedback.step(fraction, tr("Writing {layer}", layer=name))
            rows = write_geopackage_layer(folder / path.name, name, frame(), feedback)
            made = rows if name == "territories" else made
        stop_if_cancelled(feedback)  # the last moment: now all of it is put in place
    return Saved(path, outcome.accounts_in, _colours(outcome), int(outcome.group.isna().sum()), made)


def show(saved: Saved) -> dict[str, Any]:
    """Add what was written to the project.

    Raises
    ------
    OSError
        QGIS cannot read it.
    """
    from ...cartography.group_layers import add_group_layers

    return add_group_layers(QgsProject.instance(), saved.path, saved.groups, saved.colours, saved.outside)


def _frames(outcome: Outcome, feedback: Watch) -> list[tuple[float, str, Callable[[], gpd.GeoDataFrame]]]:
    """The layers: share of the work before each, name, and what makes its frame."""
    from ...planning.group_text import field_endings
    from ...processing.segment_plans import accounts_frame, group_territories, units_frame

    source = outcome.source

    def units() -> gpd.GeoDataFrame:
        return units_frame(source.frame.reset_index(), field_endings(list(outcome.found)), outcome.found)[0]

    def territories() -> gpd.GeoDataFrame:
        import pandas as pd

        feedback.step(0.3, tr("Outlining territories"))
        parts = group_territories(source.frame, outcome.found, feedback)
        whole = pd.concat(parts.values(), ignore_index=True).drop(columns="rep")
        return whole[["group", *(name for name in whole.columns if name != "group")]]

    def accounts() -> gpd.GeoDataFrame:
        frame = source.accounts.reset_index(drop=True)
        return accounts_frame(frame, outcome.unit, outcome.group, outcome.found)

    return [(0.0, "units", units), (0.3, "territories", territories), (0.6, "accounts", accounts)]


def _colours(outcome: Outcome) -> dict[str, str]:
    """Colours of the territories of the first group: no two neighbours have the same."""
    from ..colours import colours_of

    one = next(iter(outcome.found.values()))
    colours = colours_of(one.plan.labels, list(range(one.plan.k)), {}, outcome.source.units.pairs)
    return {name: colours[number] for number, name in enumerate(one.labels)}
