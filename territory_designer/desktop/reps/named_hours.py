"""Named accounts of the open market: what their owners serve beside their territories."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..market.session import MarketSession
from ..settings import FROM_ACCOUNTS, FROM_UNITS
from .rep_match import workload_of

if TYPE_CHECKING:
    import pandas as pd

    from ...planning.named_accounts import NamedLoad

ALIKE_H = 1.0
"""What an account counts where none has a workload of its own, as in ``summarizeaccounts``."""


@dataclass(frozen=True)
class NamedSource:
    """How a market was made.

    Attributes
    ----------
    field : str
        Column of the accounts with the owners of named accounts; empty where the workload of the ZIPs leaves none out.
    alike : bool
        Whether every account counts the same, as none has a workload of its own.
    """

    field: str = ""
    alike: bool = False


@dataclass(frozen=True)
class NamedAccounts:
    """Named accounts.

    Attributes
    ----------
    owner : (a,) Series of str
        Owner of each account of the market, null where it is no named account.
    load : NamedLoad
        ``workload`` in hours/year of the ZIPs and of the owners.
    """

    owner: pd.Series
    load: NamedLoad

    @property
    def hours(self) -> pd.Series:
        """Hours/year, index = owner."""
        return self.load.owners["workload"]


def named_source(session: MarketSession) -> NamedSource:
    """What the open market was made from. The panel may show another choice by now, which its ZIPs do not know."""
    made: Mapping[str, str] = session.ask(lambda market: market.settings(), {}).get("source") or {}
    workload = made.get("workload", "")
    if workload.startswith(f"{FROM_UNITS}: "):
        return NamedSource()
    return NamedSource(made.get("named", ""), workload == f"{FROM_ACCOUNTS}: ")


def named_accounts(session: MarketSession, source: NamedSource | None = None) -> NamedAccounts | None:
    """Named accounts of the market; ``None`` where it has none.

    Parameters
    ----------
    session : MarketSession
    source : NamedSource, optional
        Where it was read already.
    """
    if not session.is_open:
        return None
    accounts: Any = session.accounts
    work, made = workload_of(session), source or named_source(session)
    if accounts is None or work is None or made.field not in accounts.columns:
        return None
    if not made.alike and "workload" not in accounts.columns:
        return None
    import pandas as pd

    from ...planning.named_accounts import NamedLoad, owner_names, split_named
    from ...planning.zips import text_code

    owner = owner_names(accounts[made.field]).reset_index(drop=True)
    own = owner[owner.notna()].map(lambda name: name if isinstance(name, str) else text_code(name))
    if own.empty:
        return None
    if made.alike:
        hours = pd.Series(ALIKE_H, index=own.index)
    else:
        hours = pd.to_numeric(accounts["workload"].reset_index(drop=True)[own.index], errors="coerce").fillna(0.0)
    nowhere = pd.Series(None, index=own.index, dtype="object")
    found = split_named(hours.to_frame("workload"), nowhere, own, [])
    load = NamedLoad(pd.DataFrame({"workload": work}), found.owners, found.unplaced)
    return NamedAccounts(own.reindex(owner.index), load)
