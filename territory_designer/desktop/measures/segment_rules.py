"""Rules of the segments as the page Measures keeps them: the text that ``segmentaccounts`` takes as RULES."""

from __future__ import annotations

from ...planning.findings import DataError
from ...planning.segment_rules import AbcRules, KareRules, abc_rules, kare_rules
from ..i18n import tr
from ..settings import SEGMENT_ABC, SEGMENT_KARE, JobSettings


def rules_of(settings: JobSettings) -> AbcRules | KareRules:
    """Rules of the method that is chosen.

    Raises
    ------
    DataError
        They cannot be used; the text speaks of the field of the window.
    """
    name = tr("Rules (2 Measures)")
    if settings.segments == SEGMENT_ABC:
        return abc_rules(settings.abc_rules, name)
    return kare_rules(settings.kare_rules, name)


def rules_text(settings: JobSettings) -> str:
    """The same as ``segmentaccounts`` takes them; empty for the usual ones."""
    return settings.abc_rules if settings.segments == SEGMENT_ABC else settings.kare_rules


def asks_for_value(settings: JobSettings) -> bool:
    """Whether the method reads the value of an account: A/B/C does, and rules of K.A.R.E. may."""
    if settings.segments != SEGMENT_KARE:
        return settings.segments == SEGMENT_ABC
    try:
        rules = kare_rules(settings.kare_rules).rules
    except DataError:
        return False
    return any(limit.measure == "value" for rule in rules for limit in rule.limits)
