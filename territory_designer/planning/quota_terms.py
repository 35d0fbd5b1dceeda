"""What quotas can be split by and rounded to; imported when QGIS starts, so it needs nothing."""

from __future__ import annotations

BASES = ("even", "history", "pipeline", "potential")
"""What a total can be split by: the same for all, last year's sales, the open pipeline, the potential."""

STEPS = ("0.01", "1", "100", "1000", "10")
"""What quotas can be rounded to, in money; scripts choose one by its place, so a new one comes last."""
