"""Numbers in sentences: percentages, counts and lists as every message of the engine writes them."""

from __future__ import annotations

import math
from collections.abc import Sequence


def percent(share: float, digits: int = 1, sign: bool = False) -> str:
    """A share as ``12.3 %``; ``sign`` writes a plus too."""
    return f"{share * 100.0:{'+' if sign else ''}.{digits}f} %"


def exact_percent(share: float) -> str:
    """A share with as many decimals as it was given with, at least one: ``10.0 %``, ``0.05 %``, ``0 %``."""
    if share == 0 or not math.isfinite(share):
        return "0 %" if share == 0 else f"{share} %"
    for digits in range(1, 6):
        if abs(round(share * 100.0, digits) - share * 100.0) < 1e-9:
            return percent(share, digits)
    return f"{share * 100.0:.3g} %"


def upward(share: float) -> float:
    """A share rounded up to a tenth of a percent, so that the figure that a message names is one that works."""
    return math.ceil(share * 1000.0 - 1e-7) / 1000.0


def number_of(count: int, one: str, many: str | None = None) -> str:
    """A count with its noun: ``1 territory``, ``2 territories``, ``12,000 units``."""
    if many is None:
        many = f"{one[:-1]}ies" if one.endswith("y") else f"{one}s"
    return f"{count:,} {one if count == 1 else many}"


def listed(names: Sequence[str], most: int = 4) -> str:
    """Names as ``A, B and C``; of long lists the first ones and how many follow."""
    if len(names) > most:
        return f"{', '.join(names[: most - 1])} and {len(names) - most + 1:,} more"
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def amount(value: float) -> str:
    """An amount of a measure: whole from 100 on, else with as many digits as tell it from its neighbours."""
    if abs(value) >= 100.0 or value == round(value):
        return f"{value:,.0f}"
    return f"{value:,.3g}"
