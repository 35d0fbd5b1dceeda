"""Writes `market_v1.gpkg`: a market of schema version 1, literally as that version wrote it.

Run once, from the top of the repository; nothing of the package is used, so that the file stays what it was:
``python tests/workspace/data/make_market_v1.py``. SQLite alone: the file is a plain GeoPackage 1.2.
"""

from __future__ import annotations

import json
import sqlite3
import struct
from pathlib import Path

COLUMNS, ROWS, SIDE = 6, 5, 0.1
TARGET = Path(__file__).with_name("market_v1.gpkg")
WGS_84 = (
    'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],'
    'AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,'
    'AUTHORITY["EPSG","9122"]],AXIS["Latitude",NORTH],AXIS["Longitude",EAST],AUTHORITY["EPSG","4326"]]'
)

STANDARD = """
CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY,
    organization TEXT NOT NULL, organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
    description TEXT DEFAULT '', last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
    min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
    CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL,
    geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,
    CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
    CONSTRAINT uk_gc_table_name UNIQUE (table_name),
    CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
    CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id));
CREATE TABLE gpkg_extensions (table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL,
    definition TEXT NOT NULL, scope TEXT NOT NULL,
    CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name));
CREATE TABLE gpkg_ogr_contents (table_name TEXT NOT NULL PRIMARY KEY, feature_count INTEGER DEFAULT NULL);
CREATE TABLE zips (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom MULTIPOLYGON, unit TEXT, workload REAL,
    potential REAL, zip TEXT, county TEXT);
CREATE TABLE accounts (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom POINT, unit TEXT, account_id TEXT,
    name TEXT, workload REAL);
CREATE VIRTUAL TABLE rtree_zips_geom USING rtree(id, minx, maxx, miny, maxy);
CREATE UNIQUE INDEX zips_unit ON zips (unit);
"""

OWN = """
CREATE TABLE td_market (key TEXT NOT NULL PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE td_scenario (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, note TEXT NOT NULL DEFAULT '',
    author TEXT NOT NULL, created TEXT NOT NULL, changed TEXT NOT NULL, parent INTEGER, seed INTEGER,
    approved BOOLEAN NOT NULL DEFAULT 0, deleted BOOLEAN NOT NULL DEFAULT 0, rules TEXT NOT NULL, report TEXT);
CREATE TABLE td_assignment (scenario INTEGER NOT NULL, unit INTEGER NOT NULL, territory INTEGER,
    PRIMARY KEY (scenario, unit)) WITHOUT ROWID;
CREATE TABLE territories (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom MULTIPOLYGON, scenario INTEGER NOT NULL,
    number INTEGER NOT NULL, name TEXT NOT NULL, colour TEXT NOT NULL, rep TEXT, locked BOOLEAN NOT NULL DEFAULT 0,
    retired BOOLEAN NOT NULL DEFAULT 0, UNIQUE (scenario, number));
CREATE TABLE td_rep (id INTEGER PRIMARY KEY AUTOINCREMENT, rep TEXT NOT NULL, home_zip TEXT, lon REAL, lat REAL,
    capacity_h REAL, extra TEXT);
CREATE TABLE td_crossing (id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL CHECK (kind IN ('link', 'barrier')), from_unit TEXT NOT NULL, to_unit TEXT NOT NULL,
    note TEXT NOT NULL DEFAULT '');
CREATE TABLE td_log (id INTEGER PRIMARY KEY AUTOINCREMENT, time TEXT NOT NULL, author TEXT NOT NULL, scenario INTEGER,
    action TEXT NOT NULL, reason TEXT NOT NULL DEFAULT '', units INTEGER NOT NULL DEFAULT 0,
    moves TEXT NOT NULL DEFAULT '[]', before TEXT NOT NULL DEFAULT '{}', after TEXT NOT NULL DEFAULT '{}');
CREATE INDEX td_log_scenario ON td_log (scenario);
CREATE TABLE td_neighbours (name TEXT NOT NULL PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;
CREATE VIEW zips_by_territory AS SELECT z.fid AS OGC_FID, z."geom" AS "geom", z."unit" AS "unit",
    z."workload" AS "workload", z."potential" AS "potential", z."zip" AS "zip", z."county" AS "county",
    t.name AS territory, a.territory AS territory_number, t.rep AS rep, t.locked AS locked, b.name AS alignment
    FROM zips z
    LEFT JOIN td_assignment a ON a.unit = z.fid AND a.scenario =
        (SELECT CAST(value AS INTEGER) FROM td_market WHERE key = 'active_scenario')
    LEFT JOIN territories t ON t.scenario = a.scenario AND t.number = a.territory
    LEFT JOIN td_assignment c ON c.unit = z.fid AND c.scenario =
        (SELECT CAST(value AS INTEGER) FROM td_market WHERE key = 'alignment')
    LEFT JOIN territories b ON b.scenario = c.scenario AND b.number = c.territory;
CREATE VIEW active_territories AS SELECT fid AS OGC_FID, geom, number, name AS territory, colour, rep, locked
    FROM territories WHERE retired = 0 AND scenario =
        (SELECT CAST(value AS INTEGER) FROM td_market WHERE key = 'active_scenario');
"""

BOX = 'NEW."fid", ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"), ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")'
FULL, BARE = '(NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom"))', '(NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom"))'
PUT = f'INSERT OR REPLACE INTO "rtree_zips_geom" VALUES ({BOX});'
TAKE = 'DELETE FROM "rtree_zips_geom" WHERE id = OLD."fid";'
TRIGGERS = {
    "insert": f'AFTER INSERT ON "zips" WHEN {FULL} BEGIN {PUT} END',
    "update1": f'AFTER UPDATE OF "geom" ON "zips" WHEN OLD."fid" = NEW."fid" AND {FULL} BEGIN {PUT} END',
    "update2": f'AFTER UPDATE OF "geom" ON "zips" WHEN OLD."fid" = NEW."fid" AND {BARE} BEGIN {TAKE} END',
    "update3": f'AFTER UPDATE ON "zips" WHEN OLD."fid" != NEW."fid" AND {FULL} BEGIN {TAKE} {PUT} END',
    "update4": f'AFTER UPDATE ON "zips" WHEN OLD."fid" != NEW."fid" AND {BARE} BEGIN '
    'DELETE FROM "rtree_zips_geom" WHERE id IN (OLD."fid", NEW."fid"); END',
    "delete": f'AFTER DELETE ON "zips" WHEN OLD."geom" NOT NULL BEGIN {TAKE} END',
}


def header(west: float, south: float, east: float, north: float) -> bytes:
    return struct.pack("<2sBBi4d", b"GP", 0, 3, 4326, west, east, south, north)


def square(west: float, south: float) -> bytes:
    east, north = west + SIDE, south + SIDE
    ring = [(east, south), (east, north), (west, north), (west, south), (east, south)]
    body = struct.pack("<BIIBIII", 1, 6, 1, 1, 3, 1, len(ring)) + b"".join(struct.pack("<2d", *xy) for xy in ring)
    return header(west, south, east, north) + body


def point(x: float, y: float) -> bytes:
    return struct.pack("<2sBBi", b"GP", 0, 1, 4326) + struct.pack("<BI2d", 1, 1, x, y)


def write_layers(connection: sqlite3.Connection) -> None:
    corners = [(-84 + SIDE * (i % COLUMNS), 33 + SIDE * (i // COLUMNS)) for i in range(COLUMNS * ROWS)]
    for i, (west, south) in enumerate(corners):
        unit = f"{i + 1:05d}"
        connection.execute(
            "INSERT INTO zips (fid, geom, unit, workload, potential, zip, county) VALUES (?, ?, ?, ?, ?, ?, ?)",
            (i + 1, square(west, south), unit, 10.0 + i, 100.0 * i, unit, f"County {i % 3}"),
        )
        connection.execute(
            "INSERT INTO rtree_zips_geom VALUES (?, ?, ?, ?, ?)", (i + 1, west, west + SIDE, south, south + SIDE)
        )
        connection.execute(
            "INSERT INTO accounts (geom, unit, account_id, name, workload) VALUES (?, ?, ?, ?, ?)",
            (point(west + SIDE / 2, south + SIDE / 2), unit, f"A{i}", f"Shop {i}", float(i)),
        )


def write_lists(connection: sqlite3.Connection) -> None:
    connection.executemany(
        "INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, NULL)",
        [
            ("Undefined Cartesian SRS", -1, "NONE", -1, "undefined"),
            ("Undefined geographic SRS", 0, "NONE", 0, "undefined"),
            ("WGS 84 geodetic", 4326, "EPSG", 4326, WGS_84),
        ],
    )
    for name in ("zips", "accounts", "territories", "zips_by_territory", "active_territories"):
        connection.execute(
            "INSERT INTO gpkg_contents (table_name, data_type, identifier, min_x, min_y, max_x, max_y, srs_id) "
            "VALUES (?, 'features', ?, -84, 33, -83.4, 33.5, 4326)",
            (name, name),
        )
        kind = "POINT" if name == "accounts" else "MULTIPOLYGON"
        connection.execute("INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', ?, 4326, 0, 0)", (name, kind))
    for name in ("td_scenario", "td_rep", "td_crossing", "td_log"):
        connection.execute(
            "INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id) VALUES (?, 'attributes', ?, 0)",
            (name, name),
        )
    connection.execute(
        "INSERT INTO gpkg_extensions VALUES ('zips', 'geom', 'gpkg_rtree_index', "
        "'http://www.geopackage.org/spec120/#extension_rtree', 'write-only')"
    )
    for name in ("td_market", "td_assignment", "td_neighbours"):
        connection.execute(
            "INSERT INTO gpkg_extensions VALUES (?, NULL, 'territorydesigner_market', "
            "'tables of the QGIS plugin Territory Designer; see td_market', 'read-write')",
            (name,),
        )


def write_market(connection: sqlite3.Connection) -> None:
    values = {
        "schema_version": "1",
        "title": "Six by five",
        "unit_id_name": "zip",
        "measures": json.dumps(["workload", "potential"]),
        "settings": json.dumps({"territories": 3, "unit_id": "zip"}),
        "created": "2026-01-02T03:04:05.678Z",
        "active_scenario": "2",
        "alignment": "1",
    }
    connection.executemany("INSERT INTO td_market VALUES (?, ?)", values.items())
    time = "2026-01-02T03:04:05.678Z"
    for number, name, parent, approved in ((1, "In force", None, 1), (2, "Plan B", 1, 0)):
        connection.execute(
            "INSERT INTO td_scenario VALUES (?, ?, 'a note', 'maria', ?, ?, ?, 7, ?, 0, ?, ?)",
            (number, name, time, time, parent, approved, json.dumps({"territories": 3}), json.dumps({"gap": 0.02})),
        )
        for slot in range(3):
            connection.execute(
                "INSERT INTO territories (geom, scenario, number, name, colour, rep, locked) "
                "VALUES (?, ?, ?, ?, ?, ?, ?)",
                (square(-84 + slot, 33), number, slot, f"T{slot + 1:02d}", "#4477aa", f"Rep {slot + 1}", slot == 1),
            )
        rows = [(number, i + 1, None if i == 0 else (i + number) % 3) for i in range(COLUMNS * ROWS)]
        connection.executemany("INSERT INTO td_assignment VALUES (?, ?, ?)", rows)
    connection.execute("INSERT INTO td_rep VALUES (1, 'Rep 1', '00001', -84, 33, 1600, '{\"team\": \"North\"}')")
    connection.execute("INSERT INTO td_crossing VALUES (1, 'link', '00001', '00030', 'ferry')")
    connection.execute(
        "INSERT INTO td_log VALUES (1, ?, 'maria', 2, 'Move', 'nearer', 1, '[[\"00005\",\"T01\",\"T02\"]]', "
        "'{\"workload\": 0.05}', '{\"workload\": 0.04}')",
        (time,),
    )


def main() -> None:
    TARGET.unlink(missing_ok=True)
    connection = sqlite3.connect(TARGET, isolation_level=None)
    connection.execute("PRAGMA page_size = 1024")
    connection.execute("PRAGMA application_id = 1196444487")
    connection.execute("PRAGMA user_version = 10200")
    connection.execute("BEGIN")
    for statement in (STANDARD + OWN).split(";"):
        if statement.strip():
            connection.execute(statement)
    write_layers(connection)
    write_lists(connection)
    write_market(connection)
    for name, statement in TRIGGERS.items():
        connection.execute(f'CREATE TRIGGER "rtree_zips_geom_{name}" {statement}')
    connection.execute("COMMIT")
    connection.close()


if __name__ == "__main__":
    main()
