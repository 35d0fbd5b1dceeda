"""Measure our designs beside those of peers: ``python -m tests.benchmarks [--only PART ...] [--again]``.

Every part leaves its figures in ``build/bench/``; ``results.md`` is made of the latest of each.
"""

from __future__ import annotations

import argparse
import datetime
import json
import os
import platform
import subprocess
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Callable

from . import cases, ours, proven, report, rivals, timing, window
from .tables import number, percent

HERE = Path(__file__).parent
STORE = Path(__file__).resolve().parents[2] / "build" / "bench"
CAPTION = """\
Every figure of every method comes from the labels alone, by one judge (`judge.py`: numpy and networkx). `feasible`: as
many territories as asked for, no unit left out, each in one piece, every limit kept. `workload`, `potential`: largest
deviation from the mean over the territories. `moment`: workload-weighted squared distance to the territory's weighted
centre per unit of workload; `Hess`: the same to the best of the territory's own unit points; lower is more compact.
`border`: length of all borders between territories. `roundness`: mean Polsby-Popper. `ratio`: our moment divided by
that of the best annealer row, or the best peer, that keeps the same limits; below 1 ours is more compact.
`moment to ours`: the method's moment divided by ours at normal effort. `s`: ours by the clock, with two threads; the
peers' of the processor, with one."""
PEERS = """\
METIS: k-way, contiguous. `one run` balances workload with METIS's own settings; `best of many runs` passes all
measures (`ncon`), their tolerances (`ubvec`), border lengths as edge weights or none, and takes the best of all seeds
and settings that fit into {metis:.0f} s. GerryChain: recursive tree partition, then ReCom under its
SingleMetricOptimizer (tilted runs) minimising the moment, with a penalty for the second measure, {chain:.0f} s. spopt:
on the points of the units; MaxP has a floor of 95 % of the mean. Every peer runs in a process of its own, two at a
time, and is stopped after {limit} s. The annealer's rows are those of `reference.csv` (see README.md)."""


def processor() -> str:
    """Name of the processor, where the system tells it."""
    information = Path("/proc/cpuinfo")
    lines = information.read_text(encoding="utf-8").splitlines() if information.exists() else []
    return next((line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")), platform.machine())


def load_average() -> str:
    """Processes that wanted to run in the last minute; a busy machine makes all times longer."""
    return f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "unknown"


def stolen_seconds() -> float:
    """Time that the host of a virtual machine gave to others since the start, of all processors; 0 where unknown."""
    statistics = Path("/proc/stat")
    fields = statistics.read_text(encoding="ascii").split("\n", 1)[0].split() if statistics.exists() else []
    return int(fields[8]) / os.sysconf("SC_CLK_TCK") if len(fields) > 8 else 0.0


def ours_of(chosen: Iterable[cases.Case], measure: Callable[..., dict[str, Any]], *more: str) -> dict[str, Any]:
    """Our rows of some cases, printed as they come."""
    rows = []
    for case in chosen:
        rows.append(measure(case, *more))
        tell(rows[-1])
    return {"rows": rows}


def tell(row: dict[str, Any]) -> None:
    """One line of progress."""
    figures = row["figures"]
    reached = f"{figures['moment_km2']:,.1f} km2, {report.feasible(row)}" if figures else row["note"]
    print(f"{row['case']}, {row['setting']}, {row['method']}: {number(row['seconds'], 1)} s, {reached}", flush=True)


def tight() -> dict[str, Any]:
    """Tight cases, and the small ones with proven optima."""
    return {**ours_of(cases.tight(), ours.measured), "proven": proven.measured()}


def peers() -> dict[str, Any]:
    """All peers, in an environment of their own."""
    rivals.prepare()
    rows = []
    for row in rivals.measured():
        rows.append(row)
        tell(row)
    return {"rows": rows}


PARTS: dict[str, Callable[[], dict[str, Any]]] = {
    "engine": timing.measured,
    "states": lambda: ours_of(cases.states(), ours.measured),
    "tight": tight,
    "size": lambda: ours_of(cases.sizes(), ours.measured_apart),
    "thorough": lambda: ours_of(cases.states(), ours.measured, "thorough"),
    "peers": peers,
    "window": window.measured,
}


def stored(part: str) -> dict[str, Any]:
    """What a part left behind, empty where it was never measured."""
    path = STORE / f"{part}.json"
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}


def measure(part: str) -> None:
    """Measure a part and store it with the circumstances."""
    STORE.mkdir(parents=True, exist_ok=True)
    busy, stolen, began = load_average(), stolen_seconds(), time.monotonic()
    found = PARTS[part]()
    stolen = (stolen_seconds() - stolen) / (time.monotonic() - began) / (os.cpu_count() or 1)
    now = f"{datetime.datetime.now(datetime.timezone.utc):%Y-%m-%d %H:%M} UTC"
    found["when"] = f"{now}, load {busy} before and {load_average()} after, {percent(stolen)} taken by the host"
    (STORE / f"{part}.json").write_text(json.dumps(found), encoding="utf-8")


def results() -> str:
    """The text of results.md."""
    found = {part: stored(part) for part in PARTS}
    rows = [row for part in ("states", "thorough", "tight", "size", "peers") for row in found[part].get("rows", [])]
    group = {name: [row for row in rows if row["group"] == name] for name in ("states", "tight", "size")}
    chosen = {"metis": rivals.METIS_MANY.seconds, "chain": rivals.RECOM.seconds, "limit": rivals.LIMIT}
    wrong = report.false_bounds(rows)
    machine = f"{processor()}, {os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}"
    lines = [
        "# Results",
        "",
        f"Made by `make bench` on {machine}. Seed 1. Load: processes that wanted to run (1 minute).",
        "Taken by the host: processor time that the virtual machine did not get; seconds are longer by it.",
        "",
        *(f"- {part}: {found[part]['when']}" for part in PARTS if found[part]),
        "",
        CAPTION,
        "",
        "## Targets",
        "",
        *report.targets(group["states"]),
        *proven_lines(found["tight"]),
        *engine_lines(found["engine"]),
        *(["", "**Bounds that a feasible plan undercuts:**", "", *wrong] if wrong else []),
        "",
        "## Five states",
        "",
        *report.states_summary(group["states"]),
        "",
        "## Tight limits on population",
        "",
        "One measure, as political districts are drawn.",
        "",
        *report.tight(in_order(group["tight"], cases.tight())),
        "",
        "## Size",
        "",
        "Mosaics of the five states (`mosaic.py`), about 66 units per territory. Each design runs in a process of its "
        "own; `peak MB` is the largest memory of that process.",
        "",
        *report.growth(group["size"]),
        "",
        *report.sizes(in_order(group["size"], cases.sizes())),
        "",
        "## Hand editing in the window",
        "",
        *window.lines(found["window"]),
        "",
        "## All methods on the five states",
        "",
        PEERS.format(**chosen),
        "",
        *report.everything(group["states"]),
    ]
    return "\n".join(lines) + "\n"


def in_order(rows: list[dict[str, Any]], chosen: list[cases.Case]) -> list[dict[str, Any]]:
    """Rows case by case, ours first."""
    return [row for case in chosen for row in report.pick(rows, case.name, case.setting)]


def proven_lines(found: dict[str, Any]) -> list[str]:
    """What the small markets with proven optima say."""
    facts = found.get("proven")
    if not facts:
        return []
    return [
        f"- **Proven optima**: of {facts['markets']} small districting markets {facts['optimal']} designs are optimal "
        f"and {facts['near']} within 1 % (target 95 of 100); the worst is {percent(facts['worst'], 2)} above, "
        f"{facts['infeasible']} break a limit; {facts['seconds']:.1f} s each."
    ]


def engine_lines(facts: dict[str, Any]) -> list[str]:
    """What is not part of the seconds of the tables."""
    if not facts:
        return []
    return [
        f"- **Not part of the seconds below**: compiling the kernels once after installation, "
        f"{facts['compile_seconds']:.0f} s; loading what was compiled and designing a tiny map in a new process, "
        f"{facts['loading_seconds']:.1f} s. Neighbours of Georgia's 735 polygons: {facts['neighbours_seconds']:.2f} s. "
        f"Moving one unit: {facts['move_microseconds']:.0f} microseconds."
    ]


def main() -> None:
    """Measure what was asked for, print the results and write them."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__.splitlines()[0])
    parser.add_argument("--only", nargs="*", choices=PARTS, default=list(PARTS), help="parts to measure; none: report")
    parser.add_argument("--again", action="store_true", help="run the peers again on what they answered before")
    asked = parser.parse_args()
    if asked.again:
        rivals.forget()
    for part in asked.only:
        print(f"== {part}", flush=True)
        try:
            measure(part)
        except subprocess.CalledProcessError as error:
            print(f"{part} could not be measured: {error}; {error.stderr or ''}", flush=True)
    text, lacking = results(), [part for part in PARTS if not stored(part)]
    # What others have measured must not give way to empty tables.
    ((STORE if lacking else HERE) / "results.md").write_text(text, encoding="utf-8")
    print(text)
    if lacking:
        print(f"Never measured here: {', '.join(lacking)}. The figures are in {STORE / 'results.md'}.")


if __name__ == "__main__":
    main()
