"""The text of ``results.md`` from the rows of all parts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from . import reference
from .data import POTENTIAL, SETTINGS, STATES, WORKLOAD
from .ours import METHOD
from .tables import number, percent, table

Row = Mapping[str, Any]
NORMAL, THOROUGH = f"{METHOD}, normal", f"{METHOD}, thorough"
#: Geometric mean of our moment to the best feasible annealer row that each effort is to reach.
TARGETS = {NORMAL: 0.93, THOROUGH: 0.88}


def geometric_mean(values: Sequence[float]) -> float:
    """Geometric mean, NaN of nothing."""
    return float(np.exp(np.mean(np.log(values)))) if values else float("nan")


def pick(rows: Sequence[Row], case: str, setting: str, method: str | None = None) -> list[Row]:
    """Rows of a case and setting, of one method where it is named."""
    return [
        row
        for row in rows
        if (row["case"], row["setting"]) == (case, setting) and (method is None or row["method"] == method)
    ]


def moment(rows: Sequence[Row], key: str = "moment_km2") -> float | None:
    """Moment of the first row that has figures."""
    return next((row["figures"][key] for row in rows if row["figures"]), None)


def best_rival(rows: Sequence[Row], key: str = "moment_km2") -> tuple[str, float] | None:
    """The feasible plan with the least moment among peers: its method and moment."""
    kept = [row for row in rows if row["figures"] and row["figures"]["feasible"] and METHOD not in row["method"]]
    kept = [row for row in kept if "annealer" not in row["method"]]
    best = min(kept, key=lambda row: row["figures"][key], default=None)
    return None if best is None else (best["method"], best["figures"][key])


def ratio(part: float | None, whole: float | None) -> str:
    """A quotient with three digits, empty where one is missing."""
    return "" if part is None or whole is None else f"{part / whole:.3f}"


def feasible(row: Row) -> str:
    """Whether a plan keeps everything; if not, what it breaks."""
    figures = row["figures"]
    if figures is None:
        return row["note"]
    if figures["feasible"]:
        return "yes"
    broken = []
    if figures["territories"] != row.get("k", figures["territories"]):
        broken.append(f"{figures['territories']} territories")
    if figures["left_out"]:
        broken.append(f"{figures['left_out']} units left out")
    if figures["extra_pieces"]:
        broken.append("pieces")
    if figures.get("beyond", 0.0) > 0 or not broken:
        broken.append("limit")
    return f"NO: {', '.join(broken)}"


def states_summary(rows: Sequence[Row]) -> list[str]:
    """Our designs of the states beside the best annealer and the best peer that keep the same limits."""
    header = ["state, setting", "k", "s", "s thorough", "feasible", "moment km2", "thorough", "best annealer", "ratio"]
    header += ["thorough ratio", "best peer km2", "ratio to it", "best peer", "gap", "gap thorough"]
    body = []
    for state, k in STATES.items():
        for setting in SETTINGS:
            here = pick(rows, state, setting)
            normal, thorough = (pick(here, state, setting, name) for name in (NORMAL, THOROUGH))
            annealer, rival = reference.best_moment(state, setting), best_rival(here)
            body.append(
                [
                    f"{state}, {setting}",
                    str(k),
                    *(number(part[0]["seconds"], 1) if part else "" for part in (normal, thorough)),
                    " / ".join(feasible(part[0]) for part in (normal, thorough) if part),
                    *(number(moment(part)) for part in (normal, thorough)),
                    number(annealer) or "none feasible",
                    *(ratio(moment(part), annealer) for part in (normal, thorough)),
                    number(rival[1]) if rival else "none feasible",
                    ratio(moment(normal), rival[1]) if rival else "",
                    rival[0] if rival else "",
                    *(percent(part[0]["gap"]) if part else "" for part in (normal, thorough)),
                ]
            )
    return table(header, body)


def targets(rows: Sequence[Row]) -> list[str]:
    """The targets of the states and what was reached, a line per effort."""
    lines = []
    for method, target in TARGETS.items():
        mine = [row for row in rows if row["method"] == method]
        kept = [row for row in mine if row["figures"]["feasible"]]
        pairs = [(row, reference.best_moment(row["case"], row["setting"])) for row in kept]
        annealer = [(row["setting"], row["figures"]["moment_km2"] / best) for row, best in pairs if best]
        if not annealer:
            continue
        ratios = [value for _, value in annealer]
        each = ", ".join(
            f"{setting} {geometric_mean([value for name, value in annealer if name == setting]):.3f}"
            for setting in dict.fromkeys(name for name, _ in annealer)
        )
        line = (
            f"- **{method}**: {len(kept)} of {len(mine)} feasible. Moment to the best feasible annealer row: geometric "
            f"mean {geometric_mean(ratios):.3f} (target {target}; {each}), largest {max(ratios):.3f} (target 1)."
        )
        lines.append(line + _to_peers(rows, kept) + _mean_gap(kept))
    return lines


def _to_peers(rows: Sequence[Row], kept: Sequence[Row]) -> str:
    """How our feasible plans compare with the best feasible peer of each case."""
    pairs = [(row, best_rival(pick(rows, row["case"], row["setting"]))) for row in kept]
    ratios = [row["figures"]["moment_km2"] / rival[1] for row, rival in pairs if rival]
    if not ratios:
        return ""
    return (
        f" To the best feasible peer, where there is one ({len(ratios)} cases): geometric mean "
        f"{geometric_mean(ratios):.3f}, largest {max(ratios):.3f}."
    )


def _mean_gap(kept: Sequence[Row]) -> str:
    """Mean gap to our bound where there is one."""
    gaps = [row["gap"] for row in kept if row["gap"] is not None]
    if not gaps:
        return ""
    return f" Mean gap to the proven bound on the Hess moment: {percent(float(np.mean(gaps)))} ({len(gaps)} designs)."


def everything(rows: Sequence[Row]) -> list[str]:
    """All methods on all states: the one table."""
    header = ["state", "setting", "method", "s", "feasible", "workload", "potential", "moment km2", "Hess km2"]
    header += ["border km", "roundness", "moment to ours"]
    order = [NORMAL, THOROUGH]
    body = []
    for state in STATES:
        for setting in SETTINGS:
            here = pick([*rows, *reference.rows()], state, setting)
            ours = moment([row for row in here if row["method"] == NORMAL])
            here.sort(key=lambda row: order.index(row["method"]) if row["method"] in order else len(order))
            body += [[state, setting, *_cells(row, ours)] for row in here]
    return table(header, body, text=3)


def _cells(row: Row, ours: float | None) -> list[str]:
    """Cells of a row from the method on."""
    figures = row["figures"]
    if figures is None:
        return [row["method"], number(row["seconds"], 1), feasible(row), *[""] * 7]
    return [
        row["method"],
        number(row["seconds"], 2 if row["seconds"] < 1 else 1),
        feasible(row),
        percent(figures["deviations"][WORKLOAD]),
        percent(figures["deviations"][POTENTIAL]),
        number(figures["moment_km2"]),
        number(figures["hess_moment_km2"]),
        number(figures["border_km"]),
        number(figures["roundness"], 3),
        ratio(figures["moment_km2"], ours),
    ]


def tight(rows: Sequence[Row]) -> list[str]:
    """Political cases: all methods, by Hess moment."""
    header = ["market, territories", "tolerance", "method", "units", "s", "feasible", "largest deviation", "Hess km2"]
    header += ["Hess to ours", "bound km2", "gap", "border km", "roundness"]
    body = []
    for row in rows:
        figures = row["figures"]
        ours = moment(pick(rows, row["case"], row["setting"], NORMAL), "hess_moment_km2")
        cells = [row["case"], row["setting"], row["method"], number(row["units"]), number(row["seconds"], 1)]
        cells.append(feasible(row))
        if figures is None:
            body.append([*cells, *[""] * 7])
            continue
        cells += [percent(max(figures["deviations"].values()), 2), number(figures["hess_moment_km2"], 1)]
        cells += [ratio(figures["hess_moment_km2"], ours), number(row["bound_km2"], 1), percent(row["gap"], 2)]
        body.append([*cells, number(figures["border_km"]), number(figures["roundness"], 3)])
    return table(header, body, text=3)


def sizes(rows: Sequence[Row]) -> list[str]:
    """Growth of time and memory, beside METIS."""
    header = ["units", "setting", "method", "territories", "s", "peak MB", "feasible", "workload", "potential"]
    header += ["moment km2", "moment to ours", "border km"]
    body = []
    for row in rows:
        figures = row["figures"]
        cells = [number(row["units"]), row["setting"], row["method"], number(row["k"]), number(row["seconds"], 1)]
        cells += [number(row.get("peak_mb")), feasible(row)]
        if figures is None:
            body.append([*cells, *[""] * 5])
            continue
        ours = moment(pick(rows, row["case"], row["setting"], NORMAL))
        cells += [percent(figures["deviations"][name]) for name in (WORKLOAD, POTENTIAL)]
        body.append([*cells, number(figures["moment_km2"]), ratio(figures["moment_km2"], ours),
                     number(figures["border_km"])])  # fmt: skip
    return table(header, body, text=3)


def growth(rows: Sequence[Row], smallest: int = 2000) -> list[str]:
    """Exponents of time and memory over the number of units; 1 is linear."""
    lines = []
    for setting in sorted({row["setting"] for row in rows}):
        mine = [row for row in rows if row["method"] == NORMAL and row["setting"] == setting]
        mine = [row for row in mine if row["units"] >= smallest]
        if len(mine) > 2:
            units = np.log([row["units"] for row in mine])
            powers = [np.polyfit(units, np.log([row[key] for row in mine]), 1)[0] for key in ("seconds", "peak_mb")]
            lines.append(
                f"- {setting}, {number(mine[0]['units'])} to {number(mine[-1]['units'])} units: time grows with the "
                f"power {powers[0]:.2f}, memory with the power {powers[1]:.2f} of the units."
            )
    return lines


def false_bounds(rows: Sequence[Row]) -> list[str]:
    """Feasible plans of any method that lie below a bound that was called proven: there may be none."""
    wrong = []
    for row in rows:
        bounds = [other["bound_km2"] for other in rows
                  if other["bound_km2"] is not None
                  and [other[name] for name in ("group", "case", "setting")]
                  == [row[name] for name in ("group", "case", "setting")]]  # fmt: skip
        figures = row["figures"]
        if bounds and figures and figures["feasible"] and figures["hess_moment_km2"] < max(bounds) * (1 - 1e-6):
            wrong.append(f"- {row['case']}, {row['setting']}, {row['method']}: {figures['hess_moment_km2']:,.2f} km2 "
                         f"is below the bound {max(bounds):,.2f} km2.")  # fmt: skip
    return wrong
