"""The mathematics of territory design: plain Python, no QGIS, no files.

>>> from territory_designer.engine import Units, Rules, design, score
"""

from .curve import realignment_curve
from .design import design
from .editing import Effect, MovePreview, compact, expand, preview_move
from .errors import CancelledError, ContradictionError, DesignError, ImpossibleError, RulesError, UnitsError
from .hierarchy import roll_up, territory_units
from .plan import Plan, score
from .portions import rebalance, split_territory
from .repair import repair_territory
from .rules import Rules
from .suggestions import Alternative, Suggestion, explain_unit, suggest_moves
from .units import Link, Units

__all__ = [
    "Alternative",
    "CancelledError",
    "ContradictionError",
    "DesignError",
    "Effect",
    "ImpossibleError",
    "Link",
    "MovePreview",
    "Plan",
    "Rules",
    "RulesError",
    "Suggestion",
    "Units",
    "UnitsError",
    "compact",
    "design",
    "expand",
    "explain_unit",
    "preview_move",
    "realignment_curve",
    "rebalance",
    "repair_territory",
    "roll_up",
    "score",
    "split_territory",
    "suggest_moves",
    "territory_units",
]
