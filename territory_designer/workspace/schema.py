"""The tables of a market file, version 3: what each column means, and the views that any GIS can open.

The file is a GeoPackage 1.2 or later. `zips`, `accounts` and their r-trees are written by OGR; the rest is here.
Times are ISO 8601 in UTC, JSON is UTF-8 text, colours are ``#rrggbb``, yes and no are 1 and 0, "none" is null.

Notes
-----
================ ============= ===============================================================================
table            column        what it holds
================ ============= ===============================================================================
zips             fid           1..n in the order of the units
zips             unit          id of the unit as text, unique
zips             (measures)    one column per measure: workload in hours/year, potential in money/year, or what
                               the analyst named; then all fields of the layer that the market was made from
zips             geom          polygon in the system of coordinates of that layer
accounts         unit          id of the unit that the account lies in; null: in none
accounts         (others)      fields of the accounts; workload (hours/year), potential (money/year), segment
td_market        key, value    ``schema_version`` (integer), ``title``, ``unit_id_name`` (field of the ids in the layer
                               it came from), ``measures`` (JSON list), ``settings`` (JSON object), ``created``,
                               ``active_scenario`` and ``alignment`` (ids of scenarios; no row: none)
td_scenario      id            never given twice
td_scenario      name, note    as the analyst wrote them
td_scenario      author        who made it; ``created`` and ``changed`` say when
td_scenario      parent        scenario that it was branched from
td_scenario      seed          of its design
td_scenario      approved      closed to changes
td_scenario      deleted       kept so that deleting can be undone
td_scenario      rules, report JSON objects: what had to be kept, and the figures of the plan
td_assignment    scenario      one row per unit and scenario
td_assignment    unit          ``zips.fid``
td_assignment    territory     ``territories.number`` of the same scenario; null: in none
territories      scenario      one row per territory and scenario
territories      number        0..k-1, never given twice within a scenario
territories      name, colour  as on the map
territories      rep           who owns it
territories      locked        its units stay
territories      retired       dissolved; the number stays taken
territories      area          ``td_area.number`` of level 1
territories      geom          outline; null until it is computed
td_area          number, level level 1 holds territories, level 2 holds level 1 ...; distinct within a scenario
td_area          parent        number of the area one level up; ``name`` and ``colour`` as on the map
td_rep           rep           name of the rep
td_rep           home_zip      unit id, or any ZIP
td_rep           lon, lat      home in degrees, WGS 84; for a home that is known by its ZIP only, the middle of that
td_rep           capacity_h    hours/year
td_rep           extra         JSON object: whatever else is known of the rep
td_rep           geom          the same home as a point; null where it is not known
td_crossing      kind          ``link`` or ``barrier`` between ``from_unit`` and ``to_unit``; ``note`` says why
td_log           time, author  when and who; ``scenario`` null: the market as a whole
td_log           action        what was done; ``reason``: why
td_log           units         how many units changed hands
td_log           moves         JSON list of [unit id, territory before, territory after]
td_log           before, after JSON objects: largest deviation per measure as a share of the target
td_neighbours    name, value   arrays in numpy's own file format: who is whose neighbour, so that it is computed once;
                               and the units that it was computed for, by ``zips.fid``: ``unit_fids``, ``unit_ids``,
                               ``unit_checksums`` (CRC-32 of the polygon without its header; 0: none)
td_unit_lock     scenario      one row per unit (``zips.fid``) that is locked in that scenario
td_flag          value         0 and 1: what gives the column ``locked`` of a view its type
================ ============= ===============================================================================

The views `zips_by_territory` and `active_territories` show the active scenario; their ``area`` is the name of the area
of level 1. Their feature ids are the fids of the table that they are about; a viewer finds its way by that table's
r-tree.

`td_market`, `td_assignment`, `td_neighbours`, `td_unit_lock` and `td_flag` have no column of integers as primary key,
as the standard asks of a table of attributes. They are therefore not in ``gpkg_contents`` but declared in
``gpkg_extensions`` as ``territorydesigner_market``; the others are tables of attributes and need no extension.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

VERSION = 3
EXTENSION = "territorydesigner_market"
DEFINITION = "tables of the QGIS plugin Territory Designer; see td_market"
UNITS, ACCOUNTS, TERRITORIES, REPS = "zips", "accounts", "territories", "td_rep"
WGS84 = 4326
UNITS_VIEW, TERRITORIES_VIEW = "zips_by_territory", "active_territories"
VIEWS = (UNITS_VIEW, TERRITORIES_VIEW)
#: Columns that the view of the units adds; a field of the same name gets a number behind its own.
VIEW_COLUMNS = ("territory", "territory_number", "rep", "area", "locked", "alignment")

ATTRIBUTES = ("td_scenario", "td_area", "td_crossing", "td_log")
EXTENSIONS = ("td_market", "td_assignment", "td_neighbours", "td_unit_lock", "td_flag")

TABLES = """
CREATE TABLE td_market (key TEXT NOT NULL PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE td_scenario (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    note TEXT NOT NULL DEFAULT '',
    author TEXT NOT NULL,
    created TEXT NOT NULL,
    changed TEXT NOT NULL,
    parent INTEGER,
    seed INTEGER,
    approved BOOLEAN NOT NULL DEFAULT 0,
    deleted BOOLEAN NOT NULL DEFAULT 0,
    rules TEXT NOT NULL,
    report TEXT
);
CREATE TABLE td_assignment (
    scenario INTEGER NOT NULL,
    unit INTEGER NOT NULL,
    territory INTEGER,
    PRIMARY KEY (scenario, unit)
) WITHOUT ROWID;
CREATE TABLE territories (
    fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    geom MULTIPOLYGON,
    scenario INTEGER NOT NULL,
    number INTEGER NOT NULL,
    name TEXT NOT NULL,
    colour TEXT NOT NULL,
    rep TEXT,
    locked BOOLEAN NOT NULL DEFAULT 0,
    retired BOOLEAN NOT NULL DEFAULT 0,
    area INTEGER,
    UNIQUE (scenario, number)
);
CREATE TABLE td_area (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    scenario INTEGER NOT NULL,
    level INTEGER NOT NULL,
    number INTEGER NOT NULL,
    name TEXT NOT NULL,
    colour TEXT NOT NULL,
    parent INTEGER,
    UNIQUE (scenario, level, number)
);
CREATE TABLE td_rep (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    rep TEXT NOT NULL,
    home_zip TEXT,
    lon REAL,
    lat REAL,
    capacity_h REAL,
    extra TEXT,
    geom POINT
);
CREATE TABLE td_crossing (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL CHECK (kind IN ('link', 'barrier')),
    from_unit TEXT NOT NULL,
    to_unit TEXT NOT NULL,
    note TEXT NOT NULL DEFAULT ''
);
CREATE TABLE td_log (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    time TEXT NOT NULL,
    author TEXT NOT NULL,
    scenario INTEGER,
    action TEXT NOT NULL,
    reason TEXT NOT NULL DEFAULT '',
    units INTEGER NOT NULL DEFAULT 0,
    moves TEXT NOT NULL DEFAULT '[]',
    before TEXT NOT NULL DEFAULT '{}',
    after TEXT NOT NULL DEFAULT '{}'
);
CREATE INDEX td_log_scenario ON td_log (scenario);
CREATE TABLE td_neighbours (name TEXT NOT NULL PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE td_unit_lock (
    scenario INTEGER NOT NULL,
    unit INTEGER NOT NULL,
    PRIMARY KEY (scenario, unit)
) WITHOUT ROWID;
CREATE TABLE td_flag (value BOOLEAN NOT NULL PRIMARY KEY) WITHOUT ROWID;
INSERT INTO td_flag VALUES (0), (1);
"""

EXTENSION_TABLE = """
CREATE TABLE IF NOT EXISTS gpkg_extensions (
    table_name TEXT,
    column_name TEXT,
    extension_name TEXT NOT NULL,
    definition TEXT NOT NULL,
    scope TEXT NOT NULL,
    CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name)
)
"""

_ACTIVE = "(SELECT CAST(value AS INTEGER) FROM td_market WHERE key = 'active_scenario')"
_ALIGNMENT = "(SELECT CAST(value AS INTEGER) FROM td_market WHERE key = 'alignment')"


def quoted(name: str) -> str:
    """Name of a table or column as SQL writes it, whatever is in it."""
    return '"' + name.replace('"', '""') + '"'


def statements(script: str) -> list[str]:
    """The statements of a script, one by one: ``executescript`` would end the transaction that it runs in."""
    return [text.strip() for text in script.split(";") if text.strip()]


def create_tables(connection: sqlite3.Connection) -> None:
    """Add the market's own tables to a GeoPackage that holds the units, and tell the GeoPackage of them."""
    for statement in statements(TABLES):
        connection.execute(statement)
    register_attributes(connection, ATTRIBUTES)
    register_extensions(connection, EXTENSIONS)
    connection.execute(
        "INSERT INTO gpkg_contents (table_name, data_type, identifier, min_x, min_y, max_x, max_y, srs_id) "
        "SELECT 'territories', 'features', 'territories', min_x, min_y, max_x, max_y, srs_id "
        "FROM gpkg_contents WHERE table_name = 'zips'"
    )
    connection.execute(
        "INSERT INTO gpkg_geometry_columns (table_name, column_name, geometry_type_name, srs_id, z, m) "
        "SELECT 'territories', 'geom', 'MULTIPOLYGON', srs_id, 0, 0 "
        "FROM gpkg_geometry_columns WHERE table_name = 'zips'"
    )
    register_homes(connection)
    index_units(connection)


def index_units(connection: sqlite3.Connection) -> None:
    """Ids are found, and are unique, by an index; it is also how units are counted without reading their polygons."""
    connection.execute("CREATE UNIQUE INDEX zips_unit ON zips (unit)")


def register_attributes(connection: sqlite3.Connection, tables: Iterable[str]) -> None:
    """List tables without geometry among the contents of the GeoPackage."""
    connection.executemany(
        "INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id) VALUES (?, 'attributes', ?, 0)",
        [(table, table) for table in tables],
    )


def register_homes(connection: sqlite3.Connection) -> None:
    """List the reps among the layers of the GeoPackage, as points."""
    connection.execute(
        "INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id) VALUES (?, 'features', ?, ?)",
        (REPS, REPS, WGS84),
    )
    connection.execute(
        "INSERT INTO gpkg_geometry_columns (table_name, column_name, geometry_type_name, srs_id, z, m) "
        "VALUES (?, 'geom', 'POINT', ?, 0, 0)",
        (REPS, WGS84),
    )


def register_extensions(connection: sqlite3.Connection, tables: Iterable[str]) -> None:
    """Declare tables that the standard has no word for."""
    connection.execute(EXTENSION_TABLE)
    connection.executemany(
        "INSERT INTO gpkg_extensions (table_name, column_name, extension_name, definition, scope) "
        "VALUES (?, NULL, ?, ?, 'read-write')",
        [(table, EXTENSION, DEFINITION) for table in tables],
    )


def create_views(connection: sqlite3.Connection) -> None:
    """(Re)make the views of the active scenario and register them as layers.

    OGR takes the column ``OGC_FID`` of a view for the feature id, and uses the r-tree of the table that both this and
    the geometry come from.
    """
    geometry, columns = _unit_columns(connection)
    for view in VIEWS:
        connection.execute("DROP VIEW IF EXISTS " + quoted(view))
    connection.execute(_units_view(geometry, columns))
    connection.execute(_territories_view())
    shown = ((UNITS_VIEW, geometry, UNITS), (TERRITORIES_VIEW, "geom", TERRITORIES))
    for view, column, table in shown:
        connection.execute("DELETE FROM gpkg_geometry_columns WHERE table_name = ?", (view,))
        connection.execute("DELETE FROM gpkg_contents WHERE table_name = ?", (view,))
        connection.execute(
            "INSERT INTO gpkg_contents (table_name, data_type, identifier, min_x, min_y, max_x, max_y, srs_id) "
            "SELECT ?, data_type, ?, min_x, min_y, max_x, max_y, srs_id FROM gpkg_contents WHERE table_name = ?",
            (view, view, table),
        )
        connection.execute(
            "INSERT INTO gpkg_geometry_columns (table_name, column_name, geometry_type_name, srs_id, z, m) "
            "SELECT ?, ?, geometry_type_name, srs_id, z, m FROM gpkg_geometry_columns WHERE table_name = ?",
            (view, column, table),
        )


def _unit_columns(connection: sqlite3.Connection) -> tuple[str, list[str]]:
    """Geometry column of the units and their other columns but the fid."""
    row = connection.execute("SELECT column_name FROM gpkg_geometry_columns WHERE table_name = 'zips'").fetchone()
    names = [name for _, name, *_ in connection.execute("PRAGMA table_info(zips)")]
    return row[0], [name for name in names if name not in {row[0], "fid"}]


def _units_view(geometry: str, columns: list[str]) -> str:
    """The units with the territory that they are in, in the active scenario and in the alignment."""
    taken = {name.lower() for name in (*VIEW_COLUMNS, *columns, "ogc_fid", geometry)}
    shown = []
    for column in columns:
        name, number = column, 1
        while name.lower() in {*VIEW_COLUMNS, "ogc_fid"} or (name != column and name.lower() in taken):
            number += 1
            name = f"{column}_{number}"
        taken.add(name.lower())
        shown.append(f"z.{quoted(column)} AS {quoted(name)}")
    parts = [
        "CREATE VIEW zips_by_territory AS SELECT",
        ", ".join(["z.fid AS OGC_FID", f"z.{quoted(geometry)} AS {quoted(geometry)}", *shown]),
        ", t.name AS territory, a.territory AS territory_number, t.rep AS rep, d.name AS area,",
        "f.value AS locked, b.name AS alignment",
        "FROM zips z",
        "LEFT JOIN td_assignment a ON a.unit = z.fid AND a.scenario =",
        _ACTIVE,
        "LEFT JOIN territories t ON t.scenario = a.scenario AND t.number = a.territory",
        "LEFT JOIN td_area d ON d.scenario = t.scenario AND d.level = 1 AND d.number = t.area",
        "LEFT JOIN td_unit_lock l ON l.scenario = a.scenario AND l.unit = a.unit",
        # What is computed has no type, and viewers take it for text; a column of a table has one.
        "LEFT JOIN td_flag f ON f.value = (l.unit IS NOT NULL OR coalesce(t.locked, 0))",
        "LEFT JOIN td_assignment c ON c.unit = z.fid AND c.scenario =",
        _ALIGNMENT,
        "LEFT JOIN territories b ON b.scenario = c.scenario AND b.number = c.territory",
    ]
    return " ".join(parts)


def _territories_view() -> str:
    """Territories of the active scenario that have not been dissolved."""
    parts = [
        "CREATE VIEW active_territories AS SELECT t.fid AS OGC_FID, t.geom AS geom, t.number AS number,",
        "t.name AS territory, t.colour AS colour, t.rep AS rep, d.name AS area, t.locked AS locked",
        "FROM territories t LEFT JOIN td_area d ON d.scenario = t.scenario AND d.level = 1 AND d.number = t.area",
        "WHERE t.retired = 0 AND t.scenario =",
        _ACTIVE,
    ]
    return " ".join(parts)
