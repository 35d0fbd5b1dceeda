"""Weights of fields as a text that projects and markets can keep: ``"revenue: 50, pipeline: 30, size: 20"``."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

#: A field's name may hold commas and colons; an entry ends with a number.
_ENTRY = re.compile(r"\s*(?P<name>.+?):\s*(?P<weight>\d+(?:\.\d+)?)\s*(?:,|$)")
TENTHS = 1000
"""100 % in tenths of a percent, which is how finely weights are set."""


def write_weights(weights: Mapping[str, float]) -> str:
    """Weights by field as text.

    Parameters
    ----------
    weights : mapping of str to float
        In percent.
    """
    return ", ".join(f"{name}: {weight:.6g}" for name, weight in weights.items())


def read_weights(text: str) -> dict[str, float]:
    """Weights by field, in percent, from the text of `write_weights`; what cannot be read is left out."""
    return {match["name"]: float(match["weight"]) for match in _ENTRY.finditer(text)}


def even_weights(names: Sequence[str]) -> dict[str, float]:
    """Equal weights that total 100 % to the tenth: 33.4, 33.3, 33.3."""
    if not names:
        return {}
    each, left = divmod(TENTHS, len(names))
    return {name: (each + (place < left)) / 10.0 for place, name in enumerate(names)}


def total_of(weights: Mapping[str, float]) -> float:
    """Total in percent, to the tenth."""
    return round(sum(weights.values()), 1)
