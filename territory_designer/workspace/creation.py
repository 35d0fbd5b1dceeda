"""Making a market file: all of it or none."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from ..exchange.staging import ExportError, staged
from ..exchange.vector_files import write_geopackage_layer
from ..translation import translate
from . import locking, schema
from .blobs import add_functions
from .coordinates import refuse_far_accounts, refuse_nowhere
from .errors import MarketError, MarketInUseError
from .records import now
from .scenarios import as_json
from .settling import keep_neighbours
from .tables import merge_settings, set_value

if TYPE_CHECKING:
    import geopandas as gpd


def create(
    path: Path,
    units: gpd.GeoDataFrame,
    accounts: gpd.GeoDataFrame | None,
    *,
    unit_id_name: str,
    measures: Sequence[str],
    title: str,
    settings: Mapping[str, Any] | None,
    neighbours: Mapping[str, np.ndarray] | None,
    feedback: Any = None,
) -> None:
    """Write a new market file; see `Market.create`."""
    frame = units_frame(units, measures)
    refuse_nowhere(units, title or translate("The layer of ZIPs"))
    sold_to = None if accounts is None else accounts_frame(accounts)
    if sold_to is not None:
        refuse_far_accounts(sold_to, units)
    with replacing(path) as target:
        write_geopackage_layer(target, schema.UNITS, frame, feedback)
        if sold_to is not None:
            write_geopackage_layer(target, schema.ACCOUNTS, sold_to, feedback)
        connection = sqlite3.connect(target, isolation_level=None)
        try:
            add_functions(connection)
            check_fids(connection, len(frame))
            connection.execute("BEGIN IMMEDIATE")
            schema.create_tables(connection)
            schema.create_views(connection)
            values = {
                "schema_version": str(schema.VERSION),
                "title": title,
                "unit_id_name": unit_id_name,
                "measures": as_json(list(measures)),
                "created": now(),
            }
            for key, value in values.items():
                set_value(connection, key, value)
            merge_settings(connection, settings or {})
            keep_neighbours(connection, neighbours)
            connection.execute("COMMIT")
        finally:
            connection.close()


def save_copy(connection: sqlite3.Connection, path: Path) -> None:
    """Write the market under another name, as it is at this moment, whoever writes to it meanwhile."""
    with replacing(path) as target:
        copy = sqlite3.connect(target, isolation_level=None)
        try:
            connection.backup(copy)
            # The copy says of itself that it has a log, as the original does while it is open.
            copy.execute("PRAGMA journal_mode = DELETE").fetchone()
        except sqlite3.Error as error:
            # Where the market itself cannot be read any more, this raises what the caller explains.
            connection.execute("SELECT count(*) FROM zips").fetchone()
            raise MarketError(
                translate(
                    "{path} could not be written ({reason}): the disk may be full. The market goes on where it was; "
                    "free some space, or save it elsewhere.",
                    path=path,
                    reason=error,
                )
            ) from error
        finally:
            copy.close()


class replacing:  # noqa: N801 (reads as a verb)
    """A path to write a file to, which takes the place of ``path`` when the block ends well.

    Raises
    ------
    MarketInUseError
        A market of that name is open, here or elsewhere.
    MarketError
        The folder cannot be written, or the disk is full; what was there before is as it was.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._staged = staged(path.parent)
        self._locked = False

    def __enter__(self) -> Path:
        if locking.is_held(self.path):
            raise MarketInUseError(f"{self.path.name} is open. Close it first, or choose another name.")
        try:
            folder = self._staged.__enter__()
            # After the folder is there: the lock lies in it.
            self._locked = locking.take(self.path)
        except ExportError as error:
            raise MarketError(str(error)) from error
        except MarketInUseError as error:
            self._staged.__exit__(type(error), error, error.__traceback__)
            raise
        return folder / self.path.name

    def __exit__(self, *raised: Any) -> None:
        try:
            self._staged.__exit__(*raised)
        except ExportError as error:
            raise MarketError(str(error)) from error
        except sqlite3.Error as error:
            raise MarketError(f"{self.path.name} could not be written ({error}). Nothing was changed.") from error
        finally:
            if self._locked:
                locking.release(self.path)


def units_frame(units: gpd.GeoDataFrame, measures: Sequence[str]) -> gpd.GeoDataFrame:
    """The units as the layer `zips` holds them: id and measures first, so that these keep their names.

    Raises
    ------
    MarketError
        Ids are missing or repeated, or a measure is not there.
    """
    ids = [str(one) for one in units.index]
    if units.index.isna().any():
        raise MarketError("A ZIP has no id. Check the data first.")
    if len(set(ids)) != len(ids):
        raise MarketError("ZIP ids are repeated. Check the data first.")
    missing = [name for name in measures if name not in units.columns]
    if missing:
        raise MarketError(f"The ZIPs have no column {missing[0]}, which is to be a measure.")
    taken = [name for name in measures if name.lower() in {"fid", "unit", "geom"}]
    if taken:
        raise MarketError(f"A measure cannot be called {taken[0]}. Give the field another name.")
    geometry = units.geometry.name
    others = [name for name in units.columns if name != geometry and name not in measures]
    frame = units.reset_index(drop=True)[[*measures, *others, geometry]]
    # A field of the analyst's that is called so gives way, as one would that differs in case only.
    frame = frame.rename(columns={"unit": "unit_2"})
    frame.insert(0, "unit", ids)
    return frame


def accounts_frame(accounts: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """The accounts as the layer `accounts` holds them.

    Raises
    ------
    MarketError
        Nothing says which unit they lie in.
    """
    if "unit" not in accounts.columns:
        raise MarketError("Nothing says in which ZIP the accounts lie. Bring them into ZIPs first.")
    geometry = accounts.geometry.name
    others = [name for name in accounts.columns if name not in {"unit", geometry}]
    return accounts.reset_index(drop=True)[["unit", *others, geometry]]


def check_fids(connection: sqlite3.Connection, count: int) -> None:
    """The rows must be numbered 1..n in the order of the units: labels rely on it."""
    found = connection.execute("SELECT count(*), min(fid), max(fid) FROM zips").fetchone()
    if count and tuple(found) != (count, 1, count):
        raise MarketError("The ZIPs could not be written in order. Nothing was changed.")
