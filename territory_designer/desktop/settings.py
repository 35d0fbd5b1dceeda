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
        Which layer the field or expression is about: `FROM_ACCOUNTS` (added up per unit) or `FROM_UNITS`.
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
    start : str
        `NEW` for a design from scratch, `SCENARIO` for one that starts from the scenario on the screen.
    max_moved : float
        Largest share of each measure that such a design may move, in percent.
    page : str
        "A4" or "Letter".
    folder : str
        Where exports and prints go; empty: ask.
    colour : str
        What the ZIPs are coloured by.
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
    workload_tolerance: float = 10.0
    potential: str = ""
    potential_from: str = FROM_ACCOUNTS
    potential_tolerance: float = 10.0
    territories: int = 20
    effort: int = 1
    seed: int = 1
    contiguous: bool = True
    start: str = NEW
    max_moved: float = 10.0
    page: str = "Letter"
    reps: str = ""
    folder: str = ""
    colour: str = "territory"
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
