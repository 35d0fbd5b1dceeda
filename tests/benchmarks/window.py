"""What hand editing costs in the real QGIS window, on 33,075 ZIPs with real outlines."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

from tests.window.qgis_window import drive

#: Key of the driver's report, what it is, and the budget in milliseconds.
BUDGETS = (
    ("engine_ms", "move of a ZIP, engine", 2),
    ("preview_ms", "preview of a move, with contiguity", 16),
    ("figures_ms", "figures of the table", 16),
    ("move_and_table_ms", "move of a ZIP, everything on the screen", 16),
    ("outline_ms", "outline of the gaining territory", 10),
    ("undo_design_ms", "undo or redo of a whole design", 50),
    ("switch_ms", "switch of scenario", 1000),
)
WATCHES = (("edit", "25 moves"), ("undo", "undo of designs"), ("switch", "switches"), ("open", "opening"))
SAMPLE = ("check", "design", "edit", "redesign", "reopen", "export", "print")
"""Steps of the full way on the sample."""


def measured() -> dict[str, Any]:
    """Report of the driver; the market is made once and kept in the store."""
    market = Path(__file__).resolve().parents[2] / "build" / "bench" / "large_market.gpkg"
    with tempfile.TemporaryDirectory() as folder:
        way = _report("drive_full_way", Path(folder))
        with tempfile.TemporaryDirectory() as other:
            way.update(_report("drive_reopened", Path(other), project=str(Path(folder) / "georgia.qgz")))
    watches = {step: way[step].get("watch", way[step]) for step in SAMPLE}
    with tempfile.TemporaryDirectory() as folder:
        report = _report("drive_large_market", Path(folder), market=str(market), own_time=False)
    return {**report, "sample": watches}


def _report(driver: str, folder: Path, **wishes: object) -> dict[str, Any]:
    ended = drive(driver, folder, timeout=1_500.0, **wishes)  # type: ignore[arg-type]
    if ended.code or not ended.report.get("done"):
        raise RuntimeError(ended.report.get("error") or ended.log[-2000:])
    return ended.report


def lines(facts: dict[str, Any]) -> list[str]:
    """Markdown of the part, empty where it was never measured."""
    if not facts:
        return []
    rows = ["| work | median ms | worst ms | budget ms |", "|---|---|---|---|"]
    for key, what, budget in BUDGETS:
        rows.append(f"| {what} | {facts[key]['median']:g} | {facts[key]['worst']:g} | {budget:,} |")
    blocks = [
        f"{what} {facts[key]['busiest_ms']:.0f} ms of computing ({facts[key]['longest_ms']:.0f} ms by the clock)"
        for key, what in WATCHES
    ]
    steps = [f"{step} {watch['busiest_ms']:.0f} ms" for step, watch in facts["sample"].items()]
    return [
        f"{facts['units']:,} ZIPs, {facts['territories']:,} territories; times in the window's own thread, by the "
        f"clock. Opening took {facts['open_s']:g} s, until the map was drawn {facts['drawn_s']:g} s. A preview of "
        f"2,000 ZIPs takes {facts['lasso_2000_ms']:g} ms.",
        "",
        *rows,
        "",
        f"Longest time that the window did not answer: {'; '.join(blocks)}.",
        "",
        "The full way on the sample (735 ZIPs, every dock open, pictures taken on the way), computing of the window's "
        f"thread between two looks: {'; '.join(steps)}.",
    ]
