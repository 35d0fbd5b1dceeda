"""Units that another program added, dropped or changed between two openings: they are found, listed and settled.

Beside the neighbours, which are computed once, the file keeps what the units were then: feature id, id, and a checksum
of the polygon. Comparing these takes a fraction of a second for 33,000 units, computing neighbours many seconds.
"""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Mapping
from typing import Any

import numpy as np

from . import schema, tables
from .blobs import EMPTY, header_length, integers
from .records import LogEntry, Reconciliation
from .scenarios import read_all, read_territories

#: Names of the arrays in `td_neighbours` that are about the units; the others are what was computed from them.
FIDS, IDS, SUMS = MARKS = ("unit_fids", "unit_ids", "unit_checksums")
UNITS_REPLACED = "ZIPs replaced"


def marks_of(connection: sqlite3.Connection) -> dict[str, np.ndarray]:
    """The units as they are now: feature ids, ids and checksums of the polygons, by feature id."""
    connection.create_function("td_checksum", 1, _checksum, deterministic=True)
    (column,) = connection.execute(
        "SELECT column_name FROM gpkg_geometry_columns WHERE table_name = ?", (schema.UNITS,)
    ).fetchone()
    parts = [
        "SELECT group_concat(fid), json_group_array(unit), group_concat(td_checksum(",
        schema.quoted(column),
        ")) FROM zips",
    ]
    fids, ids, sums = connection.execute("".join(parts)).fetchone()
    order = np.argsort(integers(fids))
    texts = np.array([str(one) for one in json.loads(ids)], dtype=str)
    return {FIDS: integers(fids)[order], IDS: texts[order], SUMS: integers(sums)[order]}


def _checksum(blob: bytes | None) -> int:
    """Of the polygon alone, so that another header makes no difference; 0 for none."""
    return 0 if blob is None or blob[3] & EMPTY else zlib.crc32(memoryview(blob)[header_length(blob) :])


def keep_neighbours(connection: sqlite3.Connection, arrays: Mapping[str, Any] | None) -> None:
    """Keep the neighbours of the units as they are now; None takes what was kept away."""
    tables.write_neighbours(connection, None if arrays is None else {**arrays, **marks_of(connection)})


def neighbours(connection: sqlite3.Connection) -> dict[str, np.ndarray] | None:
    """The neighbours that were kept, None where there are none or the units are no longer the same."""
    kept = tables.read_neighbours(connection)
    if kept is None or any(name not in kept for name in MARKS):
        return None
    now = marks_of(connection)
    if any(not np.array_equal(kept.pop(name), now[name]) for name in MARKS):
        return None
    return kept


def unit_changes(connection: sqlite3.Connection) -> Reconciliation:
    """Which units came, went or changed their polygon since their neighbours were kept.

    Files of former versions do not say; there only units that went are known, by feature id, where scenarios hold them.
    """
    kept = tables.read_neighbours(connection) or {}
    if any(name not in kept for name in MARKS):
        return Reconciliation(dropped=tuple(f"#{fid}" for fid in sorted(_orphans(connection))))
    now = marks_of(connection)
    before, after = (dict(zip(marks[IDS].tolist(), marks[SUMS].tolist())) for marks in (kept, now))
    return Reconciliation(
        added=tuple(unit for unit in after if unit not in before),
        dropped=tuple(unit for unit in before if unit not in after),
        changed_shape=tuple(unit for unit, total in after.items() if before.get(unit, total) != total),
    )


def settle(
    connection: sqlite3.Connection, arrays: Mapping[str, Any] | None, reason: str, author: str
) -> Reconciliation:
    """Log what another program did to the units, and take away what hung on those that are gone.

    Parameters
    ----------
    connection : sqlite3.Connection
        In a transaction.
    arrays : mapping of str to ndarray or None
        Neighbours of the units as they are now.
    reason, author : str
        For the log.
    """
    found, orphans = unit_changes(connection), _orphans(connection)
    if not found.same or orphans:
        kept = tables.read_neighbours(connection) or {}
        names = dict(zip(kept.get(FIDS, np.zeros(0)).tolist(), kept.get(IDS, np.zeros(0)).tolist()))
        _log(connection, found, {fid: names.get(fid, f"#{fid}") for fid in orphans}, reason, author)
        connection.execute(
            "UPDATE territories SET geom = NULL WHERE fid IN (SELECT t.fid FROM td_assignment a JOIN territories t "
            "ON t.scenario = a.scenario AND t.number = a.territory WHERE a.unit NOT IN (SELECT fid FROM zips))"
        )
        forget_outlines(connection, found.changed_shape)
        connection.execute("DELETE FROM td_assignment WHERE unit NOT IN (SELECT fid FROM zips)")
        connection.execute("DELETE FROM td_unit_lock WHERE unit NOT IN (SELECT fid FROM zips)")
    forget_units(connection)
    keep_neighbours(connection, arrays)
    return found


def forget_outlines(connection: sqlite3.Connection, units: tuple[str, ...]) -> None:
    """Outlines that hold a unit which went or has another shape are no longer right; they are computed anew."""
    connection.executemany(
        "UPDATE territories SET geom = NULL WHERE fid IN (SELECT t.fid FROM zips z "
        "JOIN td_assignment a ON a.unit = z.fid "
        "JOIN territories t ON t.scenario = a.scenario AND t.number = a.territory WHERE z.unit = ?)",
        [(unit,) for unit in units],
    )


def forget_units(connection: sqlite3.Connection) -> None:
    """Links and barriers of units that are gone go, their accounts are in no unit."""
    connection.execute("DELETE FROM td_crossing WHERE from_unit NOT IN (SELECT unit FROM zips)")
    connection.execute("DELETE FROM td_crossing WHERE to_unit NOT IN (SELECT unit FROM zips)")
    if tables.exists(connection, schema.ACCOUNTS):
        connection.execute("UPDATE accounts SET unit = NULL WHERE unit NOT IN (SELECT unit FROM zips)")


def _orphans(connection: sqlite3.Connection) -> set[int]:
    """Feature ids that scenarios hold and no unit has."""
    rows = connection.execute("SELECT DISTINCT unit FROM td_assignment WHERE unit NOT IN (SELECT fid FROM zips)")
    return {fid for (fid,) in rows}


def _log(
    connection: sqlite3.Connection, found: Reconciliation, orphans: Mapping[int, str], reason: str, author: str
) -> None:
    """One entry for the market, and one per scenario that says where the units were that are gone."""
    known = {unit for (unit,) in connection.execute("SELECT unit FROM zips")}
    lost = [row for row in tables.read_crossings(connection) if row[1] not in known or row[2] not in known]
    figures = {"added": list(found.added), "dropped": list(found.dropped), "changed_shape": list(found.changed_shape)}
    entry = LogEntry(action=UNITS_REPLACED, reason=reason, before={"crossings": lost} if lost else {}, after=figures)
    tables.append_log(connection, entry, author, None)
    for scenario in read_all(connection, deleted=False):
        names = {slot.number: slot.name for slot in read_territories(connection, scenario.id)}
        rows = connection.execute(
            "SELECT unit, territory FROM td_assignment WHERE scenario = ? AND unit NOT IN (SELECT fid FROM zips)",
            (scenario.id,),
        )
        moves = [(orphans[fid], names.get(slot), None) for fid, slot in rows if slot is not None and fid in orphans]
        if moves:
            entry = LogEntry(action=UNITS_REPLACED, reason=reason, units=len(moves), moves=moves)
            tables.append_log(connection, entry, author, scenario.id)
