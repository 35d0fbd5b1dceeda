"""What changes hands, as a table, and in words."""

from __future__ import annotations

from typing import Any

from qgis.core import Qgis, QgsProcessingParameterFeatureSink


def add_moves(algorithm: Any) -> None:
    """Declare MOVES."""
    algorithm.describe(
        QgsProcessingParameterFeatureSink(
            "MOVES", algorithm.tr("Moves"), Qgis.ProcessingSourceType.Vector, None, optional=True
        ),
        "Table with one row per territory that loses and territory that gains: from, to, units, accounts, workload "
        "and potential that change hands.",
    )


def write_moves(outputs: Any, pairs: Any) -> None:
    """Write MOVES.

    Parameters
    ----------
    outputs : Outputs
    pairs : DataFrame
        Of a :class:`.comparison.Comparison`.
    """
    from ..exchange.frames import fields_with

    whole = [name for name in ("units", "accounts") if name in pairs.columns]
    measures = [name for name in pairs.columns if name not in ("from", "to", *whole)]
    kinds = [("from", "text"), ("to", "text"), *((name, "int") for name in whole)]
    outputs.layer("MOVES", pairs, fields_with(None, [*kinds, *((name, "double") for name in measures)]))


def tell_moves(feedback: Any, difference: Any, units: int) -> None:
    """Say how much changes hands.

    Parameters
    ----------
    feedback : QgsProcessingFeedback
    difference : Comparison
    units : int
        ZIPs in all.
    """
    if not difference.changed.any():
        feedback.pushInfo("Nothing changes hands.")
        return
    share = {name: value for name, value in difference.moved["share"].items() if value is not None and name != "units"}
    figures = ", ".join(f"{100.0 * value:.1f} % of {name}" for name, value in share.items())
    whose = "Reps" if difference.reps_known else "Territories"
    feedback.pushInfo(
        f"{difference.moved['units']:,} of {units:,} ZIPs change hands{f': {figures}' if figures else ''}. {whose} "
        f"affected: {len(difference.reps)}."
    )
    if difference.assigned["units"]:
        feedback.pushInfo(f"{difference.assigned['units']:,} ZIPs that had no territory get one.")
