"""From labels to layers: names of territories, dissolved outlines, one row of figures per territory."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..exchange.frames import stop_if_cancelled
from ..planning.findings import DataError

if TYPE_CHECKING:
    import geopandas as gpd
    import numpy as np
    import pandas as pd

    from ..engine import Rules, Units

MEASURES = ("workload", "potential")
SHAPE_FIGURES = (("moment_km2", "double"), ("polsby_popper", "double"), ("area_km2", "double"), ("border_km", "double"))


def natural_key(text: str) -> list[tuple[int, str]]:
    """Sorting key in which ``T9`` comes before ``T10``."""
    return [(int(part), "") if part.isdigit() else (-1, part.lower()) for part in re.split(r"(\d+)", text) if part]


def labels_of(values: pd.Series, field: str, layer: str) -> tuple[np.ndarray, list[str]]:
    """Territory per unit as an index, and the names of the territories.

    Parameters
    ----------
    values : pandas.Series
        Names as read; null and blank mean that a unit belongs to no territory.
    field, layer : str
        For the message.

    Returns
    -------
    labels : (n,) int array
        -1 where there is no territory.
    names : list of str
        In natural order.

    Raises
    ------
    DataError
        No unit has a territory.
    """
    import numpy as np

    from ..planning.zips import text_ids

    texts = text_ids(values)
    names = sorted({str(text) for text in texts.dropna()}, key=natural_key)
    if not names:
        raise DataError(f"{layer}: {field} is empty in every row. Choose the field that holds the territories.")
    index = {name: position for position, name in enumerate(names)}
    return np.array([index.get(text, -1) for text in texts], dtype=np.int64), names


def territory_names(count: int, kept: Sequence[str] = ()) -> list[str]:
    """Names of territories: those that are kept, then ``T01``, ``T02``, ... as far as they are free.

    Parameters
    ----------
    count : int
        How many are needed.
    kept : sequence of str
        Names of the current territories, in their order.
    """
    names = list(kept[:count])
    width = max(2, len(str(count)))
    number = 1
    while len(names) < count:
        name = f"T{number:0{width}d}"
        if name not in names:
            names.append(name)
        number += 1
    return names


def dissolve(shapes: np.ndarray) -> Any:
    """One multipolygon from neighbouring polygons.

    Coverage union is thirty times as fast as unary union; it needs borders that match exactly, so where they do not
    the slow one takes over.
    """
    import shapely

    try:
        merged = shapely.coverage_union_all(shapes)
    except shapely.errors.GEOSException:
        merged = shapely.union_all(shapes)
    if not merged.is_valid:
        merged = shapely.union_all(shapes)
    parts = [part for part in shapely.get_parts(merged) if part.geom_type == "Polygon"]
    return shapely.multipolygons(parts)


def territory_frame(
    units: gpd.GeoDataFrame,
    labels: np.ndarray,
    names: Sequence[str],
    report: dict[str, Any],
    *,
    reps: Sequence[str | None] | None = None,
    feedback: Any = None,
) -> gpd.GeoDataFrame:
    """Outline and figures of every territory.

    Parameters
    ----------
    units : GeoDataFrame
        Polygons; ``accounts`` is added up where there is such a column of numbers.
    labels : (n,) int array
        Index into ``names``, -1 for no territory.
    names : sequence of str
    report : dict
        The engine's report on these labels.
    reps : sequence of str, optional
        Owner per territory.
    feedback : QgsFeedback, optional
        Looked at for cancel.

    Returns
    -------
    GeoDataFrame
        One row per territory that has units, in the order of ``names``; CRS of ``units``.
    """
    import geopandas as gpd
    import numpy as np

    accounts = account_counts(units)
    shapes = np.asarray(units.geometry.array, dtype=object)
    rows, outlines = [], []
    for index, name in enumerate(names):
        stop_if_cancelled(feedback)
        members = np.flatnonzero(labels == index)
        if not len(members):
            continue
        figures = report["territory"][index]
        row = {"territory": name, "rep": reps[index] if reps else None, "units": len(members)}
        if accounts is not None:
            row["accounts"] = int(accounts[members].sum())
        for measure in report["measures"]:
            row[measure] = figures["measures"][measure]["total"]
            row[f"{measure}_deviation"] = 100.0 * figures["measures"][measure]["deviation"]
        row.update({key: figures[key] for key, _ in SHAPE_FIGURES})
        row["pieces"] = figures["pieces"]
        rows.append(row)
        outlines.append(dissolve(shapes[members]))
    return gpd.GeoDataFrame(rows, geometry=outlines, crs=units.crs)


def territory_fields(frame: gpd.GeoDataFrame, measures: Sequence[str]) -> list[tuple[str, str]]:
    """Names and kinds of the columns of :func:`territory_frame`, in their order."""
    fields = [("territory", "text"), ("rep", "text"), ("units", "int")]
    if "accounts" in frame.columns:
        fields.append(("accounts", "int"))
    for measure in measures:
        fields += [(measure, "double"), (f"{measure}_deviation", "double")]
    return [*fields, *SHAPE_FIGURES, ("pieces", "int")]


def account_counts(units: pd.DataFrame) -> np.ndarray | None:
    """Accounts per unit, where the units have such a field of numbers."""
    import pandas as pd

    if "accounts" not in units.columns:
        return None
    numbers = pd.to_numeric(units["accounts"], errors="coerce")
    return None if numbers.isna().all() else numbers.fillna(0).to_numpy()


def balance_lines(territories: pd.DataFrame, measures: Sequence[str]) -> list[str]:
    """The balance as lines of text that a person can read.

    Parameters
    ----------
    territories : DataFrame
        Of :func:`territory_frame`.
    measures : sequence of str
    """
    lines = []
    for row in territories.to_dict("records"):
        parts = [f"{row['territory']}: {row['units']:,} units"]
        if "accounts" in row:
            parts.append(f"{row['accounts']:,} accounts")
        parts += [f"{measure} {row[measure]:,.0f} ({row[f'{measure}_deviation']:+.1f} %)" for measure in measures]
        lines.append(", ".join(parts))
    return lines


def unit_names(labels: np.ndarray, names: Sequence[str]) -> np.ndarray:
    """Territory name per unit, ``None`` where there is none."""
    import numpy as np

    return np.array([*names, None], dtype=object)[labels]


def named_report(
    report: dict[str, Any], names: Sequence[str], territories: pd.DataFrame, findings: Sequence[Any]
) -> dict[str, Any]:
    """The engine's report with the names of the territories, and what was found in the data.

    Parameters
    ----------
    report : dict
        Of the engine.
    names : sequence of str
        By index.
    territories : DataFrame
        Of :func:`territory_frame`; gives the owners and the number of accounts.
    findings : sequence of Finding
        What was repaired or restored in the units.
    """
    from ..planning.findings import counts

    known = [name for name in ("territory", "rep", "accounts") if name in territories.columns]
    # to_dict gives plain numbers, which JSON needs
    extra = {row["territory"]: row for row in territories[known].to_dict("records")}
    rows = [{"territory": name, **extra.get(name, {}), **figures} for name, figures in zip(names, report["territory"])]
    violations = [with_names(text, names) for text in report["violations"]]
    return {**report, "violations": violations, "names": list(names), "territory": rows, "findings": counts(findings)}


def with_names(text: str, names: Sequence[str]) -> str:
    """A sentence of the engine, which counts territories from 1, with their names."""
    return re.sub(r"\b([Tt]erritory) (\d+)\b", lambda match: f"{match[1]} {names[int(match[2]) - 1]}", text)


def tell_result(feedback: Any, report: dict[str, Any], territories: pd.DataFrame) -> None:
    """Say how every territory came out, and warn of every rule that is not kept.

    Parameters
    ----------
    feedback : QgsProcessingFeedback
    report : dict
        Of :func:`named_report`.
    territories : DataFrame
        Of :func:`territory_frame`.
    """
    for line in balance_lines(territories, list(report["measures"])):
        feedback.pushInfo(line)
    for link in report["links"]:
        if not link["declared"]:
            feedback.pushInfo(
                f"{link['from']} and {link['to']} share no border and were joined by a link of "
                f"{link['distance_km']:,.1f} km, because that part of the map would be cut off."
            )
    for text in report["violations"]:
        feedback.pushWarning(f"Not kept: {text}.")
    if report["note"]:
        feedback.pushWarning(report["note"])


def owners(units: pd.DataFrame, labels: np.ndarray, names: Sequence[str]) -> list[str | None] | None:
    """Rep of each territory: the one that all its units name, ``None`` where they name several or none.

    Returns ``None`` as a whole where the units have no column ``rep``.
    """
    if "rep" not in units.columns:
        return None
    found: list[set[str]] = [set() for _ in names]
    for label, rep in zip(labels, units["rep"]):
        if label >= 0 and isinstance(rep, str) and rep.strip():
            found[label].add(rep)
    return [next(iter(reps)) if len(reps) == 1 else None for reps in found]


@dataclass
class ExistingPlan:
    """Territories that exist, with their figures.

    Attributes
    ----------
    labels : (n,) int array
        Index into ``names`` per unit, -1 for none.
    names : list of str
    report : dict
        Of the engine.
    territories : GeoDataFrame
        Of :func:`territory_frame`.
    units : Units
    rules : Rules
        With tolerances and targets.
    """

    labels: np.ndarray
    names: list[str]
    report: dict[str, Any]
    territories: gpd.GeoDataFrame
    units: Units
    rules: Rules


def assess(inputs: Any, layer: Any, measures: Sequence[str], tolerance: Mapping[str, float]) -> ExistingPlan:
    """Figures of the territories that the parameter TERRITORY names, from the same code as those of a design.

    Parameters
    ----------
    inputs : Inputs
        LINKS and BARRIERS are read where the algorithm has them; TARGETS says what deviations are measured against.
    layer : UnitLayer
    measures : sequence of str
        Columns of its frame; the first weighs compactness.
    tolerance : mapping of str to float
        Share per measure.

    Raises
    ------
    DataError
        The field is missing or empty, or TARGETS does not fit the territories.
    """
    from ..engine import Rules, Units, score
    from ..planning.target_shares import read_targets
    from .rule_inputs import unit_pairs

    field = inputs.field("TERRITORY", "UNITS")
    if field is None:
        raise DataError("TERRITORY is missing. Choose the field of the units that holds the territories.")
    labels, names = labels_of(layer.frame[field], field, layer.name)
    if len(names) < 2:
        raise DataError(f"{layer.name}: {field} names one territory only, {names[0]}. At least 2 are needed.")
    targets = read_targets(inputs.text("TARGETS"), names, measures, "TARGETS")
    inputs.step(10, "Finding neighbours")
    links, barriers = (unit_pairs(inputs, name, layer) for name in ("LINKS", "BARRIERS"))
    units = Units.from_polygons(layer.frame, list(measures), links=links, barriers=barriers)
    inputs.step(60, "Measuring the territories")
    rules = Rules(territories=len(names), tolerance=dict(tolerance), targets=targets or None)
    report = score(units, labels, rules)
    inputs.step(75, "Outlining territories")
    reps = owners(layer.frame, labels, names)
    territories = territory_frame(layer.frame, labels, names, report, reps=reps, feedback=inputs.feedback)
    return ExistingPlan(labels, names, report, territories, units, rules)
