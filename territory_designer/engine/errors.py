"""What the engine says when a design cannot be made. The text of an error is meant for the analyst."""

from __future__ import annotations


class DesignError(ValueError):
    """Base of all errors of the engine: one clear message that names the rule, the unit and the figure."""


class UnitsError(DesignError):
    """The units cannot be used: ids, coordinates or measures are wrong."""


class RulesError(DesignError):
    """A rule is malformed or contradicts another rule."""


class ImpossibleError(DesignError):
    """The rules are proven to be impossible for these units; the message says what would be possible."""


class ContradictionError(RulesError, ImpossibleError):
    """Rules contradict each other, whatever the figures are: both a mistake in the rules and a proof."""


class CancelledError(DesignError):
    """The caller's progress function asked to stop."""
