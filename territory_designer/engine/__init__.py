"""The mathematics of territory design: plain Python, no QGIS, no files.

>>> from territory_designer.engine import Units, Rules, design, score
"""

from .curve import realignment_curve
from .design import design
from .errors import CancelledError, ContradictionError, DesignError, ImpossibleError, RulesError, UnitsError
from .plan import Plan, score
from .rules import Rules
from .units import Link, Units

__all__ = [
    "CancelledError",
    "ContradictionError",
    "DesignError",
    "ImpossibleError",
    "Link",
    "Plan",
    "Rules",
    "RulesError",
    "Units",
    "UnitsError",
    "design",
    "realignment_curve",
    "score",
]
