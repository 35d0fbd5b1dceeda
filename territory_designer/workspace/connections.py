"""Connections to one market file: one per thread, transactions that are whole or not at all, and a file that may go."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, TypeVar, cast

import numpy as np

from ..translation import translate
from .blobs import add_functions, fid_range, integers
from .errors import MarketError, ReadOnlyMarketError, UnreachableMarketError

T = TypeVar("T")
BUSY_SECONDS = 5.0
#: Answers that a thread keeps: labels and territories of some scenarios.
MOST_REMEMBERED = 16
#: Ways to open: for writing; for reading what others write; from where nothing can be written at all.
WRITE, READ, FIXED = "write", "read", "fixed"
JOURNALS = {"wal": "PRAGMA journal_mode = WAL", "delete": "PRAGMA journal_mode = DELETE"}


class Connections:
    """All connections of one market.

    Parameters
    ----------
    path : Path
    mode : {"write", "read", "fixed"}
    wal : bool
        Whether readers and the writer shall not block each other (SQLite's write-ahead log).

    Attributes
    ----------
    journal : str
        "wal" or "delete", as it came out.
    """

    def __init__(self, path: Path, mode: str, wal: bool) -> None:
        self.path = path
        self.mode = mode
        self.journal = "delete"
        self._wal = wal
        self._own = threading.local()
        self._all: dict[threading.Thread, sqlite3.Connection] = {}
        self._guard = threading.Lock()
        self._file = _identity(path)

    def get(self) -> sqlite3.Connection:
        """The connection of the calling thread.

        Raises
        ------
        UnreachableMarketError
            The file is not where it was.
        """
        self._check_file()
        connection: sqlite3.Connection | None = getattr(self._own, "connection", None)
        if connection is not None and connection in self._all.values():
            return connection
        connection = self._connect()
        with self._guard:
            for thread in [thread for thread in self._all if not thread.is_alive()]:
                self._all.pop(thread).close()
            self._all[threading.current_thread()] = connection
        self._own.connection = connection
        self._own.fids = self._own.known = None
        return connection

    def _check_file(self) -> None:
        """SQLite would go on writing into a file that was deleted or moved away, where nobody finds it."""
        found = _identity(self.path)
        if found is None:
            raise self.unreachable()
        if found != self._file:
            self.drop()
            self._file = found

    def _connect(self) -> sqlite3.Connection:
        """A new connection, set up."""
        with self.translated():
            if self.mode != FIXED:
                return self._opened("mode=rw")
            try:
                return self._opened("mode=ro")
            except sqlite3.OperationalError:
                # A file left with a log, in a folder where the log's index cannot be made.
                if not unused_log(self.path):
                    raise
                return self._opened("mode=ro&immutable=1")

    def _opened(self, options: str) -> sqlite3.Connection:
        """The file as SQLite opens it with these options."""
        connection = sqlite3.connect(
            f"{self.path.absolute().as_uri()}?{options}",
            uri=True,
            timeout=BUSY_SECONDS,
            isolation_level=None,
            check_same_thread=False,
        )
        try:
            self._set_up(connection)
        except BaseException:
            connection.close()
            raise
        return connection

    def _set_up(self, connection: sqlite3.Connection) -> None:
        """Journal, durability and functions of a connection."""
        add_functions(connection)
        connection.execute("PRAGMA synchronous = FULL")
        if self.mode == WRITE:
            self.journal = _set_journal(connection, "wal" if self._wal else "delete")
        else:
            (self.journal,) = connection.execute("PRAGMA journal_mode").fetchone()
            connection.execute("PRAGMA query_only = ON")
        # A connection without a page read holds no lock: another program could end the log under it.
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()

    def require_write(self) -> None:
        """Raise `ReadOnlyMarketError` where the market was opened for reading."""
        if self.mode != WRITE:
            raise ReadOnlyMarketError(
                translate(
                    "{file} is open for reading only. Save a copy under another name to go on working.",
                    file=self.path.name,
                )
            )

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """A transaction that may write: all of it is in the file when the block ends well, nothing where it does not.

        Raises
        ------
        ReadOnlyMarketError
            The market was opened for reading.
        UnreachableMarketError
            The file is gone.
        MarketError
            The disk is full, or another program holds the file for longer than `BUSY_SECONDS`.
        """
        self.require_write()
        connection = self.get()
        with self.translated():
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                # Where SQLite itself has rolled back there is nothing left to end.
                with suppress(sqlite3.Error):
                    connection.execute("ROLLBACK")
                self._own.fids = self._own.known = None
                raise

    @contextmanager
    def translated(self) -> Iterator[None]:
        """Errors of SQLite as the analyst reads them."""
        try:
            yield
        except sqlite3.IntegrityError as error:
            text = translate("{file} was not changed: {reason}.", file=self.path.name, reason=error)
            raise MarketError(text) from error
        except sqlite3.DatabaseError as error:
            raise self._explained(error) from error
        except OSError as error:
            raise self.unreachable() from error

    def _explained(self, error: sqlite3.DatabaseError) -> MarketError:
        """What an error of SQLite means."""
        text, name = str(error), self.path.name
        if "locked" in text or "busy" in text:
            return MarketError(
                translate(
                    "{file} was not changed: another program holds it. Stop editing its layers elsewhere and try "
                    "again.",
                    file=name,
                )
            )
        if "full" in text:
            return MarketError(
                translate("{file} was not changed: the disk is full. Free some space and try again.", file=name)
            )
        if _identity(self.path) is None or "unable to open" in text or "disk I/O" in text:
            self.drop()
            return self.unreachable()
        if "readonly" in text:
            return ReadOnlyMarketError(
                translate("{file} cannot be written. Save a copy where you may write to go on working.", file=name)
            )
        if "malformed" in text or "not a database" in text:
            return MarketError(
                translate("{file} is damaged ({reason}). Open a copy or a backup of it.", file=name, reason=text)
            )
        return MarketError(translate("{file} was not changed: {reason}.", file=name, reason=text))

    def unreachable(self) -> UnreachableMarketError:
        """The error of a file that is gone."""
        return UnreachableMarketError(
            translate(
                "{file} is not reachable. Nothing was half written. Bring the file or its drive back and try again.",
                file=self.path,
            )
        )

    def fids(self) -> np.ndarray:
        """Feature ids of the units in ascending order, remembered until somebody else writes to the file.

        Returns
        -------
        (n,) ndarray of int64
        """
        connection = self.get()
        (version,) = connection.execute("PRAGMA data_version").fetchone()
        known = getattr(self._own, "fids", None)
        if known is None or known[0] != version:
            (text,) = connection.execute("SELECT group_concat(fid) FROM zips INDEXED BY zips_unit").fetchone()
            known = self._own.fids = (version, np.sort(integers(text)))
        return known[1]

    def remembered(self, key: Hashable, read: Callable[[], T]) -> T:
        """What ``read`` gave this thread for a key, until anybody writes to the file; not to be changed."""
        connection = self.get()
        (version,) = connection.execute("PRAGMA data_version").fetchone()
        state = version, connection.total_changes
        answers: dict[Hashable, Any]
        at, answers = getattr(self._own, "known", None) or (None, {})
        if at != state or len(answers) >= MOST_REMEMBERED:
            answers = {}
            self._own.known = state, answers
        if key not in answers:
            answers[key] = read()
        return cast(T, answers[key])

    def forget_fids(self) -> None:
        """Read the feature ids anew: this thread has changed them."""
        self._own.fids = None

    def places(self, fids: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Indices of units by their feature ids, and which of the ids are units at all."""
        known = self.fids()
        if fid_range(known):
            return fids - 1, (fids >= 1) & (fids <= len(known))
        places = np.minimum(np.searchsorted(known, fids), max(len(known) - 1, 0))
        return places, known[places] == fids

    def drop(self) -> None:
        """Close all connections; the next use opens them anew."""
        with self._guard:
            for connection in self._all.values():
                with suppress(sqlite3.Error):
                    connection.close()
            self._all.clear()

    def close(self) -> None:
        """Close all connections, leaving one file behind where nobody else has the market open."""
        if self.mode == WRITE and self.journal == "wal" and _identity(self.path) == self._file:
            with suppress(MarketError, sqlite3.Error):
                connection = self.get()
                with self._guard:
                    for other in [other for other in self._all.values() if other is not connection]:
                        other.close()
                connection.execute("PRAGMA busy_timeout = 0")
                connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
                _set_journal(connection, "delete")
        self.drop()


def _identity(path: Path) -> tuple[int, int] | None:
    """What tells a file from another one that was put in its place, None where there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def unused_log(path: Path) -> bool:
    """Whether nothing waits in a write-ahead log, so that the file alone is the whole market."""
    log = path.with_name(path.name + "-wal")
    return not log.exists() or log.stat().st_size == 0


def _set_journal(connection: sqlite3.Connection, kind: str) -> str:
    """Ask for a kind of journal; what it is now is the answer, as other programs or the disk may not allow it."""
    try:
        (journal,) = connection.execute(JOURNALS[kind]).fetchone()
    except sqlite3.OperationalError:
        (journal,) = connection.execute("PRAGMA journal_mode").fetchone()
    return str(journal)
