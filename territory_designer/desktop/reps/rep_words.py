"""Why a rep has a territory, in words: short for the table, whole for the tool tip."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

from .. import figures
from ..i18n import tr

if TYPE_CHECKING:
    from .rep_match import Matched

FAR_KM = 10.0
"""From so many kilometres on, decimals do not matter."""
EQUAL = 0.05
"""Points that are rounded to none."""


def kilometres(value: float) -> str:
    """``"23 km"``, ``"4.1 km"``."""
    return f"{figures.exact(value, 0 if value >= FAR_KM else 1)} km"


def short_reasons(matched: Matched, rep: int, territory: int) -> str:
    """``"23 km; keeps 61 of 80 accounts"``: what counts most, for a narrow column."""
    weights, told = matched.matching.weights, []
    if weights["travel"] > 0 and not math.isnan(matched.far[rep, territory]):
        told.append(kilometres(matched.far[rep, territory]))
    if weights["accounts"] > 0 and matched.had[rep] > 0:
        told.append(_kept(matched, rep, territory))
    told += [text for text in (_languages(matched, territory), *_skills(matched, rep, territory)) if text]
    return "; ".join(told)


def reasons(matched: Matched, rep: int, territory: int) -> list[str]:
    """Everything that speaks for a pair or against it; what has no weight is left out."""
    weights = matched.matching.weights
    told = [_languages(matched, territory)]
    if weights["travel"] > 0:
        far = matched.far[rep, territory]
        unknown = tr("home not known, counts like the mean of the others")
        way = tr("{km} from home to its ZIPs on average", km=kilometres(far)) if not math.isnan(far) else unknown
        told.append(way)
    if weights["accounts"] > 0 and matched.had[rep] > 0:
        told.append(_kept(matched, rep, territory))
    if weights["skills"] > 0:
        told += _skills(matched, rep, territory)
    if weights["preference"] > 0:
        told.append(_preference(matched, rep, territory))
    reps = matched.of.roster.reps
    if weights["capacity"] > 0 and matched.work is not None:
        hours = float(matched.of.roster.hours.iloc[rep])
        work = float(matched.work[territory])
        told.append(tr("{work} h of work a year for {time} h", work=figures.amount(work), time=figures.amount(hours)))
    if reps["pace"].iloc[rep]:
        told.append(tr("for information: {ratings}", ratings=reps["pace"].iloc[rep]))
    return [text for text in told if text]


def instead(matched: Matched, territory: int) -> str:
    """What the runner-up would cost, or why there is none."""
    matching = matched.matching
    best, other = int(matching.chosen[territory]), int(matching.runner_up[territory])
    price = float(matching.switch_cost[territory])
    if best < 0:
        return ""
    if other < 0:
        return tr("Without {rep} nobody could have it.", rep=matching.reps[best])
    name = matching.reps[other]
    if math.isnan(price):
        return tr("{rep} instead would leave another territory without a rep.", rep=name)
    if price < EQUAL:
        return tr("{rep} instead would be as good as a whole.", rep=name)
    return tr("{rep} instead would be worse by {points} as a whole.", rep=name, points=points(price))


def points(value: float) -> str:
    """``"3.2 points"``."""
    return tr("{count} points", count=figures.exact(value, 1))


def _kept(matched: Matched, rep: int, territory: int) -> str:
    kept, had = (figures.amount(round(float(value))) for value in (matched.kept[rep, territory], matched.had[rep]))
    if matched.counted == "accounts":
        return tr("keeps {kept} of {all} accounts", kept=kept, all=had)
    return tr("keeps {kept} of {all} h", kept=kept, all=had)


def _languages(matched: Matched, territory: int) -> str:
    wanted = matched.needs[territory].languages
    return tr("speaks {languages}", languages=", ".join(wanted)) if wanted else ""


def _skills(matched: Matched, rep: int, territory: int) -> list[str]:
    reps, wanted, told = matched.of.roster.reps, matched.needs[territory].skills, []
    if matched.matching.weights["skills"] <= 0:
        return []
    if wanted:
        able = {one.casefold() for one in (*reps["skills"].iloc[rep], *reps["industries"].iloc[rep])}
        lacking = [one for one in wanted if one.casefold() not in able]
        has, names = len(wanted) - len(lacking), ", ".join(lacking)
        if lacking:
            told.append(tr("{count} of {all} skills (not {names})", count=has, all=len(wanted), names=names))
        else:
            told.append(tr("knows {names}", names=", ".join(wanted)))
    if matched.known is not None:
        share = figures.share(float(matched.known[rep, territory]))
        told.append(tr("knows the industry of {share} of the accounts", share=share))
    return told


def _preference(matched: Matched, rep: int, territory: int) -> str:
    wishes: Sequence[str] = matched.of.roster.reps["preference"].iloc[rep]
    name = matched.of.names[territory]
    if not wishes:
        return ""
    if name not in wishes:
        return tr("not among the choices of the rep")
    return tr("choice {place} of {count}", place=wishes.index(name) + 1, count=len(wishes))
