"""What the analyst must know of a market that was made: accounts that took a default, values that were missing."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

from ...planning.findings import listing
from .. import figures, steps
from ..data.findings import FindingRow
from ..i18n import tr
from . import measure_steps


def told_by(results: dict[str, dict[str, Any]]) -> list[tuple[str, str]]:
    """Messages, (level, text), from the reports of the steps that led to a market.

    Parameters
    ----------
    results : dict
        Outputs of the steps by algorithm id.
    """
    told = [("warning", text) for text in _report(results, measure_steps.SEGMENTS).get("messages", ())]
    defaulted = _report(results, measure_steps.WORKLOAD).get("default_row", ())
    if defaulted:
        kinds = Counter(row["segment"] or tr("(no segment)") for row in defaulted)
        text = tr(
            "{accounts} took the default row of the call plan: {segments}. They are listed under Findings.",
            accounts=figures.plural(len(defaulted), "account"),
            segments=listing(f"{segment} ({figures.count(number)})" for segment, number in kinds.most_common()),
        )
        told.append(("warning", text))
    fields = _report(results, measure_steps.POTENTIAL).get("fields", ())
    told += [("warning", _missing(use)) for use in fields if use["missing"]]
    owners = _report(results, steps.SUMMARIZE).get("owners", ())
    if owners:
        text = tr(
            "{accounts} of {owners} are named: they count for their owners, not in the ZIPs.",
            accounts=figures.plural(sum(row["accounts"] for row in owners), "account"),
            owners=listing(row["owner"] for row in owners),
        )
        told.append(("info", text))
    return told


def listed_by(results: dict[str, dict[str, Any]], layer: str) -> list[FindingRow]:
    """Accounts that took the default row of the call plan, for the list of findings.

    Parameters
    ----------
    results : dict
        As for `told_by`.
    layer : str
        Name of the accounts.
    """
    return [
        FindingRow(
            "warning",
            layer,
            str(row["account"]),
            tr(
                "Segment {segment} has no row in the call plan; the account took the default row.",
                segment=row["segment"],
            )
            if row["segment"]
            else tr("The account has no segment; it took the default row of the call plan."),
        )
        for row in _report(results, measure_steps.WORKLOAD).get("default_row", ())
    ]


def _missing(use: dict[str, Any]) -> str:
    """What the missing values of a field count as."""
    values = {"field": use["field"], "count": figures.count(use["missing"])}
    if use["as_zero"]:
        return tr("{field} is null {count} times: counted as 0.", **values)
    if use["by_segment"] or use["by_all"]:
        return tr(
            "{field} is null {count} times: {segment} count as the median of their segment, {all} as that of all.",
            **values,
            segment=figures.count(use["by_segment"]),
            all=figures.count(use["by_all"]),
        )
    return tr("{field} is null {count} times: these rows have no potential.", **values)


def _report(results: dict[str, dict[str, Any]], algorithm: str) -> dict[str, Any]:
    """Report of a step, empty where it did not run."""
    text = results.get(algorithm, {}).get("REPORT_JSON")
    found: dict[str, Any] = json.loads(text) if text else {}
    return found
