"""The roster as the market file keeps it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd

    from ...planning.roster import Roster

LISTS = ("skills", "languages", "industries", "preference")
TEXTS = ("home_zip", "seniority", "territory", "pace")
FIGURES = ("lon", "lat", "capacity_h", "ramp", "share")


def frame_of(roster: Roster) -> pd.DataFrame:
    """A roster as `Market.save_reps` takes it: a column ``rep``, and lists for tuples."""
    frame = roster.reps.reset_index()
    for name in LISTS:
        frame[name] = [list(items) for items in frame[name]]
    return frame


def roster_of(frame: pd.DataFrame) -> Roster | None:
    """A roster from what `Market.reps` gives; ``None`` where there are no reps.

    What the file does not say is as in a table without such columns: full capacity, no ramp, no skills.
    """
    import numpy as np
    import pandas as pd

    from ...planning.roster import FULL_CAPACITY_H, Roster

    if frame.empty:
        return None
    reps = pd.DataFrame(index=pd.Index(frame["rep"].astype(str), name="rep", dtype="object"))
    for name in TEXTS:
        values = frame[name] if name in frame else [None] * len(frame)
        reps[name] = pd.Series([None if pd.isna(one) else str(one) for one in values], reps.index, dtype="object")
    for name in LISTS:
        lists = frame[name] if name in frame else [None] * len(frame)
        reps[name] = pd.Series(
            [tuple(map(str, one)) if isinstance(one, list) else () for one in lists], reps.index, dtype="object"
        )
    for name in FIGURES:
        reps[name] = pd.to_numeric(frame[name], errors="coerce").to_numpy(dtype=float) if name in frame else np.nan
    mean = reps["capacity_h"].mean()
    reps["capacity_h"] = reps["capacity_h"].fillna(FULL_CAPACITY_H if np.isnan(mean) else mean)
    reps["ramp"] = reps["ramp"].fillna(1.0)
    return Roster(reps[~reps.index.duplicated()], {}, [])
