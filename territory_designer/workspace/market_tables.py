"""What a market file holds beside units and scenarios: settings, links, barriers, reps, styles, neighbours, log."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

import numpy as np

from . import scenarios, settling, tables
from .file import MarketFile
from .records import LogEntry, Reconciliation

if TYPE_CHECKING:
    import pandas as pd

Crossing = tuple[str, str, str, str]
CROSSINGS_CHANGED = "Links and barriers"
"""In the log."""


class MarketTables(MarketFile):
    """The part of a `Market` that is about the panel and the log."""

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
        """Replace the links and barriers; what comes and goes is in the log."""
        with self._writing() as connection:
            before = tables.read_crossings(connection)
            tables.write_crossings(connection, crossings)
            after = tables.read_crossings(connection)
            removed, added = sorted({*before} - {*after}), sorted({*after} - {*before})
            if removed or added:
                entry = LogEntry(action=CROSSINGS_CHANGED, before={"crossings": removed}, after={"crossings": added})
                tables.append_log(connection, entry, self.author, None)

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

    def neighbours(self) -> dict[str, np.ndarray] | None:
        """The arrays that `settle_units` kept; None where there are none, or the units are no longer the same."""
        with self._snapshot() as connection:
            return settling.neighbours(connection)

    def unit_changes(self) -> Reconciliation:
        """Which units another program added, dropped or gave another polygon since their neighbours were kept."""
        with self._snapshot() as connection:
            return settling.unit_changes(connection)

    def settle_units(self, neighbours: Mapping[str, Any] | None, reason: str = "") -> Reconciliation:
        """Keep the neighbours of the units as they are now; what hung on units that are gone goes, and is in the log.

        Parameters
        ----------
        neighbours : mapping of str to ndarray or None
            Arrays by name; None takes those away that were kept.
        reason : str
            For the log, where units are others than before.

        Returns
        -------
        Reconciliation
            As of `unit_changes` before.
        """
        with self._writing() as connection:
            return settling.settle(connection, neighbours, reason, self.author)

    def log(self, scenario: int | None = None, limit: int | None = None) -> list[LogEntry]:
        """Entries of the log, the latest first; of one scenario or of all."""
        with self._reading() as connection:
            return tables.read_log(connection, scenario, limit)

    def append_log(self, entry: LogEntry) -> int:
        """Add an entry that belongs to no change of a scenario; returns its number."""
        with self._writing() as connection:
            return tables.append_log(connection, entry, self.author, None)
