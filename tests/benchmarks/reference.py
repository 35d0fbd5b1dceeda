"""The yardstick: rows of a plain annealer on the five states, from ``reference.csv`` (its README says how)."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from .data import POTENTIAL, SETTINGS, WORKLOAD

HERE = Path(__file__).parent
#: Deviations in the reference are rounded to four digits.
ROUNDING = 5e-5


def rows() -> list[dict[str, Any]]:
    """The annealer's rows; what was not written down of them is None."""
    with (HERE / "reference.csv").open(newline="", encoding="utf-8") as file:
        found = [row for row in csv.DictReader(file) if "annealer" in row["method"] and row["moment_km2"]]
    return [_row(row) for row in found]


def _row(row: Mapping[str, str]) -> dict[str, Any]:
    """One row of the file in the form of our own rows."""
    setting = next(name for name in SETTINGS if name.replace(" %", "%") in row["method"])
    deviations = {WORKLOAD: float(row["max_dev_workload"]), POTENTIAL: float(row["max_dev_potential"])}
    figures = {
        "territories": int(row["k"]),
        "left_out": 0,
        "extra_pieces": int(row["extra_pieces"]),
        "deviations": deviations,
        "moment_km2": float(row["moment_km2"]),
        "hess_moment_km2": None,
        "border_km": None,
        "cut_edges": int(row["cut_edges"]),
        "roundness": float(row["polsby_popper"]) if row["polsby_popper"] else None,
    }
    figures["feasible"] = keeps(figures, SETTINGS[setting])
    name = "annealer, best of 8 starts" if "8 starts" in row["method"] else "annealer (reference)"
    return {
        "group": "states",
        "case": row["state"],
        "setting": setting,
        "method": name,
        "k": int(row["k"]),
        "seconds": float(row["seconds"]),
        "figures": figures,
        "bound_km2": None,
        "gap": None,
        "note": "",
    }


def keeps(figures: Mapping[str, Any], tolerance: Mapping[str, float]) -> bool:
    """Whether a row keeps the limits, as far as its rounding tells."""
    held = all(figures["deviations"][name] <= limit + ROUNDING for name, limit in tolerance.items())
    return held and figures["extra_pieces"] == 0


def best_moment(state: str, setting: str) -> float | None:
    """Least moment of all annealer rows of a state that keep the limits of a setting; None where none does."""
    kept = [row for row in rows() if row["case"] == state and keeps(row["figures"], SETTINGS[setting])]
    return min((row["figures"]["moment_km2"] for row in kept), default=None)
