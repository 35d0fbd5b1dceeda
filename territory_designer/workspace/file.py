"""A market file that is open: who may write, which version it is, one transaction at a time."""

from __future__ import annotations

import getpass
import json
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from ..translation import translate
from . import locking, migrations, schema, tables
from .connections import FIXED, READ, WRITE, Connections, unused_log
from .errors import (
    MarketError,
    NewerMarketError,
    NotAMarketError,
    OlderMarketError,
    ReadOnlyMarketError,
    UnreachableMarketError,
)

Self = TypeVar("Self", bound="MarketFile")


def user_name() -> str:
    """Who works here, as the log names them."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # an account without a name
        return "unknown"


class MarketFile:
    """The file behind a `Market`.

    Attributes
    ----------
    path : Path
    title, unit_id_name : str
    measures : tuple of str
    author : str
        Who is named in scenarios and log; may be set.
    why_read_only : str
        One sentence, empty where the market can be written.
    journal_note : str
        A word where readers and the writer may have to wait for each other; mostly empty.
    """

    def __init__(self, path: Path, connections: Connections, why_read_only: str, locked: bool) -> None:
        self.path = path
        self.author = user_name()
        self.why_read_only = why_read_only
        self.journal_note = ""
        self._connections = connections
        self._locked = locked
        self._closed = False
        self.title = self.unit_id_name = ""
        self.measures: tuple[str, ...] = ()

    @classmethod
    def open(cls: type[Self], path: str | os.PathLike[str], write: bool = True) -> Self:
        """Open a market file; one of an earlier version is brought up to date.

        Parameters
        ----------
        path : path
        write : bool
            False to read what another program writes. Where the file or its folder is read-only it is opened for
            reading in any case; see `why_read_only`.

        Raises
        ------
        UnreachableMarketError
            There is no such file.
        MarketInUseError
            Another program has it open for writing.
        NotAMarketError, NewerMarketError, OlderMarketError
        """
        path = Path(path)
        if not path.is_file():
            raise UnreachableMarketError(
                translate("{file} is not reachable. Look whether it was moved or its drive is gone.", file=path)
            )
        why = _why_read_only(path)
        version = _version(path, FIXED if why else READ)
        locked = write and not why and locking.take(path)
        if write and not locked:
            why = why or translate("Nothing can be written into the folder {folder}.", folder=path.parent)
        mode = WRITE if locked else FIXED if why else READ
        market = cls(path, Connections(path, mode, wal=not locking.is_remote(path)), why, locked)
        try:
            if locked and not market._can_write():
                market._give_up_writing()
            if not write and not market.why_read_only:
                market.why_read_only = translate("It was opened for reading only.")
            market._begin(version)
        except BaseException:
            market.close()
            raise
        return market

    @classmethod
    def read(cls: type[Self], path: str | os.PathLike[str]) -> Self:
        """Open a market file for reading; one of an earlier version is brought up to date first.

        Raises
        ------
        MarketError
            As of `open`.
        """
        try:
            return cls.open(path, write=False)
        except OlderMarketError:
            cls.open(path).close()
            return cls.open(path, write=False)

    def _can_write(self) -> bool:
        """Whether SQLite can begin to write: permissions that only the system knows of show here."""
        try:
            with self._writing():
                return True
        except ReadOnlyMarketError:
            return False

    def _give_up_writing(self) -> None:
        """Go on as a reader."""
        self._connections.close()
        locking.release(self.path)
        self._locked = False
        self.why_read_only = translate("{file} may not be written.", file=self.path.name)
        self._connections = Connections(self.path, FIXED, wal=False)

    def _begin(self, version: int) -> None:
        """Bring the file up to date and read what never changes."""
        if version < schema.VERSION:
            if self.read_only:
                raise OlderMarketError(
                    translate(
                        "{file} was written by an earlier version and must be brought up to date, but it is open for "
                        "reading only. {why} Copy it to where you may write and open it there.",
                        file=self.path.name,
                        why=self.why_read_only,
                    )
                )
            with self._writing() as connection:
                migrations.migrate(connection, version)
        with self._reading() as connection:
            self.title = tables.value(connection, "title") or self.path.stem
            self.unit_id_name = tables.value(connection, "unit_id_name") or "unit"
            self.measures = tuple(json.loads(tables.value(connection, "measures") or "[]"))
        if self._locked and self._connections.journal != "wal":
            self.journal_note = translate(
                "{file} lies on a drive where readers and the writer wait for each other. Work on a local copy if "
                "drawing the map is slow.",
                file=self.path.name,
            )

    def close(self) -> None:
        """Close the market; all threads must be done with it. Closing twice is harmless."""
        if self._closed:
            return
        self._closed = True
        self._connections.close()
        if self._locked:
            locking.release(self.path)

    def __enter__(self: Self) -> Self:
        return self

    def __exit__(self, *_raised: object) -> None:
        self.close()

    @property
    def read_only(self) -> bool:
        """Whether writing raises `ReadOnlyMarketError`."""
        return not self._locked

    def writes_of_others(self) -> int:
        """A number that is another one once another program, or another thread, has written; for the calling thread."""
        with self._reading() as connection:
            (number,) = connection.execute("PRAGMA data_version").fetchone()
        return int(number)

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        """The connection of this thread, errors translated."""
        if self._closed:
            raise MarketError(f"{self.path.name} is closed.")
        connection = self._connections.get()
        with self._connections.translated():
            yield connection

    @contextmanager
    def _snapshot(self) -> Iterator[sqlite3.Connection]:
        """Like `_reading`, for what takes several looks: others may write meanwhile, unseen."""
        with self._reading() as connection:
            connection.execute("BEGIN")
            try:
                yield connection
            finally:
                connection.execute("COMMIT")

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        """One transaction, errors translated."""
        if self._closed:
            raise MarketError(f"{self.path.name} is closed.")
        with self._connections.transaction() as connection:
            yield connection


def _why_read_only(path: Path) -> str:
    """Why a file cannot be written, empty where nothing speaks against it."""
    if not os.access(path, os.W_OK):
        return translate("{file} is write-protected.", file=path.name)
    if not os.access(path.parent, os.W_OK):
        return translate("Nothing can be written into the folder {folder}.", folder=path.parent)
    return ""


def _check_whole(path: Path, connection: sqlite3.Connection) -> None:
    """SQLite notices a file that was cut by whole pages; a part of the last one it takes for zeros."""
    ((pages,), (size,)) = (connection.execute(f"PRAGMA page_{what}").fetchone() for what in ("count", "size"))
    if unused_log(path) and path.stat().st_size < pages * size:
        raise sqlite3.DatabaseError("malformed: the file is cut")


def _version(path: Path, mode: str) -> int:
    """Version of the schema of a file, which is only looked at.

    Raises
    ------
    NotAMarketError, NewerMarketError, UnreachableMarketError
    """
    connections = Connections(path, mode, wal=False)
    try:
        with connections.translated():
            connection = connections.get()
            _check_whole(path, connection)
            known = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
            text = tables.value(connection, "schema_version") if "td_market" in known else None
    except (UnreachableMarketError, ReadOnlyMarketError):
        raise
    except MarketError as error:
        raise NotAMarketError(
            translate(
                "{file} is damaged or no GeoPackage at all. Open a market file, or a backup of it.", file=path.name
            )
        ) from error
    finally:
        connections.close()
    missing = {"gpkg_contents", "td_market", "td_scenario", "td_assignment", "zips", "territories"} - known
    if missing or text is None or not text.isdigit() or int(text) < 1:
        raise NotAMarketError(
            translate(
                "{file} holds no market of Territory Designer. Open a market file, or make a new market from its "
                "layers.",
                file=path.name,
            )
        )
    if int(text) > schema.VERSION:
        raise NewerMarketError(
            translate(
                "{file} was written by a later version of Territory Designer (its schema is {found}, this version "
                "knows {known}). Update the plugin to open it; the file is as it was.",
                file=path.name,
                found=text,
                known=schema.VERSION,
            )
        )
    return int(text)
