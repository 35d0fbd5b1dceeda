"""What is read from a market file in the background, for the session."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from qgis.core import QgsCoordinateReferenceSystem

    from ...engine.units import Units
    from ...planning.roster import Roster
    from ...workspace.market import Market
    from ...workspace.market_tables import Crossing
    from ...workspace.records import Reconciliation


@dataclass
class LoadedMarket:
    """What is read from a market file in the background.

    Attributes
    ----------
    market : Market
        Open for reading, or read-only; used from the GUI thread.
    units : Units
        Of the engine, with the market's links and barriers.
    shapes : (n,) array of shapely polygons
        In the coordinates of the layer.
    frame : GeoDataFrame
        Units with all their fields, index = id.
    accounts : GeoDataFrame or None
        With the column ``unit``.
    account_unit : (a,) int array
        Index of the unit of each account, -1 for none.
    crossings : list of (kind, unit, unit, note)
        The links and barriers, as they are in the file or on their way into it.
    roster : Roster or None
        The reps.
    layers : dict of str to QgsVectorLayer
        By role, opened and styled in the background; empty where the map shows them already.
    fresh : dict of str to array, optional
        Neighbours, where they had to be computed anew: the file is to keep them.
    changes : Reconciliation, optional
        What another program did to the units since the market was open last.
    why_read_only : str
        What the analyst reads where the market cannot be changed.
    """

    market: Market
    units: Units
    shapes: np.ndarray
    frame: Any
    accounts: Any
    account_unit: np.ndarray
    why_read_only: str = ""
    crossings: list[Crossing] = field(default_factory=list)
    roster: Roster | None = None
    layers: dict[str, Any] = field(default_factory=dict)
    fresh: dict[str, np.ndarray] | None = None
    changes: Reconciliation | None = None

    @cached_property
    def fids(self) -> np.ndarray:
        """(n,) int array: feature ids of the units in their layer, as they were when this was asked first."""
        return self.market.fids()

    @cached_property
    def crs(self) -> QgsCoordinateReferenceSystem:
        """Of the shapes; not valid where it is not known."""
        from ...exchange.vector_files import layer_crs

        return layer_crs(self.frame.crs)

    @cached_property
    def segment_fields(self) -> list[str]:
        """Fields of the accounts that may hold segments, the best guess first."""
        from ..hybrid.hybrid_fields import segment_fields

        return segment_fields(self.accounts)

    @cached_property
    def accounts_per_unit(self) -> np.ndarray:
        """(n,) int array: number of accounts in each unit."""
        import numpy as np

        return np.bincount(self.account_unit[self.account_unit >= 0], minlength=len(self.units))
