"""The roster: who the reps are, where they live, what they can do and how much, read from a table as people keep it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .columns import find_columns
from .findings import DataError, Finding, listing, raise_errors
from .values import numbers, rate, unique_columns
from .zips import normalize_zip_codes, text_code, text_ids

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd

#: Selling time of a rep in hours/year: 48 weeks x 40 h x 50 %, the usual textbook figures.
FULL_CAPACITY_H = 960.0

PACE = ("passion", "awareness", "curiosity", "energy")
"""What the P.A.C.E. ratings of a rep stand for (Map My Customers, "Sales Territory Management Guide")."""

#: Highest marks that ratings are given on.
SCALES = (5, 10)

ROSTER_COLUMNS: dict[str, tuple[str, ...]] = {
    "rep": (
        *("rep", "repname", "salesrep", "salesperson", "representative", "repid", "name", "fullname", "employee"),
        *("employeename", "employeeid", "owner", "id"),
    ),
    "home_zip": (
        "homezip",
        "homezipcode",
        "homepostalcode",
        "homepostcode",
        "zip",
        "zipcode",
        "postalcode",
        "postcode",
    ),
    "lon": ("homelon", "homelongitude", "lon", "longitude", "lng", "long", "x"),
    "lat": ("homelat", "homelatitude", "lat", "latitude", "y"),
    "capacity": ("capacity", "capacityh", "capacityhours", "hoursperyear", "annualhours", "sellinghours", "hours"),
    "share": ("share", "parttimeshare", "parttime", "fte", "employment", "workingtime"),
    "ramp": ("ramp", "rampshare", "rampup"),
    "seniority": ("seniority", "level", "experience", "years", "yearsofexperience", "experienceyears", "tenure"),
    "skills": ("skills", "skill", "qualifications"),
    "languages": ("languages", "language"),
    "industries": ("industries", "industry", "industryknowledge", "sectors"),
    "territory": ("territory", "currentterritory", "territoryname"),
    "preference": ("preference", "preferences", "preferredterritory", "preferredterritories", "wish", "wishes"),
    **{one: (one, f"{one}rating", f"pace{one}") for one in PACE},
}
"""Roles of a roster's columns and the names that they go by, compared without case, blanks and signs."""

#: Columns that tell reps apart beside their names.
IDS = ("repid", "employeeid", "id")

#: What a new rep can bear of a full territory, by the word for the seniority. These and the years below are
#: assumptions to start from; a column ``ramp`` says it for each rep.
RAMP_BY_WORD = {"new": 0.5, "newhire": 0.5, "trainee": 0.5, "starter": 0.5, "beginner": 0.5, "junior": 0.75}
#: The same by years of experience: below the first figure the second.
RAMP_BY_YEARS = ((1.0, 0.5), (2.0, 0.75))


@dataclass(frozen=True)
class Roster:
    """Reps as the rest of the plugin knows them.

    Attributes
    ----------
    reps : DataFrame
        One row per rep, index = rep; ``home_zip`` (text or None), ``lon``, ``lat`` (degrees, NaN unknown),
        ``capacity_h`` (hours/year), ``ramp`` (share of a full territory), ``seniority``, ``territory`` (text or None),
        ``skills``, ``languages``, ``industries``, ``preference`` (tuples of str), ``pace`` (text or None).
    columns : dict of str to str
        Role -> column that it was read from.
    findings : list of Finding
        What was assumed or must be looked at.
    """

    reps: pd.DataFrame
    columns: dict[str, str]
    findings: list[Finding]

    @property
    def hours(self) -> pd.Series:
        """Hours/year that each rep can give at present: capacity x ramp."""
        return self.reps["capacity_h"] * self.reps["ramp"]


def read_roster(
    table: pd.DataFrame,
    layer: str = "reps",
    columns: Mapping[str, str] | None = None,
    *,
    percent: bool | None = None,
    full_capacity: float = FULL_CAPACITY_H,
) -> Roster:
    """Read a table of reps; only the name of the rep must be there.

    Parameters
    ----------
    table : DataFrame
        One row per rep.
    layer : str
        Name for the messages.
    columns : mapping of str to str, optional
        Role -> column, for roles of :data:`ROSTER_COLUMNS` that the analyst chose; the others are guessed by name.
    percent : bool, optional
        How bare numbers of part-time shares and ramps are meant, see :func:`.values.rate`.
    full_capacity : float
        Hours/year of a rep whose part-time share is 100 %.

    Returns
    -------
    Roster
        In the order of the table.

    Raises
    ------
    DataError
        There is no rep, a rep has no name or is there twice (by name, whatever the case, or by id), a capacity is not
        above 0, a share is above 100 %, a rating is out of scale. The text names row and field.
    """
    import pandas as pd

    shown = table.drop(columns="geometry", errors="ignore")
    unique_columns(shown, layer)
    found = {**find_columns([str(name) for name in shown.columns], ROSTER_COLUMNS), **(columns or {})}
    names, findings = _names(shown, found, layer)
    raise_errors(findings)
    reps = pd.DataFrame(index=pd.Index(names, name="rep", dtype="object"))
    for role in ("home_zip", "seniority", "territory"):
        reps[role] = _texts(shown, found.get(role))
    for role in ("skills", "languages", "industries", "preference"):
        reps[role] = pd.Series([split_list(value) for value in _texts(shown, found.get(role))], index=reps.index)
    readers = (
        _positions(shown, found, layer),
        _capacity(shown, found, layer, names, percent, full_capacity),
        _ramp(shown, found, layer, names, percent),
        _pace(shown, found, layer),
    )
    for figures, said in readers:
        findings += said
        for role, values in figures.items():
            reps[role] = values
    raise_errors(findings)
    return Roster(reps, found, findings)


def split_list(value: Any) -> tuple[str, ...]:
    """Items of a text list: ``"Spanish; French"`` -> ``("Spanish", "French")``; each once, without blanks around."""
    text = text_code(value)
    parts = (part.strip() for part in re.split(r"[;,|\n]", text or ""))
    return tuple(dict.fromkeys(part for part in parts if part))


def locate_homes(
    roster: Roster, layer: str, points: np.ndarray | None, unit_points: pd.DataFrame | None
) -> tuple[np.ndarray, list[Finding]]:
    """Where the reps live, in metres.

    Parameters
    ----------
    roster : Roster
    layer : str
        Name of the roster for the messages.
    points : (r, 2) float array, optional
        Positions of the reps, NaN where there is none.
    unit_points : DataFrame, optional
        Columns ``x`` and ``y``, index = ZIP code or unit id, for homes that are known by ZIP only.

    Returns
    -------
    ((r, 2) float array, list of Finding)
        NaN where a home is not known; these reps are listed. They take part, and their travel counts as the mean.
    """
    import numpy as np
    import pandas as pd

    zips = roster.reps["home_zip"]
    homes = np.full((len(zips), 2), np.nan) if points is None else np.array(points, dtype=float)
    homes[~np.isfinite(homes).all(axis=1)] = np.nan
    missing = np.isnan(homes[:, 0])
    if unit_points is not None:
        codes = normalize_zip_codes(zips, unit_points.index).values
        rows = unit_points.index.get_indexer(pd.Index(codes, dtype="object"))
        by_zip = missing & (rows >= 0)
        homes[by_zip] = unit_points[["x", "y"]].to_numpy()[rows[by_zip]]
    findings = []
    for row in np.flatnonzero(np.isnan(homes[:, 0])):
        why = f"ZIP {zips.iloc[row]} is not among the units" if zips.iloc[row] else "no position and no ZIP"
        rep = str(zips.index[row])
        text = (
            f"{layer}, row {row + 1}: the home of {rep} is not known ({why}), so travel to each territory counts as "
            "the mean of the other reps. Give a position or the ZIP of a unit."
        )
        findings.append(Finding("warning", "no_home", layer, rep, text))
    return homes, findings


def _names(table: pd.DataFrame, found: Mapping[str, str], layer: str) -> tuple[list[str], list[Finding]]:
    """Ids of the reps, and every one that is missing or there twice."""
    if "rep" not in found:
        raise DataError(
            f"{layer} has no column with the rep's name or id. Choose it; there are: {listing(table.columns, 12)}."
        )
    if not len(table):
        raise DataError(f"{layer} holds no reps. Add a row for each rep.")
    field = found["rep"]
    findings: list[Finding] = []
    rows_of: dict[str, list[int]] = {}
    names = _texts(table, field)
    for row, name in enumerate(names, start=1):
        if name is None:
            text = f"{layer}, row {row}: {field} is empty. Give the rep a name, or remove the row."
            findings.append(Finding("error", "empty_id", layer, f"row {row}", text))
        else:
            rows_of.setdefault(name.casefold(), []).append(row)
    for rows in rows_of.values():
        spelt = list(dict.fromkeys(str(names[row - 1]) for row in rows))
        if len(rows) > 1:
            findings.append(_twice(f"{field} {' or '.join(spelt)}", spelt[0], map(str, rows), layer))
    told = [str(name) for name in names]
    return told, findings or _same_ids(table, field, told, layer)  # who is there twice by name is told once


def _same_ids(table: pd.DataFrame, field: str, names: Sequence[str], layer: str) -> list[Finding]:
    """Reps of different names with one id: they are one rep, or an id is wrong."""
    columns = find_columns([str(name) for name in table.columns], {one: (one,) for one in IDS}).values()
    findings = []
    for column in (one for one in columns if one != field):
        rows_of: dict[str, list[int]] = {}
        ids = _texts(table, column)
        for row, text in enumerate(ids, start=1):
            if text is not None:
                rows_of.setdefault(text.casefold(), []).append(row)
        for rows in (rows for rows in rows_of.values() if len(rows) > 1):
            told = [f"{row} ({names[row - 1]})" for row in rows]
            findings.append(_twice(f"{column} {ids[rows[0] - 1]}", names[rows[0] - 1], told, layer))
    return findings


def _twice(what: str, rep: str, rows: Iterable[str], layer: str) -> Finding:
    """A rep who has several rows."""
    text = f"{layer}: {what} stands in rows {' and '.join(rows)}. Each rep has one row: correct it, or remove a row."
    return Finding("error", "duplicate_id", layer, rep, text)


def _texts(table: pd.DataFrame, column: str | None) -> list[str | None]:
    """A column as text, nothing but ``None`` where there is no such column."""
    if column is None:
        return [None] * len(table)
    return [None if text is None else str(text) for text in text_ids(table[column])]


def _positions(table: pd.DataFrame, found: Mapping[str, str], layer: str) -> tuple[dict[str, Any], list[Finding]]:
    """Longitude and latitude in degrees."""
    import numpy as np

    figures: dict[str, Any] = {"lon": np.nan, "lat": np.nan}
    findings: list[Finding] = []
    if "lon" in found and "lat" in found:
        for role, most in (("lon", 180.0), ("lat", 90.0)):
            values, said = numbers(table[found[role]], found[role], layer, least=-most, most=most)
            figures[role] = values.to_numpy()
            findings += said
    return figures, findings


def _capacity(
    table: pd.DataFrame,
    found: Mapping[str, str],
    layer: str,
    names: Sequence[str],
    percent: bool | None,
    full_capacity: float,
) -> tuple[dict[str, Any], list[Finding]]:
    """Hours/year: as given, else the part-time share of a full capacity, else what the others have in the mean."""
    import numpy as np

    if not full_capacity > 0:
        raise DataError(f"The capacity of a full-time rep is {full_capacity:g} h/year. Give a number above 0.")
    hours = np.full(len(table), np.nan)
    findings: list[Finding] = []
    if "capacity" in found:
        values, said = numbers(table[found["capacity"]], found["capacity"], layer)
        findings += said + _zeros(values, found["capacity"], layer, names)
        hours = values.to_numpy().copy()
    if "share" in found:
        shares, said = rate(table[found["share"]], found["share"], layer, percent)
        findings += said + _zeros(shares, found["share"], layer, names)
        hours = np.where(np.isnan(hours), shares.to_numpy() * full_capacity, hours)
    if "capacity" not in found and "share" not in found:
        return {"capacity_h": full_capacity}, findings
    unknown = np.isnan(hours)
    mean = full_capacity if unknown.all() else float(hours[~unknown].mean())
    if any(finding.severity == "error" for finding in findings):
        return {"capacity_h": hours}, findings
    for row in np.flatnonzero(unknown):
        text = (
            f"{layer}, row {row + 1}: the capacity of {names[row]} is not known and counts as {mean:,.0f} h/year, the "
            "mean of the others. Give hours/year or a part-time share."
        )
        findings.append(Finding("warning", "no_capacity", layer, names[row], text))
    return {"capacity_h": np.where(unknown, mean, hours)}, findings


def _zeros(values: pd.Series, field: str, layer: str, names: Sequence[str]) -> list[Finding]:
    """An error for each rep that could do no work."""
    text = (
        "{layer}, row {row}: {field} is 0, so {rep} could own no territory. Give a number above 0, or remove the rep."
    )
    return [
        Finding("error", "zero_capacity", layer, name, text.format(layer=layer, row=row, field=field, rep=name))
        for row, (name, value) in enumerate(zip(names, values), start=1)
        if value == 0
    ]


def _ramp(
    table: pd.DataFrame, found: Mapping[str, str], layer: str, names: Sequence[str], percent: bool | None
) -> tuple[dict[str, Any], list[Finding]]:
    """Share of a full territory: as given, else by seniority, else 1; who is ramped by seniority is listed."""
    import numpy as np

    given = np.full(len(table), np.nan)
    findings: list[Finding] = []
    if "ramp" in found:
        values, findings = rate(table[found["ramp"]], found["ramp"], layer, percent)
        findings += _zeros(values, found["ramp"], layer, names)
        given = values.to_numpy()
    by_seniority = np.array([_ramp_of(text) for text in _texts(table, found.get("seniority"))])
    for row in np.flatnonzero(np.isnan(given) & (by_seniority < 1.0)):
        said = f"{found['seniority']} {table[found['seniority']].iloc[row]}"
        text = (
            f"{layer}, row {row + 1}: {names[row]} is new ({said}) and counts with {100 * by_seniority[row]:.0f} % of "
            "a full territory. A column ramp may say otherwise."
        )
        findings.append(Finding("info", "ramp", layer, names[row], text))
    return {"ramp": np.where(np.isnan(given), by_seniority, given)}, findings


def _ramp_of(seniority: str | None) -> float:
    """Share of a full territory by a word or years of experience."""
    if seniority is None:
        return 1.0
    years = re.fullmatch(r"(\d+(?:\.\d+)?)\s*(?:years?|yrs?|y)?", seniority.lower())
    if years:
        return next((share for below, share in RAMP_BY_YEARS if float(years[1]) < below), 1.0)
    return RAMP_BY_WORD.get(re.sub(r"[^a-z]", "", seniority.lower()), 1.0)


def _pace(table: pd.DataFrame, found: Mapping[str, str], layer: str) -> tuple[dict[str, Any], list[Finding]]:
    """P.A.C.E. ratings as text, for information: 1 to 5, or 1 to 10 where one is above 5."""
    import numpy as np

    given = [one for one in PACE if one in found]
    if not given:
        return {"pace": None}, []
    findings: list[Finding] = []
    ratings = {}
    for one in given:
        ratings[one], said = numbers(table[found[one]], found[one], layer, least=1.0, most=float(SCALES[-1]))
        findings += said
    highest = max((float(values.max()) for values in ratings.values() if values.notna().any()), default=np.nan)
    if np.isnan(highest):
        return {"pace": None}, findings
    scale = next(scale for scale in SCALES if highest <= scale)
    text = f"{layer}: the P.A.C.E. ratings are read on a scale of 1 to {scale}, as the highest is {highest:g}."
    findings.append(Finding("info", "rating_scale", layer, None, text))
    texts = []
    for row in range(len(table)):
        rated = [f"{one} {ratings[one].iloc[row]:g}" for one in given if not np.isnan(ratings[one].iloc[row])]
        texts.append(f"P.A.C.E. {', '.join(rated)} of {scale}" if rated else None)
    return {"pace": texts}, findings
