"""Columns of the account list: which ones the accounts have, what they mean, and the order of their texts."""

from __future__ import annotations

import heapq
import math
from collections.abc import Collection, Generator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..i18n import tr
from ..tables import padded

if TYPE_CHECKING:
    import numpy as np

NUMERIC = ("workload", "potential")
SLICE = 10_000
"""Texts that are looked at before the window gets its turn."""


@dataclass(frozen=True)
class AccountColumn:
    """One column: "name", "segment", "workload", "potential", "zip", "now" or "then"."""

    key: str
    title: str
    meaning: str

    @property
    def numeric(self) -> bool:
        """Whether it holds figures."""
        return self.key in NUMERIC


def roles_of(names: Sequence[str]) -> dict[str, str]:
    """Which column of the accounts is the name, the segment, the workload and the potential.

    Parameters
    ----------
    names : sequence of str
        Columns of the accounts.
    """
    from ...planning.columns import guess_columns

    guess = guess_columns([name for name in names if name not in ("unit", "geometry")])
    found = {}
    for key, roles in (
        ("name", ("name", "account_id")),
        ("segment", ("category",)),
        ("workload", ("workload",)),
        ("potential", ("potential",)),
    ):
        # A column that the market itself has named goes before one that is guessed.
        column = key if key in names else next((guess[role] for role in roles if role in guess), None)
        if column is not None:
            found[key] = column
    return found


def rank_texts(values: Sequence[Any]) -> Generator[None, None, np.ndarray]:
    """(m,) int array: place of each text in natural order, empty ones last; a job for `tables.Slices`."""
    import numpy as np

    runs = []
    for start in range(0, len(values), SLICE):
        texts = {text_of(value) for value in values[start : start + SLICE]} - {""}
        # One string for key and text: a million pairs would keep the collector of garbage busy.
        runs.append(sorted(f"{padded(text)}\0{text}" for text in texts))
        yield
    place: dict[str, int] = {}
    last, rank = None, -1
    for number, both in enumerate(heapq.merge(*runs)):
        key, _, text = both.partition("\0")
        rank += key != last
        place[text], last = rank, key
        if number % SLICE == 0:
            yield
    while runs:
        runs.pop()
        yield
    place[""] = rank + 1
    ranks = np.empty(len(values), dtype=np.int64)
    for start in range(0, len(values), SLICE):
        ranks[start : start + SLICE] = [place[text_of(value)] for value in values[start : start + SLICE]]
        yield
    return ranks


def columns_of(roles: Collection[str]) -> list[AccountColumn]:
    """Columns of the list, of accounts that have these roles."""
    named = {
        "name": AccountColumn("name", tr("Account"), tr("Name of the account. A click shows it on the map.")),
        "segment": AccountColumn("segment", tr("Segment"), tr("Segment or category of the account")),
        "workload": AccountColumn("workload", tr("Workload"), tr("Workload of the account (hours/year)")),
        "potential": AccountColumn("potential", tr("Potential"), tr("Potential of the account (money/year)")),
    }
    present = [column for key, column in named.items() if key in roles]
    return [
        *present,
        AccountColumn("zip", tr("ZIP"), tr("ZIP that the account lies in")),
        AccountColumn("now", tr("Owner now"), tr("Territory and rep in the alignment in force")),
        AccountColumn("then", tr("In the scenario"), tr("Territory and rep in the scenario on the screen")),
    ]


def text_of(value: Any) -> str:
    """A value of a column of texts; empty where there is none."""
    if isinstance(value, str):
        return value
    return "" if value is None or (isinstance(value, float) and math.isnan(value)) else str(value)
