"""What "Territories by segment" says: the rules that hold, what to know of the segments, and how groups came out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from .. import figures
from ..design.page_design import EFFORTS
from ..i18n import tr

if TYPE_CHECKING:
    from ...engine import Units
    from ..design.page_design import DesignPage
    from .hybrid_data import Outcome, Read, Wish
    from .hybrid_groups import Grouping


def rules_text(page: DesignPage, read: Read | None, units: Units | None) -> str:
    """The rules of every group, and where they are chosen."""
    parts = [tr("workload ± {percent}", percent=figures.share(page.workload_tolerance.value() / 100.0))]
    if read is None or "potential" in read.measures:
        parts.append(tr("potential ± {percent}", percent=figures.share(page.potential_tolerance.value() / 100.0)))
    parts.append(tr("effort {effort}", effort=tr(EFFORTS[page.effort.currentIndex()])))
    parts.append(tr("seed {seed}", seed=page.seed.value()))
    one = page.contiguous.isChecked()
    parts.append(tr("in one piece") if one else tr("may be in pieces"))
    text = tr(
        "As on the page Design: {rules}. Links and barriers are those of the market, targets equal shares.",
        rules=", ".join(parts),
    )
    added = sum(not link.declared for link in units.links) if units is not None else 0
    if one and added:  # each link joins one more part, such as an island
        text += " " + tr("{count} parts of the map are joined by links.", count=figures.count(added + 1))
    return text


def notes_on(read: Read, grouping: Grouping) -> list[str]:
    """What is to be known of the figures, and of accounts in no group."""
    notes = list(read.notes)
    outside = grouping.sums("")
    if outside.accounts:
        notes.append(
            tr(
                "In no group: {accounts} ({hours}); they get no territory.",
                accounts=figures.plural(outside.accounts, "account"),
                hours=tr("{hours} h/year", hours=figures.amount(round(outside.workload))),
            )
        )
    return notes


def headlines_of(outcome: Outcome) -> list[tuple[bool, str]]:
    """Whether each group keeps its rules, and a line on how it came out."""
    from ...processing.plans import with_names

    lines = []
    for name, one in outcome.found.items():
        report = one.plan.report
        within = [
            tr("{measure} within {percent}", measure=tr(measure), percent=figures.share(told["max_deviation"]))
            for measure, told in report["measures"].items()
        ]
        text = tr(
            "{group}: {territories} for {accounts}, {within}, moment {moment} km².",
            group=name,
            territories=figures.plural(one.plan.k, "territory", "territories"),
            accounts=figures.plural(outcome.accounts_in[name], "account"),
            within=", ".join(within),
            moment=figures.amount(report["moment_km2"]),
        )
        if report["violations"]:
            text += " " + _broken([with_names(broken, one.labels) for broken in report["violations"]])
            text += f" {report['note']}" if report.get("note") else ""
        else:
            text += " " + tr("Tolerances kept.")
        lines.append((not report["violations"], text))
    return lines


def _broken(violations: Sequence[str]) -> str:
    """What a group does not keep, the first three."""
    more = len(violations) - 3
    text = tr("Not kept: {broken}", broken="; ".join(violations[:3])) + "."
    return f"{text} {tr('And {count} more.', count=more)}" if more > 0 else text


def left_out_text(outcome: Outcome) -> str:
    """Accounts without a territory; empty where all have one."""
    parts: list[str] = []
    counts: Mapping[str, int] = {
        tr("in no group"): outcome.no_group,
        tr("of a group, but in no ZIP"): outcome.no_unit,
    }
    parts += [f"{figures.count(count)} {where}" for where, count in counts.items() if count]
    return tr("Accounts without a territory: {parts}.", parts=", ".join(parts)) if parts else ""


def stale_text(outcome: Outcome, wish: Wish, units: Units) -> str:
    """Whether the territories are those of another wish than that on the screen; empty where they are not."""
    if outcome.source.units is not units:
        return tr("Links and barriers have changed since the design. Design again, or save what there is.")
    if outcome.wish.grouping() != wish.grouping():
        return tr("The groups have changed since the design. Design again, or save the territories as they are.")
    if outcome.wish.rules() != wish.rules():
        return tr("The rules have changed since the design. Design again, or save the territories as they are.")
    return ""
