"""Scenarios of a market file: their records, labels, territories, areas and locks, on an open connection."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Mapping, Sequence
from dataclasses import astuple
from typing import Any

import numpy as np

from ..translation import translate
from .blobs import blob_of, geometries, integers
from .errors import ApprovedScenarioError, MarketError, UnknownScenarioError
from .records import NONE, Area, Scenario, Territory, now

#: One statement per field that may be changed; nothing is put together from names.
UPDATES = {
    "name": "UPDATE td_scenario SET name = ? WHERE id = ?",
    "note": "UPDATE td_scenario SET note = ? WHERE id = ?",
    "approved": "UPDATE td_scenario SET approved = ? WHERE id = ?",
    "rules": "UPDATE td_scenario SET rules = ? WHERE id = ?",
    "report": "UPDATE td_scenario SET report = ? WHERE id = ?",
    "deleted": "UPDATE td_scenario SET deleted = ? WHERE id = ?",
}
#: What may change in an approved scenario: it is about the scenario, not of it.
SAFE_FIELDS = frozenset({"note", "approved", "report"})

_ALL = (
    "SELECT id, name, note, author, created, changed, parent, seed, approved, rules, report, deleted FROM td_scenario"
)


def as_json(value: Any) -> str:
    """JSON text; numpy's numbers and arrays are plain ones in it."""

    def plain(value: Any) -> Any:
        if isinstance(value, np.ndarray):
            return value.tolist()
        if isinstance(value, np.generic):
            return value.item()
        if isinstance(value, (set, frozenset, tuple)):
            return list(value)
        raise TypeError(f"{type(value).__name__} cannot be written as JSON")

    return json.dumps(value, default=plain, ensure_ascii=False, separators=(",", ":"))


def read_all(connection: sqlite3.Connection, deleted: bool) -> list[Scenario]:
    """Scenarios in the order they were made; deleted ones where asked for."""
    rows = connection.execute(_ALL + " ORDER BY id").fetchall()
    return [scenario for scenario in map(_scenario, rows) if deleted or not scenario.deleted]


def read(connection: sqlite3.Connection, number: int) -> Scenario:
    """One scenario, deleted or not.

    Raises
    ------
    UnknownScenarioError
    """
    row = connection.execute(_ALL + " WHERE id = ?", (int(number),)).fetchone()
    if row is None:
        raise UnknownScenarioError(f"There is no scenario {number} in this market. Choose another one.")
    return _scenario(row)


def _scenario(row: Sequence[Any]) -> Scenario:
    """Record of a row of `_ALL`."""
    number, name, note, author, created, changed, parent, seed, approved, rules, report, deleted = row
    return Scenario(
        id=number,
        name=name,
        note=note,
        author=author,
        created=created,
        changed=changed,
        parent=parent,
        seed=seed,
        approved=bool(approved),
        rules=json.loads(rules),
        report=None if report is None else json.loads(report),
        deleted=bool(deleted),
    )


def add(connection: sqlite3.Connection, values: Mapping[str, Any]) -> int:
    """Row of a new scenario; ``values`` has name, note, author, parent, seed, rules and report."""
    time = now()
    report = values["report"]
    cursor = connection.execute(
        "INSERT INTO td_scenario (name, note, author, created, changed, parent, seed, rules, report) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            values["name"],
            values["note"],
            values["author"],
            time,
            time,
            values["parent"],
            None if values["seed"] is None else int(values["seed"]),
            as_json(values["rules"]),
            None if report is None else as_json(report),
        ),
    )
    return int(cursor.lastrowid or 0)


def duplicate(connection: sqlite3.Connection, source: int, name: str, author: str) -> int:
    """A new scenario with everything of another one, open to changes."""
    old = read(connection, source)
    new = add(connection, {**vars(old), "name": name, "author": author, "parent": source})
    for statement in (
        "INSERT INTO td_assignment SELECT ?, unit, territory FROM td_assignment WHERE scenario = ?",
        "INSERT INTO territories (scenario, number, name, colour, rep, locked, retired, area, geom) "
        "SELECT ?, number, name, colour, rep, locked, retired, area, geom FROM territories WHERE scenario = ?",
        "INSERT INTO td_area (scenario, level, number, name, colour, parent) "
        "SELECT ?, level, number, name, colour, parent FROM td_area WHERE scenario = ?",
        "INSERT INTO td_unit_lock SELECT ?, unit FROM td_unit_lock WHERE scenario = ?",
    ):
        connection.execute(statement, (new, source))
    return new


def update(connection: sqlite3.Connection, number: int, fields: Mapping[str, Any]) -> None:
    """Change fields of a scenario.

    Raises
    ------
    ApprovedScenarioError
        The scenario is approved, stays so, and more than `SAFE_FIELDS` would change.
    """
    unknown = sorted(set(fields) - set(UPDATES))
    if unknown:
        raise TypeError(f"a scenario has no field {unknown[0]} that can be changed")
    if fields.get("approved") is not False:
        refuse_if_approved(connection, number, set(fields) - SAFE_FIELDS)
    for name, value in fields.items():
        if name in {"rules", "report"}:
            value = None if value is None else as_json(value)  # noqa: PLW2901 (as the file holds it)
        connection.execute(UPDATES[name], (value, number))
    touch(connection, number)


def refuse_if_approved(connection: sqlite3.Connection, number: int, changes: Collection[Any]) -> None:
    """Raise `ApprovedScenarioError` where an approved scenario would change."""
    scenario = read(connection, number)
    if scenario.approved and changes:
        raise ApprovedScenarioError(
            f"The scenario {scenario.name} is approved and stays as it is. Duplicate it, or take the approval back."
        )


def touch(connection: sqlite3.Connection, number: int) -> None:
    """Note that a scenario was changed."""
    connection.execute("UPDATE td_scenario SET changed = ? WHERE id = ?", (now(), number))


def checked_labels(labels: Any, count: int, territories: int) -> np.ndarray:
    """Labels as integers of the right number and range.

    Raises
    ------
    ValueError
        There are more or fewer than units, or one is of no territory.
    """
    array = np.asarray(labels)
    if array.shape != (count,):
        raise ValueError(f"{array.shape} labels for {count} units")
    array = array.astype(np.int64)
    if len(array) and (array.min() < NONE or array.max() >= territories):
        raise ValueError(f"labels from {array.min()} to {array.max()}, but {territories} territories")
    return array


def write_labels(connection: sqlite3.Connection, number: int, fids: np.ndarray, labels: np.ndarray) -> None:
    """Put units into territories; `NONE` is null in the file."""
    numbers = [None if label == NONE else label for label in labels.tolist()]
    connection.executemany(
        "INSERT INTO td_assignment (scenario, unit, territory) VALUES (?, ?, ?) "
        "ON CONFLICT (scenario, unit) DO UPDATE SET territory = excluded.territory",
        zip([number] * len(numbers), fids.tolist(), numbers),
    )


def assignment(connection: sqlite3.Connection, number: int) -> tuple[np.ndarray, np.ndarray]:
    """Feature ids of units and their labels, for those that have a row."""
    fids, numbers = connection.execute(
        "SELECT group_concat(unit), group_concat(coalesce(territory, -1)) FROM td_assignment WHERE scenario = ?",
        (number,),
    ).fetchone()
    return integers(fids), integers(numbers)


def refuse_foreign(
    connection: sqlite3.Connection, number: int, name: str, known: np.ndarray, labels: np.ndarray
) -> None:
    """Refuse a plan that another program put together from another market.

    Raises
    ------
    MarketError
    """
    if len(known) and not known.any():
        raise MarketError(
            translate(
                "The scenario {name} was made for other ZIPs: none of the {count} that it assigns is in this market. "
                "Choose another scenario, or open a backup.",
                name=name,
                count=len(known),
            )
        )
    count = count_territories(connection, number)
    wrong = np.flatnonzero((labels >= count) | (labels < NONE))
    if len(wrong):
        raise MarketError(
            translate(
                "The scenario {name} cannot be shown: {wrong} of its ZIPs are in a territory {number}, but it has "
                "{count} territories, counted from 0. Another program changed it. Choose another scenario, or open a "
                "backup.",
                name=name,
                wrong=len(wrong),
                number=int(labels[wrong[0]]),
                count=count,
            )
        )


def read_territories(connection: sqlite3.Connection, number: int) -> tuple[Territory, ...]:
    """Territories of a scenario by number."""
    rows = connection.execute(
        "SELECT number, name, colour, rep, locked, retired, area FROM territories WHERE scenario = ? ORDER BY number",
        (number,),
    )
    return tuple(
        Territory(slot, name, colour, rep, bool(locked), bool(retired), area)
        for slot, name, colour, rep, locked, retired, area in rows
    )


def write_territories(connection: sqlite3.Connection, number: int, territories: Sequence[Territory]) -> None:
    """Write the rows that differ; territories at the end that are no longer named go, where no unit is in them.

    Raises
    ------
    ValueError
        A number is not the index of its territory.
    MarketError
        A territory that goes still holds units.
    """
    if [territory.number for territory in territories] != list(range(len(territories))):
        raise ValueError("territories must be numbered by their place, from 0")
    stored = set(read_territories(connection, number))
    connection.executemany(
        "INSERT INTO territories (scenario, number, name, colour, rep, locked, retired, area) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (scenario, number) DO UPDATE SET name = excluded.name, "
        "colour = excluded.colour, rep = excluded.rep, locked = excluded.locked, retired = excluded.retired, "
        "area = excluded.area",
        [(number, *astuple(territory)) for territory in territories if territory not in stored],
    )
    if len(stored) > len(territories):
        held = connection.execute(
            "SELECT count(*) FROM td_assignment WHERE scenario = ? AND territory >= ?", (number, len(territories))
        ).fetchone()
        if held[0]:
            raise MarketError(f"A territory that still holds {held[0]} ZIPs cannot be removed. Move them first.")
        connection.execute("DELETE FROM territories WHERE scenario = ? AND number >= ?", (number, len(territories)))


def count_territories(connection: sqlite3.Connection, number: int) -> int:
    """How many territories a scenario has, dissolved ones included."""
    return int(connection.execute("SELECT count(*) FROM territories WHERE scenario = ?", (number,)).fetchone()[0])


def read_areas(connection: sqlite3.Connection, number: int) -> tuple[Area, ...]:
    """Areas of a scenario by level and number."""
    rows = connection.execute(
        "SELECT number, level, name, colour, parent FROM td_area WHERE scenario = ? ORDER BY level, number", (number,)
    )
    return tuple(Area(*row) for row in rows)


def write_areas(connection: sqlite3.Connection, number: int, areas: Sequence[Area]) -> None:
    """Replace the areas of a scenario."""
    connection.execute("DELETE FROM td_area WHERE scenario = ?", (number,))
    connection.executemany(
        "INSERT INTO td_area (scenario, number, level, name, colour, parent) VALUES (?, ?, ?, ?, ?, ?)",
        [(number, *astuple(area)) for area in areas],
    )


def write_unit_locks(connection: sqlite3.Connection, number: int, fids: np.ndarray) -> None:
    """Replace the locks of a scenario by those of these units."""
    connection.execute("DELETE FROM td_unit_lock WHERE scenario = ?", (number,))
    connection.executemany("INSERT INTO td_unit_lock VALUES (?, ?)", [(number, fid) for fid in fids.tolist()])


def read_outlines(connection: sqlite3.Connection, number: int) -> dict[int, Any]:
    """Outlines of the territories that have one, by number."""
    rows = connection.execute(
        "SELECT number, geom FROM territories WHERE scenario = ? AND geom IS NOT NULL ORDER BY number", (number,)
    ).fetchall()
    return {slot: shape for (slot, _), shape in zip(rows, geometries([blob for _, blob in rows]))}


def outlined(connection: sqlite3.Connection, number: int) -> set[int]:
    """Numbers of the territories that have an outline."""
    rows = connection.execute("SELECT number FROM territories WHERE scenario = ? AND geom IS NOT NULL", (number,))
    return {slot for (slot,) in rows}


def write_outlines(connection: sqlite3.Connection, number: int, outlines: Mapping[int, Any]) -> None:
    """Outlines of territories, by number; None takes one away."""
    (srs_id,) = connection.execute(
        "SELECT srs_id FROM gpkg_geometry_columns WHERE table_name = 'territories'"
    ).fetchone()
    connection.executemany(
        "UPDATE territories SET geom = ? WHERE scenario = ? AND number = ?",
        [(blob_of(shape, srs_id), number, int(slot)) for slot, shape in outlines.items()],
    )
