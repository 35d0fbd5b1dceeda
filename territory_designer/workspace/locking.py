"""One writer per market: a lock file beside it, shared by all that one process opens."""

from __future__ import annotations

import os
import sys
import threading
from dataclasses import dataclass
from pathlib import Path

from qgis.core import Qgis, QgsFileUtils
from qgis.PyQt.QtCore import QFileInfo, QLockFile, QStorageInfo, QSysInfo

from ..translation import translate
from .errors import MarketInUseError

SUFFIX = ".lock"
#: File systems of other machines, where SQLite's write-ahead log does not work.
REMOTE = ("nfs", "cifs", "smb", "9p", "afs", "ncp", "sshfs", "davfs", "webdav", "afp", "gvfs", "rclone", "vboxsf")


@dataclass
class _Held:
    """A lock that this process holds, and how many markets rest on it."""

    lock: QLockFile
    count: int = 1


_held: dict[str, _Held] = {}
_guard = threading.Lock()


def lock_path(path: Path) -> Path:
    """The lock file of a market."""
    return path.with_name(path.name + SUFFIX)


def take(path: Path) -> bool:
    """Take the lock for this process, or share the one it has; `release` it as often as it was taken.

    The lock of a process that died is taken over; that of another machine is not, as nobody can tell whether it lives.

    Returns
    -------
    bool
        False where no lock file can be made, because the folder is read-only.

    Raises
    ------
    MarketInUseError
        Another program writes to the market.
    """
    key = os.path.realpath(path)
    with _guard:
        if key in _held:
            _held[key].count += 1
            return True
        lock = QLockFile(str(lock_path(Path(key))))
        lock.setStaleLockTime(0)
        if lock.tryLock(0) or (_is_left_over(lock) and lock.removeStaleLockFile() and lock.tryLock(0)):
            _held[key] = _Held(lock)
            return True
        if lock.error() == QLockFile.LockError.LockFailedError:
            raise MarketInUseError(_who(path, lock))
        return False


def release(path: Path) -> None:
    """Give back what `take` took."""
    key = os.path.realpath(path)
    with _guard:
        held = _held.get(key)
        if held is None:
            return
        held.count -= 1
        if held.count == 0:
            held.lock.unlock()
            del _held[key]


def is_held(path: Path) -> bool:
    """Whether this process has the market open for writing."""
    return os.path.realpath(path) in _held


def _who(path: Path, lock: QLockFile) -> str:
    """Who has the market open, as far as the lock file tells."""
    file = lock_path(path)
    user = QFileInfo(str(file)).owner() or translate("somebody")
    process, host, program = _information(lock)
    return translate(
        "{file} is in use by {user} on {host} ({program}, process {process}). Close it there, open it here for reading "
        "only, or save a copy. If that computer crashed, delete the file {lock} beside the market.",
        file=path.name,
        user=user,
        host=host or translate("an unknown computer"),
        program=program or translate("a program"),
        process=process,
        lock=file.name,
    )


def _is_left_over(lock: QLockFile) -> bool:
    """Whether this very process made the lock file and could not remove it, as its drive was gone for a while."""
    process, host, _ = _information(lock)
    return process == os.getpid() and host == QSysInfo.machineHostName()


def _information(lock: QLockFile) -> tuple[int, str, str]:
    """Process id, computer and program of who holds the lock."""
    found, process, host, program = lock.getLockInfo()
    return (process, host, Path(program).name) if found else (0, "", "")


def is_remote(path: Path) -> bool:
    """Whether a file lies on another machine, as far as the system tells."""
    folder = str(path.parent)
    if sys.platform == "win32":
        # Elsewhere QGIS does not tell; there the file system's name does.
        return folder.startswith(("\\\\", "//")) or QgsFileUtils.driveType(folder) == Qgis.DriveType.Remote
    kind = bytes(QStorageInfo(folder).fileSystemType()).decode("ascii", "replace").lower()
    return any(name in kind for name in REMOTE)
