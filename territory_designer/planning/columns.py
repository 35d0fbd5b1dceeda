"""Guess from the names of a table's columns what they hold. A guess is shown to the analyst, who can change it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

ROLES: dict[str, tuple[str, ...]] = {
    # Best names first; compared without case, blanks and signs. Units and accounts share the list.
    "unit_id": (
        *(
            "zip",
            "zipcode",
            "zip5",
            "zcta",
            "zcta5",
            "zcta5ce20",
            "zcta5ce10",
            "zcta5ce",
            "geoid20",
            "geoid10",
            "geoid",
        ),
        *("postalcode", "postcode", "unitid", "unit", "plz"),
    ),
    "account_id": (
        *("accountid", "accountnumber", "accountno", "account", "customerid", "customernumber", "customerno"),
        *("clientid", "storeid", "storenumber", "recordid", "crmid", "accid", "custid", "id"),
    ),
    "zip": (
        *("zip", "zipcode", "zip5", "zcta", "postalcode", "postcode", "billingpostalcode", "billingzip"),
        *("shippingpostalcode", "shippingzip", "mailingpostalcode", "billingzippostalcode", "billingaddresszip"),
    ),
    "name": ("accountname", "name", "customername", "customer", "storename", "companyname", "company", "clientname"),
    "category": ("category", "segment", "accounttype", "customertype", "storetype", "type", "class", "industry"),
    "lon": ("lon", "longitude", "long", "lng", "geolocationlongitude", "billinglongitude", "xcoord", "x", "pointx"),
    "lat": ("lat", "latitude", "geolocationlatitude", "billinglatitude", "ycoord", "y", "pointy"),
    "workload": (
        *("workload", "workloadh", "workloadhours", "hoursperyear", "annualhours", "hours", "callsperyear"),
        *("annualcalls", "calls"),
    ),
    "potential": (
        *("potential", "salespotential", "annualpotential", "revenuepotential", "annualrevenue", "revenue"),
        *("sales", "annualsales", "turnover"),
    ),
    "territory": ("territory", "territoryname", "territoryid", "district"),
    "rep": ("rep", "salesrep", "repname", "owner", "accountowner", "salesperson", "representative"),
}

WORDS: dict[str, frozenset[str]] = {
    # Weaker evidence: one of these words inside a longer name, such as "Ship-to ZIP Code".
    "unit_id": frozenset({"zip", "zcta", "zipcode", "postcode"}),
    "zip": frozenset({"zip", "zcta", "zipcode", "postcode", "postal"}),
    "lon": frozenset({"longitude", "lon", "lng"}),
    "lat": frozenset({"latitude", "lat"}),
    "category": frozenset({"category", "segment"}),
    "workload": frozenset({"workload", "hours"}),
    "potential": frozenset({"potential", "revenue", "sales"}),
    "territory": frozenset({"territory"}),
    "rep": frozenset({"rep", "salesrep", "owner"}),
}


def guess_columns(names: Sequence[str]) -> dict[str, str]:
    """Which column plays which role.

    Parameters
    ----------
    names : sequence of str
        Column names, in the order of the table.

    Returns
    -------
    dict of str to str
        Role -> column, only for roles that were recognised. Roles: ``unit_id``, ``account_id``, ``zip``, ``name``,
        ``category``, ``lon``, ``lat``, ``workload``, ``potential``, ``territory``, ``rep``. A ZIP column is both
        ``unit_id`` (in a layer of units) and ``zip`` (in a table of accounts); otherwise a column has one role. A
        position is only guessed where both of its columns are found.
    """
    plain = _plain(names)
    guess: dict[str, str] = {}
    for role, aliases in ROLES.items():
        match = next((plain[alias] for alias in aliases if alias in plain and _free(plain[alias], role, guess)), None)
        if match is not None:
            guess[role] = match
    for role, wanted in WORDS.items():
        if role not in guess:
            match = next((name for name in names if words(name) & wanted and _free(name, role, guess)), None)
            if match is not None:
                guess[role] = match
    if ("lon" in guess) != ("lat" in guess):
        guess.pop("lon", None)
        guess.pop("lat", None)
    return guess


def find_columns(names: Sequence[str], aliases: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """Which column plays which role, by its whole name only.

    Parameters
    ----------
    names : sequence of str
        Column names, in the order of the table.
    aliases : mapping of str to sequence of str
        Role -> names in small letters without blanks and signs, best first.

    Returns
    -------
    dict of str to str
        Role -> column, only for roles that were recognised; a column has one role, the first that wants it.
    """
    plain = _plain(names)
    found: dict[str, str] = {}
    for role, known in aliases.items():
        match = next((plain[alias] for alias in known if alias in plain and plain[alias] not in found.values()), None)
        if match is not None:
            found[role] = match
    return found


def _plain(names: Sequence[str]) -> dict[str, str]:
    """Columns by their names without case, blanks and signs; of several alike the first."""
    plain: dict[str, str] = {}
    for name in names:
        plain.setdefault(re.sub(r"[^a-z0-9]", "", name.lower()), name)
    return plain


def words(name: str) -> set[str]:
    """Words of a column's name: ``"billingZip_code"`` -> ``{"billing", "zip", "code"}``."""
    spaced = re.sub(r"([a-z0-9])([A-Z])", r"\1 \2", name)
    return {word for word in re.split(r"[^a-z0-9]+", spaced.lower()) if word}


def _free(name: str, role: str, guess: dict[str, str]) -> bool:
    """Whether no other role has this column; a ZIP column may serve as unit id too."""
    shared = {"unit_id", "zip"}
    return all(column != name or (role in shared and other in shared) for other, column in guess.items())
