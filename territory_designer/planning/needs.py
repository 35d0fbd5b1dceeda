"""What territories need of their reps, and which reps that rules out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from .columns import find_columns
from .findings import DataError, Finding, listing, raise_errors
from .roster import split_list
from .values import unique_columns
from .zips import text_ids

if TYPE_CHECKING:
    import pandas as pd

NEED_COLUMNS: dict[str, tuple[str, ...]] = {
    "territory": ("territory", "territoryname", "territoryid", "name"),
    "languages": ("language", "languages"),
    "skills": ("skill", "skills", "qualification", "qualifications", "industry", "industries"),
    "excluded": ("excluded", "excludedrep", "excludedreps", "notrep", "notreps", "forbidden", "forbiddenrep"),
}
"""Roles of the columns of a table of needs and the names that they go by."""


@dataclass(frozen=True)
class Needs:
    """What one territory asks for.

    Attributes
    ----------
    languages : tuple of str
        Each must be spoken by its rep: a hard rule.
    skills : tuple of str
        Skills or industries; a rep who has more of them fits better.
    excluded : tuple of str
        Reps who may not have it: a hard rule.
    """

    languages: tuple[str, ...] = ()
    skills: tuple[str, ...] = ()
    excluded: tuple[str, ...] = ()


def read_needs(
    table: pd.DataFrame, territories: Sequence[str], reps: Sequence[str], layer: str = "needs"
) -> tuple[list[Needs], list[Finding]]:
    """Needs of each territory, from a table with one or more rows per territory.

    Parameters
    ----------
    table : DataFrame
        ``territory``, and any of ``language``, ``skill``, ``excluded`` (or names like these); a cell may hold several,
        separated by ; or a comma.
    territories, reps : sequences of str
    layer : str
        Name for the messages.

    Returns
    -------
    (list of Needs, list of Finding)
        In the order of ``territories``; a warning for each excluded rep who is not on the roster.

    Raises
    ------
    DataError
        There is no column of territories or of needs, or a row names no territory that exists.
    """
    shown = table.drop(columns="geometry", errors="ignore")
    unique_columns(shown, layer)
    found = find_columns([str(name) for name in shown.columns], NEED_COLUMNS)
    if "territory" not in found or len(found) < 2:
        raise DataError(
            f"{layer} needs a column territory and one or more of language, skill and excluded. Its columns are: "
            f"{listing(shown.columns, 12)}."
        )
    wanted: dict[str, dict[str, list[str]]] = {name: {} for name in territories}
    findings: list[Finding] = []
    for row, name in enumerate(text_ids(shown[found["territory"]]), start=1):
        if name not in wanted:
            said = "is empty" if name is None else f"= {name} is not among the territories"
            text = f"{layer}, row {row}: {found['territory']} {said}. Correct it, or remove the row."
            findings.append(Finding("error", "unknown_territory", layer, f"row {row}", text))
            continue
        for role in ("languages", "skills", "excluded"):
            if role in found:
                wanted[name].setdefault(role, []).extend(split_list(shown[found[role]].iloc[row - 1]))
    raise_errors(findings)
    needs = [
        Needs(**{role: tuple(dict.fromkeys(items)) for role, items in wanted[name].items()}) for name in territories
    ]
    unknown = sorted({rep for need in needs for rep in need.excluded} - set(reps))
    findings += [
        Finding("warning", "unknown_rep", layer, rep, f"{layer}: {rep} is excluded, but is not on the roster.")
        for rep in unknown
    ]
    return needs, findings


def barred_pairs(reps: pd.DataFrame, needs: Sequence[Needs]) -> np.ndarray:
    """Which rep may not have which territory, and why.

    Parameters
    ----------
    reps : DataFrame
        Of a :class:`.roster.Roster`.
    needs : sequence of Needs
        By territory.

    Returns
    -------
    (r, k) object array
        What the rep lacks (``"does not speak Spanish"``, ``"is excluded"``), ``None`` where nothing is in the way.
    """
    barred = np.full((len(reps), len(needs)), None, dtype=object)
    speaks = [{language.casefold() for language in spoken} for spoken in reps["languages"]]
    for column, need in enumerate(needs):
        for row, rep in enumerate(reps.index):
            lacking = [language for language in need.languages if language.casefold() not in speaks[row]]
            if rep in need.excluded:
                barred[row, column] = "is excluded"
            elif lacking:
                barred[row, column] = f"does not speak {listing(lacking)}"
    return barred
