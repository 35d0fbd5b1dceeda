"""What a market file holds beside scenarios: settings, reps, links and barriers, neighbours, the log, styles."""

from __future__ import annotations

import json
import math
import sqlite3
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

import numpy as np

from . import schema
from .blobs import array_blob, array_of, bounds_of, point_blob
from .records import LogEntry, now
from .scenarios import as_json

if TYPE_CHECKING:
    import pandas as pd

REP_COLUMNS = ("rep", "home_zip", "lon", "lat", "capacity_h")

#: As QGIS makes it, so that QGIS, QField and others find it.
STYLES = """
CREATE TABLE IF NOT EXISTS layer_styles (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    f_table_catalog TEXT(256),
    f_table_schema TEXT(256),
    f_table_name TEXT(256),
    f_geometry_column TEXT(256),
    styleName TEXT(30),
    styleQML TEXT,
    styleSLD TEXT,
    useAsDefault BOOLEAN,
    description TEXT,
    owner TEXT(30),
    ui TEXT(30),
    update_time DATETIME DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now'))
)
"""


def value(connection: sqlite3.Connection, key: str) -> str | None:
    """Value of a key of `td_market`, None where there is none."""
    row = connection.execute("SELECT value FROM td_market WHERE key = ?", (key,)).fetchone()
    return None if row is None else row[0]


def exists(connection: sqlite3.Connection, table: str) -> bool:
    """Whether the market has such a table."""
    return connection.execute("SELECT 1 FROM main.sqlite_master WHERE name = ?", (table,)).fetchone() is not None


def set_value(connection: sqlite3.Connection, key: str, text: str | None) -> None:
    """Set a key of `td_market`; None takes it away."""
    if text is None:
        connection.execute("DELETE FROM td_market WHERE key = ?", (key,))
    else:
        connection.execute("INSERT OR REPLACE INTO td_market (key, value) VALUES (?, ?)", (key, text))


def settings(connection: sqlite3.Connection) -> dict[str, Any]:
    """The panel as it was left."""
    return dict(json.loads(value(connection, "settings") or "{}"))


def merge_settings(connection: sqlite3.Connection, changes: Mapping[str, Any]) -> None:
    """Set some keys of the settings; the others stay."""
    set_value(connection, "settings", as_json({**settings(connection), **changes}))


def read_reps(connection: sqlite3.Connection) -> pd.DataFrame:
    """Reps, one row each; what is known of them beside `REP_COLUMNS` follows as further columns."""
    import pandas as pd

    rows = connection.execute("SELECT rep, home_zip, lon, lat, capacity_h, extra FROM td_rep ORDER BY id").fetchall()
    extras = [json.loads(row[-1] or "{}") for row in rows]
    frame = pd.DataFrame([row[:-1] for row in rows], columns=list(REP_COLUMNS))
    for name in ("rep", "home_zip"):
        frame[name] = pd.Series([row[REP_COLUMNS.index(name)] for row in rows], dtype="object")
    for name in ("lon", "lat", "capacity_h"):
        frame[name] = pd.to_numeric(frame[name]).astype("float64")
    for name in dict.fromkeys(name for extra in extras for name in extra):
        frame[name] = [extra.get(name) for extra in extras]
    return frame


def write_reps(connection: sqlite3.Connection, reps: pd.DataFrame) -> None:
    """Replace the reps; columns beside `REP_COLUMNS` are kept as JSON."""
    rows = []
    for record in reps.to_dict("records"):
        known = {name: plain(record.get(name)) for name in REP_COLUMNS}
        extra = {str(name): plain(value) for name, value in record.items() if name not in REP_COLUMNS}
        rows.append((*known.values(), as_json(extra), point_blob(known["lon"], known["lat"], schema.WGS84)))
    connection.execute("DELETE FROM td_rep")
    connection.executemany(
        "INSERT INTO td_rep (rep, home_zip, lon, lat, capacity_h, extra, geom) VALUES (?, ?, ?, ?, ?, ?, ?)", rows
    )
    boxes = [box for row in rows if (box := bounds_of(row[-1])) is not None]
    extent: tuple[float | None, ...] = (None,) * 4
    if boxes:
        west, east, south, north = zip(*boxes)
        extent = (min(west), max(east), min(south), max(north))
    connection.execute(
        "UPDATE gpkg_contents SET min_x = ?, max_x = ?, min_y = ?, max_y = ? WHERE table_name = ?",
        (*extent, schema.REPS),
    )


def plain(value: Any) -> Any:
    """A value of a frame as SQLite and JSON hold it; NaN is none."""
    import pandas as pd

    if value is None or value is pd.NA or value is pd.NaT:
        return None
    if isinstance(value, np.generic):
        value = value.item()
    return None if isinstance(value, float) and math.isnan(value) else value


def read_crossings(connection: sqlite3.Connection) -> list[tuple[str, str, str, str]]:
    """Links and barriers as (kind, unit, unit, note)."""
    return connection.execute("SELECT kind, from_unit, to_unit, note FROM td_crossing ORDER BY id").fetchall()


def write_crossings(connection: sqlite3.Connection, crossings: Iterable[tuple[str, str, str, str]]) -> None:
    """Replace the links and barriers."""
    connection.execute("DELETE FROM td_crossing")
    connection.executemany(
        "INSERT INTO td_crossing (kind, from_unit, to_unit, note) VALUES (?, ?, ?, ?)",
        [tuple(row) for row in crossings],
    )


def read_neighbours(connection: sqlite3.Connection) -> dict[str, np.ndarray] | None:
    """The arrays of the neighbours, None where none were saved."""
    rows = connection.execute("SELECT name, value FROM td_neighbours").fetchall()
    return {name: array_of(blob) for name, blob in rows} or None


def write_neighbours(connection: sqlite3.Connection, arrays: Mapping[str, Any] | None) -> None:
    """Replace the arrays of the neighbours."""
    connection.execute("DELETE FROM td_neighbours")
    connection.executemany(
        "INSERT INTO td_neighbours VALUES (?, ?)", [(name, array_blob(array)) for name, array in (arrays or {}).items()]
    )


def append_log(connection: sqlite3.Connection, entry: LogEntry, author: str, scenario: int | None) -> int:
    """Add an entry; what it leaves open (time, author, scenario) is filled in."""
    cursor = connection.execute(
        "INSERT INTO td_log (time, author, scenario, action, reason, units, moves, before, after) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            entry.time or now(),
            entry.author or author,
            scenario if entry.scenario is None else entry.scenario,
            entry.action,
            entry.reason,
            int(entry.units),
            as_json(list(entry.moves)),
            as_json(entry.before),
            as_json(entry.after),
        ),
    )
    return int(cursor.lastrowid or 0)


def read_log(connection: sqlite3.Connection, scenario: int | None, limit: int | None) -> list[LogEntry]:
    """Entries, the latest first; of one scenario or of all."""
    most = -1 if limit is None else int(limit)
    columns = "SELECT id, time, author, scenario, action, reason, units, moves, before, after FROM td_log"
    if scenario is None:
        rows = connection.execute(columns + " ORDER BY id DESC LIMIT ?", (most,))
    else:
        rows = connection.execute(columns + " WHERE scenario = ? ORDER BY id DESC LIMIT ?", (scenario, most))
    return [_entry(*row) for row in rows]


def _entry(*row: Any) -> LogEntry:
    """Entry of a row of the log."""
    number, time, author, scenario, action, reason, units, moves, before, after = row
    return LogEntry(
        number, time, author, scenario, action, reason, units, json.loads(moves), json.loads(before), json.loads(after)
    )


def write_style(connection: sqlite3.Connection, layer: str, name: str, qml: str, default: bool) -> None:
    """Keep a style of a layer in the file, as QGIS does."""
    known = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'layer_styles'").fetchone()
    if known is None:
        connection.execute(STYLES)
        connection.execute(
            "INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id) "
            "VALUES ('layer_styles', 'attributes', 'layer_styles', '', 0)"
        )
    row = connection.execute("SELECT column_name FROM gpkg_geometry_columns WHERE table_name = ?", (layer,)).fetchone()
    if default:
        connection.execute("UPDATE layer_styles SET useAsDefault = 0 WHERE f_table_name = ?", (layer,))
    connection.execute("DELETE FROM layer_styles WHERE f_table_name = ? AND styleName = ?", (layer, name))
    connection.execute(
        "INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name, f_geometry_column, styleName, "
        "styleQML, styleSLD, useAsDefault, description, owner, ui) VALUES ('', '', ?, ?, ?, ?, '', ?, '', '', NULL)",
        (layer, row[0] if row else "", name, qml, default),
    )
