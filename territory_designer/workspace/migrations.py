"""From the schema of an earlier version to the current one, step by step, in one transaction.

A step writes literally what its version had: it must not follow later changes of `schema`.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

from . import schema
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


#: The step at index i leads from version i + 1 to version i + 2.
STEPS: tuple[Callable[[sqlite3.Connection], None], ...] = (_areas_and_unit_locks,)


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
