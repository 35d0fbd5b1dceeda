"""Opens market files: what takes time happens in the background, what belongs to the window in its thread."""

from __future__ import annotations

import datetime
import re
from pathlib import Path
from typing import Any

from qgis.core import QgsApplication

from ..i18n import tr
from ..measures.segment_rules import asks_for_value, rules_text
from ..reps.roster_store import roster_of
from ..settings import FROM_PLAN, FROM_SUM, FROM_UNIT_SUM, SEGMENT_FIELD, SEGMENT_KARE
from ..work import Progress
from .session import LoadedMarket

FOLDER = "territory_designer"


def unsaved_folder() -> Path:
    """Where markets without a name are: in the user's QGIS profile, so that they survive a crash."""
    return Path(QgsApplication.qgisSettingsDirPath()) / FOLDER / "unsaved"


def unsaved_path(title: str) -> Path:
    """Path of a market that has no name yet.

    Parameters
    ----------
    title : str
        Of the market.
    """
    folder = unsaved_folder()
    folder.mkdir(parents=True, exist_ok=True)
    stamp = datetime.datetime.now(datetime.timezone.utc).strftime("%Y%m%d-%H%M%S-%f")[:-3]
    name = re.sub(r"[^A-Za-z0-9_-]+", "_", title).strip("_") or "market"
    return folder / f"{name}-{stamp}.gpkg"


def unsaved_markets() -> list[Path]:
    """Files of markets that have no name yet, the newest first."""
    return sorted(unsaved_folder().glob("*.gpkg"), key=lambda path: path.stat().st_mtime, reverse=True)


def is_unsaved(path: Path) -> bool:
    """Whether a market has no name of its own yet."""
    return path.parent == unsaved_folder()


def remove_market(path: Path) -> None:
    """Remove a market file that nobody needs any more, with what SQLite keeps beside it."""
    for ending in ("", "-wal", "-shm", ".lock"):
        Path(f"{path}{ending}").unlink(missing_ok=True)


def read(path: Path, progress: Progress) -> LoadedMarket:
    """Read a market, in the background; its connection is opened by `ready` afterwards.

    Raises
    ------
    MarketError
        The file cannot be used; the message says why.
    CancelledError
        ``progress`` answered False.
    """
    import numpy as np
    import pandas as pd

    from ...engine.errors import CancelledError
    from ...workspace.market import Market
    from ...workspace.market_units import units_of

    def tell(fraction: float, text: str) -> None:
        if not progress(fraction, text):
            raise CancelledError(tr("Cancelled; no market was opened."))

    tell(0.0, tr("Opening the market"))
    with Market.read(path) as market:
        frame = market.units()
        tell(0.4, tr("Reading the accounts"))
        accounts, roster = market.accounts(), roster_of(market.reps())
        tell(0.6, tr("Finding neighbours"))
        (units, fresh), crossings = units_of(market, frame), market.crossings()
        changes = market.unit_changes() if fresh is not None else None
    rows = np.zeros(0, dtype=np.int64)
    if accounts is not None:
        rows = pd.Index(frame.index).get_indexer(accounts["unit"].fillna(""))
    tell(0.9, tr("Opening the market"))
    _warm_up(units)
    shapes = frame.geometry.to_numpy()
    loaded = LoadedMarket(None, units, shapes, frame, accounts, rows, roster=roster)  # type: ignore[arg-type]
    loaded.crossings, loaded.fresh, loaded.changes = crossings, fresh, changes
    _ = loaded.crs, loaded.segment_fields  # looked up once, which takes its time
    loaded.layers = _open_layers(path, units.measures)
    tell(1.0, tr("Opening the market"))
    return loaded


def _open_layers(path: Path, measures: Any) -> dict[str, Any]:
    """Layers of the map, handed to the thread of the window."""
    from ...cartography.market_layers import open_market_layers

    layers = open_market_layers(path, measures)
    for layer in layers.values():
        layer.moveToThread(QgsApplication.instance().thread())
    return layers


def _warm_up(units: Any) -> None:
    """Load here what the window would otherwise wait for: compiled kernels, and packages that are slow to import."""
    import numpy as np

    from ...cartography import colouring, market_layers  # noqa: F401 (imported for its own sake)
    from ...engine import Rules, preview_move
    from ...engine.plan import Plan
    from ...planning.matching import match_names

    if len(units) < 2:
        return
    labels = np.arange(len(units)) % 2
    plan = Plan(units, labels, Rules(territories=2))
    preview_move(plan, [0], 1)
    match_names(labels, labels, ["a", "b"], ["c", "d"], units.values[:, 0])
    _ = plan.pieces, plan.border_m


def ready(loaded: LoadedMarket, path: Path) -> LoadedMarket:
    """Give what was read its connection, in the thread of the window.

    Raises
    ------
    MarketError
    """
    from ...workspace.errors import MarketInUseError
    from ...workspace.market import Market

    try:
        loaded.market = Market.open(path)
    except MarketInUseError as error:
        loaded.market = Market.open(path, write=False)
        loaded.why_read_only = str(error)
    return loaded


def source_of(settings: Any, units: Any, accounts: Any) -> dict[str, str]:
    """What a market was made from, to see whether the choice in the dock is another one.

    Parameters
    ----------
    settings : JobSettings
    units, accounts : QgsVectorLayer or None
    """
    return {
        "units": units.source() if units is not None else "",
        "accounts": accounts.source() if accounts is not None else "",
        "unit_id": settings.unit_id,
        "account_zip": settings.account_zip,
        "current": settings.current,
        "workload": f"{settings.workload_from}: {settings.workload}",
        "potential": f"{settings.potential_from}: {settings.potential}",
        **_computed(settings),
    }


def _computed(settings: Any) -> dict[str, str]:
    """What measures and segments were computed from; nothing where none are, as in markets of former versions."""
    chosen: dict[str, tuple[Any, ...]] = {}
    if settings.workload_from == FROM_PLAN:
        way = (settings.speed_kmh, settings.circuity) if settings.travel else ()
        own = (settings.own_visits, settings.own_minutes) if settings.own_visits or settings.own_minutes else ()
        chosen["plan"] = (settings.plan, settings.plan_segment, *way, *own)
    if settings.potential_from in (FROM_SUM, FROM_UNIT_SUM):
        scales = (settings.missing, settings.normalise, settings.clip, settings.market_total)
        chosen["weights"] = (settings.weights, *scales)
    if settings.segments == SEGMENT_FIELD:
        chosen["segments"] = (settings.segments, settings.segment_field)
    elif settings.segments:
        fields = (settings.kare_status, settings.kare_growth, settings.kare_margin, settings.kare_lost)
        kare = (*fields, settings.rates, settings.dates) if settings.segments == SEGMENT_KARE else ()
        value = (settings.segment_value,) if asks_for_value(settings) else ()
        rules = (rules_text(settings),) if rules_text(settings) else ()
        chosen["segments"] = (settings.segments, *value, *kare, *rules)
    if settings.named:
        chosen["named"] = (settings.named,)
    return {name: ", ".join(map(str, values)) for name, values in chosen.items()}
