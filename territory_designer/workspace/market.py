"""Everything that is in a market: units, accounts, scenarios, settings, log; read and written as a whole or not."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from . import creation, frames, scenarios, schema, tables
from .file import MarketFile
from .records import NONE, Area, LogEntry, Scenario, Territory

if TYPE_CHECKING:
    import geopandas as gpd
    import pandas as pd

Crossing = tuple[str, str, str, str]


class Market(MarketFile):
    """An open market file; use `create` and `open`, and close it (or use it in a ``with`` block).

    Every thread that uses a market gets a connection of its own. Each method that writes is one transaction: after it
    returns, what it wrote survives a crash; where it raises, nothing of it is in the file. All raise `MarketError`
    where the file is gone, and those that write `ReadOnlyMarketError` where it is read-only.
    """

    @classmethod
    def create(
        cls,
        path: str | os.PathLike[str],
        units: gpd.GeoDataFrame,
        accounts: gpd.GeoDataFrame | None,
        *,
        unit_id_name: str,
        measures: Sequence[str],
        title: str,
        settings: Mapping[str, Any] | None = None,
        feedback: Any = None,
        neighbours: Mapping[str, np.ndarray] | None = None,
    ) -> None:
        """Write a new market file; an old one of the same name is replaced at the end, or stays as it was.

        Parameters
        ----------
        path : path
        units : GeoDataFrame
            Index = unit ids; a column per measure beside the fields of the analyst's layer.
        accounts : GeoDataFrame or None
            With a column ``unit`` (unit id or None).
        unit_id_name : str
            Field of the ids in the analyst's layer.
        measures : sequence of str
            Columns of ``units``; the first one weighs the moment.
        title : str
        settings : mapping, optional
            The panel as it is.
        feedback : QgsFeedback, optional
            Looked at for cancel.
        neighbours : mapping of str to ndarray, optional

        Raises
        ------
        MarketInUseError
            A market of that name is open.
        MarketError
            Ids are repeated, the folder cannot be written, or the disk is full.
        CancelledError
            The user asked to stop.
        """
        creation.create(
            Path(path),
            units,
            accounts,
            unit_id_name=unit_id_name,
            measures=measures,
            title=title,
            settings=settings,
            neighbours=neighbours,
            feedback=feedback,
        )

    def unit_ids(self) -> np.ndarray:
        """Ids of the units.

        Returns
        -------
        (n,) ndarray of object
            Text; labels, locks and indices of units follow this order.
        """
        with self._reading() as connection:
            rows = connection.execute("SELECT fid, unit FROM zips").fetchall()
        rows.sort()
        return np.array([unit for _, unit in rows], dtype=object)

    def units(self) -> gpd.GeoDataFrame:
        """The units with all their fields and measures; index = ids, in the order of `unit_ids`."""
        with self._reading() as connection:
            return frames.read_layer(connection, schema.UNITS).set_index("unit")

    def accounts(self) -> gpd.GeoDataFrame | None:
        """The accounts, with the unit that each lies in (column ``unit``); None where the market has none."""
        with self._reading() as connection:
            if not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'accounts'").fetchone():
                return None
            return frames.read_layer(connection, schema.ACCOUNTS)

    def neighbours(self) -> dict[str, np.ndarray] | None:
        """The arrays that `save_neighbours` kept, None where there are none."""
        with self._reading() as connection:
            return tables.read_neighbours(connection)

    def save_neighbours(self, neighbours: Mapping[str, Any] | None) -> None:
        """Keep arrays by name; None takes them away."""
        with self._writing() as connection:
            tables.write_neighbours(connection, neighbours)

    # -- the panel, links, reps

    def settings(self) -> dict[str, Any]:
        """The panel as it was left."""
        with self._reading() as connection:
            return tables.settings(connection)

    def save_settings(self, changes: Mapping[str, Any]) -> None:
        """Set some keys of the settings (plain values); the others stay."""
        with self._writing() as connection:
            tables.merge_settings(connection, changes)

    def active_scenario(self) -> int | None:
        """The scenario that the views of the file show."""
        return self._scenario_key("active_scenario")

    def set_active(self, scenario: int | None) -> None:
        """Show a scenario in the views; None shows none."""
        self._set_scenario_key("active_scenario", scenario)

    def alignment(self) -> int | None:
        """The scenario in force."""
        return self._scenario_key("alignment")

    def set_alignment(self, scenario: int | None) -> None:
        """Say which scenario is in force; None: none is."""
        self._set_scenario_key("alignment", scenario)

    def _scenario_key(self, key: str) -> int | None:
        with self._reading() as connection:
            text = tables.value(connection, key)
        return None if text is None else int(text)

    def _set_scenario_key(self, key: str, scenario: int | None) -> None:
        with self._writing() as connection:
            if scenario is not None:
                scenarios.read(connection, scenario)
            tables.set_value(connection, key, None if scenario is None else str(int(scenario)))

    def crossings(self) -> list[Crossing]:
        """Links and barriers: (``link`` or ``barrier``, unit, unit, note)."""
        with self._reading() as connection:
            return tables.read_crossings(connection)

    def save_crossings(self, crossings: Iterable[Crossing]) -> None:
        """Replace the links and barriers."""
        with self._writing() as connection:
            tables.write_crossings(connection, crossings)

    def reps(self) -> pd.DataFrame:
        """Reps: rep, home_zip, lon and lat (degrees), capacity_h (hours/year), then whatever else was saved."""
        with self._reading() as connection:
            return tables.read_reps(connection)

    def save_reps(self, reps: pd.DataFrame) -> None:
        """Replace the reps; further columns are kept as they are."""
        with self._writing() as connection:
            tables.write_reps(connection, reps)

    def save_style(self, layer: str, name: str, qml: str, default: bool = True) -> None:
        """Keep a style in the file, where QGIS and QField find it.

        Parameters
        ----------
        layer : str
            Table or view.
        name : str
            A style of that name is replaced.
        qml : str
        default : bool
            Whether the layer takes this style when it is added to a map.
        """
        with self._writing() as connection:
            tables.write_style(connection, layer, name, qml, default)

    # -- scenarios

    def scenarios(self, deleted: bool = False) -> list[Scenario]:
        """All scenarios in the order they were made; deleted ones too where asked for."""
        with self._reading() as connection:
            return scenarios.read_all(connection, deleted)

    def scenario(self, number: int) -> Scenario:
        """One scenario, deleted or not."""
        with self._reading() as connection:
            return scenarios.read(connection, number)

    def add_scenario(
        self,
        name: str,
        labels: Any,
        territories: Sequence[Territory],
        *,
        rules: Mapping[str, Any],
        areas: Sequence[Area] = (),
        report: Mapping[str, Any] | None = None,
        seed: int | None = None,
        note: str = "",
        parent: int | None = None,
        author: str | None = None,
        unit_locks: Any = None,
        outlines: Mapping[int, Any] | None = None,
        entry: LogEntry | None = None,
    ) -> int:
        """Save a plan.

        Parameters
        ----------
        name : str
        labels : (n,) array of int
            Number of the territory per unit, -1 for none.
        territories : sequence of Territory
            Numbered by their place.
        rules, report : mapping
            As JSON holds them.
        areas : sequence of Area
        seed, parent : int, optional
        note : str
        author : str, optional
            Else `author` of the market.
        unit_locks : (n,) array of bool, optional
        outlines : mapping of int to geometry, optional
            As for `write_change`.
        entry : LogEntry, optional
            Appended to the log for this scenario.

        Returns
        -------
        int
            Number of the scenario.
        """
        with self._writing() as connection:
            fids = self._connections.fids()
            array = scenarios.checked_labels(labels, len(fids), len(territories))
            values = {"name": name, "note": note, "author": author or self.author, "parent": parent, "seed": seed}
            number = scenarios.add(connection, {**values, "rules": dict(rules), "report": report})
            scenarios.write_territories(connection, number, territories)
            scenarios.write_labels(connection, number, fids, array)
            scenarios.write_areas(connection, number, areas)
            if unit_locks is not None:
                scenarios.write_unit_locks(connection, number, fids[_mask(unit_locks, len(fids))])
            scenarios.write_outlines(connection, number, outlines or {})
            if entry is not None:
                tables.append_log(connection, entry, self.author, number)
        return number

    def duplicate_scenario(self, number: int, name: str) -> int:
        """A new scenario with everything of another one, open to changes; returns its number."""
        with self._writing() as connection:
            return scenarios.duplicate(connection, number, name, self.author)

    def update_scenario(self, number: int, **fields: Any) -> None:
        """Change name, note, approved, rules, report or deleted.

        Raises
        ------
        ApprovedScenarioError
            It is approved, and more than note, report or the approval itself would change.
        """
        with self._writing() as connection:
            scenarios.update(connection, number, fields)

    def labels(self, number: int) -> np.ndarray:
        """Territory of every unit.

        Returns
        -------
        (n,) ndarray of int32
            -1: in none.
        """
        with self._reading() as connection:
            scenarios.read(connection, number)
            fids, numbers = scenarios.assignment(connection, number)
            places, known = self._connections.places(fids)
            labels = np.full(len(self._connections.fids()), NONE, dtype=np.int32)
            labels[places[known]] = numbers[known]
        return labels

    def territories(self, number: int) -> tuple[Territory, ...]:
        """Territories of a scenario by number, dissolved ones included."""
        with self._reading() as connection:
            return scenarios.read_territories(connection, number)

    def areas(self, number: int) -> tuple[Area, ...]:
        """Areas of a scenario by level and number."""
        with self._reading() as connection:
            return scenarios.read_areas(connection, number)

    def unit_locks(self, number: int) -> np.ndarray:
        """Which units are locked by themselves, whatever their territory is.

        Returns
        -------
        (n,) ndarray of bool
        """
        with self._reading() as connection:
            rows = connection.execute("SELECT unit FROM td_unit_lock WHERE scenario = ?", (number,)).fetchall()
            places, known = self._connections.places(np.array(rows, dtype=np.int64).reshape(-1))
            locks = np.zeros(len(self._connections.fids()), dtype=bool)
            locks[places[known]] = True
        return locks

    def outlines(self, number: int) -> dict[int, Any]:
        """Outlines of the territories that have one, by number."""
        with self._reading() as connection:
            return scenarios.read_outlines(connection, number)

    def write_change(
        self,
        scenario: int,
        *,
        units: Any = None,
        labels: Any = None,
        territories: Sequence[Territory] | None = None,
        areas: Sequence[Area] | None = None,
        unit_locks: Any = None,
        rules: Mapping[str, Any] | None = None,
        report: Mapping[str, Any] | None = None,
        outlines: Mapping[int, Any] | None = None,
        entry: LogEntry | None = None,
    ) -> None:
        """Write what a gesture or a design changed; what is not named stays.

        Parameters
        ----------
        scenario : int
        units : (m,) array of int, optional
            Indices of the units that change; with ``labels`` alone all of them do.
        labels : (m,) array of int, optional
            Their new territories, -1 for none.
        territories : sequence of Territory, optional
            All of the scenario's, numbered by their place; rows that differ are written.
        areas : sequence of Area, optional
            All of the scenario's.
        unit_locks : (n,) array of bool, optional
        rules, report : mapping, optional
        outlines : mapping of int to geometry or None, optional
            New outlines by number of the territory, in the system of coordinates of the units.
        entry : LogEntry, optional
            Appended to the log.

        Raises
        ------
        ApprovedScenarioError
            The scenario is approved, and more than report, outlines or log would change.
        ValueError
            A label, index or number is out of range.
        """
        changes = [one for one in (labels, territories, areas, unit_locks, rules) if one is not None]
        with self._writing() as connection:
            scenarios.refuse_if_approved(connection, scenario, changes)
            fids = self._connections.fids()
            if territories is not None:
                scenarios.write_territories(connection, scenario, territories)
            if labels is not None:
                chosen = fids if units is None else fids[_places(units, len(fids))]
                count = scenarios.count_territories(connection, scenario)
                scenarios.write_labels(
                    connection, scenario, chosen, scenarios.checked_labels(labels, len(chosen), count)
                )
            if areas is not None:
                scenarios.write_areas(connection, scenario, areas)
            if unit_locks is not None:
                scenarios.write_unit_locks(connection, scenario, fids[_mask(unit_locks, len(fids))])
            scenarios.write_outlines(connection, scenario, outlines or {})
            given = {"rules": rules, "report": report}
            scenarios.update(connection, scenario, {name: one for name, one in given.items() if one is not None})
            if entry is not None:
                tables.append_log(connection, entry, self.author, scenario)

    def log(self, scenario: int | None = None, limit: int | None = None) -> list[LogEntry]:
        """Entries of the log, the latest first; of one scenario or of all."""
        with self._reading() as connection:
            return tables.read_log(connection, scenario, limit)

    def append_log(self, entry: LogEntry) -> int:
        """Add an entry that belongs to no change of a scenario; returns its number."""
        with self._writing() as connection:
            return tables.append_log(connection, entry, self.author, None)

    # -- the file as a whole

    def save_copy(self, path: str | os.PathLike[str]) -> None:
        """Write the market under another name ("save as"); this one stays open."""
        with self._reading() as connection:
            creation.save_copy(connection, Path(path))


def _mask(locks: Any, count: int) -> np.ndarray:
    """Mask of the right length."""
    mask = np.asarray(locks, dtype=bool)
    if mask.shape != (count,):
        raise ValueError(f"{mask.shape} locks for {count} units")
    return mask


def _places(units: Any, count: int) -> np.ndarray:
    """Indices of units, all of which exist."""
    places = np.asarray(units, dtype=np.int64).reshape(-1)
    if len(places) and (places.min() < 0 or places.max() >= count):
        raise ValueError(f"indices from {places.min()} to {places.max()}, but {count} units")
    return places
