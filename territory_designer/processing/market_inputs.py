"""A market file in place of layers: its units, scenarios, accounts, crossings and locks as an algorithm reads them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from qgis.core import Qgis, QgsProcessingParameterFile

from ..planning.findings import DataError

if TYPE_CHECKING:
    import numpy as np

    from ..planning.comparison import Assignment
    from ..workspace.market import Market
    from ..workspace.records import Scenario, Territory


def add_market(algorithm: Any, fields: str) -> None:
    """Declare MARKET.

    Parameters
    ----------
    algorithm : TerritoryAlgorithm
    fields : str
        Parameters that then name scenarios.
    """
    parameter = QgsProcessingParameterFile(
        "MARKET", algorithm.tr("Market file"), Qgis.ProcessingFileParameterBehavior.File, "gpkg", None, optional=True
    )
    algorithm.describe(
        parameter,
        algorithm.tr(
            "GeoPackage with a market. It gives units, measures, accounts, links and barriers, so that UNITS and "
            "UNIT_ID are not needed, and {fields} of its scenarios.",
            fields=fields,
        ),
    )


@contextmanager
def open_market(inputs: Any, *, write: bool) -> Iterator[Market | None]:
    """The market file of MARKET; ``None`` where it is not given.

    Parameters
    ----------
    inputs : Inputs
    write : bool
        Whether something will be written into it.

    Raises
    ------
    DataError
        It cannot be opened, or not be written.
    """
    if not inputs.given("MARKET"):
        yield None
        return
    from ..workspace.errors import MarketError
    from ..workspace.market import Market

    try:
        path = inputs.text("MARKET")
        with Market.open(path) if write else Market.read(path) as market:
            if write and market.read_only:
                raise DataError(f"MARKET: nothing can be written into {market.path.name}. {market.why_read_only}")
            yield market
    except MarketError as error:
        raise DataError(f"MARKET: {error}") from error


def market_units(inputs: Any, market: Market) -> Any:
    """Inputs in which UNITS, UNIT_ID and the measures are those of a market, unless the user names a measure.

    Parameters
    ----------
    inputs : Inputs
    market : Market
    """
    values = {"UNITS": f"{market.path}|layername=zips", "UNIT_ID": "unit"}
    for measure in market.measures:
        if not inputs.given(measure.upper()):
            values[measure.upper()] = f'"{measure}"'
    return inputs.with_values(values)


def unit_crossings(market: Market | None, kind: str, layer: Any) -> list[tuple[str, str]]:
    """Pairs of units of a layer that a market declares as ``"link"`` or ``"barrier"``; none without a market."""
    from ..workspace.market_units import pairs_among

    return [] if market is None else pairs_among(market.crossings(), kind, layer.frame.index)


def market_accounts(market: Market, ids: Sequence[str]) -> np.ndarray | None:
    """(n,) int array: accounts of the market per unit, ``None`` where it has none."""
    accounts = market.accounts()
    if accounts is None:
        return None
    return accounts["unit"].value_counts().reindex(list(ids), fill_value=0).to_numpy()


@dataclass(frozen=True)
class SavedScenario:
    """A scenario of a market as algorithms work with it: retired territories are left out.

    Attributes
    ----------
    record : Scenario
    labels : (n,) int array
        Index into ``territories`` per unit, in the order of the units of the algorithm; -1 for none.
    territories : list of Territory
        Those in use.
    locked : (n,) bool array
        Units that are locked, by themselves or with their territory.
    """

    record: Scenario
    labels: np.ndarray
    territories: list[Territory]
    locked: np.ndarray

    @property
    def assignment(self) -> Assignment:
        """Labels, names and reps."""
        from ..planning.comparison import Assignment

        return Assignment(self.labels, [one.name for one in self.territories], [one.rep for one in self.territories])


def read_scenario(inputs: Any, name: str, market: Market, ids: Sequence[str]) -> SavedScenario:
    """The scenario that a parameter names.

    Parameters
    ----------
    inputs : Inputs
    name : str
        Of the parameter.
    market : Market
    ids : sequence of str
        Units of the algorithm.

    Raises
    ------
    DataError
        The parameter is missing, or no scenario or several have that name; the text lists those that are there.
    """
    import numpy as np

    wanted, there = inputs.text(name).strip(), market.scenarios()
    listed = f"Scenarios in {market.path.name}: {', '.join(one.name for one in there) or 'none'}."
    if not wanted:
        raise DataError(f"{name} is missing. Name a scenario. {listed}")
    found = [one for one in there if one.name == wanted] or [one for one in there if one.name.lower() == wanted.lower()]
    if not found:
        raise DataError(f"{name}: there is no scenario {wanted}. {listed}")
    if len(found) > 1:
        raise DataError(f"{name}: {len(found)} scenarios are named {wanted}. Rename one of them. {listed}")
    record = found[0]
    territories = [one for one in market.territories(record.id) if not one.retired]
    place = np.full(max((one.number for one in market.territories(record.id)), default=-1) + 2, -1, dtype=np.int64)
    place[[one.number for one in territories]] = np.arange(len(territories))
    row = {unit: index for index, unit in enumerate(market.unit_ids())}
    rows = np.array([row.get(unit, -1) for unit in ids], dtype=np.int64)
    if (rows < 0).any():
        raise DataError(f"MARKET: {market.path.name} has no unit {ids[int((rows < 0).argmax())]}. Open it in the dock.")
    labels = place[market.labels(record.id)[rows]]
    held = np.array([*(one.locked for one in territories), False], dtype=bool)
    return SavedScenario(record, labels, territories, market.unit_locks(record.id)[rows] | held[labels])
