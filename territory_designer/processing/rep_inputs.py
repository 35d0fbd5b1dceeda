"""What ``assignreps`` reads: territories with their places, the roster with its homes, and who owns which accounts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from qgis.core import Qgis, QgsWkbTypes

from ..planning.findings import DataError, Finding, listing
from .base import WRITTEN_RATES

if TYPE_CHECKING:
    import geopandas as gpd
    import numpy as np
    import pandas as pd

    from ..planning.roster import Roster


Owned = tuple["list[str | None]", "list[str | None]", "np.ndarray | None", str]


@dataclass
class Territories:
    """Territories, of one or more rows each.

    Attributes
    ----------
    frame : GeoDataFrame
        Rows as read, polygons repaired.
    labels : (n,) int array
        Territory per row, -1 for none.
    names : list of str
    points : (n, 2) float array or None
        Centroids in metres; ``None`` for a table.
    metric : CRS or None
        Of ``points``.
    workload : (n,) float array or None
    current : list of str or None, or None
        What each row belongs to at present.
    unit_id : str or None
        Field with unit ids.
    name : str
        Of the layer.
    crs : QgsCoordinateReferenceSystem
    findings : list of Finding
    """

    frame: gpd.GeoDataFrame
    labels: np.ndarray
    names: list[str]
    points: np.ndarray | None
    metric: Any
    workload: np.ndarray | None
    current: list[str | None] | None
    unit_id: str | None
    name: str
    crs: Any
    findings: list[Finding]

    @property
    def place_of(self) -> list[str | None]:
        """Name of the territory of each row."""
        return [self.names[label] if label >= 0 else None for label in self.labels]

    @property
    def work(self) -> np.ndarray | None:
        """Workload of each territory."""
        import numpy as np

        if self.workload is None:
            return None
        kept = self.labels >= 0
        return np.bincount(self.labels[kept], weights=self.workload[kept], minlength=len(self.names))


def read_territories(inputs: Any) -> Territories:
    """TERRITORIES: outlines of territories, units with a field of territories, or a table."""
    from ..exchange.frames import read_frame
    from ..planning.columns import guess_columns
    from .plans import labels_of

    source, layer = inputs.required("TERRITORIES"), inputs.layer_name("TERRITORIES")
    guessed = guess_columns(source.fields().names())
    field = inputs.field("TERRITORY", "TERRITORIES") or guessed.get("territory")
    if field is None:
        raise DataError(f"TERRITORY is missing. Choose the field of {layer} with the names of the territories.")
    frame = read_frame(source, inputs.feedback)
    labels, names = labels_of(frame[field], field, layer)
    findings: list[Finding] = []
    points = metric = None
    if QgsWkbTypes.geometryType(source.wkbType()) == Qgis.GeometryType.Polygon:
        frame, points, metric, findings = _placed(frame, layer)
    workload, said = _workload(inputs, guessed, layer)
    current = inputs.field("CURRENT", "TERRITORIES")
    return Territories(
        frame=frame,
        labels=labels,
        names=names,
        points=points,
        metric=metric,
        workload=workload,
        current=None if current is None else _texts(frame[current]),
        unit_id=inputs.field("UNIT_ID", "TERRITORIES") or guessed.get("unit_id"),
        name=layer,
        crs=source.sourceCrs(),
        findings=findings + said,
    )


def _placed(frame: gpd.GeoDataFrame, layer: str) -> tuple[gpd.GeoDataFrame, np.ndarray, Any, list[Finding]]:
    """Polygons repaired, and their centroids in metres."""
    import numpy as np
    import shapely

    from ..engine.units import to_metric
    from ..planning.findings import raise_errors
    from ..planning.geometry import check_crs, repair_polygons

    rows = [str(row) for row in range(1, len(frame) + 1)]
    shapes, findings = repair_polygons(np.asarray(frame.geometry.array, dtype=object), rows, layer)
    findings = check_crs(frame, layer) + findings
    raise_errors(findings)
    frame = frame.set_geometry(shapes, crs=frame.crs)
    metric = to_metric(frame)
    centres = shapely.centroid(np.asarray(metric.geometry.array, dtype=object))
    return frame, np.column_stack([shapely.get_x(centres), shapely.get_y(centres)]), metric.crs, findings


def _workload(inputs: Any, guessed: dict[str, str], layer: str) -> tuple[np.ndarray | None, list[Finding]]:
    """Hours/year of each row, from WORKLOAD or a field whose name says so."""
    from ..planning.findings import raise_errors
    from ..planning.measures import clean_measure

    field = inputs.field("WORKLOAD", "TERRITORIES") or guessed.get("workload")
    if field is None:
        return None, []
    values, findings = clean_measure(inputs.values(field, "TERRITORIES"), field, layer)
    raise_errors(findings)
    return values.to_numpy(), findings


def read_reps(inputs: Any, territories: Territories) -> tuple[Roster, np.ndarray, list[Finding]]:
    """REPS, and their homes in metres (NaN where not known)."""
    import pandas as pd

    from ..exchange.frames import read_frame
    from ..planning.roster import locate_homes, read_roster
    from ..planning.zips import text_ids

    source, layer = inputs.required("REPS"), inputs.layer_name("REPS")
    frame = read_frame(source, inputs.feedback)
    chosen = {role: inputs.field(name, "REPS") for role, name in (("rep", "REP"), ("home_zip", "HOME_ZIP"))}
    roster = read_roster(
        frame.drop(columns="geometry"),
        layer,
        {role: field for role, field in chosen.items() if field},
        percent=WRITTEN_RATES[inputs.choice("SHARES_ARE")],
        full_capacity=inputs.number("FULL_CAPACITY"),
    )
    findings = list(roster.findings)
    read_from = ", ".join(f"{role} from {column}" for role, column in roster.columns.items())
    findings.append(Finding("info", "columns", layer, None, f"{layer}: {read_from}."))
    units = None
    if territories.points is not None and territories.unit_id:
        ids = text_ids(territories.frame[territories.unit_id])
        units = pd.DataFrame(territories.points, columns=["x", "y"], index=pd.Index(ids, dtype="object"))
        units = units[units.index.notna() & ~units.index.duplicated()]
    homes, said = locate_homes(roster, layer, _positions(frame, roster, territories.metric, layer), units)
    # Without places of the territories no home is of use, which the weights say once.
    return roster, homes, findings + (said if territories.points is not None else [])


def _positions(frame: gpd.GeoDataFrame, roster: Roster, metric: Any, layer: str) -> np.ndarray | None:
    """Positions of the reps in metres, from the geometry of the layer or columns of longitude and latitude."""
    import geopandas as gpd
    import numpy as np
    import shapely

    if metric is None:
        return None
    shapes = np.asarray(frame.geometry.array, dtype=object)
    points = gpd.GeoSeries(shapely.centroid(shapes), crs=frame.crs)
    if shapely.is_missing(shapes).all():
        points = gpd.GeoSeries.from_xy(roster.reps["lon"].to_numpy(), roster.reps["lat"].to_numpy(), crs="EPSG:4326")
    if points.crs is None:
        raise DataError(f"REPS: {layer} has no coordinate reference system. Set it (layer properties, Source).")
    there = np.array(points.to_crs(metric).array, dtype=object)
    there[shapely.is_empty(there)] = None  # an empty point has no x to ask for
    return np.column_stack([shapely.get_x(there), shapely.get_y(there)])


@dataclass
class Accounts:
    """Accounts as far as matching needs them.

    Attributes
    ----------
    owners, places, industries : list of str or None
        Rep, territory and industry of each account.
    amounts : (a,) float array or None
        What each counts.
    unit : str
        What is counted.
    findings : list of Finding
    """

    owners: list[str | None]
    places: list[str | None]
    industries: list[str | None]
    amounts: np.ndarray | None
    unit: str
    findings: list[Finding]


def read_accounts(inputs: Any, territories: Territories, reps: list[str]) -> Accounts | None:
    """ACCOUNTS with their present owners and the territory that they lie in; ``None`` where not given."""
    from ..planning.columns import find_columns, guess_columns
    from ..planning.findings import raise_errors
    from ..planning.values import money

    given = inputs.accounts()
    if given is None:
        return None
    frame, fields, layer = given
    names = fields.names()
    owner = inputs.field("ACCOUNT_OWNER", "ACCOUNTS") or guess_columns(names).get("rep")
    industry = inputs.field("ACCOUNT_INDUSTRY", "ACCOUNTS") or find_columns(
        names, {"industry": ("industry", "sector")}
    ).get("industry")
    nothing: list[str | None] = [None] * len(frame)
    owners = _texts(frame[owner]) if owner else nothing
    industries = _texts(frame[industry]) if industry else nothing
    places, findings = _places(inputs, frame, names, layer, territories)
    strangers = sorted({one for one in owners if one} - set(reps))
    if strangers:
        count = sum(one in set(strangers) for one in owners)
        text = (
            f"{layer}: {count:,} accounts belong to {listing(strangers)}, who are not on the roster: nobody keeps them."
        )
        findings.append(Finding("warning", "unknown_rep", layer, None, text))
    value = inputs.field("ACCOUNT_VALUE", "ACCOUNTS")
    amounts = None
    if value:
        figures, said = money(frame[value], value, layer, least=0.0)
        raise_errors(said)
        missing = int(figures.isna().sum())
        if missing:
            text = f"{layer}: {value} is null in {missing:,} accounts and counts as 0."
            said.append(Finding("warning", "null_figure", layer, None, text))
        findings += said
        amounts = figures.fillna(0.0).to_numpy()
    return Accounts(owners, places, industries, amounts, value or "accounts", findings)


def _places(
    inputs: Any, frame: gpd.GeoDataFrame, names: list[str], layer: str, territories: Territories
) -> tuple[list[str | None], list[Finding]]:
    """Territory of each account: the field that was chosen, else where it lies.

    A field that only sounds right is used for tables alone: in a list from a CRM it may hold the territories of old.
    """
    import pandas as pd

    from ..planning.accounts import assign_accounts
    from ..planning.columns import guess_columns
    from ..planning.zips import text_ids

    guessed = guess_columns(names)
    field = inputs.field("ACCOUNT_TERRITORY", "ACCOUNTS")
    if territories.points is None:
        field = field or guessed.get("territory")
        if field is None:
            raise DataError(
                "ACCOUNT_TERRITORY is missing: TERRITORIES is a table, so accounts cannot be looked up on it."
            )
    if field is not None:
        places = _texts(frame[field])
    else:
        units = territories.frame
        ids = text_ids(units[territories.unit_id]) if territories.unit_id else pd.Series([None] * len(units))
        known = ids.notna().all() and not ids.duplicated().any()
        units = units.set_axis(pd.Index(ids if known else [str(row) for row in range(len(units))], dtype="object"))
        unit = assign_accounts(frame, units, guessed.get("zip") if known else None).unit
        place = dict(zip(units.index, territories.place_of))
        places = [place.get(one) for one in unit]
    lost = sum(one not in set(territories.names) for one in places)
    if not lost:
        return places, []
    text = f"{layer}: {lost:,} of {len(places):,} accounts lie in no territory; they are owned, but kept by nobody."
    return places, [Finding("warning", "no_territory", layer, None, text)]


def present_units(territories: Territories, roster: Roster) -> Owned | None:
    """Who owns the rows of TERRITORIES at present: by the reps' territories on the roster, or CURRENT naming reps.

    Returns ``None`` where neither says so.
    """
    owner_of: dict[str, str | None] = {rep: rep for rep in roster.reps.index}
    owner_of.update({name: rep for rep, name in roster.reps["territory"].items() if name})
    present = territories.current if territories.current is not None else territories.place_of
    owners = [None if name is None else owner_of.get(name) for name in present]
    if not any(owners):
        return None
    several = len(territories.labels) > len(territories.names)
    unit = "ZIPs of the present territory" if several else "present territories"
    if territories.workload is not None:
        unit = "h of the present territory"
    return owners, territories.place_of, territories.workload, unit


def _texts(values: pd.Series) -> list[str | None]:
    """Values as text, ``None`` where there is none."""
    from ..planning.zips import text_ids

    return [None if text is None else str(text) for text in text_ids(values)]
