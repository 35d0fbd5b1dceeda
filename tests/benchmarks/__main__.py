"""Design five real states and print the figures beside those of peers: ``python -m tests.benchmarks``."""

from __future__ import annotations

import csv
import datetime
import os
import platform
import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from territory_designer.engine import Link, Plan, Rules, Units, design
from territory_designer.engine.kernels import COMPILED
from territory_designer.engine.warm_up import warm_up
from tests.engine.maps import POTENTIAL, WORKLOAD, all_contiguous, deviations, georgia, hess_moment_km2, moment_km2

HERE = Path(__file__).parent
STATES = {"co": 12, "wa": 15, "ia": 15, "ga": 20, "oh": 30}
SETTINGS = {
    "workload 5%": {WORKLOAD: 0.05},
    "both 10%": {WORKLOAD: 0.10, POTENTIAL: 0.10},
    "both 5%": {WORKLOAD: 0.05, POTENTIAL: 0.05},
}
#: Deviations in the reference are rounded to four digits.
REFERENCE_ROUNDING = 5e-5


@dataclass(frozen=True)
class Row:
    """Figures of one method on one state."""

    method: str
    seconds: str
    max_dev_workload: float
    max_dev_potential: float
    moment_km2: float
    cut_edges: int
    polsby_popper: float
    extra_pieces: int

    def keeps(self, tolerance: dict[str, float], slack: float = 0.0) -> bool:
        """Whether all limits of a setting are kept."""
        return self.extra_pieces == 0 and self.beyond(tolerance) <= slack

    def beyond(self, tolerance: dict[str, float]) -> float:
        """Largest share of a target by which a limit is broken; negative or 0 where all are kept."""
        found = {WORKLOAD: self.max_dev_workload, POTENTIAL: self.max_dev_potential}
        return max(found[name] - limit for name, limit in tolerance.items())


@dataclass(frozen=True)
class Result:
    """One of our designs."""

    state: str
    setting: str
    units: int
    row: Row
    hess_km2: float
    feasible: bool


def load(state: str) -> Units:
    """Units of a state from ``data/``."""
    with np.load(HERE / "data" / f"{state}.npz", allow_pickle=False) as data:
        links = tuple(Link(int(i), int(j), metres / 1000.0, declared=False) for i, j, metres in data["links"])
        return Units(
            ids=data["ids"].astype(object),
            xy=data["xy"],
            measures=(WORKLOAD, POTENTIAL),
            values=np.column_stack([data["workload"], data["potential"]]).astype(float),
            pairs=data["pairs"].astype(np.int64),
            border_m=data["border_m"],
            area_m2=data["area_m2"],
            perimeter_m=data["perimeter_m"],
            links=links,
            tolerant=np.zeros((0, 2), dtype=np.int64),
        )


def reference(state: str) -> list[Row]:
    """What peers reach on a state; methods that ended without a result are left out."""
    with (HERE / "reference.csv").open(newline="", encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["state"] == state and row["moment_km2"]]
    return [
        Row(
            method=row["method"],
            seconds=row["seconds"],
            max_dev_workload=float(row["max_dev_workload"]),
            max_dev_potential=float(row["max_dev_potential"]),
            moment_km2=float(row["moment_km2"]),
            cut_edges=int(row["cut_edges"]),
            polsby_popper=float(row["polsby_popper"] or "nan"),
            extra_pieces=int(row["extra_pieces"]),
        )
        for row in rows
    ]


def roundness(units: Units, labels: np.ndarray, k: int) -> float:
    """Mean Polsby-Popper from areas, perimeters and shared borders."""
    first, second = labels[units.pairs].T
    area = np.bincount(labels, weights=units.area_m2, minlength=k)
    outline = np.bincount(labels, weights=units.perimeter_m, minlength=k)
    inner = first == second
    outline -= 2.0 * np.bincount(first[inner], weights=units.border_m[inner], minlength=k)
    return float(np.mean(4.0 * np.pi * area / outline**2))


def measure(state: str, setting: str) -> Result:
    """Design a state, and compute every figure from the labels alone."""
    units, k = load(state), STATES[state]
    began = time.perf_counter()
    plan = design(units, Rules(territories=k, tolerance=SETTINGS[setting], seed=1, effort="normal"))
    seconds = time.perf_counter() - began
    labels = plan.labels
    row = Row(
        method=f"Territory Designer, {setting}",
        seconds=f"{seconds:.1f}",
        max_dev_workload=float(np.abs(deviations(units.values[:, 0], labels, k)).max()),
        max_dev_potential=float(np.abs(deviations(units.values[:, 1], labels, k)).max()),
        moment_km2=moment_km2(units.xy, units.values[:, 0], labels),
        cut_edges=int((labels[units.pairs[:, 0]] != labels[units.pairs[:, 1]]).sum()),
        polsby_popper=roundness(units, labels, k),
        extra_pieces=0 if all_contiguous(units, labels) else 1,
    )
    hess = hess_moment_km2(units.xy, units.values[:, 0], labels)
    return Result(state, setting, len(units), row, hess, row.keeps(SETTINGS[setting], slack=1e-9))


def table(header: list[str], rows: list[list[str]]) -> list[str]:
    """A Markdown table whose columns also line up on a screen; the first column is text."""
    widths = [max(len(row[i]) for row in [header, *rows]) for i in range(len(header))]

    def line(cells: list[str]) -> str:
        first = cells[0].ljust(widths[0])
        return "| " + " | ".join([first, *(cell.rjust(width) for cell, width in zip(cells[1:], widths[1:]))]) + " |"

    rule = "|" + "|".join("-" * (width + 2) if i == 0 else "-" * (width + 1) + ":" for i, width in enumerate(widths))
    return [line(header), rule + "|", *map(line, rows)]


def summary(results: list[Result]) -> list[str]:
    """One line per design: is it feasible, and how does its moment compare."""
    header = ["state, setting", "units", "k", "s", "keeps all limits", "workload", "potential", "moment km2"]
    header += ["roundness", "best feasible annealer km2", "ratio", "METIS km2", "ratio to METIS"]
    rows = []
    for result in results:
        known, tolerance = reference(result.state), SETTINGS[result.setting]
        rivals = [
            row.moment_km2 for row in known if "annealer" in row.method and row.keeps(tolerance, REFERENCE_ROUNDING)
        ]
        metis = next(row for row in known if row.method.startswith("METIS"))
        ours = result.row
        rows.append(
            [
                f"{result.state}, {result.setting}",
                f"{result.units:,}",
                str(STATES[result.state]),
                ours.seconds,
                "yes" if result.feasible else f"NO, by {ours.beyond(tolerance):.3%}",
                f"{ours.max_dev_workload:.2%}",
                f"{ours.max_dev_potential:.2%}",
                f"{ours.moment_km2:,.0f}",
                f"{ours.polsby_popper:.3f}",
                f"{min(rivals):,.0f}" if rivals else "none",
                f"{ours.moment_km2 / min(rivals):.3f}" if rivals else "",
                f"{metis.moment_km2:,.0f} ({metis.max_dev_workload:.1%})",
                f"{ours.moment_km2 / metis.moment_km2:.3f}",
            ]
        )
    return table(header, rows)


def beside_peers(results: list[Result], state: str) -> list[str]:
    """All methods on one state."""
    header = ["method", "s", "workload", "potential", "moment km2", "cut edges", "roundness", "in one piece each"]
    rows = [
        [
            row.method,
            row.seconds,
            f"{row.max_dev_workload:.1%}",
            f"{row.max_dev_potential:.1%}",
            f"{row.moment_km2:,.0f}",
            f"{row.cut_edges:,}",
            "" if np.isnan(row.polsby_popper) else f"{row.polsby_popper:.3f}",
            "yes" if row.extra_pieces == 0 else "no",
        ]
        for row in [*(result.row for result in results if result.state == state), *reference(state)]
    ]
    return table(header, rows)


def processor() -> str:
    """Name of the processor, where the system tells it."""
    information = Path("/proc/cpuinfo")
    lines = information.read_text(encoding="utf-8").splitlines() if information.exists() else []
    return next((line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")), platform.machine())


def load_average() -> str:
    """Processes that wanted to run in the last minute; a busy machine makes our times longer."""
    return f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "unknown"


def loading_seconds(**environment: str) -> float:
    """Seconds to start Python, load the kernels and design a tiny map, in a process of its own."""
    began = time.perf_counter()
    command = [sys.executable, "-m", "territory_designer.engine.warm_up"]
    subprocess.run(command, check=True, capture_output=True, env={**os.environ, **environment})
    return time.perf_counter() - began


def compile_seconds() -> float:
    """The same with an empty cache, so that every kernel is compiled."""
    with tempfile.TemporaryDirectory() as cache:
        return loading_seconds(NUMBA_CACHE_DIR=cache)


def neighbours_seconds() -> float:
    """Seconds from Georgia's polygons to units with neighbours, projection included."""
    frame = georgia()
    began = time.perf_counter()
    Units.from_polygons(frame, [WORKLOAD, POTENTIAL])
    return time.perf_counter() - began


def move_microseconds(state: str) -> float:
    """Mean time to move one unit to another territory with all running totals."""
    units, k = load(state), STATES[state]
    draw = np.random.default_rng(1)
    plan = Plan(units, draw.integers(0, k, len(units)), Rules(territories=k))
    moves = list(zip(draw.integers(0, len(units), 2000).tolist(), draw.integers(0, k, 2000).tolist()))
    began = time.perf_counter()
    for unit, territory in moves:
        plan.move(unit, territory)
    return (time.perf_counter() - began) / len(moves) * 1e6


def main() -> None:
    """Measure, print and write ``results.md``."""
    busy = load_average()
    compiling = compile_seconds() if COMPILED else 0.0
    warm_up()  # compiles into the usual cache, where that was not done yet
    loading = loading_seconds()
    results = []
    for state in STATES:
        for setting in SETTINGS:
            results.append(measure(state, setting))
            row = results[-1].row
            print(f"{state}, {setting}: {row.seconds} s, {row.moment_km2:,.0f} km2", flush=True)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024.0
    lines = [
        "# Results",
        "",
        f"Measured on {datetime.datetime.now(datetime.timezone.utc):%Y-%m-%d} by `make bench`: {processor()}, "
        f"{os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}. Processes that wanted to "
        f"run (1 minute): {busy} when it began, {load_average()} when it ended, of which this benchmark takes up to 2. "
        "Normal effort, seed 1.",
        "",
        f"Not part of the seconds below: compiling the kernels once after installation, {compiling:.0f} s; loading "
        f"what was compiled and designing a tiny map in a new process, {loading:.1f} s. Largest memory of the whole "
        f"process: {peak:,.0f} MB. Neighbours of Georgia's 735 polygons: {neighbours_seconds():.2f} s. Moving one "
        f"unit: {move_microseconds('ga'):.0f} microseconds.",
        "",
        "`workload` and `potential` are the largest deviations from the mean over the territories. `moment` is the "
        "workload-weighted squared distance to the territory's weighted centre per unit of workload; lower is more "
        "compact. `ratio` divides it by that of the best annealer row of the reference that keeps the same limits "
        "(below 1: ours is more compact); rows that break a limit by however little do not count, as Ohio's at 594 km2 "
        "with 10.1 % for 10 %. METIS balances workload alone; its deviation stands in brackets.",
        "",
        *summary(results),
    ]
    for state, k in STATES.items():
        lines += ["", f"## {state.upper()}, {k} territories", "", *beside_peers(results, state)]
    text = "\n".join(lines) + "\n"
    (HERE / "results.md").write_text(text, encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main()
