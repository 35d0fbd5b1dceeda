"""Why the plan on the screen cannot be changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..i18n import tr

if TYPE_CHECKING:
    from ..market.session import MarketSession


def why_not_editable(session: MarketSession) -> str:
    """A sentence with what to do; empty where the plan can be changed."""
    if session.editable:
        return ""
    if not session.is_open:
        return tr("Open a market first.")
    if session.state is None:
        return tr("Design territories first.")
    if session.read_only:
        return tr("This market is open for reading only: {why}", why=session.why_read_only)
    name = session.scenario.name if session.scenario is not None else ""
    return tr("The scenario {name} is approved. Duplicate it to change the copy.", name=name)
