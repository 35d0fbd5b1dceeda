"""What is missing on each page before the next can start, in the order of the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import figures
from ..i18n import tr
from ..measures.measure_steps import ChoiceError, check_measures

if TYPE_CHECKING:
    from ..market.session import MarketSession
    from ..panel import DesignerPanel
    from ..settings import JobSettings


def show_readiness(panel: DesignerPanel, session: MarketSession) -> None:
    """Say on every page what is missing, or what comes next."""
    settings = panel.settings()
    panel.set_missing(panel.data, _data(settings, session), tr("Next: what workload and potential are (2 Measures)."))
    panel.set_missing(panel.measures, _measures(settings, session), tr("Next: the rules of the design (3 Design)."))
    nothing = "" if session.state is not None else tr("There is no scenario yet. Press Design.")
    panel.set_missing(panel.design, nothing, tr("Next: edit on the map, or give the territories to reps (4 Reps)."))
    panel.set_missing(panel.reps, nothing or _reps(session), tr("Next: compare and approve (5 Scenarios)."))
    panel.set_missing(panel.publish, nothing, "")
    panel.steps.set_done(panel.pages.index(panel.scenarios), session.scenario is not None)
    panel.steps.set_done(panel.pages.index(panel.publish), False)
    panel.set_has_plan(session.plan is not None)


def _data(settings: object, session: MarketSession) -> str:
    if session.is_open:
        return ""
    if not settings.units:  # type: ignore[attr-defined]
        return tr("Add a layer of ZIP polygons to the project, or open a market (Market ▸ Open).")
    if not settings.unit_id:  # type: ignore[attr-defined]
        return tr("Choose the field with the ZIP code.")
    return ""


def _measures(settings: JobSettings, session: MarketSession) -> str:
    if session.is_open:
        return ""
    try:
        check_measures(settings)
    except ChoiceError as error:
        return str(error)
    return ""


def _reps(session: MarketSession) -> str:
    state = session.state
    if state is None:
        return ""
    without = sum(not one.rep for one in state.active)
    if not without:
        return ""
    return tr(
        "{count} without a rep; they can be exported all the same.",
        count=figures.plural(without, "territory", "territories"),
    )
