"""From the schema of an earlier version to the current one, step by step, in one transaction.

A step writes literally what its version had: it must not follow later changes of `schema`.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

from . import schema
from .blobs import point_blob
from .tables import set_value


def _areas_and_unit_locks(connection: sqlite3.Connection) -> None:
    """Version 1 to 2: territories roll up into areas, and single units can be locked."""
    connection.execute(
        "CREATE TABLE td_area (id INTEGER PRIMARY KEY AUTOINCREMENT, scenario INTEGER NOT NULL, "
        "level INTEGER NOT NULL, number INTEGER NOT NULL, name TEXT NOT NULL, colour TEXT NOT NULL, parent INTEGER, "
        "UNIQUE (scenario, level, number))"
    )
    connection.execute(
        "CREATE TABLE td_unit_lock (scenario INTEGER NOT NULL, unit INTEGER NOT NULL, PRIMARY KEY (scenario, unit)) "
        "WITHOUT ROWID"
    )
    connection.execute("CREATE TABLE td_flag (value BOOLEAN NOT NULL PRIMARY KEY) WITHOUT ROWID")
    connection.execute("INSERT INTO td_flag VALUES (0), (1)")
    connection.execute("ALTER TABLE territories ADD COLUMN area INTEGER")
    schema.register_attributes(connection, ["td_area"])
    schema.register_extensions(connection, ["td_unit_lock", "td_flag"])


def _homes_as_points(connection: sqlite3.Connection) -> None:
    """Version 2 to 3: the homes of the reps are points that a map can show."""
    connection.execute("ALTER TABLE td_rep ADD COLUMN geom POINT")
    homes = connection.execute("SELECT id, lon, lat FROM td_rep").fetchall()
    connection.executemany(
        "UPDATE td_rep SET geom = ? WHERE id = ?", [(point_blob(lon, lat, 4326), number) for number, lon, lat in homes]
    )
    extent = connection.execute("SELECT min(lon), min(lat), max(lon), max(lat) FROM td_rep WHERE geom IS NOT NULL")
    connection.execute(
        "UPDATE gpkg_contents SET data_type = 'features', srs_id = 4326, min_x = ?, min_y = ?, max_x = ?, max_y = ? "
        "WHERE table_name = 'td_rep'",
        extent.fetchone(),
    )
    connection.execute("INSERT INTO gpkg_geometry_columns VALUES ('td_rep', 'geom', 'POINT', 4326, 0, 0)")


#: The step at index i leads from version i + 1 to version i + 2.
STEPS: tuple[Callable[[sqlite3.Connection], None], ...] = (_areas_and_unit_locks, _homes_as_points)


def migrate(connection: sqlite3.Connection, version: int) -> None:
    """Bring a market up to date, inside the caller's transaction.

    Parameters
    ----------
    connection : sqlite3.Connection
    version : int
        What the file has now, at least 1.
    """
    for step in STEPS[version - 1 :]:
        step(connection)
    # The views show all columns, so they always follow the current schema.
    schema.create_views(connection)
    set_value(connection, "schema_version", str(schema.VERSION))
