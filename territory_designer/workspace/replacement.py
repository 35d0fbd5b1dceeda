"""New units or accounts in a market that goes on: labels, locks and log follow the ids, in one transaction."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from ..exchange.staging import ExportError
from ..exchange.vector_files import write_geopackage_layer
from . import schema, tables
from .connections import Connections
from .coordinates import placed_like, refuse_far_accounts
from .creation import accounts_frame, units_frame
from .errors import MarketError
from .frames import read_layer, unit_ids
from .reconcile import account_id_column, compare_accounts, compare_units
from .records import NONE, LogEntry, Reconciliation, Replacement
from .scenarios import as_json, assignment, read_all, read_territories, write_labels, write_unit_locks
from .settling import UNITS_REPLACED, forget_outlines, forget_units, keep_neighbours

if TYPE_CHECKING:
    import geopandas as gpd

ACCOUNTS_REPLACED = "Accounts replaced"
#: What the log keeps of an account that is gone, where it is known.
ACCOUNT_FIELDS = ("name", "unit", "segment", "workload", "potential")


def replace(
    connections: Connections,
    units: gpd.GeoDataFrame | None,
    accounts: gpd.GeoDataFrame | None,
    *,
    measures: Sequence[str],
    neighbours: Mapping[str, Any] | None,
    account_id: str | None,
    settings: Mapping[str, Any],
    layer: str,
    author: str,
    reason: str,
    feedback: Any,
) -> Replacement:
    """Give a market other units, accounts or both; see `Market.replace_layers`."""
    connections.require_write()
    with connections.translated():
        stored = read_layer(connections.get(), schema.UNITS).set_index("unit")
    placed, found, layers = stored, Reconciliation(), {}
    if units is not None:
        placed = placed_like(units, stored, layer)
        found = compare_units(stored, placed, measures)
        layers[schema.UNITS] = units_frame(placed, measures)
    if accounts is not None:
        layers[schema.ACCOUNTS] = accounts_frame(accounts)
        refuse_far_accounts(layers[schema.ACCOUNTS], placed)
    listed: dict[str, list[str]] = {}
    with _attached(connections, layers, feedback) as connection:
        if units is not None:
            _put_units(connections, connection, found, reason, author)
            keep_neighbours(connection, neighbours)
            tables.set_value(connection, "measures", as_json(list(measures)))
        if accounts is not None:
            listed = _put_accounts(connection, account_id, reason, author)
        if settings:
            tables.merge_settings(connection, settings)
    return Replacement(found, listed)


def _put_units(
    connections: Connections, connection: sqlite3.Connection, found: Reconciliation, reason: str, author: str
) -> None:
    """The units of ``fresh`` take the place of the market's; what hangs on a unit follows its id, or goes with it."""
    old_ids, old_fids = unit_ids(connection), connections.fids()
    numbers = [one.id for one in read_all(connection, deleted=True)]
    labels = {number: assignment(connection, number) for number in numbers}
    locks = {number: _locked(connection, number) for number in numbers}
    _log_dropped(connection, found, reason, author)
    forget_outlines(connection, (*found.dropped, *found.changed_shape))
    _copy_layer(connection, schema.UNITS)
    schema.index_units(connection)
    schema.create_views(connection)
    connections.forget_fids()
    new_of = dict(zip(unit_ids(connection).tolist(), connections.fids().tolist()))
    new_fids = {fid: new_of[unit] for fid, unit in zip(old_fids.tolist(), old_ids.tolist()) if unit in new_of}
    connection.execute("DELETE FROM td_assignment")
    for number, (fids, slots) in labels.items():
        _write_labels(connection, number, new_fids, np.array(sorted(new_of.values())), fids, slots)
    for number, locked in locks.items():
        kept = [new_fids[fid] for fid in locked if fid in new_fids]
        write_unit_locks(connection, number, np.array(kept, dtype=np.int64))
    forget_units(connection)


def _write_labels(
    connection: sqlite3.Connection,
    number: int,
    new_fids: Mapping[int, int],
    all_fids: np.ndarray,
    fids: np.ndarray,
    slots: np.ndarray,
) -> None:
    """Labels of a scenario under the new numbers of the units; units that came are in no territory."""
    labels = dict.fromkeys(all_fids.tolist(), NONE)
    labels.update((new_fids[fid], slot) for fid, slot in zip(fids.tolist(), slots.tolist()) if fid in new_fids)
    write_labels(connection, number, all_fids, np.array([labels[fid] for fid in all_fids.tolist()], dtype=np.int64))


def _locked(connection: sqlite3.Connection, number: int) -> list[int]:
    """Fids of the units that are locked in a scenario."""
    return [fid for (fid,) in connection.execute("SELECT unit FROM td_unit_lock WHERE scenario = ?", (number,))]


def _log_dropped(connection: sqlite3.Connection, found: Reconciliation, reason: str, author: str) -> None:
    """One entry for the market, and one per scenario that says where the dropped units were."""
    figures = {"added": list(found.added), "dropped": list(found.dropped), "changed_shape": list(found.changed_shape)}
    lost = [
        row for row in tables.read_crossings(connection) if row[1] in set(found.dropped) or row[2] in set(found.dropped)
    ]
    entry = LogEntry(action=UNITS_REPLACED, reason=reason, before={"crossings": lost} if lost else {}, after=figures)
    tables.append_log(connection, entry, author, None)
    for scenario in read_all(connection, deleted=False) if found.dropped else []:
        names = {slot.number: slot.name for slot in read_territories(connection, scenario.id)}
        slots = _slots_of(connection, scenario.id, found.dropped)
        moves = [(unit, names.get(slots[unit]), None) for unit in found.dropped if unit in slots]
        if moves:
            entry = LogEntry(action=UNITS_REPLACED, reason=reason, units=len(moves), moves=moves)
            tables.append_log(connection, entry, author, scenario.id)


def _slots_of(connection: sqlite3.Connection, number: int, units: Sequence[str]) -> dict[str, int]:
    """Territory numbers of some units by id, for those that are in one."""
    wanted = set(units)
    rows = connection.execute(
        "SELECT z.unit, a.territory FROM td_assignment a JOIN zips z ON z.fid = a.unit WHERE a.scenario = ?", (number,)
    )
    return {unit: slot for unit, slot in rows if unit in wanted and slot is not None}


def _put_accounts(
    connection: sqlite3.Connection, account_id: str | None, reason: str, author: str
) -> dict[str, list[str]]:
    """The accounts of ``fresh`` take the place of the market's; those that are gone are kept in the log."""
    before = read_layer(connection, schema.ACCOUNTS) if tables.exists(connection, schema.ACCOUNTS) else None
    _copy_layer(connection, schema.ACCOUNTS)
    after = read_layer(connection, schema.ACCOUNTS)
    before = after.iloc[:0] if before is None else before
    column = account_id_column(after, account_id or tables.settings(connection).get("account_id"))
    found, rows = compare_accounts(before, after, column)
    kept = [name for name in ACCOUNT_FIELDS if name in before.columns]
    gone = [
        {"id": number, **{name: tables.plain(value) for name, value in record.items()}}
        for number, record in zip(found["gone"], before.iloc[rows][kept].to_dict("records"))
    ]
    figures = {"added": len(found["added"]), "gone": len(found["gone"]), "changed": len(found["changed"])}
    entry = LogEntry(action=ACCOUNTS_REPLACED, reason=reason, before={"gone": gone}, after=figures)
    tables.append_log(connection, entry, author, None)
    return found


@contextmanager
def _attached(
    connections: Connections, layers: Mapping[str, gpd.GeoDataFrame], feedback: Any
) -> Iterator[sqlite3.Connection]:
    """A transaction in which the new layers, written by OGR into a file of their own, are the database ``fresh``."""
    with connections.translated(), tempfile.TemporaryDirectory(**_scratch(connections.path)) as scratch:
        folder = Path(scratch) / "new"
        folder.mkdir()
        try:
            for layer, frame in layers.items():
                write_geopackage_layer(folder / "layer.gpkg", layer, frame, feedback)
        except ExportError as error:
            raise MarketError(str(error)) from error
        attached = connections.get()
        attached.execute("ATTACH DATABASE ? AS fresh", (str(folder / "layer.gpkg"),))
        try:
            with connections.transaction() as connection:
                yield connection
        finally:
            attached.execute("DETACH DATABASE fresh")


def _scratch(path: Path) -> dict[str, Any]:
    """Where to write before moving: beside the market, hidden."""
    return {"prefix": ".territory_designer-", "dir": path.parent}


def _copy_layer(connection: sqlite3.Connection, layer: str) -> None:
    """Put the layer of ``fresh`` in the place of the market's: rows, r-tree, triggers and what the standard lists.

    Raises
    ------
    MarketError
        The new layer is in another system of coordinates, which cannot be where it was reprojected.
    """
    _drop_layer(connection, layer)
    found = connection.execute(
        "SELECT column_name, srs_id FROM fresh.gpkg_geometry_columns WHERE table_name = ?", (layer,)
    ).fetchone()
    if found is not None:
        connection.execute(
            "INSERT OR IGNORE INTO main.gpkg_spatial_ref_sys SELECT * FROM fresh.gpkg_spatial_ref_sys WHERE srs_id = ?",
            (found[1],),
        )
    index = "" if found is None else f"rtree_{layer}_{found[0]}"
    made = dict(
        connection.execute("SELECT name, sql FROM fresh.sqlite_master WHERE name IN (?, ?)", (layer, index)).fetchall()
    )
    for name, statement in made.items():
        connection.execute(statement)
        table = schema.quoted(name)
        connection.execute(" ".join(["INSERT INTO", "main." + table, "SELECT * FROM", "fresh." + table]))
    # Triggers come after the rows, or every row would be counted and indexed again.
    triggers = connection.execute(
        "SELECT sql FROM fresh.sqlite_master WHERE type = 'trigger' AND tbl_name = ?", (layer,)
    ).fetchall()
    for (statement,) in triggers:
        connection.execute(statement)
    for statement in LISTED:
        connection.execute(statement, (layer,))


#: Where a GeoPackage lists a layer; contents first, as the others refer to them.
LISTS = (
    "DELETE FROM gpkg_geometry_columns WHERE table_name = ?",
    "DELETE FROM gpkg_extensions WHERE table_name = ?",
    "DELETE FROM gpkg_ogr_contents WHERE table_name = ?",
    "DELETE FROM gpkg_contents WHERE table_name = ?",
)
LISTED = (
    "INSERT INTO main.gpkg_contents SELECT * FROM fresh.gpkg_contents WHERE table_name = ?",
    "INSERT INTO main.gpkg_geometry_columns SELECT * FROM fresh.gpkg_geometry_columns WHERE table_name = ?",
    "INSERT INTO main.gpkg_extensions SELECT * FROM fresh.gpkg_extensions WHERE table_name = ?",
    "INSERT INTO main.gpkg_ogr_contents SELECT * FROM fresh.gpkg_ogr_contents WHERE table_name = ?",
)


def _drop_layer(connection: sqlite3.Connection, layer: str) -> None:
    """Take a layer out of the market, with its r-tree and what lists it."""
    found = connection.execute(
        "SELECT column_name FROM main.gpkg_geometry_columns WHERE table_name = ?", (layer,)
    ).fetchone()
    for name in [layer] if found is None else [layer, f"rtree_{layer}_{found[0]}"]:
        connection.execute(" ".join(["DROP TABLE IF EXISTS", "main." + schema.quoted(name)]))
    for statement in LISTS:
        connection.execute(statement, (layer,))
