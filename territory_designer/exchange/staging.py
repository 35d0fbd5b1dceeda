"""All files or none: they are written into a hidden folder inside the target and moved into place at the end."""

from __future__ import annotations

import errno
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

SHAPE_INDEXES = (".qix", ".sbn", ".sbx", ".idm", ".ind")
"""Side files of a shapefile that describe its old content once the shapefile is replaced."""

SQLITE_LOGS = ("-wal", "-shm", "-journal")
"""Side files of an open GeoPackage; applied to a new file of the same name they would spoil it."""


class ExportError(OSError):
    """Files could not be written; ``str()`` is the message for the analyst. Nothing was changed."""

    def __str__(self) -> str:
        return str(self.args[0])


def explain(error: OSError, folder: Path) -> ExportError:
    """What an error of the operating system means for who exports into ``folder``."""
    if isinstance(error, ExportError):
        return error
    reason = error.strerror or str(error)
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return disk_full(folder)
    return ExportError(
        f"The folder {folder} cannot be written ({reason}). Nothing was changed. Choose another folder, close programs "
        "that hold its files open, or ask for permission to write."
    )


def disk_full(folder: Path) -> ExportError:
    """The error of a disk without room."""
    return ExportError(
        f"The disk of {folder} is full. Nothing was changed. Free some space or choose a folder on another disk."
    )


def is_full(folder: Path) -> bool:
    """Whether hardly anything fits on the disk any more: drivers report that as many things, or not at all."""
    return shutil.disk_usage(folder).free < 64 * 1024


@contextmanager
def staged(folder: Path) -> Iterator[Path]:
    """A folder to write into, whose files appear in ``folder`` all at once when the block ends well.

    Files of the same names are replaced, others stay. Where the block fails, ``folder`` is left as it was.

    Parameters
    ----------
    folder : Path
        Target; made where it is not there.

    Yields
    ------
    Path
        Folder to write into.

    Raises
    ------
    ExportError
        The target cannot be written.
    """
    made = _make(folder)
    scratch: Path | None = None
    try:
        # Inside the target, so that moving into place stays on one disk, whatever is mounted where.
        scratch = Path(tempfile.mkdtemp(prefix=".territory_designer-", dir=folder))
        new, old = scratch / "new", scratch / "old"
        new.mkdir()
        old.mkdir()
        yield new
        _move_into_place(new, old, folder)
        made = []
    except OSError as error:
        raise explain(error, folder) from error
    finally:
        if scratch is not None:
            shutil.rmtree(scratch, ignore_errors=True)
        for path in reversed(made):
            with suppress(OSError):
                path.rmdir()


def _make(folder: Path) -> list[Path]:
    """Make the folder and its parents; returns those that were not there, outermost first."""
    missing = [path for path in (folder, *folder.parents) if not path.exists()][::-1]
    made = []
    try:
        for path in missing:
            path.mkdir()
            made.append(path)
        if not folder.is_dir():
            raise NotADirectoryError(errno.ENOTDIR, "it is a file", str(folder))
    except OSError as error:
        for path in reversed(made):
            path.rmdir()
        raise explain(error, folder) from error
    return made


def _move_into_place(new: Path, old: Path, folder: Path) -> None:
    """Move all files of ``new`` to ``folder``; where one cannot be moved, put everything back."""
    done: list[tuple[Path, Path]] = []
    try:
        for path in sorted(new.iterdir()):
            if (folder / path.name).is_dir():
                raise IsADirectoryError(errno.EISDIR, f"{path.name} in it is a folder")
            for stale in _replaced(folder / path.name):
                stale.replace(old / stale.name)
                done.append((stale, old / stale.name))
            path.replace(folder / path.name)
            done.append((path, folder / path.name))
    except OSError:
        for source, target in reversed(done):
            target.replace(source)
        raise


def _replaced(target: Path) -> list[Path]:
    """Existing files that a new file of this name makes obsolete."""
    candidates = [target]
    if target.suffix == ".shp":
        candidates += [target.with_suffix(ending) for ending in SHAPE_INDEXES]
    if target.suffix == ".gpkg":
        candidates += [target.with_name(target.name + ending) for ending in SQLITE_LOGS]
    return [path for path in candidates if path.exists()]
