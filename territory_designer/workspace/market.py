"""Everything that is in a market: units, accounts, scenarios, settings, log; read and written as a whole or not."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from ..translation import translate
from . import creation, frames, replacement, scenarios, schema, tables
from .errors import MarketError
from .market_tables import MarketTables
from .reconcile import compare_units
from .records import NONE, Area, LogEntry, Reconciliation, Replacement, Scenario, Territory

if TYPE_CHECKING:
    import geopandas as gpd


class Market(MarketTables):
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
            return frames.unit_ids(connection)

    def fids(self) -> np.ndarray:
        """Feature ids of the units in their layer.

        Returns
        -------
        (n,) ndarray of int64
        """
        with self._reading():
            return self._connections.fids()

    def units(self) -> gpd.GeoDataFrame:
        """The units with all their fields and measures; index = ids, in the order of `unit_ids`.

        Raises
        ------
        MarketError
            Another program deleted a field that the market needs.
        """
        with self._reading() as connection:
            frame = frames.read_layer(connection, schema.UNITS)
        missing = [name for name in ("unit", *self.measures) if name not in frame.columns]
        if missing:
            raise MarketError(
                translate(
                    "The ZIPs of {file} have no field {field} any more; another program deleted it. Put it back into "
                    "the table {table}, open a backup, or make the market anew from its layers.",
                    file=self.path.name,
                    field=missing[0],
                    table=schema.UNITS,
                )
            )
        return frame.set_index("unit")

    def accounts(self) -> gpd.GeoDataFrame | None:
        """The accounts, with the unit that each lies in (column ``unit``); None where the market has none."""
        with self._reading() as connection:
            if not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'accounts'").fetchone():
                return None
            return frames.read_layer(connection, schema.ACCOUNTS)

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

        Raises
        ------
        MarketError
            The scenario was made for other units, or names territories that it does not have.
        """
        with self._snapshot() as connection:
            # One switch of scenarios asks several times, each from another panel.
            known = self._connections.remembered(("labels", number), lambda: self._read_labels(connection, number))
        return known.copy()

    def _read_labels(self, connection: sqlite3.Connection, number: int) -> np.ndarray:
        """Territory of every unit, as `labels`."""
        name = scenarios.read(connection, number).name
        fids, numbers = scenarios.assignment(connection, number)
        places, known = self._connections.places(fids)
        scenarios.refuse_foreign(connection, number, name, known, numbers)
        labels = np.full(len(self._connections.fids()), NONE, dtype=np.int32)
        labels[places[known]] = numbers[known]
        return labels

    def territories(self, number: int) -> tuple[Territory, ...]:
        """Territories of a scenario by number, dissolved ones included."""
        with self._reading() as connection:
            read = partial(scenarios.read_territories, connection, number)
            return self._connections.remembered(("territories", number), read)

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
        with self._snapshot() as connection:
            rows = connection.execute("SELECT unit FROM td_unit_lock WHERE scenario = ?", (number,)).fetchall()
            places, known = self._connections.places(np.array(rows, dtype=np.int64).reshape(-1))
            locks = np.zeros(len(self._connections.fids()), dtype=bool)
            locks[places[known]] = True
        return locks

    def outlines(self, number: int) -> dict[int, Any]:
        """Outlines of the territories that have one, by number."""
        with self._reading() as connection:
            return scenarios.read_outlines(connection, number)

    def outlined(self, number: int) -> set[int]:
        """Numbers of the territories that have an outline."""
        with self._reading() as connection:
            return scenarios.outlined(connection, number)

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
        report: Any = ...,
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
        rules : mapping, optional
        report : mapping or None, optional
            ``None`` takes it away: a plan that was edited by hand has none.
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
            given = {} if rules is None else {"rules": rules}
            scenarios.update(connection, scenario, given if report is ... else {**given, "report": report})
            if entry is not None:
                tables.append_log(connection, entry, self.author, scenario)

    # -- other units and accounts

    def reconcile(self, units: gpd.GeoDataFrame) -> Reconciliation:
        """How a layer of units (index = ids, any system of coordinates) differs from the one in the market."""
        return compare_units(self.units(), units, self.measures)

    def replace_layers(
        self,
        units: gpd.GeoDataFrame | None = None,
        accounts: gpd.GeoDataFrame | None = None,
        *,
        measures: Sequence[str] | None = None,
        neighbours: Mapping[str, Any] | None = None,
        account_id: str | None = None,
        settings: Mapping[str, Any] | None = None,
        layer: str = "",
        reason: str = "",
        feedback: Any = None,
    ) -> Replacement:
        """Give the market other units, accounts or both, in one transaction.

        Territories and locks of all scenarios are kept by id, units that came are in none. What was dropped is in the
        log, with its territory. Outlines that are no longer right are taken away (`outlines` lacks them until they are
        written anew); links and barriers of dropped units go, their accounts are in no unit. Accounts that are gone
        are listed in the log.

        Parameters
        ----------
        units, accounts : GeoDataFrame, optional
            As for `create`; units are reprojected to the system of coordinates of the market where need be.
        measures : sequence of str, optional
            Where they are others than before.
        neighbours : mapping of str to ndarray, optional
            Of the new units; else none are kept, as those of the old units are wrong.
        account_id : str, optional
            Column of the ids; else the setting ``account_id``, else a column of such a name. Without one, accounts are
            known by all that is said of them.
        settings : mapping, optional
            As for `save_settings`.
        layer : str, optional
            Where the units come from, as messages name it.
        reason : str
            For the log.
        feedback : QgsFeedback, optional

        Returns
        -------
        Replacement

        Raises
        ------
        MarketError
            The layers have no place in the system of the market, or lie wholly elsewhere: they say the wrong one.
        """
        names = tuple(self.measures if measures is None else measures)
        with self._reading():
            found = replacement.replace(
                self._connections,
                units,
                accounts,
                measures=names,
                neighbours=neighbours,
                account_id=account_id,
                settings=settings or {},
                layer=layer or translate("The layer of ZIPs"),
                author=self.author,
                reason=reason,
                feedback=feedback,
            )
        self.measures = names
        return found

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
