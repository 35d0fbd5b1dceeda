"""What the pages are made from: units, territories and accounts as frames in one projection, and their colours."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from qgis.core import QgsRectangle, QgsVectorLayer

from ..exchange.frames import fields_with, read_frame, write_frame
from ..planning.columns import guess_columns
from ..planning.findings import DataError
from .figures import MEASURES, missing
from .palette import territory_colours
from .projection import local_crs

if TYPE_CHECKING:
    import geopandas as gpd
    import pandas as pd


@dataclass(frozen=True)
class Market:
    """A design, ready to be drawn; every frame is in ``crs``.

    Attributes
    ----------
    units : GeoDataFrame
        ``label`` (the unit's id), ``name`` where there is one, ``territory`` (null where unassigned), measures.
    territories : GeoDataFrame
        One row per territory with its figures, in the order of the pages.
    accounts : GeoDataFrame or None
        ``name``, ``zip``, ``territory``, and ``workload`` and ``potential`` where they are known.
    colours : dict of str to str
        Territory -> colour.
    crs : QgsCoordinateReferenceSystem
        Equal-area, in metres, centred on the data.
    title : str
        Of the whole plan.
    credit : str
        Whose data is shown.
    """

    units: gpd.GeoDataFrame
    territories: gpd.GeoDataFrame
    accounts: gpd.GeoDataFrame | None
    colours: dict[str, str]
    crs: Any
    title: str
    credit: str

    @property
    def names(self) -> list[str]:
        """Territories, in the order of the pages."""
        return [str(name) for name in self.territories["territory"]]

    @property
    def measures(self) -> list[str]:
        """Measures whose totals are known."""
        return [name for name in MEASURES if name in self.territories.columns]

    def territory(self, name: str) -> pd.Series:
        """Row of a territory."""
        return self.territories.loc[self.territories["territory"] == name].iloc[0]


def read_market(
    units: Any,
    territories: Any,
    accounts: Any = None,
    *,
    unit_id: str | None = None,
    title: str = "Sales territories",
    feedback: Any = None,
) -> Market:
    """Read result layers.

    Parameters
    ----------
    units, territories, accounts : QgsVectorLayer
        As ``designterritories`` writes them; accounts may be ``None``.
    unit_id : str, optional
        Field of the units with their ids; guessed from the names of the fields where it is not given.
    title : str
    feedback : QgsFeedback, optional
        Looked at for cancel.

    Raises
    ------
    DataError
        A layer lacks what is needed.
    CancelledError
    """
    frames = [
        None if layer is None else read_frame(layer.dataProvider(), feedback)
        for layer in (units, territories, accounts)
    ]
    for layer, frame in zip((units, territories), frames):
        if frame is None or "territory" not in frame.columns:
            raise DataError(f"{layer.name()} has no field territory. Design territories first.")
    return build_market(
        frames[0],
        frames[1],
        frames[2],
        units.crs(),
        unit_id=unit_id,
        title=title,
        credit=layer_credits(units, accounts),
    )


def build_market(
    units: gpd.GeoDataFrame,
    territories: gpd.GeoDataFrame,
    accounts: gpd.GeoDataFrame | None,
    crs: Any,
    *,
    unit_id: str | None = None,
    title: str = "Sales territories",
    credit: str = "",
) -> Market:
    """Bring frames into the form that the pages are made from.

    Parameters
    ----------
    units, territories, accounts : GeoDataFrame
        With a column ``territory``; that of accounts is found by position where it is missing.
    crs : QgsCoordinateReferenceSystem
        Of units and territories.
    unit_id : str, optional
        Column of the units with their ids; guessed where it is not given.
    title, credit : str
    """
    if not len(territories):
        raise DataError("There are no territories to draw. Design territories first.")
    local = local_crs(QgsRectangle(*territories.total_bounds), crs)
    projection = local.toProj()
    drawn = territories.to_crs(projection).reset_index(drop=True)
    pieces = _described_units(units, unit_id).to_crs(projection)
    points = None if accounts is None else _described_accounts(accounts, pieces, projection)
    colours = territory_colours([str(name) for name in drawn["territory"]], drawn.geometry.array)
    return Market(pieces, drawn, points, colours, local, title, credit)


def layer_credits(*layers: Any) -> str:
    """Credits that layers carry in their metadata, each once."""
    rights = [line.strip() for layer in layers if layer is not None for line in layer.metadata().rights()]
    return "; ".join(dict.fromkeys(line for line in rights if line))


def credit_line(credit: str) -> str:
    """The line at the foot of a page or map: whose data, made with what, when."""
    date = datetime.date.today().isoformat()  # noqa: DTZ011 (the date on the user's own calendar)
    return " · ".join(part for part in (credit, f"Territory Designer, {date}") if part)


def unit_id_column(names: Sequence[str]) -> str | None:
    """Column that looks like the ids of units."""
    return guess_columns([name for name in names if name not in ("territory", "geometry")]).get("unit_id")


def memory_layer(
    frame: gpd.GeoDataFrame, name: str, columns: Sequence[str], crs: Any, kind: str = "MultiPolygon"
) -> Any:
    """Layer in memory with some columns of a frame.

    Parameters
    ----------
    frame : GeoDataFrame
    name : str
        As legends show it.
    columns : sequence of str
        Those that the frame lacks are left out.
    crs : QgsCoordinateReferenceSystem
    kind : str
        ``"MultiPolygon"`` or ``"Point"``.
    """
    layer = QgsVectorLayer(kind, name, "memory")
    layer.setCrs(crs)
    present = [column for column in columns if column in frame.columns]
    fields = fields_with(None, [(column, _kind(frame[column])) for column in present])
    provider = layer.dataProvider()
    provider.addAttributes(fields.toList())
    layer.updateFields()
    write_frame(frame[[*present, "geometry"]], fields, lambda batch: provider.addFeatures(batch)[0])
    layer.updateExtents()
    return layer


def _kind(values: pd.Series) -> str:
    """Type of the field that holds a column."""
    return {"i": "int", "u": "int", "f": "double"}.get(values.dtype.kind, "text")


def _described_units(units: gpd.GeoDataFrame, unit_id: str | None) -> gpd.GeoDataFrame:
    """Units with a label and a name."""
    import geopandas as gpd

    column = unit_id or unit_id_column([str(name) for name in units.columns])
    labels = units.index if column is None else units[column]
    kept = {name: units[name].to_numpy() for name in ("territory", *MEASURES, "accounts") if name in units.columns}
    place = guess_columns([str(name) for name in units.columns]).get("name")
    names = {} if place is None else {"name": units[place].to_numpy()}
    data = {"label": [str(label) for label in labels], **names, **kept}
    return gpd.GeoDataFrame(data, geometry=units.geometry.array, crs=units.crs)


def _described_accounts(accounts: gpd.GeoDataFrame, units: gpd.GeoDataFrame, projection: str) -> gpd.GeoDataFrame:
    """Accounts with a name, a ZIP, figures and their territory."""
    import geopandas as gpd
    import pandas as pd

    columns = [str(name) for name in accounts.columns if name != "geometry"]
    guessed = guess_columns(columns)
    data: dict[str, Any] = {}
    for target, roles in (("name", ("name", "account_id")), ("zip", ("zip",)), ("category", ("category",))):
        source = next((guessed[role] for role in roles if role in guessed), None)
        if source is not None:
            data[target] = ["" if missing_text(value) else str(value) for value in accounts[source]]
    for name in MEASURES:
        source = guessed.get(name)
        if source is not None and pd.api.types.is_numeric_dtype(accounts[source].dtype):
            data[name] = accounts[source].to_numpy(dtype=float)
    points = gpd.GeoDataFrame(data, geometry=accounts.geometry.array, crs=accounts.crs).to_crs(projection)
    if "territory" in accounts.columns:
        points["territory"] = accounts["territory"].to_numpy()
    elif "unit" in accounts.columns:
        owner = dict(zip(units["label"], units["territory"]))
        points["territory"] = [owner.get(str(unit)) for unit in accounts["unit"]]
    else:
        points["territory"] = _by_position(points, units)
    return points


def missing_text(value: Any) -> bool:
    """Whether there is no text: null, blank or not a number."""
    return value is None or (isinstance(value, float) and missing(value)) or not str(value).strip()


def _by_position(points: gpd.GeoDataFrame, units: gpd.GeoDataFrame) -> list[Any]:
    """Territory of the unit that each point lies in, ``None`` outside."""
    import shapely

    tree = shapely.STRtree(units.geometry.array)
    found: dict[int, int] = {}
    for at, unit in zip(*tree.query(points.geometry.array, predicate="intersects")):
        found.setdefault(int(at), int(unit))
    owners = units["territory"].tolist()
    return [owners[found[at]] if at in found else None for at in range(len(points))]
