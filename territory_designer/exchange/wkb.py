"""Geometries from and to well-known binaries, a few at a time.

shapely holds Python's lock while it reads or writes binaries. With 33,000 polygons at once in the background, the
window would stand still for most of a second.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np

AT_A_TIME = 200


def shapes_of(binaries: Sequence[bytes | None]) -> np.ndarray:
    """Shapely geometries; None where there is none or it cannot be read.

    Parameters
    ----------
    binaries : sequence of bytes or None

    Returns
    -------
    (n,) ndarray of object
    """
    import numpy as np
    import shapely

    found = np.empty(len(binaries), dtype=object)
    for part in _parts(len(binaries)):
        # A ring of three points or a line of one is kept for the check to report, not an error of reading.
        found[part] = shapely.from_wkb(np.array(binaries[part], dtype=object), on_invalid="ignore")
    return found


def binaries_of(shapes: Any) -> Iterator[bytes | None]:
    """Two-dimensional well-known binaries of shapely geometries.

    Parameters
    ----------
    shapes : (n,) array of shapely geometries or None
    """
    import shapely

    for part in _parts(len(shapes)):
        yield from shapely.to_wkb(shapes[part], output_dimension=2)


def _parts(number: int) -> Iterator[slice]:
    for begin in range(0, number, AT_A_TIME):
        yield slice(begin, begin + AT_A_TIME)
        time.sleep(0)  # another thread may have the lock
