"""A finished design into files that other people open: shapefile, GeoPackage, CSV, and a manifest of all of it.

CSV files hold the values as they are. A text that a spreadsheet would take for a formula (it begins with ``=``, ``+``,
``-`` or ``@``) is not altered, because other programs must read back what was exported; the manifest notes it.
"""

from __future__ import annotations

import csv
import datetime
import hashlib
import json
import math
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .. import __version__
from .staging import ExportError, staged
from .vector_files import is_null, plain_frame, write_geopackage_layer, write_shapefile

if TYPE_CHECKING:
    import geopandas as gpd
    import pandas as pd

SHAPEFILE, GEOPACKAGE, CSV = "shapefile", "geopackage", "csv"
FORMATS = (SHAPEFILE, GEOPACKAGE, CSV)
MANIFEST = "manifest.json"
ASSIGNMENTS = "zip_assignments.csv"
FIELDS_TABLE = "territories_fields.csv"
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")

MEANINGS: dict[str, tuple[str, str]] = {
    "zip": ("", "ZIP code of the unit"),
    "territory": ("", "territory; null where the unit is in none"),
    "rep": ("", "owner of the territory; null where there is none"),
    "district": ("", "district that the territory is in; null where it is in none"),
    "units": ("", "number of units"),
    "accounts": ("", "number of accounts"),
    "workload": ("hours/year", "selling time"),
    "workload_deviation": ("%", "workload above (+) or below (-) the target"),
    "potential": ("money/year", "what can be earned"),
    "potential_deviation": ("%", "potential above (+) or below (-) the target"),
    "moment_km2": ("km2", "mean squared distance to the territory's centre, weighted by workload; low is compact"),
    "polsby_popper": ("0..1", "compactness: 4 pi area / outline squared; a circle has 1"),
    "area_km2": ("km2", "area"),
    "border_km": ("km", "length of the outline"),
    "pieces": ("", "number of separate pieces"),
}
"""Unit and meaning of the plugin's own fields."""


def export_territories(
    folder: str | Path,
    units: gpd.GeoDataFrame,
    territories: gpd.GeoDataFrame,
    accounts: gpd.GeoDataFrame | None = None,
    formats: Sequence[str] = FORMATS,
    feedback: Any = None,
    *,
    unit_id: str | None = None,
    geopackage_name: str = "territories.gpkg",
    settings: Mapping[str, Any] | None = None,
) -> list[Path]:
    """Write a design into a folder, all files or none.

    Parameters
    ----------
    folder : str or Path
        Made where it is not there; files of the same names are replaced, others stay.
    units : GeoDataFrame
        Units with ``territory`` (null where unassigned) and measures.
    territories : GeoDataFrame
        One row per territory with ``territory`` and its figures.
    accounts : GeoDataFrame, optional
        Points; go into the GeoPackage.
    formats : sequence of str
        Some of ``"shapefile"``, ``"geopackage"``, ``"csv"``. The manifest is always written.
    feedback : QgsFeedback, optional
        Told the progress, looked at for cancel.
    unit_id : str, optional
        Column of ``units`` with the ids; without it their index.
    geopackage_name : str
        Name of the GeoPackage.
    settings : mapping, optional
        What the design was made with; JSON-serialisable, goes into the manifest.

    Returns
    -------
    list of Path
        What was written, sorted by name.

    Raises
    ------
    ExportError
        The folder cannot be written, the disk is full, or an argument is wrong. Nothing was changed.
    CancelledError
        The user asked to stop. Nothing was changed.
    """
    folder = Path(folder)
    ids = _checked_ids(units, territories, formats, unit_id)
    with staged(folder) as scratch:
        files: dict[str, int] = {}
        notes: list[str] = []
        for step, write in enumerate(_steps(formats, units, territories, accounts, ids, geopackage_name)):
            if feedback is not None:
                feedback.setProgress(100.0 * step / (len(formats) + 1))
            rows, said = write(scratch, feedback)
            files.update(rows)
            notes += said
        manifest = _manifest(scratch, files, units, territories, accounts, settings, notes)
        text = json.dumps(manifest, indent=1, ensure_ascii=False, allow_nan=False, default=plain_value)
        (scratch / MANIFEST).write_text(text + "\n", encoding="utf-8")
        names = sorted(path.name for path in scratch.iterdir())
    if feedback is not None:
        feedback.setProgress(100.0)
        if hasattr(feedback, "pushWarning"):  # Processing has a log, a task has none
            for note in notes:
                feedback.pushWarning(note)
    return [folder / name for name in names]


Writer = Callable[[Path, Any], "tuple[dict[str, int], list[str]]"]
"""Writes into a folder; gives rows per file and notes for the manifest."""


def _checked_ids(units: Any, territories: Any, formats: Sequence[str], unit_id: str | None) -> list[str]:
    """Unit ids as text, after a look at the arguments."""
    unknown = [name for name in formats if name not in FORMATS]
    if unknown or not formats:
        what = f"{unknown[0]} is not a format" if unknown else "No format was chosen"
        raise ExportError(f"{what}. Choose from: {', '.join(FORMATS)}.")
    for frame, name in ((units, "units"), (territories, "territories")):
        if "territory" not in frame.columns:
            raise ExportError(f"The {name} have no field territory. Design territories first.")
    if unit_id is not None and unit_id not in units.columns:
        raise ExportError(f"The units have no field {unit_id}. Choose the field that holds their ids.")
    return [str(value) for value in (units.index if unit_id is None else units[unit_id])]


def _steps(
    formats: Sequence[str], units: Any, territories: Any, accounts: Any, ids: list[str], geopackage_name: str
) -> list[Writer]:
    """What is to be written, in order."""

    def shapefiles(folder: Path, feedback: Any) -> tuple[dict[str, int], list[str]]:
        return _write_shapefiles(folder, units, territories, feedback)

    def geopackage(folder: Path, feedback: Any) -> tuple[dict[str, int], list[str]]:
        layers = {"units": units, "territories": territories, "accounts": accounts}
        rows = 0
        for layer, frame in layers.items():
            if frame is not None:
                rows += write_geopackage_layer(folder / geopackage_name, layer, frame, feedback)
        return {geopackage_name: rows}, []

    def assignments(folder: Path, feedback: Any) -> tuple[dict[str, int], list[str]]:
        return _write_assignments(folder, units, territories, ids)

    known = {SHAPEFILE: shapefiles, GEOPACKAGE: geopackage, CSV: assignments}
    return [known[name] for name in FORMATS if name in formats]


def _write_shapefiles(folder: Path, units: Any, territories: Any, feedback: Any) -> tuple[dict[str, int], list[str]]:
    """``territories.shp``, ``units.shp`` and the table that explains their field names."""
    files: dict[str, int] = {}
    notes: list[str] = []
    table: list[list[str]] = []
    for stem, frame in (("territories", territories), ("units", units)):
        name = f"{stem}.shp"
        files[name], names, cut = write_shapefile(folder / name, frame, feedback)
        table += [[name, short, long, *MEANINGS.get(long, ("", ""))] for long, short in names.items()]
        notes += [
            f"{name}: texts of {column} were cut to the 254 bytes that a shapefile holds; GeoPackages keep them whole."
            for column in cut
        ]
    files[FIELDS_TABLE] = _write_csv(folder / FIELDS_TABLE, ["file", "field", "name", "unit", "meaning"], table)
    return files, notes


def _write_assignments(folder: Path, units: Any, territories: Any, ids: list[str]) -> tuple[dict[str, int], list[str]]:
    """``zip_assignments.csv``, and the ``.csvt`` by which GDAL knows that ZIP codes are text."""
    columns: dict[str, list[Any]] = {"zip": ids, "territory": list(units["territory"])}
    if "rep" in units.columns:
        columns["rep"] = list(units["rep"])
    elif "rep" in territories.columns:
        owner = dict(zip(territories["territory"], territories["rep"]))
        columns["rep"] = [owner.get(name) for name in columns["territory"]]
    else:
        columns["rep"] = [None] * len(units)
    types = ["String", "String", "String"]
    if "district" in territories.columns:
        district = dict(zip(territories["territory"], territories["district"]))
        columns["district"] = [district.get(name) for name in columns["territory"]]
        types.append("String")
    for name, kind in (("accounts", "Integer"), ("workload", "Real"), ("potential", "Real")):
        if name in units.columns:
            columns[name] = list(units[name])
            types.append(kind)
    rows = sorted(zip(*columns.values()), key=lambda row: row[0])
    count = _write_csv(folder / ASSIGNMENTS, list(columns), rows)
    (folder / ASSIGNMENTS).with_suffix(".csvt").write_text(",".join(f'"{kind}"' for kind in types), encoding="utf-8")
    formulas = sum(isinstance(cell, str) and cell.startswith(FORMULA_STARTS) for row in rows for cell in row)
    notes = []
    if formulas:
        notes.append(
            f"{ASSIGNMENTS}: {formulas:,} texts begin with a sign that spreadsheets take for a formula. They are "
            "written as they are; import the file with all columns as text."
        )
    return {ASSIGNMENTS: count}, notes


def _write_csv(path: Path, header: Sequence[str], rows: Sequence[Sequence[Any]]) -> int:
    """A UTF-8 table; null is an empty cell."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows([["" if (value := plain_value(cell)) is None else value for cell in row] for row in rows])
    return len(rows)


def plain_value(value: Any) -> Any:
    """Value as JSON and CSV hold it: null, NaN and infinite are ``None``, numpy scalars plain, dates ISO text."""
    if is_null(value):
        return None
    value = value.item() if hasattr(value, "item") else value
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, (str, int)):
        return value
    return value.isoformat() if hasattr(value, "isoformat") else str(value)


def _manifest(
    folder: Path, rows: dict[str, int], units: Any, territories: Any, accounts: Any, settings: Any, notes: list[str]
) -> dict[str, Any]:
    """What was written, when, with which settings, and what it adds up to."""
    measures = [name for name in ("accounts", "workload", "potential") if name in units.columns]
    assigned = units["territory"].notna()
    files = []
    for path in sorted(folder.iterdir()):
        entry: dict[str, Any] = {"name": path.name, "bytes": path.stat().st_size, "sha256": _digest(path)}
        if path.name in rows:
            entry["rows"] = rows[path.name]
        files.append(entry)
    return {
        "made_by": f"Territory Designer {__version__}",
        "created": datetime.datetime.now(datetime.timezone.utc).isoformat(timespec="seconds"),
        "crs": None if units.crs is None else units.crs.to_string(),
        "figures": {
            "territories": len(territories),
            "units": len(units),
            "units_unassigned": int((~assigned).sum()),
            "account_points": None if accounts is None else len(accounts),
            "totals": {name: plain_value(units[name].sum()) for name in measures},
            "totals_in_territories": {name: plain_value(units.loc[assigned, name].sum()) for name in measures},
        },
        "units_of_measure": {name: MEANINGS[name][0] for name in measures if MEANINGS[name][0]},
        "territory": _records(territories),
        "settings": None if settings is None else dict(settings),
        "notes": notes,
        "files": files,
    }


def _records(frame: gpd.GeoDataFrame) -> list[dict[str, Any]]:
    """Rows of a frame without geometry, JSON-serialisable."""
    plain: pd.DataFrame = plain_frame(frame).drop(columns=frame.geometry.name)
    return [
        {name: plain_value(value) for name, value in zip(plain.columns, row)}
        for row in plain.itertuples(index=False, name=None)
    ]


def _digest(path: Path) -> str:
    """SHA-256 of a file, without reading it whole into memory."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(1 << 20):
            digest.update(block)
    return digest.hexdigest()
