"""Rules that put accounts into segments: A/B/C by value, and K.A.R.E. as a table of rules, both from JSON."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from .findings import DataError

ABC = ("A", "B", "C")
KARE = ("Keep", "Attain", "Recapture", "Expand")
STATUSES = ("customer", "prospect", "lost")
#: What rules of K.A.R.E. can ask for, and how it is said.
MEASURES = {"growth_percent": "growth", "margin_percent": "margin", "months_lost": "months lost", "value": "value"}
#: What follows the name of a measure in a rule: that or more, less than that, more than that.
ENDS = ("_from", "_below", "_above")

#: Words of :class:`KareRules` for the status of an account.
USUAL_WORDS = {
    "customer": ("customer", "active", "client", "existing", "current"),
    "prospect": ("prospect", "lead", "target", "suspect", "new"),
    "lost": ("lost", "former", "inactive", "churned", "previous", "past"),
}


@dataclass(frozen=True)
class AbcRules:
    """Classes by size.

    Attributes
    ----------
    by : str
        ``"value"``: A are the largest accounts that hold the first share of the total value, and so on (Pareto).
        ``"count"``: A are the first share of the accounts.
    shares : (float, float, float)
        Percent for A, B and C; they total 100.
    """

    by: str = "value"
    shares: tuple[float, float, float] = (80.0, 15.0, 5.0)


@dataclass(frozen=True)
class Limit:
    """One thing that a rule asks for: ``least <= measure < below``, or ``above < measure``.

    Attributes
    ----------
    measure : str
        Of :data:`MEASURES`.
    least, below, above : float or None
        Percent, months or money; ``None`` for no limit.
    """

    measure: str
    least: float | None = None
    below: float | None = None
    above: float | None = None


@dataclass(frozen=True)
class KareRule:
    """One row of the table of rules.

    Attributes
    ----------
    segment : str
        Of :data:`KARE`.
    status : str or None
        Of :data:`STATUSES`; ``None`` for any.
    limits : tuple of Limit
        All must hold; what is not known does not hold.
    """

    segment: str
    status: str | None = None
    limits: tuple[Limit, ...] = ()


@dataclass(frozen=True)
class KareRules:
    """The table of rules, of which the first that fits decides, and the words for the status of an account.

    The classes are those of the guide to sales territory management by Map My Customers: Keep existing accounts that
    need little; Attain accounts that match the customers; Recapture previous accounts with acceptable margins that are
    easy to land; Expand existing accounts with strong growth. The guide gives no figures; the defaults are ours:
    strong growth is 10 % a year, an acceptable margin 10 %, and an account is easy to land up to 36 months.
    """

    words: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: dict(USUAL_WORDS))
    rules: tuple[KareRule, ...] = (
        KareRule("Expand", "customer", (Limit("growth_percent", 10.0), Limit("margin_percent", 10.0))),
        KareRule("Keep", "customer"),
        KareRule("Attain", "lost", (Limit("months_lost", above=36.0),)),
        KareRule("Attain", "lost", (Limit("margin_percent", below=10.0),)),
        KareRule("Recapture", "lost"),
        KareRule("Attain", "prospect"),
    )


def abc_rules(text: str, name: str = "RULES") -> AbcRules:
    """A/B/C rules from JSON such as ``{"by": "value", "A": 80, "B": 15, "C": 5}``; all of it may be left out.

    Parameters
    ----------
    text : str
    name : str
        What the user knows the rules by, for messages.

    Raises
    ------
    DataError
        Where it is no JSON, has a class that there is not, or shares that do not total 100 %.
    """
    given = _parsed(text, name)
    _check_names(given, ("by", *ABC), name)
    by = given.get("by", "value")
    if by not in ("value", "count"):
        raise DataError(f'{name}: by is {_shown(by)}. Choose "value" or "count".')
    shares = [_number(given[kind], f"{name}: {kind}") for kind in ABC if kind in given]
    if not shares:
        return AbcRules(by) if by == "value" else AbcRules(by, (20.0, 30.0, 50.0))
    absent = [kind for kind in ABC if kind not in given]
    if absent:
        raise DataError(f"{name}: the share of {' and '.join(absent)} is missing. Give A, B and C, in percent.")
    if min(shares) < 0 or abs(sum(shares) - 100.0) > 1e-6:
        parts = " + ".join(f"{share:g}" for share in shares)
        raise DataError(
            f"{name}: A, B and C total {sum(shares):g} % ({parts}). Give shares of 0 or more that total 100 %."
        )
    return AbcRules(by, (shares[0], shares[1], shares[2]))


def kare_rules(text: str, name: str = "RULES") -> KareRules:
    """K.A.R.E. rules from JSON; what is left out is as in :class:`KareRules`.

    For example ``{"status": {"customer": ["active", "key account"]}, "rules": [{"class": "Expand", "status":
    "customer", "growth_percent_from": 15}, {"class": "Keep", "status": "customer"}, ...]}``. Conditions are
    ``growth_percent``, ``margin_percent``, ``months_lost`` and ``value``, each with ``_from`` (that or more),
    ``_above`` (more than that) or ``_below``. The first rule that fits decides; for each status one rule must ask for
    nothing else.

    Parameters
    ----------
    text : str
    name : str
        What the user knows the rules by, for messages.

    Raises
    ------
    DataError
        Where it is no JSON, or names a class, status or condition that there is not.
    """
    given = _parsed(text, name)
    _check_names(given, ("status", "rules"), name)
    rules = KareRules()
    words = dict(rules.words)
    if "status" in given:
        words |= _words(given["status"], name)
    _check_words(words, name)
    table = rules.rules
    if "rules" in given:
        if not isinstance(given["rules"], list):
            raise DataError(f"{name}: rules must be a list, for example [{{...}}, {{...}}].")
        table = tuple(_rule(entry, f"{name}, rule {number}") for number, entry in enumerate(given["rules"], 1))
    for status in STATUSES:
        if not any(rule.status in (None, status) and not rule.limits for rule in table):
            raise DataError(
                f"{name}: no rule takes every {status} account, so some would get no class. Add a last rule such as "
                f'{{"class": "Keep", "status": "{status}"}}.'
            )
    return KareRules(words, table)


def _words(given: Any, name: str) -> dict[str, tuple[str, ...]]:
    """Words for each status, as written."""
    if not isinstance(given, dict):
        raise DataError(f'{name}: status must name words, for example {{"customer": ["active"]}}.')
    _check_names(given, STATUSES, f"{name}, status")
    for status, words in given.items():
        if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
            raise DataError(f'{name}, status: {status} must be a list of texts, for example ["active"].')
    return {status: tuple(words) for status, words in given.items()}


def _check_words(words: Mapping[str, tuple[str, ...]], name: str) -> None:
    """Refuse a word that stands for two statuses."""
    seen: dict[str, str] = {}
    for status, texts in words.items():
        for text in texts:
            other = seen.setdefault(text.strip().casefold(), status)
            if other != status:
                raise DataError(f'{name}, status: "{text}" stands for both {other} and {status}. Remove it from one.')


def _rule(given: Any, where: str) -> KareRule:
    """One rule."""
    if not isinstance(given, dict):
        raise DataError(f'{where} is no rule. Write it as {{"class": "Keep", "status": "customer"}}.')
    keys = [f"{measure}{end}" for measure in MEASURES for end in ENDS]
    _check_names(given, ("class", "status", *keys), where)
    if given.get("class") not in KARE:
        raise DataError(f"{where}: class is {_shown(given.get('class'))}. Choose one of {', '.join(KARE)}.")
    status = given.get("status")
    if status is not None and status not in STATUSES:
        raise DataError(f"{where}: status is {_shown(status)}. Choose one of {', '.join(STATUSES)}.")
    limits = []
    for measure in MEASURES:
        least, below, above = (
            _number(given[key], f"{where}: {key}") if key in given else None
            for key in (f"{measure}{end}" for end in ENDS)
        )
        for word, lowest in (("from", least), ("above", above)):
            if lowest is not None and below is not None and lowest >= below:
                raise DataError(
                    f"{where}: {measure} {word} {lowest:g} and below {below:g} fits no account. Correct it."
                )
        if (least, below, above) != (None, None, None):
            limits.append(Limit(measure, least, below, above))
    return KareRule(given["class"], status, tuple(limits))


def _parsed(text: str, name: str) -> dict[str, Any]:
    """The object that a text of JSON holds; no text holds none."""
    if not text.strip():
        return {}
    try:
        given = json.loads(text)
    except json.JSONDecodeError as error:
        raise DataError(
            f"{name} is no JSON: {error.msg} in line {error.lineno}, column {error.colno}. Correct it, or leave it "
            "empty for the usual rules."
        ) from error
    if not isinstance(given, dict):
        raise DataError(f"{name} must be a JSON object, {{...}}.")
    return given


def _check_names(given: Mapping[str, Any], known: tuple[str, ...], where: str) -> None:
    """Refuse an entry that means nothing."""
    for name in given:
        if name not in known:
            raise DataError(f'{where}: "{name}" is not known. Known are: {", ".join(known)}.')


def _number(value: Any, where: str) -> float:
    """A finite number of a rule."""
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not abs(value) < float("inf"):
        raise DataError(f"{where} is {_shown(value)}. Give a number.")
    return float(value)


def _shown(value: Any) -> str:
    """A value of JSON as it was written."""
    return json.dumps(value, ensure_ascii=False)
