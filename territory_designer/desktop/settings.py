"""What the dock asks for, as one record, remembered in the QGIS project.

The record lives in the project's own entries under ``territory_designer``; it is written when a job starts and when
the project is saved, so that looking at the dock alone never makes a project "modified".
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any

SCOPE = "territory_designer"
FROM_ACCOUNTS = "accounts"
FROM_UNITS = "units"
FROM_PLAN = "plan"
FROM_SUM = "sum"
FROM_UNIT_SUM = "unit_sum"
SEGMENT_FIELD, SEGMENT_ABC, SEGMENT_KARE = "field", "abc", "kare"
NEW = "new"
SCENARIO = "scenario"


@dataclass
class JobSettings:
    """Everything the user chose.

    Attributes
    ----------
    units, accounts, reps : str
        Ids of the layers in the project; empty where none is chosen.
    unit_id, account_id, account_zip, current : str
        Names of fields; ``current`` holds the territory in force; empty where none is chosen.
    workload, potential : str
        Field or expression; an empty potential leaves that measure out.
    workload_from, potential_from : str
        Which layer the field or expression is about: `FROM_ACCOUNTS` (added up per unit) or `FROM_UNITS`. Instead of
        these, the workload can come from a call plan (`FROM_PLAN`), and the potential can be a weighted sum of fields
        of the accounts (`FROM_SUM`) or of the units (`FROM_UNIT_SUM`).
    plan, plan_segment : str
        Id of the table with the call plan; field of the accounts with their segments.
    own_visits, own_minutes : str
        Fields of the accounts with visits per year and minutes per visit that go before the call plan.
    travel : bool
        Whether the way between the accounts of a ZIP belongs to the workload of a call plan.
    speed_kmh, circuity : float
        What that way depends on, see :mod:`..planning.parameters`.
    weights : str
        Fields of the weighted sum and their weights in percent: ``"revenue: 60, pipeline: 40"``.
    missing, normalise : str
        One of ``MISSING_RULES`` and of ``NORMALISATIONS`` in :mod:`..planning.potential`.
    clip, market_total : float
        Share of the values that is clipped at each end, in percent; known potential of the whole market, 0 for none.
    segments : str
        `SEGMENT_FIELD`, `SEGMENT_ABC` or `SEGMENT_KARE`; empty for none.
    segment_field, segment_value : str
        Field with the segment; field or expression with the value of an account, for A/B/C and for K.A.R.E. where its
        rules ask for it.
    abc_rules, kare_rules : str
        Rules as `segmentaccounts` takes them, JSON; empty for the usual ones.
    kare_status, kare_growth, kare_margin, kare_lost : str
        Fields of the accounts that K.A.R.E. asks for; empty where there is none.
    rates, dates : str
        How bare rates and dates such as 3/4/2026 are meant: "percent" or "share"; "day" or "month" first; empty: ask.
    named : str
        Field of the accounts with the owner of a named account; empty where there are none.
    workload_tolerance, potential_tolerance : float
        Largest deviation from the target, in percent.
    territories : int
        How many territories to design.
    effort : int
        0 draft, 1 normal, 2 thorough.
    seed : int
        Equal seeds give equal designs.
    contiguous : bool
        Whether every territory must be in one piece.
    by_capacity : bool
        Whether reps with less capacity get smaller territories.
    robust : bool
        Whether a design shall keep its tolerances although figures may be wrong.
    figures_error, chance : float
        By how much (standard error), and how likely it shall keep them, in percent.
    weeks, hours, selling_share, travel_share : float
        What the capacity of a rep is made of: weeks per year, hours per week, and percent of the hours.
    holds_travel : bool
        Whether the workload holds travel, so that the travel share counts.
    cost_per_rep, margin : float
        Money per year, and percent of the sales; 0 where they are not given.
    start : str
        `NEW` for a design from scratch, `SCENARIO` for one that starts from the scenario on the screen.
    max_moved : float
        Largest share of each measure that such a design may move, in percent.
    rep_name, home_zip : str
        Fields of the reps.
    shares_are : int
        How bare part-time shares are meant, see `roster_reading`.
    needs : str
        Id of the table of what territories need; empty where there is none.
    rep_weights : str
        What counts how much in the match: ``"travel: 50, accounts: 30"``; empty for the default.
    homes, home_lines : bool
        Whether the homes of the reps are on the map, and lines to all territories.
    page : str
        "A4" or "Letter".
    folder : str
        Where exports and prints go; empty: ask.
    colour : str
        What the ZIPs are coloured by.
    shown : str
        Name of the page that the panel shows; empty where that stays as it is.
    market : str
        Path of the market file, as the project writes paths; empty where none is open.
    """

    units: str = ""
    unit_id: str = ""
    accounts: str = ""
    account_id: str = ""
    account_zip: str = ""
    current: str = ""
    workload: str = ""
    workload_from: str = FROM_ACCOUNTS
    plan: str = ""
    plan_segment: str = ""
    own_visits: str = ""
    own_minutes: str = ""
    travel: bool = True
    speed_kmh: float = 40.0
    circuity: float = 1.25
    workload_tolerance: float = 10.0
    potential: str = ""
    potential_from: str = FROM_ACCOUNTS
    weights: str = ""
    missing: str = "zero"
    normalise: str = "none"
    clip: float = 0.0
    market_total: float = 0.0
    segments: str = ""
    segment_field: str = ""
    segment_value: str = ""
    abc_rules: str = ""
    kare_rules: str = ""
    kare_status: str = ""
    kare_growth: str = ""
    kare_margin: str = ""
    kare_lost: str = ""
    rates: str = ""
    dates: str = ""
    named: str = ""
    potential_tolerance: float = 10.0
    territories: int = 20
    effort: int = 1
    seed: int = 1
    contiguous: bool = True
    by_capacity: bool = False
    robust: bool = False
    figures_error: float = 15.0
    chance: float = 90.0
    weeks: float = 48.0
    hours: float = 40.0
    selling_share: float = 50.0
    travel_share: float = 0.0
    holds_travel: bool = False
    cost_per_rep: float = 0.0
    margin: float = 0.0
    start: str = NEW
    max_moved: float = 10.0
    page: str = "Letter"
    reps: str = ""
    rep_name: str = ""
    home_zip: str = ""
    shares_are: int = 0
    needs: str = ""
    rep_weights: str = ""
    homes: bool = False
    home_lines: bool = False
    folder: str = ""
    colour: str = "territory"
    shown: str = ""
    market: str = ""


def write_settings(project: Any, settings: JobSettings) -> None:
    """Store the record in the project's entries.

    Parameters
    ----------
    project : QgsProject
    settings : JobSettings
    """
    for field in fields(settings):
        value = getattr(settings, field.name)
        if isinstance(value, bool):
            project.writeEntryBool(SCOPE, field.name, value)
        elif isinstance(value, float):
            project.writeEntryDouble(SCOPE, field.name, value)
        else:
            project.writeEntry(SCOPE, field.name, value)


def read_settings(project: Any) -> JobSettings | None:
    """The record stored in the project, ``None`` where the dock was never used in it.

    Entries that a later or earlier version did not write keep their defaults.
    """
    if not project.entryList(SCOPE, ""):
        return None
    defaults = JobSettings()
    values: dict[str, Any] = {}
    for field in fields(defaults):
        default = getattr(defaults, field.name)
        if isinstance(default, bool):
            values[field.name], _ = project.readBoolEntry(SCOPE, field.name, default)
        elif isinstance(default, float):
            values[field.name], _ = project.readDoubleEntry(SCOPE, field.name, default)
        elif isinstance(default, int):
            values[field.name], _ = project.readNumEntry(SCOPE, field.name, default)
        else:
            values[field.name], _ = project.readEntry(SCOPE, field.name, default)
    return JobSettings(**values)


def from_values(values: dict[str, Any]) -> JobSettings:
    """The record from plain values, as a market file keeps them; what is unknown is left out."""
    known = {field.name for field in fields(JobSettings)}
    return JobSettings(**{name: value for name, value in values.items() if name in known})
